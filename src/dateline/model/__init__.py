"""The nouns: what Dateline's rooms hand to one another. Imports nothing else of Dateline's."""

from dateline.model.account import SCHEMA, Account
from dateline.model.actor import Actor, ActorRole, Mention
from dateline.model.actor_string import ActorString
from dateline.model.authority import AuthorityActor, AuthorityRole
from dateline.model.calendar import CalendarDate
from dateline.model.event import Count, Event, EventEvidence
from dateline.model.evidence import Dropped, Evidence, Failure
from dateline.model.finding import Finding, Side
from dateline.model.ids import record_id
from dateline.model.item import ItemError, RawItem, Source, Warned
from dateline.model.place import PlaceRef
from dateline.model.reading import Entity, Paragraph, Quotation, Reading, Sentence, Token
from dateline.model.relation import Relation
from dateline.model.review import Correction, Quote, Review, ReviewNoun, ReviewValue, ReviewVerb, Verdict
from dateline.model.span import Span
from dateline.model.state import StoryState
from dateline.model.statement import Statement, StatementLink
from dateline.model.story import HEAD_ROLES, NEWS_ROLES, Block, Dateline, Story, Update
from dateline.model.tension import Tension
from dateline.model.time import TimeRef

__all__ = [
    "HEAD_ROLES",
    "NEWS_ROLES",
    "SCHEMA",
    "Account",
    "Actor",
    "ActorRole",
    "ActorString",
    "AuthorityActor",
    "AuthorityRole",
    "Block",
    "CalendarDate",
    "Correction",
    "Count",
    "Dateline",
    "Dropped",
    "Entity",
    "Event",
    "EventEvidence",
    "Evidence",
    "Failure",
    "Finding",
    "ItemError",
    "Mention",
    "Paragraph",
    "PlaceRef",
    "Quotation",
    "Quote",
    "RawItem",
    "Reading",
    "Relation",
    "Review",
    "ReviewNoun",
    "ReviewValue",
    "ReviewVerb",
    "Sentence",
    "Side",
    "Source",
    "Span",
    "Statement",
    "StatementLink",
    "Story",
    "StoryState",
    "Tension",
    "TimeRef",
    "Token",
    "Update",
    "Verdict",
    "Warned",
    "record_id",
]
