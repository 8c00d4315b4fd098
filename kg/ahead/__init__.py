"""What few changed pages say, put before those who ask while the build of everything goes on.

A build leaves an index of what it read. The next one asks it which files changed since, reads these alone, resolves them among the pages that speak of
the same people, companies and days, with and without the change, and writes down the difference, which every reader of the output folder adds to
the graph. The build then goes on as ever, and what it writes takes the place of both.
"""

from kg.ahead.known import KNOWN, Build, Listed, listed_as
from kg.ahead.known import write_known as leave_known
from kg.ahead.telling import LEFT, ahead, asked_for, may_leave

__all__ = ["KNOWN", "LEFT", "Build", "Listed", "ahead", "asked_for", "leave_known", "listed_as", "may_leave"]
