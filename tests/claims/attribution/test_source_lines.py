"""Where a document says whose it is: each line is found, and who it credits."""

from pathlib import Path

import pytest

from verify.claims import source_lines
from verify.documents import read

HEAD = "---\ntitle: The quay\noutlet: Evening Lantern\npublished: 2024-03-02\n---\n\n"
BODY = "The quay sank on Friday. The harbour master said the pumps had failed."
NASS = "غرق الرصيف يوم الجمعة الماضي. وقال مدير الميناء إن المضخات تعطلت."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BODY, []),
        (f"{BODY} (by order)", []),
        (f"LONDON - {BODY}", []),
        (f"By Friday the quay had sunk.\n\n{BODY}", []),
        (f"By Lina Haddad\n\n{BODY}", [("By Lina Haddad", "byline", "")]),
        (f"بقلم: لينا حداد\n\n{NASS}", [("بقلم: لينا حداد", "byline", "")]),
        (
            f"LONDON (Reuters) - {BODY}\n\n(Reporting by Lina Haddad; Editing by Sue Park)",
            [
                ("Reuters", "source", "Reuters"),
                ("(Reporting by Lina Haddad; Editing by Sue Park)", "byline", ""),
            ],
        ),
        (f"{NASS} (أ ف ب)", [("أ ف ب", "source", "Agence France-Presse")]),
        (f"دبي - رويترز\n\n{NASS}", [("دبي - رويترز", "source", "Reuters")]),
        (f"دبي - وكالات\n\n{NASS}", [("دبي - وكالات", "source", "وكالات?")]),
        (f"{NASS}\n\nالمصدر: وكالات", [("المصدر: وكالات", "source", "وكالات?")]),
        (f"{NASS}\n\nالمصدر: رويترز", [("المصدر: رويترز", "source", "Reuters")]),
        (f"{BODY}\n\nSource: agencies", [("Source: agencies", "source", "agencies?")]),
        (f"{BODY}\n\nSource: Harbour Gazette", [("Source: Harbour Gazette", "source", "")]),
    ],
)
def test_source_lines(tmp_path: Path, text: str, found: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "article.md"
    path.write_text(HEAD + text + "\n", encoding="utf-8")
    document = read(str(path))
    told = [
        (
            line.span.of(document.text),
            "byline" if line.byline else "source",
            line.voice.canonical + "?" * line.voice.anonymous if line.voice else "",
        )
        for line in source_lines(document)
    ]
    assert told == found
