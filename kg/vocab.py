"""Every IRI the graph may use: our terms, our concepts, and the few foreign terms on the allow-list. Plain strings; readers wrap them as they need."""

from __future__ import annotations

from typing import Final

BASE: Final = "https://w3id.org/newskg/"
KG: Final = BASE + "ns#"
ID: Final = BASE + "id/"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
ORG: Final = "http://www.w3.org/ns/org#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
VANN: Final = "http://purl.org/vocab/vann/"
SCHEMA: Final = "https://schema.org/"

# ---- classes
PERSON: Final = KG + "Person"
ORGANISATION: Final = KG + "Organisation"
PUBLIC_BODY: Final = KG + "PublicBody"
COMPANY: Final = KG + "Company"
PLACE: Final = KG + "Place"
POST_CLASS: Final = KG + "Post"
EVENT_CLASS: Final = KG + "Event"
VISIT_CLASS: Final = KG + "Visit"
ATTENDANCE: Final = KG + "Attendance"
STOP: Final = KG + "Stop"
TENURE: Final = KG + "Tenure"
APPOINTMENT: Final = KG + "Appointment"
AWARD: Final = KG + "Award"
CLAIM: Final = KG + "Claim"
ARTICLE: Final = KG + "Article"
PASSAGE: Final = KG + "Passage"
NEWSPAPER_CLASS: Final = KG + "Newspaper"

# ---- direct properties, derived by ontology/rules/*.rq and never written by hand
ATTENDED: Final = KG + "attended"
SPOKE_AT: Final = KG + "spokeAt"
PRESIDED_OVER: Final = KG + "presidedOver"
VISITED: Final = KG + "visited"
HELD_POST: Final = KG + "heldPost"
ACCOMPANIED: Final = KG + "accompanied"
MET: Final = KG + "met"

# ---- Attendance and Stop
PARTICIPANT: Final = KG + "participant"
EVENT: Final = KG + "event"
ROLE: Final = KG + "role"
CAPACITY: Final = KG + "capacity"
AT_STOP: Final = KG + "atStop"
ON_BEHALF_OF: Final = KG + "onBehalfOf"
VISIT: Final = KG + "visit"
SITE: Final = KG + "site"
ORDER: Final = KG + "order"

# ---- Claim, and what every node of a relation carries
SUPPORTS: Final = KG + "supports"
TITLE_AS_PRINTED: Final = KG + "titleAsPrinted"
RULE: Final = KG + "rule"
BASIS: Final = KG + "basis"
CONFIDENCE: Final = KG + "confidence"
EVIDENCE: Final = KG + "evidence"

# ---- Tenure, Appointment, Award
HOLDER: Final = KG + "holder"
POST: Final = KG + "post"
TENURE_KIND: Final = KG + "tenureKind"
FIRST_OBSERVED: Final = KG + "firstObserved"
LAST_OBSERVED: Final = KG + "lastObserved"
START_DATE: Final = KG + "startDate"
END_DATE: Final = KG + "endDate"
CHANGE: Final = KG + "change"
ANNOUNCED: Final = KG + "announced"
RECIPIENT: Final = KG + "recipient"
AWARD_NAME: Final = KG + "awardName"

# ---- Post, Organisation, Place
TITLE: Final = KG + "title"
POST_IN: Final = KG + "postIn"
POST_ROLE: Final = KG + "postRole"
JURISDICTION: Final = KG + "jurisdiction"
LOCATED_IN: Final = KG + "locatedIn"
PART_OF: Final = KG + "partOf"
WITHIN: Final = KG + "within"
ADMIN_CODE: Final = KG + "adminCode"
CREDIT_CODE: Final = KG + "creditCode"
NAME: Final = KG + "name"

# ---- Event
EVENT_TYPE: Final = KG + "eventType"
DATE: Final = KG + "date"
EARLIEST_DATE: Final = KG + "earliestDate"
LATEST_DATE: Final = KG + "latestDate"
DATE_BASIS: Final = KG + "dateBasis"
MONTH_DAY: Final = KG + "monthDay"
END_MONTH_DAY: Final = KG + "endMonthDay"
AT_PLACE: Final = KG + "atPlace"
ORGANISER: Final = KG + "organiser"
SUB_EVENT_OF: Final = KG + "subEventOf"
LIST_CUT: Final = KG + "listCut"
THEME: Final = KG + "theme"

# ---- Passage and Article
IN_ARTICLE: Final = KG + "inArticle"
QUOTE: Final = KG + "quote"
START: Final = KG + "start"
END: Final = KG + "end"
HEADLINE: Final = KG + "headline"
KICKER: Final = KG + "kicker"
REPORTER: Final = KG + "reporter"
CORRESPONDENT: Final = KG + "correspondent"
ISSUED: Final = KG + "issued"
NEWSPAPER: Final = KG + "newspaper"
PAGE_NUMBER: Final = KG + "pageNumber"
SOURCE_FILE: Final = KG + "sourceFile"
TEXT_SHA256: Final = KG + "textSha256"
URL: Final = KG + "url"

# ---- foreign terms that stand in the data
RDF_TYPE: Final = RDF + "type"
RDFS_LABEL: Final = RDFS + "label"
RDFS_COMMENT: Final = RDFS + "comment"
PREF_LABEL: Final = SKOS + "prefLabel"
ALT_LABEL: Final = SKOS + "altLabel"
IS_REPLACED_BY: Final = DCTERMS + "isReplacedBy"

SCHEMES: Final[dict[str, tuple[str, ...]]] = {
    "role": ("chair", "speaker", "announcer", "lead", "accompanying", "host", "met", "attendee", "signatory", "honoree"),
    "event-type": ("meeting", "visit", "reception", "talk", "ceremony", "award", "appointment", "other"),
    "date-basis": ("explicit", "relative", "bounded"),
    "basis": ("stated", "distributed", "inferred"),
    "tenure-kind": ("regular", "acting", "former"),
    "change": ("appointed", "elected", "resigned", "removed"),
    "post-role": (
        "secretary", "deputy-secretary", "standing-member", "discipline-secretary",
        "government-head", "deputy-government-head",
        "congress-chair", "deputy-congress-chair", "cppcc-chair", "deputy-cppcc-chair",
        "court-president", "chief-procurator", "secretary-general", "deputy-secretary-general",
        "bureau-head", "deputy-bureau-head", "head", "deputy-head",
        "chair", "deputy-chair", "general-manager", "deputy-general-manager",
        "congress-delegate", "cppcc-member", "member", "expert", "other",
    ),
}  # fmt: skip
"""The words of each concept scheme; `ontology/schemes.ttl` labels and defines them."""

SINGLE_SEAT_ROLES: Final = (
    "secretary", "government-head", "congress-chair", "cppcc-chair", "court-president", "chief-procurator", "bureau-head", "chair", "general-manager",
)  # fmt: skip
"""Post roles that one person holds at a time: two holders at once are a finding."""

PREFIXES: Final[dict[str, str]] = {
    "kg": KG,
    **{word: BASE + word + "/" for word in SCHEMES},
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "skos": SKOS,
    "dcterms": DCTERMS,
}
"""For serialising and for questions; `role:lead`, `event-type:visit` and so on name concepts."""

ALLOWED_FOREIGN: Final = frozenset(
    [RDF + word for word in ("type", "first", "rest", "nil")]
    + [RDFS + word for word in ("label", "comment", "subClassOf", "subPropertyOf", "domain", "range", "isDefinedBy", "seeAlso")]
    + [
        OWL + word
        for word in (
            "Ontology", "Class", "Thing", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "AllDisjointClasses", "members", "unionOf",
            "inverseOf", "disjointWith", "versionIRI", "versionInfo", "imports", "deprecated",
        )
    ]
    + [XSD + word for word in ("string", "date", "decimal", "integer", "nonNegativeInteger", "positiveInteger", "boolean", "anyURI", "gMonthDay", "gDay")]
    + [
        SKOS + word
        for word in ("Concept", "ConceptScheme", "prefLabel", "altLabel", "definition", "notation", "inScheme", "topConceptOf", "hasTopConcept", "scopeNote")
    ]
    + [DCTERMS + word for word in ("title", "description", "license", "creator", "created", "modified", "isReplacedBy")]
    + ["https://www.apache.org/licenses/LICENSE-2.0"]
    + [VANN + word for word in ("preferredNamespacePrefix", "preferredNamespaceUri")]
    + [FOAF + word for word in ("Agent", "Person", "name")]
    + [ORG + word for word in ("Organization", "Post", "Membership", "holds", "postIn", "role", "subOrganizationOf")]
    + [PROV + word for word in ("Entity", "wasQuotedFrom")]
    + [OA + word for word in ("exact", "start", "end")]
    + [
        SCHEMA + word
        for word in (
            "Event", "Place", "NewsArticle", "Periodical", "attendee", "location", "organizer", "superEvent", "containedInPlace", "identifier",
            "startDate", "endDate", "headline", "alternativeHeadline", "author", "contributor", "datePublished", "isPartOf", "printPage", "url",
        )
    ]
)  # fmt: skip
"""The only foreign IRIs that the ontology, the shapes and the data may use."""


def concept(scheme: str, word: str) -> str:
    """The IRI of a concept, e.g. `concept("role", "lead")`.

    Errors: KeyError if the scheme is not ours, ValueError if the word is not in it.
    """
    if word not in SCHEMES[scheme]:
        raise ValueError(f"{word!r} is not in the concept scheme {scheme!r}")
    return f"{BASE}{scheme}/{word}"


def word_of(iri: str) -> str:
    """The last part of a concept's IRI: `lead` of .../role/lead."""
    return iri.rsplit("/", 1)[-1]


def passage(article: str, start: int, end: int) -> str:
    """The IRI of a span of an article."""
    return f"{article}#char={start},{end}"


def place_of(passage: str) -> tuple[str, int, int]:
    """The article of a passage, where it starts, and where it ends."""
    article, _, span = passage.partition("#char=")
    start, _, end = span.partition(",")
    return article, int(start), int(end)
