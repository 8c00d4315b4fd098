"""A page as one file: scripts and styles of our own put into it, and a policy that lets nothing else run or be fetched."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

ASSETS = Path(__file__).parent / "assets"


def environment(folder: Path) -> Environment:
    """Templates of a folder: what they are given is text unless it is marked; JSON is compact and in one order."""
    made = Environment(loader=FileSystemLoader(folder), autoescape=True)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return made


def script(files: Iterable[Path]) -> Markup:
    """Scripts of our own as one, in a scope of its own."""
    ours = "\n".join(asset(file) for file in files)
    return Markup(f'(() => {{\n"use strict";\n{ours}\n}})();')  # noqa: S704 - our own files, not the corpus


def style(files: Iterable[Path]) -> Markup:
    """Style sheets of our own as one."""
    return Markup("\n".join(asset(file) for file in files))  # noqa: S704 - our own files


def asset(path: Path) -> str:
    """With the line ends that a browser makes of any, because the policy names the scripts by their digest."""
    return path.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n").strip()


def policy(scripts: Sequence[str], sheet: str) -> str:
    """Nothing may be loaded, sent or run, but the scripts and the style of this very page."""
    allowed = " ".join(_digest(one) for one in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {_digest(sheet)}; img-src data: blob:; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
