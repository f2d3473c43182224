"""The verb of its own clause, and the word before it, say on which side of the anchor a time lies."""

import msgspec
import pytest

from dateline.model import Paragraph, Reading, Sentence, Span, Token
from dateline.reading import Parse, parse
from dateline.when.side import tense
from tests.when.telling import times, told

AUX = {"will", "would", "may", "had", "has", "was", "is", "were", "be"}


def parsed(text, rows, role="body"):
    """A reading of one sentence: rows of word, tag, dependency and the head's index."""
    tokens, at = [], 0
    for i, (word, tag, dep, head) in enumerate(rows):
        start = text.index(word, at)
        at = start + len(word)
        pos = "AUX" if dep in {"aux", "auxpass"} else "VERB" if tag[0] == "V" else "NOUN" if tag[0] == "N" else "X"
        lemma = {
            "met": "meet",
            "meets": "meet",
            "planned": "plan",
            "plans": "plan",
            "scheduled": "schedule",
            "has": "have",
            "had": "have",
            "was": "be",
            "is": "be",
            "says": "say",
        }.get(word, word)
        tokens.append(
            Token(
                i=i,
                start=start,
                end=at,
                text=word,
                lemma=lemma,
                pos=pos,
                tag=tag,
                dep=dep,
                head=head,
                ent="",
                sentence=0,
            )
        )
    root = next(i for i, row in enumerate(rows) if row[3] == i)
    sentence = Sentence(i=0, first=0, last=len(tokens), root=root, paragraph=0)
    paragraph = Paragraph(i=0, role=role, span=Span(0, len(text)), first=0, last=len(tokens))
    return Reading(tokens=tuple(tokens), sentences=(sentence,), paragraphs=(paragraph,))


MET = [("They", "PRP", "nsubj", 1), ("met", "VBD", "ROOT", 1), ("on", "IN", "prep", 1), ("Friday", "NNP", "pobj", 2)]
WILL = [
    ("They", "PRP", "nsubj", 2),
    ("will", "MD", "aux", 2),
    ("meet", "VB", "ROOT", 2),
    ("on", "IN", "prep", 2),
    ("Friday", "NNP", "pobj", 3),
]
SAID_WILL = [
    ("They", "PRP", "nsubj", 1),
    ("said", "VBD", "ROOT", 1),
    ("Friday", "NNP", "npadvmod", 1),
    ("they", "PRP", "nsubj", 5),
    ("will", "MD", "aux", 5),
    ("meet", "VB", "ccomp", 1),
]
PLANS = [
    ("They", "PRP", "nsubj", 1),
    ("plans", "VBZ", "ROOT", 1),
    ("to", "TO", "aux", 3),
    ("meet", "VB", "xcomp", 1),
    ("on", "IN", "prep", 3),
    ("Friday", "NNP", "pobj", 4),
]
SCHEDULED = [
    ("It", "PRP", "nsubjpass", 2),
    ("was", "VBD", "auxpass", 2),
    ("scheduled", "VBN", "ROOT", 2),
    ("for", "IN", "prep", 2),
    ("Friday", "NNP", "pobj", 3),
]
HAD_PLANNED = [
    ("They", "PRP", "nsubj", 2),
    ("had", "VBD", "aux", 2),
    ("planned", "VBN", "ROOT", 2),
    ("it", "PRP", "dobj", 2),
    ("on", "IN", "prep", 2),
    ("Friday", "NNP", "pobj", 4),
]
MEETING_IS = [
    ("They", "PRP", "nsubj", 2),
    ("is", "VBZ", "aux", 2),
    ("meeting", "VBG", "ROOT", 2),
    ("Friday", "NNP", "npadvmod", 2),
]
OPENS = [("It", "PRP", "nsubj", 1), ("opens", "VBZ", "ROOT", 1), ("Friday", "NNP", "npadvmod", 1)]
SUBJECT = [("Friday", "NNP", "nsubj", 1), ("brought", "VBD", "ROOT", 1), ("rain", "NN", "dobj", 1)]
POSSESSIVE = [
    ("Friday", "NNP", "poss", 2),
    ("'s", "POS", "case", 0),
    ("vote", "NN", "nsubj", 3),
    ("failed", "VBD", "ROOT", 3),
]
SIDES = [
    (MET, "past"),
    (WILL, "future"),
    (SAID_WILL, "past"),
    (PLANS, "future"),
    (SCHEDULED, "future"),
    (HAD_PLANNED, "past"),
    (MEETING_IS, "future"),
    (OPENS, "future"),
    (SUBJECT, None),
    (POSSESSIVE, None),
]


@pytest.mark.parametrize(("rows", "side"), SIDES)
def test_tense_asks_only_the_verb_of_the_clause(rows, side):
    text = " ".join(row[0] for row in rows)
    at = text.index("Friday")
    assert tense(parsed(text, rows), Span(at, at + 6))[0] == side


def test_tense_of_a_headlines_present_says_nothing():
    text = "It opens Friday"
    assert tense(parsed(text, OPENS, role="headline"), Span(9, 15)) == (None, "")


def test_tense_without_a_parse_says_nothing():
    assert tense(Reading(tokens=(), sentences=(), paragraphs=()), Span(0, 6)) == (None, "")


@pytest.mark.parametrize(("rows", "value"), [(MET, "2015-10-23"), (WILL, "2015-10-30"), (SAID_WILL, "2015-10-23")])
def test_weekday_follows_its_clause(rows, value):
    text = " ".join(row[0] for row in rows)
    (time,) = times(told(text, reading=parsed(text, rows)))
    assert time.value == value


def test_note_names_the_verb_that_decided():
    text = "They will meet on Friday"
    (time,) = times(told(text, reading=parsed(text, WILL)))
    assert time.basis.rule == "weekday:future"
    assert time.basis.note == "bare weekday: next to come, since 'meet' speaks of the future"


@pytest.mark.parametrize(
    ("tag", "helper", "day", "value"),
    [
        ("VBD", None, "November 3", "2014-11-03"),
        ("VB", "will", "November 3", "2015-11-03"),
        ("VB", "will", "October 3", "2016-10-03"),
        ("VBD", None, "October 3", "2015-10-03"),
    ],
)
def test_date_without_year_follows_its_clause(tag, helper, day, value):
    month, number = day.split()
    verb = 1 if helper is None else 2
    rows = [("They", "PRP", "nsubj", verb), ("marched" if helper is None else "march", tag, "ROOT", verb)]
    if helper is not None:
        rows.insert(1, (helper, "MD", "aux", verb))
    rows += [("on", "IN", "prep", verb), (month, "NNP", "pobj", verb + 1), (number, "CD", "nummod", verb + 2)]
    text = " ".join(row[0] for row in rows)
    (time,) = times(told(text, reading=parsed(text, rows)))
    assert time.value == value


CUES = [
    ("The port is shut until Friday.", "2015-10-30"),
    ("The port must open by Friday.", "2015-10-30"),
    ("The port has been shut since Friday.", "2015-10-23"),
    ("A vote is scheduled for Friday.", "2015-10-30"),
    ("A vote was held Friday.", "2015-10-23"),
]


@pytest.mark.parametrize(("text", "value"), CUES)
def test_cue_before_the_weekday_decides_where_no_verb_does(text, value):
    assert times(told(text))[-1].value == value


def test_since_rules_the_future_out():
    assert times(told("The port has been shut since December 1."))[0].value == "2014-12-01"


def test_until_rules_the_past_out():
    assert times(told("The port is shut until October 1."))[0].value == "2016-10-01"


UNDONE = [
    ("The match had been planned for March but was put off.", "2015-03"),
    ("The match had been set for Monday.", "2015-10-26"),
    ("The match, planned for Saturday, was called off.", "2015-10-24"),
    ("They cancelled a match planned for Saturday.", "2015-10-24"),
    ("They cancelled a match planned for Wednesday.", "2015-10-28"),
    ("They announced a match planned for Saturday.", "2015-10-31"),
    ("The match was planned for Saturday.", "2015-10-31"),
]


@pytest.mark.parametrize(("text", "value"), UNDONE)
def test_day_of_a_plan_that_came_to_nothing_is_the_nearest(text, value):
    state = told(text)
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    assert times(state)[0].value == value


def test_what_comes_is_told_of_the_weekend_itself():
    state = told("The weekend should be drier.")
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    (time,) = times(state)
    assert (time.text, time.value) == ("The weekend", "2015-W44-WE")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The signing has been put off to June 17, the ministry said.", "2025-06-17"),
        ("Halden has moved the start of the line to June 16, its manager said.", "2025-06-16"),
        ("The court adjourned the trial until July 3.", "2025-07-03"),
        ("The signing was moved on April 2, the ministry said.", "2025-04-02"),
    ],
)
def test_a_thing_that_is_moved_gets_a_new_day(text, day):
    state = told(text, published="2025-05-19")
    state = msgspec.structs.replace(state, reading=next(iter(parse.run(state, Parse()))))
    assert [time.value for time in times(state)] == [day]
