import json
import os
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gather.made_feed import body, item, rss
from tests.gather.site import PARAGRAPH, Answer, Site, fetch_here, page, redirect
from verify.documents import Document, read_corpus
from verify.gather import Addition, Fetched, Outcome, add, refuse
from verify.text import CannotRunError

FRONT = "---\ntitle: {title}\noutlet: Coast Daily\npublished: 2024-05-02\nlanguage: en\n---\n"
FEED = "application/rss+xml"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def report(title: str, place: str) -> str:
    return FRONT.format(title=title) + PARAGRAPH.format(place=place)


def counts(addition: Addition) -> tuple[int, int, int]:
    """Added, there already, not read."""
    found = Counter(entry.outcome for entry in addition.entries)
    return found[Outcome.ADDED], found[Outcome.THERE], found[Outcome.NOT_READ]


def put(*sources: str, fetch: Callable[[str], Fetched] = fetch_here) -> Addition:
    return add(sources, "corpus", fetch=fetch)


def held() -> dict[str, Document]:
    return {document.path: document for document in read_corpus("corpus")[0]}


def state() -> dict[str, tuple[int, int, bytes]]:
    """Everything that could change of the corpus, the folder itself too."""
    found = {".": (Path("corpus").stat().st_mtime_ns, Path("corpus").stat().st_ino, b"")}
    for path in Path("corpus").iterdir():
        found[path.name] = (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes())
    return found


def twice(*sources: str, fetch: Callable[[str], Fetched] = fetch_here) -> Addition:
    """What the first run did; the second does nothing."""
    first = put(*sources, fetch=fetch)
    before = state()
    second = put(*sources, fetch=fetch)
    assert counts(second) == (0, sum(counts(first)[:2]), counts(first)[2])
    assert state() == before
    assert [one.file for one in second.entries] == [one.file for one in first.entries]
    return first


def test_a_file_goes_in_as_it_is_read() -> None:
    Path("floods.md").write_text(report("Floods close the road", "Bar"), encoding="utf-8")
    assert counts(twice("floods.md")) == (1, 0, 0)
    (name, found), *_ = held().items()
    assert name == "2024-05-02-coast-daily-floods-close-the-road.md"
    assert found.text == PARAGRAPH.format(place="Bar")
    assert Path("corpus", name).read_text(encoding="utf-8").splitlines()[:7] == [
        "---",
        "title: Floods close the road",
        "outlet: Coast Daily",
        "published: 2024-05-02",
        "language: en",
        "source: floods.md",
        "---",
    ]


def test_a_folder_of_three_hundred_files() -> None:
    for number in range(300):
        place = Path("given", f"part{number % 7}", f"{number}.md")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(report(f"Floods {number}", f"town {number}"), encoding="utf-8")
    assert counts(twice("given")) == (300, 0, 0)
    assert len(held()) == 300
    texts = {document.text for document in held().values()}
    assert texts == {PARAGRAPH.format(place=f"town {number}") for number in range(300)}


def test_a_feed_of_two_hundred_items(site: Site) -> None:
    items = [item(f"Floods {n}", f"/{n}?utm_source=rss", content=body(n)) for n in range(200)]
    site.answers["/feed"] = Answer(rss(*items), FEED)
    assert counts(twice(f"{site.root}/feed")) == (200, 0, 0)
    assert site.asked == ["/feed", "/feed"]
    found = held()
    assert len(found) == 200
    assert {document.outlet for document in found.values()} == {"Coast Daily"}
    assert {document.day for document in found.values()} == {"2024-05-02"}
    assert f"source: {site.root}/feed\n" in Path("corpus", next(iter(found))).read_text(encoding="utf-8")


def test_items_without_their_text_are_fetched_once(site: Site) -> None:
    site.answers |= {
        "/feed": Answer(rss(item("Floods", "/a"), item("Storms", "/b"), item("Gone", "/c")), FEED),
        "/a": Answer(page("Floods close the road", "Bar")),
        "/b": Answer(
            page("Storms close the port", "Foo", "<meta property='og:site_name' content='Hill Daily'>")
        ),
    }
    assert counts(twice(f"{site.root}/feed")) == (2, 0, 1)
    assert Counter(site.asked) == {"/feed": 2, "/c": 2, "/a": 1, "/b": 1}
    found = {document.url: document for document in held().values()}
    floods, storms = found[f"{site.root}/a"], found[f"{site.root}/b"]
    assert (floods.title, floods.outlet, floods.day) == ("Floods close the road", "Coast Daily", "2024-05-02")
    assert storms.outlet == "Hill Daily"


def test_a_feed_in_a_file_and_links_that_may_not_be_fetched() -> None:
    Path("news.xml").write_bytes(
        rss(
            item("Floods", "https://coast.example/1", content=body(1)),
            item("Storms", "https://coast.example/2"),
            item("Inner", "http://127.0.0.1/3"),
            item("Nothing"),
        )
    )
    done = put("news.xml", fetch=refuse)
    assert counts(done) == (1, 0, 3)
    assert [entry.name for entry in done.of(Outcome.NOT_READ)] == [
        "https://coast.example/2",
        "http://127.0.0.1/3",
        "news.xml#4",
    ]
    assert "offline" in done.of(Outcome.NOT_READ)[0].why


def test_a_feed_names_no_inner_address_that_is_asked(site: Site) -> None:
    Path("news.xml").write_bytes(rss(item("Inner", f"{site.root}/secret")))
    done = add(["news.xml"], "corpus")
    assert "not a public web address" in done.of(Outcome.NOT_READ)[0].why
    assert not site.asked


def test_a_page_is_fetched_once_under_every_form_of_its_address(site: Site) -> None:
    site.answers |= {"/a": Answer(page("Floods")), "/old": redirect("/a?utm_source=old")}
    site.answers["/a?utm_source=old"] = site.answers["/a"]
    assert counts(twice(f"{site.root}/a")) == (1, 0, 0)
    assert counts(put(f"{site.root}/a/#top", f"{site.root}/a?fbclid=1")) == (0, 2, 0)
    assert site.asked == ["/a"]
    assert counts(put(f"{site.root}/old")) == (0, 1, 0)


def test_a_feed_that_calls_itself_a_page(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(item("Floods", "/1", content=body(1))))
    assert counts(put(f"{site.root}/feed")) == (1, 0, 0)


def test_the_same_words_are_the_same_report() -> None:
    Path("one.txt").write_text(PARAGRAPH.format(place="Bar"), encoding="utf-8")
    Path("two.txt").write_text(PARAGRAPH.format(place="BAR").replace(" ", "\n"), encoding="utf-8")
    Path("three.txt").write_text(PARAGRAPH.format(place="Foo"), encoding="utf-8")
    assert counts(twice("one.txt", "two.txt", "three.txt")) == (2, 1, 0)


def test_two_items_with_one_title() -> None:
    Path("news.rss").write_bytes(rss(*(item("Floods", content=body(n)) for n in range(3))))
    assert counts(twice("news.rss")) == (3, 0, 0)
    assert len({name.casefold() for name in held()}) == 3
    assert "2024-05-02-coast-daily-floods.md" in held()


@pytest.mark.parametrize(
    "title",
    [
        "../../../outside",
        "/etc/passwd",
        "..",
        "a\nb\r---\routlet: Reuters",
        "\u202eevil ::error::",
        "ف" * 10_000,
        "A" * 10_000,
        "غرق طريق الصحراء",
        "con",
        "🌊" * 99,
    ],
)
def test_whatever_the_title_it_is_one_file_of_the_folder(title: str) -> None:
    Path("news.rss").write_bytes(rss(item(title, content=body(1)), title=title[:50]))
    assert counts(twice("news.rss")) == (1, 0, 0)
    assert sorted(os.listdir()) == ["corpus", "news.rss"]  # noqa: PTH208 - names are all that is asked for
    (found,) = held().values()
    assert "town 1" in found.text
    assert found.outlet != "Reuters"


def test_a_dump_with_a_broken_line() -> None:
    lines = [{"id": n, "text": PARAGRAPH.format(place=f"town {n}"), "title": f"Floods {n}"} for n in range(5)]
    written = [json.dumps(line) for line in lines]
    written[2] = written[2][:40]
    Path("dump.jsonl").write_text("\n".join(written), encoding="utf-8")
    done = twice("dump.jsonl")
    assert counts(done) == (4, 0, 1)
    (broken,) = done.of(Outcome.NOT_READ)
    assert (broken.name, broken.why[:9]) == ("dump.jsonl", "line 3 is")


def test_what_is_broken_is_named_and_the_rest_goes_in(site: Site) -> None:
    Path("given").mkdir()
    Path("given/good.md").write_text(report("Floods", "Bar"), encoding="utf-8")
    Path("given/broken.md").write_bytes(b"\x00\x01" * 99)
    Path("given/empty.txt").write_bytes(b"")
    Path("given/picture.png").write_bytes(b"png")
    Path("nul.jsonl").write_text(json.dumps({"id": 1, "text": f"\0{PARAGRAPH}"}), encoding="utf-8")
    Path("paper.pdf").write_bytes(b"%PDF-1.7")
    site.answers |= {"/image": Answer(b"png", "image/png"), "/good": Answer(page("Storms", "Foo"))}
    done = twice(
        "none.txt",
        "paper.pdf",
        "given",
        "nul.jsonl",
        f"{site.root}/image",
        f"{site.root}/good",
        "ftp://a/b",
        "-",
    )
    assert counts(done) == (2, 0, 9)
    assert [entry.name for entry in done.of(Outcome.NOT_READ)] == [
        "none.txt",
        "paper.pdf",
        "given/broken.md",
        "given/empty.txt",
        "given/picture.png",
        "nul.jsonl#1",
        f"{site.root}/image",
        "ftp://a/b",
        "-",
    ]
    assert all(entry.why and "\n" not in entry.why for entry in done.of(Outcome.NOT_READ))


def test_reports_come_out_of_an_archive() -> None:
    with zipfile.ZipFile("dump.zip", "w") as file:
        file.writestr("a/floods.md", report("Floods", "Bar"))
        file.writestr("picture.png", b"png")
    done = twice("dump.zip")
    assert counts(done) == (1, 0, 1)
    assert [entry.name for entry in done.entries] == ["dump.zip/picture.png", "dump.zip/a/floods.md"]


def test_nothing_that_is_there_is_overwritten() -> None:
    Path("corpus").mkdir()
    name = "2024-05-02-coast-daily-floods.md"
    Path("corpus", name.upper()).write_text("Something else altogether stands here.", encoding="utf-8")
    Path("corpus", f"{name[:-3]}.txt").symlink_to("nowhere")
    Path("floods.md").write_text(report("Floods", "Bar"), encoding="utf-8")
    done = put("floods.md")
    assert done.entries[0].file.startswith("2024-05-02-coast-daily-floods-")
    assert Path("corpus", name.upper()).read_text(encoding="utf-8").startswith("Something else")


def test_what_is_encoded_otherwise_is_told_when_it_goes_in() -> None:
    Path("old.txt").write_bytes(
        ("قال وزير الخارجية إن المحادثات ستبدأ يوم الأحد في مسقط. " * 5).encode("cp1256")
    )
    assert "N101" in {notice.id for notice in put("old.txt").notices}
    assert "N101" not in {notice.id for notice in put("old.txt").notices}


def test_a_report_of_the_corpus_that_cannot_be_read_is_told() -> None:
    Path("corpus").mkdir()
    Path("corpus/broken.md").write_bytes(b"\0")
    Path("floods.md").write_text(report("Floods", "Bar"), encoding="utf-8")
    done = put("floods.md")
    assert counts(done) == (1, 0, 0)
    assert [notice.path for notice in done.notices] == ["broken.md"]


def test_a_run_in_which_nothing_is_read_makes_no_folder() -> None:
    assert counts(put("none.txt")) == (0, 0, 1)
    assert not Path("corpus").exists()


def test_what_is_no_folder_for_reports() -> None:
    Path("floods.md").write_text(report("Floods", "Bar"), encoding="utf-8")
    for name in ("file", "link"):
        if name == "link":
            Path(name).symlink_to("nowhere")
        else:
            Path(name).touch()
        with pytest.raises(CannotRunError, match="this is not a folder"):
            add(["floods.md"], name)
    with pytest.raises(CannotRunError, match="cannot be written"):
        add(["floods.md"], "file/inner")


def test_how_far_it_has_come_is_told() -> None:
    told: list[tuple[int, int]] = []
    Path("news.rss").write_bytes(rss(*(item(f"Floods {n}", content=body(n)) for n in range(3))))
    add(["news.rss"], "corpus", progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_corpus_itself_can_be_a_source() -> None:
    Path("floods.md").write_text(report("Floods", "Bar"), encoding="utf-8")
    put("floods.md")
    assert counts(put("corpus", "floods.md")) == (0, 2, 0)
