"""Nothing in a file stops the reading, and nothing takes longer than in proportion."""

import json
import re
import time

import pytest
from folders import BODY, put, read
from hypothesis import given
from hypothesis import strategies as st

from newskit.reading import iter_articles


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.tsv", "a.jsonl", "a.zip"])
@given(data=st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_can_be_read(tmp_path_factory, name, data):
    folder = put(tmp_path_factory.mktemp("any"), good_txt=BODY)
    (folder / name).write_bytes(b"PK\x03\x04" + data if name == "a.zip" else data)
    news, _ = read(folder)
    assert "good" in news.index and news.index.is_unique
    assert not any(re.search("[\x00\r\ud800-\udfff]", text) for text in news["text"])


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
@pytest.mark.parametrize("unit", ["word ", "a\n", "\r", "\x00", "“", "é\xad"])
def test_time_grows_with_length(tmp_path, name, unit):
    def seconds(number):
        text = unit * number
        content = {"a.txt": text, "a.csv": f'text\n"{text}"\n', "a.jsonl": json.dumps({"text": text})}[name]
        (tmp_path / name).write_text(content, encoding="utf-8", newline="")
        begun = time.process_time()
        read(tmp_path / name)
        return time.process_time() - begun

    assert seconds(400_000) < 10 * seconds(100_000) + 0.1


def test_streaming_holds_one_article(tmp_path):
    import tracemalloc

    with open(tmp_path / "a.jsonl", "w") as file:
        for _ in range(200):
            file.write(json.dumps({"text": "It rose. " * 10_000}) + "\n")  # 18 million characters in all
    tracemalloc.start()
    assert sum(1 for _ in iter_articles(tmp_path)) == 200
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000
