"""An actor in the making: the mentions that are one, and what they tell together."""

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.roles import Gender, OrganisationNoun, actor_nouns
from dateline.who.code import Code
from dateline.who.drafts import Draft, DraftKind, Held


class Chain:
    """The mentions of one actor so far.

    Attributes:
        kind: What the first mention was.
        at: Its number in the story, in order of first mention.
        drafts: Its mentions in the order they were resolved.
        names: Its bare names, in order of first use.
        held: The roles its mentions give it.
        country, sector, note: Its code, and why.
        known: The usual name of a body or office-holder that a table has.
        gender, many: What pronouns must agree with.
        nouns: The head nouns it was described by.
        authority: Its id in the user's own file, or None.
        owner: Whose it is ("his aides"), where it was introduced as somebody's.
    """

    def __init__(self, kind: DraftKind, at: int, *, many: bool) -> None:
        self.kind = kind
        self.at = at
        self.drafts: list[Draft] = []
        self.names: list[str] = []
        self.held: list[Held] = []
        self.country: str | None = None
        self.sector: str | None = None
        self.note = ""
        self.known: str | None = None
        self.gender: Gender | None = None
        self.many = many
        self.nouns: set[str] = set()
        self.owner: Chain | None = None
        self.authority: str | None = None

    def add(self, draft: Draft) -> None:
        """Take a mention in, with what it tells."""
        self.drafts.append(draft)
        if draft.form == "pronoun":
            if self.gender is None and self.kind == "person":
                self.gender = draft.gender
            return
        if draft.form == "name" and draft.text not in self.names:
            self.names.append(draft.text)
        self.gender = self.gender or draft.gender
        self.held += draft.held
        if draft.noun:
            self.nouns.add(draft.noun)
        if draft.known is not None:
            self.known = draft.known.name
        for code in (draft.code, *(held.code for held in draft.held)):
            self.learn(code)

    def learn(self, code: Code) -> None:
        """Fill in what was not known yet; the first code that says something stands."""
        if self.country is None and code.country is not None:
            self.country, self.note = code.country, self.note or code.note
        if self.sector is None and code.sector is not None:
            self.sector, self.note = code.sector, code.note

    def inherit(self, draft: Draft, owner: "Chain") -> None:
        """Code "His entourage" like him; "Assad's opponents" have his country and their own sector."""
        row = actor_nouns().get(draft.noun)
        if draft.noun in actor_words("across"):
            return  # Russia's ally is not Russian
        self.country = draft.code.country or owner.country
        if row is not None and row.transparent:
            own = row.sector if isinstance(row, OrganisationNoun) else None  # a leader's party is a party
            self.sector = own or owner.sector or draft.code.sector
            self.note = f"{draft.noun}: transparent, coded like its possessor"

    def because(self, why: str) -> None:
        """Add a reason to the note."""
        self.note = f"{self.note}; {why}" if self.note else why

    @property
    def last(self) -> Draft:
        """The latest mention."""
        return self.drafts[-1]

    @property
    def roles(self) -> set[str]:
        """The roles it holds, in lower case."""
        return {held.title for held in self.held}

    @property
    def label(self) -> str:
        """A name for notes."""
        return self.names[0] if self.names else self.drafts[0].text
