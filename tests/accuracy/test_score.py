"""How the figures of docs/accuracy.md are repeated: a corpus is converted, newskit predicts, predictions are scored."""

import json

import convert
import predict
import pytest
import score

TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT>06/16/2022 <TIMEX3 tid="t0" type="DATE" value="2022-06-16">16 June</TIMEX3></DCT>
<TEXT>The levee <EVENT eid="e1">broke</EVENT> <SIGNAL>on</SIGNAL> <TIMEX3 tid="t1" type="DATE"
value="2022-06-10">Friday</TIMEX3> &amp; <EVENT eid="e2">held <TIMEX3 tid="t2" type="DURATION"
value="P2D">two days</TIMEX3></EVENT>.</TEXT></TimeML>"""
CONLLU = """# newdoc id = first
1-2\tDidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
3\tleave\tleave\tVERB\tVB\t_\t1\tdep\t_\tSpaceAfter=No
3.1\tleft\tleave\tVERB\tVBD\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
# newdoc id = second
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_"""
IOB = """-DOCSTART- O
Ana I-PER
Ruiz I-PER
( O
Harrow B-LOC
Brannock B-LOC
) O

IRA I-ORG"""


def converted(form, text, folder):
    path = folder / "corpus.txt"
    path.write_text(text, encoding="utf-8")
    return list(convert.FORMS[form][1](path))


def test_timeml(tmp_path):
    [document] = converted("timeml", TIMEML, tmp_path)
    assert (document["dct"], document["text"]) == ("2022-06-16", "The levee broke on Friday & held two days.")
    assert [(document["text"][t["start"] : t["end"]], t["type"], t["value"]) for t in document["timexes"]] == [
        ("Friday", "DATE", "2022-06-10"),
        ("two days", "DURATION", "P2D"),  # within an event, as TimeML allows
    ]


def test_conllu(tmp_path):
    first, second = converted("conllu", CONLLU, tmp_path)
    assert (first["id"], first["text"], second["text"]) == ("first", "Didn't leave. ", "Go ")
    assert [first["text"][start:end] for start, end in first["tokens"]] == ["Did", "n't", "leave", "."]
    assert first["upos"] == ["AUX", "PART", "VERB", "PUNCT"] and first["xpos"] == ["VBD", "RB", "VB", "."]


def test_iob(tmp_path):
    [document] = converted("iob", IOB, tmp_path)
    assert document["text"] == "Ana Ruiz (Harrow Brannock)\nIRA"
    assert [(document["text"][n["start"] : n["end"]], n["type"]) for n in document["names"]] == [
        ("Ana Ruiz", "person"),  # I- begins a name where none is open
        ("Harrow", "place"),
        ("Brannock", "place"),  # B- begins another one
        ("IRA", "organisation"),
    ]


def test_from_corpus_to_figures(tmp_path):
    """newskit finds both times; a gold value that it does not give counts."""
    [document] = converted("timeml", TIMEML.replace("P2D", "P3D"), tmp_path)
    gold, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text(json.dumps(document) + "\n", encoding="utf-8")
    assert predict.predict("times", str(gold), str(found)).startswith("characters 42, ")
    figures = score.score("times", score.read(str(gold)), score.read(str(found)))
    assert figures == {"exact": 100, "overlap": 100, "type": 100, "value": 50}


ROW = {"start": 1, "end": 9, "kind": "direct", "speaker": [12, 15], "speaker_text": "she"}
WIDER = {"start": 0, "end": 11, "kind": "direct", "speaker": None, "speaker_text": "Ana Ruiz"}


@pytest.mark.parametrize(
    "task, gold, found, expected",
    [
        # marks at the ends do not count; another speaker does
        ("quotes", {"quotes": [ROW]}, {"quotes": [WIDER]}, {"direct, right": 100, "direct, speaker": 0}),
        # a pair needs half of both quotations
        ("quotes", {"quotes": [ROW]}, {"quotes": [ROW | {"end": 3}]}, {"reported, right": 0}),
        # a name of another type is wrong, one of a type that is not asked for is neither right nor wrong
        (
            "names",
            {"names": [{"start": 0, "end": 3, "type": "person"}, {"start": 5, "end": 8, "type": "facility"}]},
            {"names": [{"start": 0, "end": 3, "type": "place"}, {"start": 5, "end": 8, "type": "place"}]},
            {"all": 0, "person": 0, "place": 0},
        ),
        ("tags", {"tokens": [[0, 3]], "upos": ["NOUN"], "xpos": ["NN"]}, {}, {"upos": 0, "xpos": 0}),
        (
            "tags",
            {"tokens": [[0, 3], [4, 5]], "upos": ["NOUN", "X"], "xpos": ["NN", "FW"]},
            {"tokens": [[0, 3], [4, 5]], "upos": ["NOUN", "X"], "xpos": ["NN", "NN"]},
            {"upos": 100, "xpos": 50},
        ),
        # the nearer bound makes the pair
        (
            "numbers",
            {"quantities": [{"low": 3, "high": 4, "bound": "~"}]},
            {"quantities": [{"low": 3, "high": 4, "bound": "="}, {"low": 3, "high": 4, "bound": "~"}]},
            {"value": 200 / 3, "bound": 200 / 3},
        ),
    ],
)
def test_score(task, gold, found, expected):
    document = {"id": 1, "text": '"We stay," she said.'}
    figures = score.score(task, [document | gold], [{"id": 1} | found])
    assert {name: figures[name] for name in expected} == pytest.approx(expected)


def test_pronouns_count_where_they_lead_to_a_name():
    text = "Ana Ruiz left. She cried. He ran."
    cluster = [
        {"start": 0, "end": 8, "kind": "name", "type": "person"},
        {"start": 15, "end": 18, "kind": "pronoun", "type": "person"},
    ]
    nobody = [{"start": 26, "end": 28, "kind": "pronoun", "type": "person"}]
    answers = [{"start": 15, "end": 18, "name": "Mayor Ana Ruiz"}, {"start": 26, "end": 28, "name": "Ana Ruiz"}]
    figures = score.score(
        "people", [{"id": 1, "text": text, "clusters": [cluster, nobody]}], [{"id": 1, "mentions": answers}]
    )
    assert figures["he/she"] == pytest.approx(200 / 3)  # one asked, two answered: the second had no name to be found
