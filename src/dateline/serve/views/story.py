"""Story: the text as a newspaper sets it, with every record marked in its words."""

import msgspec

from dateline.model import Account, Finding
from dateline.query import Clustered, Edition, editions, findings_of, kin
from dateline.serve.asked import Asked
from dateline.serve.marked import LAYERS, Paragraph, paragraphs
from dateline.store import View


class StoryPage(msgspec.Struct, frozen=True, kw_only=True):
    """A story and what is known of it.

    Attributes:
        account: Everything that was read of it.
        layers: The kinds of record that are marked in the text.
        paragraphs: Its text, cut where records begin and end.
        names: The actors' names, and those of the places, by their ids in the story.
        findings: Those in which it has a side.
        prints: Its appearances.
        copies: Appearances of stories that repeat it, or that it repeats.
        kin: Appearances of other stories of the same happening.
        editions: Editions that it took the place of, and that took its place.
    """

    account: Account
    layers: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    names: dict[str, str]
    findings: tuple[Finding, ...]
    prints: tuple[Clustered, ...]
    copies: tuple[Clustered, ...]
    kin: tuple[Clustered, ...]
    editions: tuple[Edition, ...]


def story(view: View, asked: Asked, ident: str) -> StoryPage | None:
    """A story's page; None where the store has no such story.

    Raises:
        QueryError: A layer is none.
    """
    layers = asked.some_of("layers", LAYERS)
    account = view.account(ident)
    if account is None:
        return None
    others = kin(view, ident)
    own = [one for one in others if one.story == ident]
    sources = {one.source for one in own} | {one.copy_of for one in own if one.copy_of is not None}
    near = [one for one in others if one.story != ident and (one.source in sources or one.copy_of in sources)]
    return StoryPage(
        account=account,
        layers=LAYERS if layers is None else layers,
        paragraphs=tuple(paragraphs(account)),
        names={one.id: one.name for one in account.actors} | {one.id: one.name for one in account.places},
        findings=tuple(findings_of(view, ident)),
        prints=tuple(own),
        copies=tuple(near),
        kin=tuple(one for one in others if one.story != ident and one not in near),
        editions=tuple(editions(view, ident)),
    )
