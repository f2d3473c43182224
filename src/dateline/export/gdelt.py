"""GDELT 2.0: deeds as its events table (61 columns) and their reports as its mentions table (16), without headers.

One row an actor and recipient, as GDELT has one of each: a deed of two actors upon one recipient is two rows; of a deed
whose parties all act (a meeting) each pair is a row. What did not happen is no row, unless CAMEO has a code for the
saying of it: a threat is 13x, a promise 03x, a demand 10x.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

import msgspec

from dateline.export.gdelt_cells import action, actor_cells, day_cells, is_lead, quad, stamp
from dateline.export.outgoing import Outgoing, place_of
from dateline.export.spec import Format
from dateline.export.tsv import Value, line
from dateline.lexicon.gdelt import goldstein
from dateline.model import Account, Actor, Event
from dateline.query import Deed, Reported, deeds

EVENTS, MENTIONS = "dateline.export.CSV", "dateline.mentions.CSV"
_NOT_FOUND = -1
"""What GDELT writes where an actor stands nowhere in the article."""
_KEPT = 64
"""Accounts kept at hand: the reports of deeds of one day come back to the same stories."""

Pair = tuple[Actor | None, Actor | None]


class _Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report with the reading it stands in."""

    told: Reported
    account: Account
    event: Event


class _Accounts:
    """Accounts by their stories' ids, the last ones kept."""

    def __init__(self, out: Outgoing) -> None:
        self.account = lru_cache(_KEPT)(out.view.account)

    def report(self, told: Reported) -> _Report | None:
        """The reading of a report; None where it is gone."""
        account = self.account(told.story)
        event = None if account is None else next((one for one in account.events if one.id == told.id), None)
        return None if account is None or event is None else _Report(told=told, account=account, event=event)


def parts(out: Outgoing) -> Iterator[tuple[str, str]]:
    """Rows of both files, each with the name of its file."""
    yield EVENTS, ""
    yield MENTIONS, ""
    accounts = _Accounts(out)
    for deed in deeds(out.view):
        reports = [
            found for one in deed.reports if out.options.is_asked(one.published) and (found := accounts.report(one))
        ]
        if not reports:
            continue
        best = next((one for one in reports if (one.told.story, one.told.id) == (deed.story, deed.id)), reports[0])
        if best.event.event_type is None or best.event.cameo is None:
            out.tally.left_out[f"deeds without a CAMEO code ({best.event.status})"] += 1
            continue
        for pair in _pairs(best):
            ident = _ident(reports[0], pair)
            out.tally.written["events"] += 1
            yield EVENTS, line(_event(ident, deed, best, reports, pair))
            for report in reports:
                out.tally.written["mentions"] += 1
                yield MENTIONS, line(_mention(ident, reports[0].told, report, pair))


def _pairs(report: _Report) -> list[Pair]:
    known = {actor.id: actor for actor in report.account.actors}
    actors = [known[one] for one in report.event.actors if one in known]
    recipients = [known[one] for one in report.event.recipients if one in known]
    if recipients:
        return [(one, other) for one in actors or (None,) for other in recipients]
    return list(combinations(actors, 2)) if len(actors) > 1 else [(actors[0] if actors else None, None)]


def _ident(report: _Report, pair: Pair) -> int:
    """A whole number below 2 to the 63rd, from what names the row: the same in every export of the same stories."""
    names = ("" if actor is None else actor.canonical for actor in pair)
    key = "\x1f".join((report.told.story, report.told.id, *names)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "big") >> 1


def _event(ident: int, deed: Deed, best: _Report, reports: list[_Report], pair: Pair) -> list[Value]:
    event, place = best.event, place_of(best.account, best.event)
    code = event.cameo or ""
    first = reports[0].told
    sources = {one.told.publisher or one.told.source for one in reports if not one.told.copy}
    whole = len(reports) == len(deed.reports)
    return [
        ident,
        *day_cells(event.date),
        *actor_cells(pair[0]),
        *actor_cells(pair[1]),
        int(any(is_lead(one.account, one.event) for one in reports)),
        code,
        code[:3],
        code[:2],
        quad(code),
        goldstein().get(code),
        sum(max(1, len(one.event.mention_spans)) for one in reports),
        deed.sources if whole else len(sources),
        len(reports),
        None,
        *[None] * 16,
        *action(place),
        stamp(first.published),
        first.url,
    ]


def _mention(ident: int, first: Reported, report: _Report, pair: Pair) -> list[Value]:
    told, url = report.told, report.told.url
    return [
        ident,
        stamp(first.published),  # the event's DATEADDED, as GDELT has it, not the day of the deed
        stamp(told.published),
        1 if url else 2,
        told.publisher,
        url or told.source,
        None,
        _offset(report, pair[0]),
        _offset(report, pair[1]),
        report.event.trigger_span.start,
        1,
        round(report.event.confidence * 100),
        len(report.account.story.text),
        None,
        None,
        None,
    ]


def _offset(report: _Report, actor: Actor | None) -> int:
    """Where an actor of the deed stands nearest before or after its trigger; -1 where this report does not name it."""
    mentions = [
        mention.span.start
        for one in report.account.actors
        if actor is not None and one.canonical == actor.canonical
        for mention in one.mentions
    ]
    at = report.event.trigger_span.start
    return min(mentions, key=lambda start: abs(start - at), default=_NOT_FOUND)


FORMAT = Format(
    name="gdelt",
    what="GDELT 2.0 events (61 columns) and mentions (16), tab-separated without header",
    extension="CSV",
    media="text/tab-separated-values",
    parts=parts,
    keeps="each deed once with the number of its mentions, sources and articles; actors' names, countries and types "
    "in CAMEO's codes; CAMEO event code, quad class, Goldstein's score; the deed's place with FIPS country; each "
    "report with publisher, address, offsets of actors and deed, confidence",
    loses="the words; denied, possible and merely demanded deeds (threats, promises and demands have CAMEO codes of "
    "their own); the actors' own places, tone, sentence numbers, ethnic and religious codes, ADM1 codes and feature "
    "ids are empty; days stand as midnight, as the columns demand; country codes are ISO alpha-3, CAMEO's own where "
    "they differ are not known here",
    checked="the csv module, against the columns' types",
)
