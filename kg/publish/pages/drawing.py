"""A view as one HTML file: drawn by pyvis, through a page template of our own that holds every script and style itself.

pyvis's own template loads scripts from other hosts and writes some texts unescaped; nothing of it is used.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from pyvis.network import Network

from kg.publish.pages.contents import Contents
from kg.publish.pages.records import Dossier, View

_ASSETS = Path(__file__).parent / "assets"
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
_DATA = ("words", "elements", "dossier", "state", "sieve")
_PICTURE = ("canvas", "islands", "labels")
_PANEL = ("profile", "evidence", "path", "search", "controls", "export", "main")
_SHAPES = {"person": "dot", "company": "square", "body": "diamond", "organisation": "triangle", "place": "triangleDown", "event": "hexagon"}
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": {"enabled": False}, "selectionWidth": 0, "hoverWidth": 0},
    "interaction": {"hover": True, "dragNodes": False, "keyboard": False, "navigationButtons": False, "tooltipDelay": 0, "zoomSpeed": 0.6},
}


def draw(dossier: Dossier, view: View) -> str:
    """The page."""
    contents = Contents(dossier, view)
    told = contents.as_json()
    network = Network(directed=True)  # undirected, pyvis drops a second line between the same two nodes
    network.options = _OPTIONS
    for iri in view.things:
        thing, (x, y) = dossier.things[iri], view.positions[iri]
        network.add_node(contents.node(iri), label=thing.label, shape=_SHAPES[thing.kind], group=thing.kind, x=x, y=y, size=view.radius[iri])
    for tie, told_tie in zip(view.ties, told["ties"], strict=True):
        network.add_edge(contents.node(tie.a), contents.node(tie.b), id=told_tie["id"], width=1, arrows="")
    network.templateEnv = _environment({"contents": told})
    network.path = "page.html.jinja"
    return str(network.generate_html())


def _environment(names: dict[str, Any]) -> Environment:
    environment = Environment(loader=FileSystemLoader(_ASSETS), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    environment.globals.update(names, scripts=_scripts(), style=_style(), policy=_policy())
    return environment


@cache
def _scripts() -> tuple[Markup, ...]:
    """vis-network, without the address of its source map, and our own: one script, in a scope of its own."""
    vis = re.sub(r"//# sourceMappingURL=.*", "", _text(_VIS))
    ours = "\n".join(_text(_ASSETS / "js" / f"{name}.js") for name in (*_DATA, *_PICTURE, *_PANEL))
    return (Markup(vis), Markup(f'(() => {{\n"use strict";\n{ours}\n}})();'))  # noqa: S704 - our own files, not the corpus


@cache
def _style() -> Markup:
    return Markup(_text(_ASSETS / "page.css"))  # noqa: S704 - our own file


def _text(path: Path) -> str:
    """With the line ends that a browser makes of any, because the policy names the scripts by their digest."""
    return path.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n").strip()


@cache
def _policy() -> str:
    """Nothing may be loaded, sent or run, but the scripts and the style of this very page."""
    scripts = " ".join(_digest(script) for script in _scripts())
    return f"default-src 'none'; script-src {scripts}; style-src {_digest(_style())}; img-src data: blob:; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
