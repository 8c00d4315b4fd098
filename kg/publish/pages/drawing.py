"""A view as one HTML file: drawn by pyvis, through a page template of our own that holds every script and style itself.

pyvis's own template loads scripts from other hosts and writes some texts unescaped; nothing of it is used.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment
from markupsafe import Markup
from pyvis.network import Network

from kg.publish.pages.contents import Contents
from kg.publish.pages.records import Dossier, View
from kg.publish.pages.shell import ASSETS, asset, environment, policy, script, style

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
    network.templateEnv = _environment(told)
    network.path = "page.html.jinja"
    return str(network.generate_html())


def _environment(contents: dict[str, Any]) -> Environment:
    made = environment(ASSETS)
    made.globals.update(contents=contents, scripts=_scripts(), style=_style(), policy=policy(_scripts(), _style()))
    return made


@cache
def _scripts() -> tuple[Markup, ...]:
    """vis-network, without the address of its source map, and our own."""
    vis = re.sub(r"//# sourceMappingURL=.*", "", asset(_VIS))
    return (Markup(vis), script(ASSETS / "js" / f"{name}.js" for name in (*_DATA, *_PICTURE, *_PANEL)))  # noqa: S704 - the library, not the corpus


@cache
def _style() -> Markup:
    return style(ASSETS / f"{name}.css" for name in ("colours", "panel", "page"))
