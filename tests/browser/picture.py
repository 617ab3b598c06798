"""Draws the picture of the page for the README: ``python -m tests.browser.picture PAGE PICTURE``.

The article, and the claims that conflict, the first of them opened.
"""

import argparse
import tempfile
from pathlib import Path

from tests.browser.tab import tab

WIDTH, HEIGHT = 1000, 1592
"""Pixels."""


def main() -> None:
    """Draw it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as profile, tab(Path(profile)) as page:
        page.theme("light")
        page.wide(WIDTH)
        page.go(given.page.resolve().as_uri())
        page.run(
            "for (const one of document.querySelectorAll('input[name=status]'))"
            " if (one.value !== 'conflicting') one.click()"
        )
        page.run("document.querySelector('details.claim:not([hidden])').open = true")
        top = page.run("[...document.querySelectorAll('h2')][1].getBoundingClientRect().top + scrollY - 12")
        given.picture.write_bytes(page.drawn(top, WIDTH, HEIGHT))


if __name__ == "__main__":
    main()
