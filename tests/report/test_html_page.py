"""The page: what a browser would read of it, found by a parser of HTML, with hostile words in every place."""

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings

from tests.hostile.soaked import TEXTS, soaked
from tests.report.sample_of_every_kind import OF_EVERY_KIND
from tests.report.sample_report import AGED, ARTICLE, FT, HOSTILE, REPORT
from verify.documents import Block, BlockKind
from verify.facets import Agreement
from verify.judge import asserting
from verify.report import Report, html_page
from verify.report.article_text import paragraphs
from verify.report.web_address import web_address
from verify.report.wordings import Side, marked
from verify.text import Language, Span
from verify.text.inert import inert

VOID = frozenset({"meta", "input"})
LOADING = frozenset(
    {"src", "srcset", "data", "action", "formaction", "poster", "background", "style", "srcdoc"}
)


class Read(HTMLParser):
    """What stands in a page: its elements with their attributes, and its text within each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.setdefault(self._open[-1] if self._open else "", []).append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


PAGE = Read(html_page.render(REPORT))


def test_nothing_is_loaded_from_anywhere() -> None:
    assert not [tag for tag, attributes in PAGE.elements if attributes.keys() & LOADING]
    assert not {"link", "img", "iframe", "object", "embed", "base"} & {tag for tag, _ in PAGE.elements}
    assert "url(" not in "".join(PAGE.text["style"])
    assert "@import" not in "".join(PAGE.text["style"])


def test_the_policy_names_the_one_style_and_the_one_script_and_nothing_else() -> None:
    (policy,) = [str(one["content"]) for one in PAGE.of("meta") if "http-equiv" in one]
    for tag in ("style", "script"):
        (content,) = PAGE.text[tag]
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_no_handler_stands_in_an_attribute() -> None:
    assert not [name for _, attributes in PAGE.elements for name in attributes if name.startswith("on")]


@settings(max_examples=25)
@given(texts=TEXTS)
@example(texts=("</script><script>alert(1)</script>", "</style>", "<!--", "' onload='x", '" onload="x'))
@example(texts=("{{ 7 * 7 }} {% raw %}", "&lt;b&gt;", "]]>", "\u202e\u2066", "</title><base href='//x'>"))
def test_no_words_of_a_document_become_markup(texts: tuple[str, ...]) -> None:
    said = soaked(REPORT, texts)
    read = Read(html_page.render(said))
    ours = {tag for tag, _ in PAGE.elements} | {"tspan"}  # a drawn name that runs to the left
    assert {tag for tag, _ in read.elements} <= ours
    assert len(read.of("script")) == len(read.of("style")) == 1
    assert not [tag for tag, attributes in read.elements if attributes.keys() & LOADING]
    assert read.text["script"] == PAGE.text["script"]
    assert "49 {%" not in html_page.render(said)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:x", " javascript:x", "data:text/html,x", "file:///etc/passwd",
     "//e.org", "", "http://", "https://e.org/\u202egpj", "http://[", "vbscript:x", "mailto:a@e.org"],
)  # fmt: skip
def test_an_address_that_is_none_of_the_web_is_no_link(url: str) -> None:
    assert web_address(url) == ""


def test_an_address_of_the_web_is_a_link_that_tells_nobody_where_it_was() -> None:
    conflicting, *_ = REPORT.findings
    (one,) = conflicting.evidence
    told = replace(one, passage=replace(one.passage, report=replace(FT, url="https://ft.example/a?b=1&c=2")))
    report = replace(REPORT, findings=(replace(conflicting, evidence=(told,)),))
    (link,) = [one for one in Read(html_page.render(report)).of("a") if "rel" in one]
    assert link == {"href": "https://ft.example/a?b=1&c=2", "rel": "noopener noreferrer"}


def test_each_text_runs_in_its_own_direction() -> None:
    assert [(one["dir"], one["lang"]) for one in PAGE.of("article")] == [("rtl", "ar")]
    both = [(one["dir"], one["lang"]) for one in PAGE.of("blockquote")]
    assert both == [("rtl", "ar"), ("ltr", "en"), ("rtl", "ar"), ("rtl", "ar")]


def test_every_claim_is_an_element_that_opens_without_a_script_and_its_place_leads_to_it() -> None:
    claims = [one for one in PAGE.of("details") if one.get("id")]
    assert [one["id"] for one in claims] == ["c1", "c2", "c3"]
    assert ["open" in one for one in claims] == [True, False, False]
    assert {one["href"] for one in PAGE.of("a")} == {"#claims", "#c1", "#c2", "#c3"}


def test_a_status_is_told_by_a_sign_and_a_word_and_not_by_colour_alone() -> None:
    signs = [text for text in PAGE.text["span"] if text in {"≠", "✕", "↻", "2+", "1", "0"}]
    assert len(set(signs)) == 6
    assert " conflicting " in PAGE.text["span"]


def test_a_status_that_is_not_sure_says_so_wherever_it_stands() -> None:
    first, *others = REPORT.findings
    unsure = replace(first, evidence=tuple(replace(one, score=0.5) for one in first.evidence))
    page = Read(html_page.render(replace(REPORT, findings=(unsure, *others))))
    badges = [one["class"] for one in page.of("span") if "likely" in (one.get("class") or "")]
    assert badges == ["badge conflicting likely"] * 2  # to look at first; above its evidence
    assert " likely conflicting " in page.text["span"]  # in the article
    assert not any("likely" in (one.get("class") or "") for one in PAGE.of("span"))


def test_what_differs_is_marked_in_both_wordings() -> None:
    assert [text for text in PAGE.text["mark"] if text not in {"differs", "agrees"}] == [
        "ما يقرب من 8 أشهر",
        "10 months",
    ]


def test_a_report_that_is_much_older_is_told_with_its_doubt() -> None:
    page = html_page.render(AGED)
    assert page.count("published 367 days before the article") == 2


def test_the_origins_are_drawn_where_a_report_asserts_the_claim_and_each_id_stands_once() -> None:
    page = Read(html_page.render(OF_EVERY_KIND[Language.ENGLISH]))
    pictures = page.of("svg")
    assert len(pictures) == len(OF_EVERY_KIND[Language.ENGLISH].findings)
    assert len({one["aria-label"] for one in pictures}) == len(pictures)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert len(PAGE.of("svg")) == sum(any(asserting(one.evidence)) for one in REPORT.findings)


def test_an_answer_without_a_claim_says_so() -> None:
    empty = replace(REPORT, findings=(), notices=())
    assert "There are no claims to check." in html_page.render(empty)


@settings(max_examples=50)
@given(texts=TEXTS)
def test_the_article_is_shown_whole(texts: tuple[str, ...]) -> None:
    said: Report = soaked(REPORT, texts)
    shown = paragraphs(said.article, said.findings)
    lines = [line for line in said.article.text.split("\n") if line.strip()]
    assert ["".join(run.text for run in one.runs) for one in shown] == lines


def test_a_claim_over_two_lines_ends_once_and_the_more_serious_of_two_claims_is_shown() -> None:
    first, second, _ = REPORT.findings
    article = replace(ARTICLE, text="one two\n\nthree four", blocks=(Block(BlockKind.HEADLINE, Span(0, 7)),))
    long = replace(first, claim=replace(first.claim, start=4, end=14))
    inner = replace(second, claim=replace(second.claim, start=9, end=19))
    top, below = paragraphs(article, (inner, long))
    assert (top.kind, below.kind) == (BlockKind.HEADLINE, None)
    assert [(run.text, run.finding, run.ends) for run in (*top.runs, *below.runs)] == [
        ("one ", None, False),
        ("two", long, False),
        ("three", long, True),
        (" four", inner, True),
    ]


@given(texts=TEXTS)
def test_marking_leaves_out_no_word(texts: tuple[str, ...]) -> None:
    said: Report = soaked(REPORT, texts)
    for finding in said.findings:
        for one in finding.evidence:
            parts = marked(finding.claim.text, one, Side.CLAIM)
            assert "".join(part.text for part in parts) == finding.claim.text


def test_a_wording_that_is_not_there_is_not_marked() -> None:
    (one,) = REPORT.findings[0].evidence
    assert [part.how for part in marked("nine weeks", one, Side.REPORT)] == [None]
    assert Agreement.DIFFERS in [part.how for part in marked("in 10 months", one, Side.REPORT)]


def test_a_very_long_word_stays_one_word() -> None:
    word = "x" * 200_000
    article = replace(ARTICLE, text=f"{word} {ARTICLE.text}", title=word)
    assert word in html_page.render(replace(REPORT, article=article))


def test_hostile_words_can_still_be_read() -> None:
    assert inert(HOSTILE) in "".join(PAGE.text["q"])
