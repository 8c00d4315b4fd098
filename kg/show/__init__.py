"""One person, company, place, event or post with all that is known of it, and what stands behind a single fact."""

from kg.show.explain import Explanation, Reason, explain
from kg.show.find import Candidate, Choice, find
from kg.show.profile import Line, Profile, Section, Wish, profile, show
from kg.show.render import render

__all__ = ["Candidate", "Choice", "Explanation", "Line", "Profile", "Reason", "Section", "Wish", "explain", "find", "profile", "render", "show"]
