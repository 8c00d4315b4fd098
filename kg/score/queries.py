"""What the scorer asks of a graph. A node that is less sure than `$minConfidence` is not counted."""

from __future__ import annotations

from typing import Final


def _sure(node: str) -> str:
    return f"FILTER NOT EXISTS {{ {node} kg:confidence ?sure FILTER(?sure < $minConfidence) }}"


ATTENDANCES: Final = f"""
SELECT DISTINCT ?node ?file ?event ?name ?person ?role ?basis WHERE {{
  ?node a kg:Attendance ; kg:event ?event ; kg:participant ?who ; kg:evidence/kg:inArticle/kg:sourceFile ?file .
  ?who rdfs:label ?name .
  OPTIONAL {{ ?node kg:role ?role }}
  OPTIONAL {{ ?claim kg:supports ?node ; kg:basis ?basis }}
  {_sure("?node")}
  FILTER NOT EXISTS {{ ?event dcterms:isReplacedBy ?newer }}
  BIND(EXISTS {{ ?who a kg:Person }} AS ?person)
}}"""

EVENTS: Final = """
SELECT DISTINCT ?file ?event WHERE {
  ?event a kg:Event ; kg:evidence/kg:inArticle/kg:sourceFile ?file .
  FILTER NOT EXISTS { ?event dcterms:isReplacedBy ?newer }
}"""

EVENT_FACTS: Final = """
SELECT DISTINCT ?event ?label ?type ?day WHERE {
  ?event a kg:Event ; kg:evidence ?passage .
  OPTIONAL { ?event rdfs:label|kg:name ?label }
  OPTIONAL { ?event kg:eventType ?type }
  OPTIONAL { ?event kg:date ?date }
  OPTIONAL { ?event kg:earliestDate ?earliest }
  OPTIONAL { ?event kg:monthDay ?monthDay }
  BIND(COALESCE(?date, ?earliest, ?monthDay) AS ?day)
} ORDER BY ?event ?day ?type ?label"""

STOPS: Final = f"""
SELECT DISTINCT ?file ?event ?name ?company ?organisation WHERE {{
  ?stop a kg:Stop ; kg:visit ?event ; kg:site ?site ; kg:evidence/kg:inArticle/kg:sourceFile ?file .
  ?site rdfs:label ?name .
  {_sure("?stop")}
  BIND(EXISTS {{ ?site a kg:Company }} AS ?company)
  BIND(EXISTS {{ ?site a kg:Organisation }} AS ?organisation)
}}"""

POSTS: Final = f"""
SELECT DISTINCT ?file ?name ?title ?body WHERE {{
  ?tenure a kg:Tenure ; kg:holder/rdfs:label ?name ; kg:post ?post ; kg:evidence/kg:inArticle/kg:sourceFile ?file .
  ?post kg:title ?title .
  {_sure("?tenure")}
  OPTIONAL {{ ?post kg:postIn/kg:jurisdiction?/(rdfs:label|kg:name) ?body }}
}}"""

REPORTERS: Final = """
SELECT DISTINCT ?file ?name WHERE {
  ?article a kg:Article ; kg:sourceFile ?file ; kg:reporter ?reporter .
  OPTIONAL { ?reporter rdfs:label ?label }
  BIND(COALESCE(?label, ?reporter) AS ?name)
}"""

HEADLINES: Final = """
SELECT DISTINCT ?file ?headline WHERE { ?article a kg:Article ; kg:sourceFile ?file ; kg:headline ?headline } ORDER BY ?file ?headline"""

NAMES: Final = """
SELECT DISTINCT ?label ?name WHERE {
  ?node kg:participant|kg:site|kg:holder|kg:reporter ?thing .
  ?thing rdfs:label ?label ; kg:name ?name .
  FILTER(STR(?label) != STR(?name))
}"""

_CLAIM: Final = """?claim kg:supports ?node ; kg:rule ?rule ; kg:basis ?basis ; kg:confidence ?confidence ;
    kg:evidence/kg:inArticle/kg:sourceFile ?file ."""

EVENT_CLAIMS: Final = f"""
SELECT DISTINCT ?claim ?file ?rule ?basis ?confidence (?node AS ?event) WHERE {{
  {_CLAIM} ?node a kg:Event .
  FILTER NOT EXISTS {{ ?node dcterms:isReplacedBy ?newer }}
}} ORDER BY ?file ?claim ?event"""

ATTENDANCE_CLAIMS: Final = f"""
SELECT ?claim ?file ?rule ?basis ?confidence ?event ?name ?person (GROUP_CONCAT(DISTINCT ?word; SEPARATOR=" ") AS ?roles) WHERE {{
  {_CLAIM} ?node a kg:Attendance ; kg:event ?event ; kg:participant ?who .
  ?who rdfs:label ?name .
  OPTIONAL {{ ?claim kg:role ?role . BIND(STRAFTER(STR(?role), "/role/") AS ?word) }}
  BIND(EXISTS {{ ?who a kg:Person }} AS ?person)
}} GROUP BY ?claim ?file ?rule ?basis ?confidence ?event ?name ?person ORDER BY ?file ?claim ?event ?name"""

STOP_CLAIMS: Final = f"""
SELECT DISTINCT ?claim ?file ?rule ?basis ?confidence ?event ?name WHERE {{
  {_CLAIM} ?node a kg:Stop ; kg:visit ?event ; kg:site/rdfs:label ?name .
}} ORDER BY ?file ?claim ?event ?name"""

TENURE_CLAIMS: Final = f"""# gold tells the posts that are held: what is said of posts that were left it neither bears out nor denies
SELECT ?claim ?file ?rule ?basis ?confidence ?name ?title (GROUP_CONCAT(DISTINCT ?body; SEPARATOR="\\u001F") AS ?bodies) WHERE {{
  {_CLAIM} ?node a kg:Tenure ; kg:holder/rdfs:label ?name ; kg:post ?post .
  ?post kg:title ?title .
  FILTER NOT EXISTS {{ ?claim kg:supports/kg:change ?change FILTER(?change IN (change:removed, change:resigned)) }}
  OPTIONAL {{ ?post kg:postIn/kg:jurisdiction?/(rdfs:label|kg:name) ?body }}
}} GROUP BY ?claim ?file ?rule ?basis ?confidence ?name ?title ORDER BY ?file ?claim ?name ?title"""
