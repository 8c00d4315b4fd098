"""A headless Chromium, spoken to by its own protocol over a pair of pipes: no driver and no further package is needed."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
HOW_TO_INSTALL = "needs a browser: install Chromium (Debian: apt-get install chromium), then run again"
_FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe",
]  # fmt: skip
# Chromium reads commands from descriptor 3 and answers on 4.
_LAUNCH = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
_HIGH = 20


@dataclass
class Browser:
    """One open tab."""

    send_to: int
    read_from: int
    session: str = ""
    number: int = 0
    rest: bytes = b""
    heard: list[dict[str, Any]] = field(default_factory=list)

    def call(self, method: str, **params: Any) -> Any:
        """The answer to one command; what else is heard meanwhile is kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": self.session} if self.session else {})
        os.write(self.send_to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self.number:
            self.heard.append(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            part = os.read(self.read_from, 1 << 16)
            assert part, "the browser is gone"
            self.rest += part
        one, _, self.rest = self.rest.partition(b"\0")
        return dict(json.loads(one))

    def open(self, page: Path | str, address: str = "", *, width: int = 1280, height: int = 900, dark: bool = False) -> None:
        """Opens a file, or what a server has at an address, anew, in a window of that size, and waits until it stands."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Page.navigate", url="about:blank")
        self.heard.clear()
        loading = self.call("Page.navigate", url=(page if isinstance(page, str) else page.resolve().as_uri()) + address)["loaderId"]
        while not any(_loaded(one, loading) for one in self.heard):
            self.heard.append(self._next())
        self.settle()

    def settle(self) -> None:
        """Waits for two drawn frames."""
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def run(self, script: str) -> Any:
        """The value of a script in the page."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def follow(self, script: str) -> None:
        """Runs what leads to another page, and waits until that stands."""
        self.heard.clear()
        self.run(script)
        while not any(one.get("method") == "Page.loadEventFired" for one in self.heard):
            self.heard.append(self._next())
        self.settle()

    def until(self, condition: str) -> None:
        """Waits for what the page fetches; five seconds at most."""
        look = f"const look = (left) => ({condition}) ? done(1) : left ? setTimeout(look, 20, left - 1) : fail(new Error('waited in vain')); look(250);"
        self.run(f"new Promise((done, fail) => {{ {look} }})")

    def text(self, selector: str) -> str:
        return str(self.run(f"document.querySelector({json.dumps(selector)}).innerText"))

    def texts(self, selector: str) -> list[str]:
        return list(self.run(f"[...document.querySelectorAll({json.dumps(selector)})].map((one) => one.innerText)"))

    def press(self, key: str) -> None:
        """One key, as from a keyboard."""
        printed = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **printed)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)
        self.settle()

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)
        self.settle()

    def click(self, selector: str, number: int = 0) -> None:
        """Clicks the middle of an element with the mouse."""
        one = f"document.querySelectorAll({json.dumps(selector)})[{number}]"
        self.run(f"{one}.scrollIntoView({{block: 'center'}})")
        box = self.run(f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])({one}.getBoundingClientRect())")
        self.click_at(*box)

    def click_at(self, x: float, y: float) -> None:
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.run("new Promise((done) => setTimeout(done, 60))")
        self.settle()

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def complaints(self) -> list[str]:
        """Errors and warnings of the console since the page was opened, exceptions and breaches of the policy among them."""
        self.settle()
        told = [one["params"] for one in self.heard if one.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]
        calls = [one["params"] for one in self.heard if one.get("method") == "Runtime.consoleAPICalled"]
        told += [one for one in calls if one["type"] in ("error", "warning", "assert")]
        return [json.dumps(one, ensure_ascii=False) for one in told]

    def requests(self) -> list[str]:
        """Every address asked for since the page was opened."""
        self.settle()
        return [one["params"]["request"]["url"] for one in self.heard if one.get("method") == "Network.requestWillBeSent"]


def _loaded(heard: dict[str, Any], loader: str) -> bool:
    """Whether this tells that the page of that loading, and no earlier one, stands."""
    told = heard.get("params", {})
    return heard.get("method") == "Page.lifecycleEvent" and told.get("name") == "load" and told.get("loaderId") == loader


@contextmanager
def browsing(profile: Path) -> Iterator[Browser]:
    """A browser with a fresh profile; it ends with the block."""
    assert CHROMIUM, HOW_TO_INSTALL
    (commands, send_to), (read_from, answers) = os.pipe(), os.pipe()
    inside = [_out_of_the_way(one) for one in (commands, answers)]
    command = [sys.executable, "-c", _LAUNCH, *map(str, inside), CHROMIUM, *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(command, pass_fds=inside, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for one in inside:
            os.close(one)
        browser = Browser(send_to, read_from)
        try:
            target = next(one for one in browser.call("Target.getTargets")["targetInfos"] if one["type"] == "page")
            browser.session = browser.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                browser.call(f"{domain}.enable")
            browser.call("Page.setLifecycleEventsEnabled", enabled=True)
            yield browser
        finally:
            browser.session = ""
            browser.call("Browser.close")
            process.wait(20)
            os.close(send_to)
            os.close(read_from)


def _out_of_the_way(descriptor: int) -> int:
    """The same under a number that stands in nobody's way."""
    high = fcntl.fcntl(descriptor, fcntl.F_DUPFD, _HIGH)
    os.close(descriptor)
    return high
