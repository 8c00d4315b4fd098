"""The SPARQL endpoint, as the SPARQL 1.1 Protocol has it, for reading alone; and the page to write queries in."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kg import ask, vocab
from kg.ask.question import Question
from kg.errors import KgError, UsageError
from kg.resources import ontology_file
from kg.store import Dataset
from kg.store.query import QuerySyntaxError, refuse_unsafe
from kg.web.languages import language_of
from kg.web.questions import FILES, answer, cut_header, file, table
from kg.web.results import media_type
from kg.web.site import Site, query_of
from kg.web.workers import BusyError, Document, Job, NotAcceptableError, TooLongError

LONGEST = 50_000
"""Characters of a query."""
_LONGEST_BODY = 12 * LONGEST  # a character of four bytes, each written as %XX
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_READING = ("GET", "HEAD")
_EXAMPLES = ("most-visited-companies", "busiest-officials", "co-attendance", "succession", "evidence-of-visit", "visits-as-graph")

Pairs = Sequence[tuple[str, str]]


class _RefusedError(Exception):
    """A request that is not answered, with the status that says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


async def endpoint(request: Request) -> Response:
    """GET with a query, POST of a form, POST of a query as it is."""
    site: Site = request.app.state.site
    if request.method in _READING and "query" not in request.query_params and "update" not in request.query_params:
        return _described(request)
    try:
        job = _job(await _pairs(request), request.headers.get("accept", "*/*") or "*/*", site.settings.rows)
        found = await to_thread.run_sync(lambda: _document(site, job), limiter=site.askers)
    except _RefusedError as refused:
        return PlainTextResponse(f"{refused}\n", refused.status)
    charset = "; charset=utf-8" if found.media_type.startswith("text/") else ""
    return Response(found.content, media_type=found.media_type + charset, headers=cut_header(found.cut, site.settings.rows) | {"vary": "Accept"})


async def _pairs(request: Request) -> Pairs:
    """The parameters of the protocol, from wherever the request has them."""
    address = request.query_params.multi_items()
    if request.method in _READING:
        return address
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _UPDATE:
        raise _RefusedError(403, "updates are refused: the explorer only reads")
    if kind not in (_FORM, _QUERY):
        raise _RefusedError(415, f"a query is sent as {_QUERY} or {_FORM}, not as {kind or 'nothing'}")
    try:
        text = (await _body(request)).decode("utf-8")
        if kind == _QUERY:
            return [*address, ("query", text)]
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise _RefusedError(400, "the query is not UTF-8") from error


async def _body(request: Request) -> bytes:
    """What was sent, as long as it is no longer than a query can be."""
    parts: list[bytes] = []
    async for part in request.stream():
        parts.append(part)
        if sum(map(len, parts)) > _LONGEST_BODY:
            raise _RefusedError(413, f"the query is longer than {LONGEST:,} characters")
    return b"".join(parts)


def _job(pairs: Pairs, accept: str, rows: int) -> Job:
    queries = [value for name, value in pairs if name == "query"]
    if any(name == "update" for name, _ in pairs):
        raise _RefusedError(403, "updates are refused: the explorer only reads")
    if len(queries) != 1:
        raise _RefusedError(400, f"a request has one query, and this has {len(queries) or 'none'}")
    if len(queries[0]) > LONGEST:
        raise _RefusedError(413, f"the query is longer than {LONGEST:,} characters")
    graphs = {wanted: tuple(value for name, value in pairs if name == wanted) for wanted in ("default-graph-uri", "named-graph-uri")}
    return Job(queries[0], rows, Dataset(graphs["default-graph-uri"], graphs["named-graph-uri"]), accept)


def _document(site: Site, job: Job) -> Document:
    try:
        refuse_unsafe(job.sparql)
    except UsageError as error:
        raise _RefusedError(400 if "is not a query" in str(error) else 403, str(error)) from error
    try:
        return site.workers.document(job, site.settings.seconds)
    except NotAcceptableError as error:
        raise _RefusedError(406, str(error)) from error
    except (BusyError, TooLongError) as error:
        raise _RefusedError(503, str(error)) from error
    except QuerySyntaxError as error:
        raise _RefusedError(400, str(error)) from error
    except KgError as error:
        raise _RefusedError(500, str(error)) from error


def _described(request: Request) -> Response:
    """What the endpoint is, as the SPARQL 1.1 Service Description has it; a browser gets the page to write queries in."""
    offered = {"text/turtle": None, "text/html": None}
    if media_type(request.headers.get("accept", "*/*"), offered) == "text/html":
        return RedirectResponse("/query", 303)
    address = str(request.url.replace(query="", fragment=""))
    formats = " , ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "Turtle"))
    text = f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
<{address}> a sd:Service ;
    sd:endpoint <{address}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat {formats} .
"""
    return Response(text, media_type="text/turtle; charset=utf-8")


async def editor(request: Request) -> Response:
    """The page to write queries in, with the answer below. A query comes in the address, or as a form if it is long."""
    site: Site = request.app.state.site
    try:
        pairs = dict(await _pairs(request))
    except _RefusedError as refused:
        raise HTTPException(refused.status, str(refused)) from refused
    text, form = pairs.get("query", "")[:LONGEST], pairs.get("format", "")
    result, error = await answer(site, Question("as typed", "", "", (), text), {}) if text.strip() else (None, "")
    if form in FILES:
        return file(result, form, error)
    examples = [question for question in ask.questions() if question.name in _EXAMPLES]
    files = [(name, f"?{query_of({'query': text, 'format': name})}") for name in FILES if name != "ttl" or (result and result.triples is not None)]
    shown = table(result, site.snapshot.index, language_of(request))
    names = {"text": text, "result": result, "error": error, "table": shown, "files": files, "examples": examples, "prefixes": vocab.PREFIXES}
    return site.page(request, "query", status=400 if error else 200, **names)


def vocabulary(_request: Request) -> Response:
    """The ontology in Turtle."""
    return Response(ontology_file("kg.ttl").read_bytes(), media_type="text/turtle; charset=utf-8")
