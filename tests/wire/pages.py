"""Small pages of our own wording, and the checks that every split must pass."""

from dateline.model import RawItem, Source, Story
from dateline.model.story import Role
from dateline.wire import Split, split


def item(text: str, published: str | None = None, headline: str | None = None, byline: str | None = None) -> RawItem:
    return RawItem(
        source=Source(id="page", index=0),
        text=text,
        published=published,
        published_from="given" if published else None,
        headline=headline,
        byline=byline,
    )


def stories(text: str, published: str | None = None, config: Split | None = None) -> list[Story]:
    return list(split(item(text, published), config) if config else split(item(text, published)))


def one(text: str, published: str | None = None) -> Story:
    (story,) = stories(text, published)
    return story


def cut(story: Story, role: Role) -> list[str]:
    """The words of the story's blocks of one role."""
    return [block.span.cut(story.text) for block in story.blocks if block.role == role]


LEDE = "Dockers in Lisbon voted on Monday to extend their strike by a week, union leader Ana Prado said."
MORE = "Prado said that forty ships were waiting outside the harbour and that Lisbon would not see them soon."
FLOOD = "The Mill Creek bridge near Troy reopened Tuesday after a flood, county engineer Walter Biggs said."
DRY = "Biggs told residents that Mill Creek had gone down by two metres and that the bridge was sound."
HARBOUR = f"{LEDE}\n\n{MORE}"
BRIDGE = f"{FLOOD}\n\n{DRY}"
