"""How the documentation becomes pages: `python -m sphinx -W -n docs site`. Nothing is fetched, neither now nor by the pages."""

from __future__ import annotations

import kg

project = "newskg"
author = "The authors of newskg"
copyright = author  # noqa: A001  # the name that Sphinx reads
version = release = kg.__version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["site", "_build", "*.ipynb"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
suppress_warnings = ["misc.highlighting_failure"]  # output of commands shown as a session is no program

html_theme = "alabaster"
html_theme_options = {"description": "Who attended, who visited, who held which post", "page_width": "1100px", "show_powered_by": False}
html_search_language = "zh"  # words are cut by jieba; Latin ones are found too
html_show_sphinx = False
html_copy_source = False
