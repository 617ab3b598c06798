"""A small corpus and small articles, in Arabic and English, with what steers a page or a reader in them."""

from pathlib import Path

FRONT = "---\ntitle: {title}\noutlet: {outlet}\npublished: {day}\nlanguage: {language}\nurl: {url}\n---\n"
HOSTILE = (
    "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202eevil\u202c {{ 7*7 }} \x1b[31m"
)
REPORTS = {
    "coast.md": FRONT.format(
        title="Floods", outlet="Coast Daily", day="2024-05-02", language="en", url="https://coast.example/a"
    )
    + "The flood killed 17 people in the port, the governor said.\n\nThe road to the port was closed.\n",
    "hill.md": FRONT.format(
        title="Floods again", outlet="Hill Daily", day="2024-05-03", language="en", url="javascript:alert(1)"
    )
    + f"The flood killed 11 people in the port. {HOSTILE} came.\n",
    "sahil.md": FRONT.format(
        title="الفيضان", outlet="جريدة الساحل", day="2024-05-02", language="ar", url="https://sahil.example/b"
    )
    + "قتل الفيضان 17 شخصا في الميناء، بحسب المحافظ.\n\nأغلقت السلطات الطريق إلى الميناء.\n",
}
ENGLISH = "Flood in the port\nPublished: 2 May 2024\n\nThe flood killed 11 people in the port.\n"
ARABIC = (
    "فيضان في الميناء\nتاريخ النشر: 2 مايو 2024\n\nقتل الفيضان 11 شخصا في الميناء.\n\n"
    "وقال المحافظ إن المياه غمرت السوق القديم، وإن المدارس أغلقت أبوابها حتى نهاية الأسبوع.\n"
)


def write_corpus(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def long_article(claims: int) -> str:
    """An article that takes its time."""
    said = "\n\n".join(
        f"The flood killed {11 + number} people in the port number {number}." for number in range(claims)
    )
    return f"Flood in the port\nPublished: 2 May 2024\n\n{said}\n"
