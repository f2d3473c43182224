"""What stands around a statement: hearer or outlet, day, what came earlier, denials, links, and times inside it."""

import pytest

from tests.said.reading import account, bare, full, told

HEARERS = {
    "outlet-told": ("Mayor Ida Lund told Reuters that the strike was over.", "Reuters"),
    "outlet-told-behind-quotation": ("“I hear the strike was over,” Ida Lund told Reuters.", "Reuters"),
    "outlet-interview-with": ("Ida Lund said in an interview with the BBC that the strike was over.", "BBC"),
    "outlet-interview-behind": ("“I hear the strike was over,” Ida Lund said in an interview with the BBC.", "BBC"),
    "outlet-interview-before": ("In an interview with the BBC, Ida Lund said the strike was over.", "BBC"),
    "outlet-own-interview": ("In her BBC interview Ida Lund said the strike was over.", "BBC"),
    "outlet-statement-to": ("Ida Lund said in a statement to Reuters that the strike was over.", "Reuters"),
    "outlet-speaking-to": ("Speaking to Reuters, Ida Lund said the strike was over.", "Reuters"),
    "person-told": ("Ida Lund told Omar Haddad that the strike was over.", "Omar Haddad"),
    "person-told-with-title": ("Ida Lund told Mayor Omar Haddad the strike was over.", "Omar Haddad"),
    "person-said-to": ("Ida Lund said to Omar Haddad that the strike was over.", "Omar Haddad"),
    "person-assured": ("Ida Lund assured Omar Haddad that the strike was over.", "Omar Haddad"),
    "person-letter-to": ("Ida Lund wrote in a letter to Omar Haddad that the strike was over.", "Omar Haddad"),
    "person-wrote-to": ("Ida Lund wrote to Omar Haddad that the strike was over.", "Omar Haddad"),
    "person-passive": ("Omar Haddad was told by Ida Lund that the strike was over.", "Omar Haddad"),
    "country-assured": ("Ida Lund assured Turkey that the strike was over.", "Turkey"),
    "group-told": ("Ida Lund told reporters that the strike was over.", "reporters"),
    "nobody": ("Ida Lund said that the strike was over.", None),
    "person-inside-the-content-is-no-hearer": (
        "Ida Lund said that Omar Haddad had told drivers where the strike was over.", None),
    "place-is-no-hearer": ("Ida Lund said in Bergen that the strike was over.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "hearer"), [pytest.param(*case, id=name) for name, case in HEARERS.items()])
def test_hearer_or_outlet(text, hearer):
    found = [one for one in full(text) if "the strike was over" in one.content]
    assert found[0].told_to == hearer


def test_outlet_and_person_are_told_apart():
    texts = ("Ida Lund told Reuters that the strike was over.", "Ida Lund told Omar Haddad that the strike was over.")
    kinds = []
    for text in texts:
        found = account(text)
        actors = {actor.id: actor for actor in found.actors}
        hearer = actors[found.statements[0].told_to or ""]
        kinds.append((hearer.kind, hearer.sector == "JRN"))
    assert kinds == [("organization", True), ("person", False)]


DAYS = {
    "day-behind-the-cue": ("The mayor said on Friday that the strike was over.", "2024-05-10"),
    "bare-day-behind-the-cue": ("The mayor said Friday that the strike was over.", "2024-05-10"),
    "day-first": ("On Friday, the mayor said the strike was over.", "2024-05-10"),
    "day-between-source-and-cue": ("The mayor on Friday said the strike was over.", "2024-05-10"),
    "day-behind-quotation-and-cue": ("“I hear the strike was over,” the mayor said on Friday.", "2024-05-10"),
    "day-before-colon": ("The mayor said on Friday: “I hear the strike was over.”", "2024-05-10"),
    "day-before-zero-that": ("The mayor said on Friday the strike was over.", "2024-05-10"),
    "yesterday": ("The mayor said yesterday that the strike was over.", "2024-05-13"),
    "date": ("The mayor said on May 3 that the strike was over.", "2024-05-03"),
    "part-of-a-day": ("The mayor said on Friday evening that the strike was over.", "2024-05-10"),
    "last-week": ("The mayor said last week that the strike was over.", "2024-W19"),
    "month": ("The mayor said in April that the strike was over.", "2024-04"),
    "occasion-noun": ("The mayor said at a briefing on Friday that the strike was over.", "2024-05-10"),
    "occasion-with-possessive-day": ("The mayor said at Friday’s briefing that the strike was over.", "2024-05-10"),
    "statement-on-a-day": ("In a statement on Friday, the mayor said the strike was over.", "2024-05-10"),
    "according-to-a-report-of-a-day": ("According to a statement issued on Friday, the strike was over.", "2024-05-10"),
    "speaking-on-a-day": ("Speaking in Bergen on Friday, the mayor said the strike was over.", "2024-05-10"),
    "told-outlet-on-a-day": ("The mayor told Reuters on Friday the strike was over.", "2024-05-10"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), [pytest.param(*case, id=name) for name, case in DAYS.items()])
def test_day_it_was_said(text, day):
    assert told(text, "the strike was over").said_on == day


NOT_DAYS = {
    "time-inside-the-quotation": "“The strike was over on Friday,” the mayor said.",
    "time-inside-the-clause": "The mayor said that the strike was over on Friday.",
    "time-inside-the-source": "The mayor, elected in 2019, said that the strike was over.",
    "time-of-another-deed": "The mayor, who came on Friday, said that the strike was over.",
    "time-of-the-source-noun": "The 2019 report said that the strike was over.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_DAYS.items()])
def test_other_times_are_not_the_day_it_was_said(text):
    (one,) = [one for one in full(text) if "trike was over" in one.content]
    assert one.said_on in {None, "2024-05-14"}


EARLIER = {
    "pluperfect": ("The mayor had said the strike was over.", True),
    "pluperfect-with-adverb": ("The mayor had previously said the strike was over.", True),
    "adverb": ("The mayor previously said the strike was over.", True),
    "earlier-adverb": ("The mayor said earlier that the strike was over.", True),
    "earlier-before-a-colon": ("Earlier, the mayor said the strike was over.", True),
    "earlier-interview": ("In an earlier interview, the mayor said the strike was over.", True),
    "previous-statement": ("In a previous statement the mayor said the strike was over.", True),
    "initially": ("Police initially said the strike was over.", True),
    "past": ("The mayor said the strike was over.", False),
    "present-perfect": ("The mayor has said the strike was over.", False),
    "earlier-inside-the-content": ("The mayor said that an earlier vote showed the strike was over.", False),
    "earlier-inside-the-source": ("A mayor of earlier years said the strike was over.", False),
    "earlier-inside-the-quotation": ("“Earlier today the strike was over,” the mayor said.", False),
}


@pytest.mark.parametrize(("text", "earlier"), [pytest.param(*case, id=name) for name, case in EARLIER.items()])
def test_said_before_its_other_words(text, earlier):
    _, found = bare(text)
    assert [one.earlier for one in found][:1] == [earlier]


def test_pluperfect_among_other_statements():
    _, found = bare("The general said the road was open. The mayor had said it was closed.")
    assert [one.earlier for one in found] == [False, True]


def test_pluperfect_keeps_its_day():
    one = told("The mayor had said last week that the strike was over.", "the strike was over")
    assert (one.earlier, one.said_on) == (True, "2024-W19")


DENIES = {
    "denied-that": ("The general denied that his men had fired.", True),
    "denied-gerund": ("The general denied ordering the attack.", True),
    "denied-noun": ("The general denied the allegations.", True),
    "has-denied": ("The general has denied that his men fired.", True),
    "disputed": ("The general disputed that his men had fired.", True),
    "refuted": ("The general refuted the claim.", True),
    "denying": ("The general left the hall, denying that his men had fired.", True),
    "passive": ("The attack was denied by the general.", True),
    "noun": ("The general’s denial that his men had fired was brief.", True),
    "did-not-deny": ("The general did not deny that his men had fired.", False),
    "never-denied": ("The general never denied that his men had fired.", False),
    "could-not-deny": ("The general could not deny that his men had fired.", False),
    "said": ("The general said that his men had fired.", False),
    "said-not": ("The general said that his men had not fired.", False),
    "admitted": ("The general admitted that his men had fired.", False),
}


@pytest.mark.parametrize(("text", "denies"), [pytest.param(*case, id=name) for name, case in DENIES.items()])
def test_denial(text, denies):
    _, found = bare(text)
    assert [one.denies for one in found] == [denies]


LINKS = {
    "clarifying": (
        "The mayor said no deal had been signed, clarifying an earlier remark that talks were over.", "clarifies"),
    "correcting": (
        "The ministry said nine people had died, correcting an earlier statement that twelve had died.", "clarifies"),
    "contradicting": (
        "The mayor said the dam had held, contradicting an earlier claim that it had burst.", "contradicts"),
    "repeating": (
        "The mayor said the vote was fair, repeating an earlier claim that nobody had been barred.", "repeats"),
    "reiterating": (
        "The mayor said the bridge would open, reiterating an earlier promise that it would be safe.", "repeats"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*case, id=name) for name, case in LINKS.items()])
def test_participle_links_two_statements(text, kind):
    _, found = bare(text)
    said, remark = found
    assert [(link.kind, link.to) for link in said.links] == [(kind, remark.id)]
    assert remark.earlier


def test_linked_remark_has_the_same_speaker():
    found = full("Ida Lund said no deal had been signed, clarifying an earlier remark that talks were over.")
    assert [one.speaker for one in found] == ["Ida Lund", "Ida Lund"]


def test_no_link_without_a_linking_word():
    _, found = bare("The mayor said the dam had held. The engineer said it had burst.")
    assert [one.links for one in found] == [(), ()]


def days(text: str) -> dict[str, str]:
    """Words of each time in a text printed on Tuesday 14 May 2024, and its value."""
    return {time.text: time.value for time in account(text).times}


ANCHORED = {
    "next-week-in-a-quotation": (
        "OSLO, May 14 - The mayor said on Friday: “The bridge will open next week.”", "next week", "2024-W20"),
    "tomorrow-in-a-quotation": (
        "OSLO, May 14 - “The bridge will open tomorrow,” the mayor said on Friday.", "tomorrow", "2024-05-11"),
    "today-in-a-quotation": (
        "OSLO, May 14 - “The bridge opens today,” the mayor said on Friday.", "today", "2024-05-10"),
    "yesterday-in-a-split-quotation": (
        "OSLO, May 14 - “The bridge,” the mayor said on Friday, “fell yesterday.”", "yesterday", "2024-05-09"),
    "in-a-fragment": (
        "OSLO, May 14 - The mayor said on Friday the bridge would open “next week”.", "next week", "2024-W20"),
    "reported-speech-counts-from-the-dateline": (
        "OSLO, May 14 - The mayor said on Friday that the bridge would open next week.", "next week", "2024-W21"),
    "quotation-with-no-day-counts-from-the-dateline": (
        "OSLO, May 14 - “The bridge will open next week,” the mayor said.", "next week", "2024-W21"),
    "next-paragraph-goes-on": (
        ("OSLO, May 14 - Mayor Ida Lund announced on Friday that the bridge was safe.\n\n"
        "“We will open it next week,” Lund said."), "next week", "2024-W20"),
    "same-paragraph-goes-on": (
        "OSLO, May 14 - Mayor Ida Lund said on Friday that the bridge was safe. “It opens tomorrow,” Lund said.",
        "tomorrow", "2024-05-11"),
    "another-speaker-does-not-go-on": (
        ("OSLO, May 14 - Mayor Ida Lund said on Friday that the bridge was safe.\n\n"
        "“It will open next week,” engineer Omar Haddad said."), "next week", "2024-W21"),
    "new-day-ends-going-on": (
        ("OSLO, May 14 - Mayor Ida Lund said on Friday that the bridge was safe.\n\n"
        "“It will open tomorrow,” Lund said on Monday."), "tomorrow", "2024-05-14"),
    "fixed-dates-stay": (
        "OSLO, May 14 - “The bridge will open on June 3,” the mayor said on Friday.", "June 3", "2024-06-03"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "day"), [pytest.param(*case, id=name) for name, case in ANCHORED.items()])
def test_times_in_quotations_count_from_the_day_they_were_spoken(text, words, day):
    assert days(text)[words] == day


def test_speaker_who_goes_on_goes_on_on_the_same_day():
    text = (
        "OSLO, May 14 - Mayor Ida Lund announced on Friday that the bridge was safe.\n\n“We will open it,” Lund said."
    )
    assert [one.said_on for one in full(text)] == ["2024-05-10", "2024-05-10"]


def test_earlier_words_do_not_go_on_on_the_same_day():
    text = (
        "OSLO, May 14 - Mayor Ida Lund said on Friday that the bridge was safe.\n\n"
        "In an earlier interview Lund said the road was closed."
    )
    assert [one.said_on for one in full(text)] == ["2024-05-10", None]
