"""Who may ask: this machine by its own names, pages of the explorer, and servers that were allowed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from explorers import SMALL, Explorer, exploring

from kg.web.settings import Settings

FRIEND = "https://friend.example"


@pytest.fixture(scope="module")
def open_to_a_friend() -> Iterator[Explorer]:
    with exploring(Settings(SMALL, port=0, allowed_hosts=("lab.example",), allowed_origins=(FRIEND,))) as one:
        yield one


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "localhost:8765", "LOCALHOST", "[::1]:80"])
def test_this_machine_is_answered_by_its_own_names(explorer: Explorer, host: str) -> None:
    assert explorer.ask("/", host=host).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::1", "evil.example:8765", "[127.0.0.1]x"])
def test_another_name_is_refused(explorer: Explorer, host: str) -> None:
    assert explorer.ask("/", host=host).status == 421


@pytest.mark.parametrize("path", ["/", "/sparql?query=ASK+%7B%7D", "/api/search?q=x"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
def test_pages_of_other_servers_may_not_ask(explorer: Explorer, path: str, origin: str) -> None:
    assert explorer.ask(path, origin=origin).status == 403


def test_a_picture_or_script_on_another_page_may_not_ask(explorer: Explorer) -> None:
    assert explorer.ask("/sparql?query=ASK+%7B%7D", sec_fetch_site="cross-site", sec_fetch_mode="no-cors").status == 403


def test_another_page_may_link_to_the_explorer(explorer: Explorer) -> None:
    assert explorer.ask("/", sec_fetch_site="cross-site", sec_fetch_mode="navigate").status == 200


def test_its_own_pages_may_ask(explorer: Explorer) -> None:
    assert explorer.ask("/api/search?q=x", origin=explorer.address, sec_fetch_site="same-origin", sec_fetch_mode="cors").status == 200


def test_an_allowed_server_may_ask_and_is_told_so(open_to_a_friend: Explorer) -> None:
    reply = open_to_a_friend.sparql("ASK {}", origin=FRIEND, sec_fetch_site="cross-site", sec_fetch_mode="cors")
    assert (reply.status, reply.headers["access-control-allow-origin"]) == (200, FRIEND)


def test_an_allowed_server_may_ask_beforehand(open_to_a_friend: Explorer) -> None:
    reply = open_to_a_friend.ask("/sparql", "OPTIONS", origin=FRIEND, access_control_request_method="POST", access_control_request_headers="content-type")
    assert (reply.status, reply.headers["access-control-allow-origin"]) == (200, FRIEND)


def test_an_allowed_name_is_answered(open_to_a_friend: Explorer) -> None:
    assert open_to_a_friend.ask("/", host="lab.example:8765").status == 200


@pytest.mark.parametrize("path", ["/", "/id/none", "/sparql?query=ASK+%7B%7D", "/api/overview", "/assets/explorer.css", "/questions/none"])
def test_every_answer_forbids_what_a_page_must_not_do(explorer: Explorer, path: str) -> None:
    policy = explorer.ask(path).headers["content-security-policy"]
    assert ("default-src 'none'" in policy, "unsafe" in policy, "frame-ancestors 'none'" in policy) == (True, False, True)


@pytest.mark.parametrize(
    "path", ["/files/../../../etc/passwd", "/files/%2e%2e/%2e%2e/etc/passwd", "/assets/../site.py", "/assets/%2e%2e/site.py", "/files//etc/passwd"]
)
def test_no_other_file_of_the_disk_can_be_had(explorer: Explorer, path: str) -> None:
    assert explorer.ask(path).status == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_nothing_can_be_put_or_deleted(explorer: Explorer, method: str) -> None:
    assert explorer.ask("/sparql", method).status == 405
