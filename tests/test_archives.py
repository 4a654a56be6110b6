"""Archives are read in memory, and nothing leads out of them or makes more of itself than the caps allow."""

import bz2
import gzip
import io
import os
import stat
import tarfile
import zipfile

import pytest
from folders import BODY, HEADER, put, read
from timing import assert_within

from newskit.reading import read_articles


def member(name, mode=0, **fields):
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def zipped(path, *members):
    with zipfile.ZipFile(path, "w") as archive:
        for info, data in members:
            archive.writestr(info, data)
    return path


def test_archives(tmp_path):
    archive = zipped(
        tmp_path / "news.zip",
        (member("june/b.txt"), HEADER + BODY),
        (member("a.txt"), HEADER + BODY),
        (member("table.csv"), "body\nIt fell."),
        (member("__MACOSX/._a.txt"), b"\x00"),
        (member("scan.jpg"), b"\xff\xd8"),
    )
    news, problems = read(archive)
    assert news.index.tolist() == ["a", "june/b", "table#1"] and "(.jpg 1)" in problems[0]
    assert read(tmp_path)[0].index.tolist() == ["news/a", "news/june/b", "news/table#1"]  # in a folder: under its name
    assert os.listdir(tmp_path) == ["news.zip"]  # nothing was unpacked


@pytest.mark.parametrize(
    "info, data, problem",
    [
        (member("/etc/a.txt"), BODY, "leads out"),
        (member("../a.txt"), BODY, "leads out"),
        (member("b/../../a.txt"), BODY, "leads out"),
        (member("..\\a.txt"), BODY, "leads out"),
        (member("C:/a.txt"), BODY, "leads out"),
        (member("a.txt", stat.S_IFLNK | 0o777), "/etc/passwd", "a link or a device"),
        (member("a.txt", stat.S_IFCHR | 0o666), "", "a link or a device"),
        (member("a.zip"), b"PK", "an archive within an archive"),
        (member("a.txt", compress_type=zipfile.ZIP_LZMA), BODY, "a compression that cannot be stopped"),
        (member("a.txt", compress_type=zipfile.ZIP_DEFLATED), "a" * 9_000_000, "times its size, more than max_ratio"),
        (member("a.txt"), "a" * 20_000_000, "more than max_bytes=10,000,000"),
    ],
)
def test_refused_members(tmp_path, info, data, problem):
    archive = zipped(tmp_path / "a.zip", (info, data), (member("good.txt"), HEADER + BODY))
    news, problems = read(archive, max_bytes=10_000_000)
    assert news.index.tolist() == ["good"] and len(problems) == 1
    assert "refused" in problems[0] and problem in problems[0]


def test_a_member_without_a_name(tmp_path):
    """One that begins with NUL ends there."""
    archive = zipped(tmp_path / "a.zip", (member("good.txt"), BODY), (member("X.txt"), BODY))
    archive.write_bytes(archive.read_bytes().replace(b"X.txt", b"\x00.txt"))
    news, problems = read(archive)
    assert news.index.tolist() == ["good"] and problems == ["refused: a member without a name"]


def test_encrypted_and_damaged_members(tmp_path):
    archive = zipped(tmp_path / "a.zip", (member("a.txt"), HEADER + BODY), (member("b.txt"), HEADER + BODY))
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of encryption in the first entry of the directory
    data[data.rindex(b"The river rose")] ^= 1
    archive.write_bytes(data)
    with pytest.raises(FileNotFoundError, match="encrypted"):
        read(archive)
    with pytest.raises(ValueError, match=r"b\.txt: cannot be unpacked: Bad CRC"):
        archive.write_bytes(data[: data.index(b"PK\x01\x02") + 8] + b"\0" + data[data.index(b"PK\x01\x02") + 9 :])
        read_articles(archive, on_problem="raise")


def test_bombs_are_refused_in_time(tmp_path):
    blanks = b" " * 40_000_000
    members = [(member(f"{n}.txt", compress_type=zipfile.ZIP_DEFLATED), blanks[: 900_000 + n]) for n in range(30)]
    archive = zipped(tmp_path / "a.zip", *members, (member("z.txt", compress_type=zipfile.ZIP_DEFLATED), blanks))
    both = [archive, put(tmp_path, good_txt=BODY) / "good.txt"]
    for cap in ({"max_total": 5_000_000}, {"max_members": 2}):
        [(name, value)] = cap.items()
        assert f"{name}={value:,}" in read(both, **cap)[1][-1]
        assert_within(1, lambda cap=cap: read(both, **cap))


def tarred(path, *members, mode="w:gz"):
    with tarfile.open(path, mode) as archive:
        for info, data in members:
            info = tarfile.TarInfo(info) if isinstance(info, str) else info
            info.size = len(data) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(data))
    return path


def link(name, target, kind=tarfile.SYMTYPE):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


STORY = (HEADER + BODY).encode()


@pytest.mark.parametrize("name, mode", [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.xz", "w:xz")])
def test_tar_files(tmp_path, name, mode):
    archive = tarred(
        tmp_path / name, ("june/b.txt", STORY), ("./a.txt", STORY), (".hidden.txt", STORY), ("x.jpg", b""), mode=mode
    )
    news, problems = read(archive)
    assert (
        news.index.tolist() == ["june/b", "a"] and "(.jpg 1)" in problems[0]
    )  # in the order in which they were packed
    assert read(tmp_path)[0].index.tolist() == ["a/june/b", "a/a"]


@pytest.mark.parametrize(
    "info, problem",
    [
        ("/etc/a.txt", "leads out"),
        ("../a.txt", "leads out"),
        ("..\\a.txt", "leads out"),
        ("C:/a.txt", "leads out"),
        (link("a.txt", "/etc/passwd"), "a link or a device"),
        (link("a.txt", "good.txt", tarfile.LNKTYPE), "a link or a device"),
        (link("a.txt", "", tarfile.CHRTYPE), "a link or a device"),
        (link("a.txt", "", tarfile.FIFOTYPE), "a link or a device"),
        ("a.zip", "an archive within an archive"),
        ("a.tar.gz", "an archive within an archive"),
    ],
)
def test_refused_members_of_tar_files(tmp_path, info, problem):
    news, problems = read(tarred(tmp_path / "a.tar.gz", (info, STORY), ("good.txt", STORY)))
    assert news.index.tolist() == ["good"] and len(problems) == 1
    assert "refused" in problems[0] and problem in problems[0]


@pytest.mark.parametrize(
    "size, options, problem",
    [
        (20_000_000, {"max_bytes": 10_000_000, "max_ratio": 1e9}, "more than max_bytes=10,000,000"),
        (20_000_000, {}, "more than max_ratio=200"),
        (3_000_000, {"max_total": 1_000_000, "max_ratio": 1e9}, "over max_total=1,000,000"),
    ],
)
def test_tar_bombs(tmp_path, size, options, problem):
    archive = tarred(tmp_path / "a.tar.gz", ("good.txt", STORY), ("bomb.txt", b"a" * size), ("after.txt", STORY))
    news, problems = read(archive, **options)
    assert "good" in news.index and "bomb" not in news.index and problem in problems[0]


def test_a_tar_file_of_too_many_members(tmp_path):
    archive = tarred(tmp_path / "a.tar.gz", *((f"{n}.txt", STORY) for n in range(5)))
    news, problems = read(archive, max_members=2)
    assert len(news) == 2 and "more than max_members=2" in problems[0]


def test_a_tar_file_cut_short(tmp_path):
    archive = tarred(tmp_path / "a.tar", ("good.txt", STORY), ("more.txt", STORY * 1000), mode="w")
    archive.write_bytes(archive.read_bytes()[:20_000])
    news, problems = read(archive)
    assert news.index.tolist() == ["good"] and "archive cannot be read" in problems[0]
    archive.write_bytes(b"no tar file at all")
    with pytest.raises(FileNotFoundError, match="First problem: archive cannot be read"):
        read(archive)


def test_compressed_files(tmp_path):
    (tmp_path / "table.csv.gz").write_bytes(gzip.compress(b"body\nIt fell."))
    (tmp_path / "flood.txt.bz2").write_bytes(bz2.compress(STORY))
    news, _ = read(tmp_path)
    assert news.index.tolist() == ["flood", "table#1"]
    assert read(tmp_path / "flood.txt.bz2")[0].index.tolist() == ["flood"]
    (tmp_path / "flood.txt.bz2").write_bytes(bz2.compress(b" " * 20_000_000))
    news, problems = read(tmp_path)
    assert news.index.tolist() == ["table#1"] and "max_ratio=200" in problems[0]


def test_archives_raise_where_asked(tmp_path):
    archive = tarred(tmp_path / "a.tar", ("../a.txt", STORY), ("good.txt", STORY), mode="w")
    with pytest.raises(ValueError, match="leads out of the archive"):
        read_articles(archive, on_problem="raise")
