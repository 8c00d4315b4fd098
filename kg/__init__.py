"""newskg: who attended, who visited, who held which post, read from Chinese local newspapers."""

__version__ = "0.1.0"
