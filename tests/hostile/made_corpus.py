"""A small corpus in two states, made by code, and what the reader keeps beside it."""

import os
from pathlib import Path

_HEAD = "---\ntitle: {title}\noutlet: {outlet}\npublished: 2024-05-0{day}\nlanguage: {language}\n---\n"
_REPORTS = {
    "a.md": (
        "Flood",
        "Coast Daily",
        "en",
        "The flood killed {n} people in the port, the governor said.\nThe road was closed on Friday.\n",
    ),
    "b.md": ("فيضان", "جريدة الساحل", "ar", "قال المحافظ إن الفيضان قتل {n} شخصا في الميناء يوم الجمعة.\n"),
    "sub/c.md": (
        "Flood",
        "Hill Daily",
        "en",
        "The flood killed 17 people in the port on Friday, officials said.\n",
    ),
    "d.txt": (
        "Talks",
        "The Envoy",
        "en",
        "The envoys met in Muscat on 3 May.\nThey spoke of {n} prisoners.\n",
    ),
    "e.md": (
        "Harvest",
        "Farm Weekly",
        "en",
        "The wheat harvest fell to {n},000 tonnes, the ministry said.\n",
    ),
}


def write_reports(folder: Path, *, state: int) -> None:
    """The reports in one of their states: in each but the first one is gone, one new, and all say more."""
    for number, (name, (title, outlet, language, text)) in enumerate(_REPORTS.items(), 1):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = _HEAD.format(title=title, outlet=outlet, language=language, day=number)
        path.write_text(head + text.format(n=10 + state), encoding="utf-8")
    if state:
        (folder / "e.md").unlink()
        (folder / f"new{state}.txt").write_text(
            f"The bridge at Nizwa fell on {state} May.\n", encoding="utf-8"
        )


def age(folder: Path, *, hours: int = 3) -> None:
    """Make everything under ``folder`` older than what is left for other processes to use."""
    for path in [folder, *folder.rglob("*")]:
        status = path.lstat()
        then = status.st_mtime_ns - hours * 3600 * 10**9
        os.utime(path, ns=(then, then), follow_symlinks=False)
