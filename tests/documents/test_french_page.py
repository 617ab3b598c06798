"""What a page prints around an article is known in the article's own language."""

from datetime import date

from verify.documents import BlockKind
from verify.documents.read import read_bytes
from verify.text import Language

PAGE = """---
outlet: Le Fanal
---
Le pont a rouvert

Par Jeanne Martin

Publié le 12 mars 2024 à 10h30

Le pont de Port-Merlin a rouvert mardi, a annoncé la maire. Les camions lourds n'y sont pas admis.

Lire aussi : les travaux du tunnel

Abonnez-vous à notre newsletter pour recevoir les alertes.

Tous droits réservés
"""


def test_a_french_page_has_its_date_its_writer_and_nothing_else_in_its_body() -> None:
    found = read_bytes(PAGE.encode(), name="a.md", suffix=".md")
    assert (found.language, found.published) == (Language.FRENCH, date(2024, 3, 12))
    assert found.byline == "Jeanne Martin"
    bodies = [block.span.of(found.text) for block in found.blocks if block.kind is BlockKind.BODY]
    assert [body.partition(",")[0] for body in bodies] == ["Le pont de Port-Merlin a rouvert mardi"]
