"""Debian's Chromium without a window, driven through a pipe (Chrome DevTools Protocol)."""

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
_PATIENCE = 480
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
    "--disable-background-networking",
)  # fmt: skip


class Tab:
    """One page of a browser.

    Args:
        told: Where the browser reads.
        heard: Where it writes.
    """

    def __init__(self, told: BinaryIO, heard: BinaryIO) -> None:
        self._told = told
        self._heard = heard
        self._asked = 0
        self._session: dict[str, str] = {}
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = {"sessionId": attached["sessionId"]}

    def go(self, address: str) -> None:
        self._ask("Page.navigate", url=address)
        self.until("document.readyState === 'complete'")

    def show(self, page: str, folder: Path) -> None:
        """Opens a page from a file in ``folder``."""
        written = folder / "page.html"
        written.write_text(page, encoding="utf-8")
        self.go(written.as_uri())

    def wide(self, pixels: int) -> None:
        size = {"width": pixels, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self._ask("Emulation.setDeviceMetricsOverride", **size)

    def theme(self, name: str) -> None:
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def printed(self) -> bytes:
        """The page as a PDF on A4."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": True}
        return base64.b64decode(self._ask("Page.printToPDF", **paper)["data"])

    def drawn(self, top: float, width: int, height: int) -> bytes:
        """A part of the page as a picture (WebP), ``top`` pixels from its beginning."""
        part = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
        asked = {"format": "webp", "quality": 70, "captureBeyondViewport": True, "clip": part}
        return base64.b64decode(self._ask("Page.captureScreenshot", **asked)["data"])

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives, or promises
        asked = {"expression": script, "returnByValue": True, "awaitPromise": True}
        return self._ask("Runtime.evaluate", **asked).get("result", {}).get("value")

    def until(self, script: str) -> None:
        """Waits until ``script`` gives something true; while a page changes there is nothing to ask."""
        ends = time.monotonic() + _PATIENCE
        while not self.run(f"Boolean({script})"):
            if time.monotonic() > ends:
                raise TimeoutError(f"{script}: {self.run('document.body.innerText')}")
            time.sleep(0.2)

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        question = {"id": self._asked, "method": method, "params": parameters} | self._session
        self._told.write(json.dumps(question).encode() + b"\0")
        self._told.flush()
        while (answer := self._next()).get("id") != self._asked:
            pass
        result: dict[str, Any] = answer.get("result", {})
        return result

    def _next(self) -> dict[str, Any]:
        message = bytearray()
        while (one := self._heard.read(1)) != b"\0":
            assert one, "the browser has ended"
            message += one
        told: dict[str, Any] = json.loads(message)
        return told


@contextmanager
def tab(profile: Path) -> Iterator[Tab]:
    """A page of a new browser, which reads at 3 and writes at 4, as its protocol wants it."""
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    call = (str(BROWSER), *_FLAGS, f"--user-data-dir={profile}")
    process = subprocess.Popen(
        ["bash", "-c", f'exec "$@" 3<&{its_in} 4>&{its_out}', "bash", *call],  # noqa: S607
        pass_fds=(its_in, its_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(its_in)
    os.close(its_out)
    with os.fdopen(our_out, "wb") as told, os.fdopen(our_in, "rb") as heard:
        try:
            yield Tab(told, heard)
        finally:
            process.kill()
            process.wait()
