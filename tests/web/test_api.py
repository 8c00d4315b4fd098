"""The JSON interface is what its OpenAPI document says it is."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest
from explorers import Explorer
from jsonschema import Draft202012Validator

PERSON = "https://w3id.org/newskg/id/person/shen-ruo-lan-6e38359d69812bf2"
CALLS = {
    "/api/overview": "/api/overview",
    "/api/search": "/api/search?q=srl",
    "/api/thing": f"/api/thing?iri={quote(PERSON)}&lang=en",
    "/api/explain": f"/api/explain?iri={quote(PERSON)}",
    "/api/questions": "/api/questions",
    "/api/questions/{name}": "/api/questions/busiest-officials",
    "/api/terms": "/api/terms",
}


def asked(explorer: Explorer, path: str) -> Any:
    reply = explorer.ask(path)
    assert reply.status == 200
    return json.loads(reply.text)


@pytest.fixture(scope="module")
def described(explorer: Explorer) -> dict[str, Any]:
    return dict(asked(explorer, "/openapi.json"))


def test_every_address_of_the_interface_is_described(explorer: Explorer, described: dict[str, Any]) -> None:
    from kg.web.app import application  # noqa: PLC0415 - the routes of a running application

    served = {route.path for route in application(explorer.site).routes if getattr(route, "path", "").startswith(("/api/", "/sparql"))}
    assert served == set(described["paths"])


@pytest.mark.parametrize("path", CALLS)
def test_an_answer_is_as_described(explorer: Explorer, described: dict[str, Any], path: str) -> None:
    schema = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    found = [error.message for error in Draft202012Validator(described | schema).iter_errors(asked(explorer, CALLS[path]))]
    assert found == []


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/api/search?q=x&kind=fish", 400, "fish"),
        ("/api/search?q=x&limit=many", 400, "whole numbers"),
        ("/api/thing?iri=urn:none", 404, "look a name up"),
        ("/api/thing", 404, "look a name up"),
        ("/api/explain?iri=urn:none", 404, "urn:none"),
        ("/api/questions/none", 404, "lists them"),
        ("/api/questions/person-diary", 400, "person"),
        ("/api/questions/person-diary?person=nobody", 400, "nobody"),
        ("/api/none", 404, "Not Found"),
    ],
)
def test_what_is_wrong_is_said(explorer: Explorer, path: str, status: int, said: str) -> None:
    reply = explorer.ask(path)
    assert (reply.status, said in json.loads(reply.text)["error"]) == (status, True)


@pytest.mark.parametrize("text", ["沈若澜", "沈若", "shenruolan", "srl", "shenruo", "沈若瀾", "ｓｒｌ"])
def test_a_person_is_found_by_characters_pinyin_and_initials(explorer: Explorer, text: str) -> None:
    first = asked(explorer, f"/api/search?q={quote(text)}")["results"][0]
    assert first["label"] == "沈若澜"


def test_several_words_must_all_fit(explorer: Explorer) -> None:
    labels = [one["label"] for one in asked(explorer, f"/api/search?q={quote('沈若澜 会见')}")["results"]]
    assert labels
    assert all("沈若澜" in label and "会见" in label for label in labels)


def test_a_name_that_is_whole_comes_before_one_that_holds_it(explorer: Explorer) -> None:
    assert asked(explorer, f"/api/search?q={quote('云江县')}")["results"][0]["label"] == "云江县"


def test_a_search_can_be_narrowed_to_one_kind(explorer: Explorer) -> None:
    found = asked(explorer, f"/api/search?q={quote('云江')}&kind=company")
    assert {one["kind"] for one in found["results"]} == {"company"}
    assert len(found["kinds"]) > 1
