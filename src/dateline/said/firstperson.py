"""First person inside quotations: "I" is the speaker, "we" the speaker's side."""

from collections.abc import Iterator

import msgspec

from dateline.model import Actor, Mention, StoryState
from dateline.pipeline.stage import NoConfig, stage

_SINGULAR = {"i", "me", "my", "mine", "myself"}
_PLURAL = {"we", "us", "our", "ours", "ourselves"}
_SIDES = {"GOV", "MIL", "LEG", "JUD", "COP"}
"""Sectors whose people say "we" for their country's government when they speak to the world."""


@stage("said.first_person", needs=("reading", "actors", "statements"), gives="actors", version=1)
def first_person(state: StoryState, _config: NoConfig) -> Iterator[Actor]:
    """Tie "I", "we" and "our" in a quotation to its speaker or the speaker's side."""
    added: dict[str, list[Mention]] = {}
    taken = {mention.span for actor in state.actors for mention in actor.mentions}
    for statement in state.statements:
        if statement.form not in {"direct", "mixed"} or statement.speaker is None:
            continue
        one = state.actor_by_id.get(statement.speaker)
        if one is None:
            continue
        side = _side(state, one)
        for span in statement.content_spans:
            first, last = state.reading.between(*span)
            for token in state.reading.tokens[first:last]:
                if token.span in taken or state.reading.quotation_at(token.start) is None:
                    continue
                actor = one if token.lower in _SINGULAR else side if token.lower in _PLURAL else None
                if actor is not None:
                    taken.add(token.span)
                    mention = Mention(
                        span=token.span, text=token.span.cut(state.story.text), form="pronoun", head=token.span
                    )
                    added.setdefault(actor.id, []).append(mention)
    for actor in state.actors:
        if actor.id in added:
            mentions = sorted((*actor.mentions, *added[actor.id]), key=lambda mention: mention.span)
            yield msgspec.structs.replace(actor, mentions=tuple(mentions))


def _side(state: StoryState, speaker: Actor) -> Actor:
    """Whom "we" stands for: what the speaker's role is of; an official's country; else the speaker."""
    if speaker.kind in {"group", "organization", "country"}:
        return speaker
    for role in speaker.roles:
        if role.of is not None and role.of in state.actor_by_id:
            return state.actor_by_id[role.of]
    if speaker.sector in _SIDES and speaker.country is not None:
        for actor in state.actors:
            if actor.kind == "country" and actor.country == speaker.country:
                return actor
    return speaker
