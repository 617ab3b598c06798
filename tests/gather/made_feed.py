"""Feeds for tests, written from their items."""

from html import escape

from tests.gather.site import PARAGRAPH

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Daily</title>
<entry><title>Court opens a case</title><link href="https://hill.example/court"/>
<published>2024-05-03T00:30:00+03:00</published><updated>2024-05-09T00:00:00Z</updated>
<content type="html">{content}</content></entry>
<entry><title>Only a summary</title><link href="https://hill.example/summary"/>
<updated>2024-05-04T10:00:00Z</updated><summary>In short.</summary></entry>
</feed>
"""


def body(number: int) -> str:
    return (
        f"<p>{PARAGRAPH.format(place=f'town {number}')}</p><p>The council of town {number} meets today.</p>"
    )


def item(
    title: str = "Floods close the road",
    link: str = "",
    content: str = "",
    day: str = "Thu, 02 May 2024 23:30:00 -0500",
) -> str:
    whole = f"<content:encoded>{escape(content)}</content:encoded>" if content else ""
    linked = f"<link>{escape(link)}</link>" if link else ""
    return f"<item><title>{escape(title)}</title>{linked}<pubDate>{day}</pubDate>{whole}</item>"


def rss(*items: str, title: str = "Coast Daily", more: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{escape(title)}</title><language>en</language>{more}{''.join(items)}</channel></rss>"
    ).encode()
