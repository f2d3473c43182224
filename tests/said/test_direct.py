"""Direct and mixed speech: marks, order of quotation and cue, paragraphs, dialogue, and what is no speech at all."""

import pytest

from tests.said.reading import bare, cases, direct, indirect, mixed, read, voices

SAFE = direct("the engineer", "said", "The bridge is safe")

MARKS = {
    "curly-double": ("“The bridge is safe,” the engineer said.", SAFE),
    "curly-single": ("‘The bridge is safe,’ the engineer said.", SAFE),
    "straight-double": ('"The bridge is safe," the engineer said.', SAFE),
    "straight-single": ("'The bridge is safe,' the engineer said.", SAFE),
    "guillemets": ("«The bridge is safe,» the engineer said.", SAFE),
    "guillemets-with-spaces": ("« The bridge is safe », the engineer said.", SAFE),
    "guillemets-turned": ("»The bridge is safe,« the engineer said.", SAFE),
    "low-and-high": ("„The bridge is safe,“ the engineer said.", SAFE),
    "backticks": ("``The bridge is safe,'' the engineer said.", SAFE),
    "doubled-apostrophes": ("''The bridge is safe,'' the engineer said.", SAFE),
    "comma-behind-mark": ("“The bridge is safe”, the engineer said.", SAFE),
    "comma-behind-single-mark": ("‘The bridge is safe’, the engineer said.", SAFE),
    "curly-opens-straight-closes": ('“The bridge is safe," the engineer said.', SAFE),
    "no-comma-at-all": ("“The bridge is safe” the engineer said.", SAFE),
    "single-inside-double": (
        "“We sang ‘The Long Road’ at the gate,” the engineer said.",
        direct("the engineer", "said", "We sang ‘The Long Road’ at the gate"),
    ),
    "double-inside-single": (
        "‘We sang “The Long Road” at the gate,’ the engineer said.",
        direct("the engineer", "said", "We sang “The Long Road” at the gate"),
    ),
    "nested-marks-close-together": (
        "The engineer said: “We all sang ‘The Long Road’.”",
        direct("The engineer", "said", "We all sang ‘The Long Road’."),
    ),
    "apostrophes-inside-straight-single": (
        "'It's the town's bridge,' the engineer said.",
        direct("the engineer", "said", "It's the town's bridge"),
    ),
    "apostrophes-inside-curly-single": (
        "‘It’s the town’s bridge,’ the engineer said.",
        direct("the engineer", "said", "It’s the town’s bridge"),
    ),
    "ellipsis-inside": (
        "“The bridge ... is safe,” the engineer said.",
        direct("the engineer", "said", "The bridge ... is safe"),
    ),
    "brackets-inside": (
        "“[The bridge] is safe,” the engineer said.",
        direct("the engineer", "said", "[The bridge] is safe"),
    ),
}

ORDER = {
    "quotation-first": (
        "“The army has left the city,” the minister said.",
        direct("the minister", "said", "The army has left the city"),
    ),
    "inverted-name": (
        "“The army has left the city,” said Omar Haddad.",
        direct("Omar Haddad", "said", "The army has left the city"),
    ),
    "inverted-with-title": (
        "“The army has left,” said Defence Minister Omar Haddad.",
        direct("Defence Minister Omar Haddad", "said", "The army has left"),
    ),
    "inverted-with-apposition": (
        "“The bridge is safe,” said Omar Haddad, the town’s engineer.",
        direct("Omar Haddad, the town’s engineer", "said", "The bridge is safe"),
    ),
    "inverted-with-relative-clause": (
        "“The bridge is safe,” said Omar Haddad, who built it.",
        direct("Omar Haddad, who built it", "said", "The bridge is safe"),
    ),
    "inverted-pronoun": ("“The bridge is safe,” says she.", direct("she", "says", "The bridge is safe")),
    "cue-first-colon": (
        "Omar Haddad said: “The army has left the city.”",
        direct("Omar Haddad", "said", "The army has left the city."),
    ),
    "cue-first-comma": (
        "Omar Haddad said, “The army has left the city.”",
        direct("Omar Haddad", "said", "The army has left the city."),
    ),
    "cue-first-with-hearer": (
        "Omar Haddad told the council: “The army has left the city.”",
        direct("Omar Haddad", "told", "The army has left the city."),
    ),
    "cue-first-with-adverbial": (
        "Omar Haddad said late on Monday: “The army has left the city.”",
        direct("Omar Haddad", "said", "The army has left the city."),
    ),
    "question": (
        "“Who will rebuild the city?” Omar Haddad asked.",
        direct("Omar Haddad", "asked", "Who will rebuild the city?"),
    ),
    "question-of-a-hearer": (
        "“Is the bridge safe?” the mayor asked the engineer.",
        direct("the mayor", "asked", "Is the bridge safe?"),
    ),
    "exclamation": ("“Leave the city!” the general shouted.", direct("the general", "shouted", "Leave the city!")),
    "split-inside-the-clause": (
        "“The army,” the minister said, “has left the city.”",
        direct("the minister", "said", "The army", "has left the city."),
    ),
    "split-inverted": (
        "“The army,” said the minister, “has left the city.”",
        direct("the minister", "said", "The army", "has left the city."),
    ),
    "split-with-gesture": (
        "“The army has left,” the minister said, wiping his glasses, “but the guns have not.”",
        direct("the minister", "said", "The army has left", "but the guns have not."),
    ),
    "goes-on-after-the-cue": (
        "“The army has left,” the minister said. “It will not come back.”",
        direct("the minister", "said", "The army has left", "It will not come back."),
    ),
    "goes-on-in-several-sentences": (
        "“The army has left,” the minister said. “It will not come back. We shall see to that.”",
        direct("the minister", "said", "The army has left", "It will not come back. We shall see to that."),
    ),
    "several-sentences-before-the-cue": (
        "“The bridge is safe. The road is not. Stay at home,” the engineer said.",
        direct("the engineer", "said", "The bridge is safe. The road is not. Stay at home"),
    ),
    "one-word": ("“Never,” the minister said.", direct("the minister", "said", "Never")),
    "no-verb": (
        "“A sad day for the town,” the minister said.",
        direct("the minister", "said", "A sad day for the town"),
    ),
    "told-an-outlet": (
        "“The army has left the city,” the mayor told Reuters.",
        direct("the mayor", "told", "The army has left the city"),
    ),
    "cue-far-behind-a-long-source": (
        "“The bridge is safe,” the engineer, a quiet man with forty years in the trade, said.",
        direct("the engineer, a quiet man with forty years in the trade", "said", "The bridge is safe"),
    ),
    "cue-far-before-the-quotation": (
        "The engineer said in a long letter to the council that was read aloud at its meeting: “The bridge is safe.”",
        direct("The engineer", "said", "The bridge is safe."),
    ),
    "unlisted-verb": (
        "“The bridge is safe,” the engineer croaked.",
        direct("the engineer", "croaked", "The bridge is safe"),
    ),
    "unlisted-verb-inverted": (
        "“The bridge is safe,” wheezed the engineer.",
        direct("the engineer", "wheezed", "The bridge is safe"),
    ),
    "written-sign": (
        "A banner on the town hall read: “Save our bridge.”",
        direct("A banner on the town hall", "read", "Save our bridge."),
    ),
    "written-sign-inverted": (
        "“Save our bridge,” read a banner on the town hall.",
        direct("a banner on the town hall", "read", "Save our bridge"),
    ),
    "according-to-behind": (
        "“The bridge is safe,” according to the engineer.",
        direct("the engineer", "according to", "The bridge is safe"),
    ),
    "shared-subject": (
        "The minister smiled and said: “The army has left.”",
        direct("The minister", "said", "The army has left."),
    ),
    "participle-introduces": (
        "The minister left the hall, saying: “The army has left.”",
        direct("The minister", "saying", "The army has left."),
    ),
    "noun-introduces": (
        "The minister issued a statement: “The army has left the city.”",
        direct("The minister", "statement", "The army has left the city."),
    ),
    "subject-of-no-speech-verb-before-a-colon": (
        "The minister shook his head: “The army has left.”",
        direct("The minister", ":", "The army has left."),
    ),
}

MIXED = {
    "fragment": (
        "The minister said the army had “left the city for good”.",
        mixed("The minister", "said", "the army had “left the city for good”"),
    ),
    "fragment-with-stop-inside": (
        "The minister said the army had “left the city for good.”",
        mixed("The minister", "said", "the army had “left the city for good.”"),
    ),
    "scare-quote-inside": (
        "The general said the “patriotic” villagers would be safe.",
        mixed("The general", "said", "the “patriotic” villagers would be safe"),
    ),
    "two-fragments": (
        "The engineer said the bridge was “old” but “not dangerous at all”.",
        mixed("The engineer", "said", "the bridge was “old” but “not dangerous at all”"),
    ),
    "called": (
        "The engineer called the bridge “a disgrace”.",
        mixed("The engineer", "called", "the bridge “a disgrace”"),
    ),
    "described-as": (
        "The engineer described the bridge as “a disgrace”.",
        mixed("The engineer", "described", "the bridge as “a disgrace”"),
    ),
    "accused-of": (
        "The mayor accused the engineer of “sleeping at his desk”.",
        mixed("The mayor", "accused", "the engineer of “sleeping at his desk”"),
    ),
    "second-clause-quoted": (
        "The engineer said the bridge was old, “but it is not dangerous.”",
        mixed("The engineer", "said", "the bridge was old, “but it is not dangerous.”"),
    ),
    "that-before-the-mark": (
        "The engineer said that “the bridge is safe for children”.",
        mixed("The engineer", "said", "that “the bridge is safe for children”"),
    ),
    "clause-first": (
        "The bridge is “a disgrace”, the engineer said.",
        mixed("the engineer", "said", "The bridge is “a disgrace”"),
    ),
    "according-to": (
        "According to the engineer, the bridge is “a disgrace to the town”.",
        mixed("the engineer", "According to", "the bridge is “a disgrace to the town”"),
    ),
    "indirect-then-direct": (
        "The engineer said the bridge was old. “It is not dangerous,” he said.",
        indirect("The engineer", "said", "the bridge was old"),
        direct("he", "said", "It is not dangerous"),
    ),
}

PARAGRAPHS = {
    "carried-with-no-closing-mark": (
        "“We left in the night,” Omar Haddad said. “Nobody helped us.\n\n“We walked for two days.”",
        direct("Omar Haddad", "said", "We left in the night", "Nobody helped us.", "We walked for two days."),
    ),
    "carried-over-three": (
        ("“We left,” Omar Haddad said. “Nobody helped us.\n\n“We walked for two days.\n\n“We slept in barns.”"),
        direct(
            "Omar Haddad",
            "said",
            "We left",
            "Nobody helped us.",
            "We walked for two days.",
            "We slept in barns.",
        ),
    ),
    "cue-only-in-the-last": (
        "“We left in the night. Nobody helped us.\n\n“We walked for two days,” Omar Haddad said.",
        direct("Omar Haddad", "said", "We left in the night. Nobody helped us.", "We walked for two days"),
    ),
    "next-paragraph-all-quoted": (
        "“We left in the night,” Omar Haddad said.\n\n“Nobody helped us.”",
        direct("Omar Haddad", "said", "We left in the night", "Nobody helped us."),
    ),
    "next-paragraph-has-its-own-cue": (
        "“We left in the night,” Omar Haddad said.\n\n“Nobody helped us,” he added.",
        direct("Omar Haddad", "said", "We left in the night"),
        direct("he", "added", "Nobody helped us"),
    ),
    "cue-paragraph-ends-in-a-colon": (
        "Omar Haddad said:\n\n“We left in the night.”",
        direct("Omar Haddad", "said", "We left in the night."),
    ),
    "each-paragraph-its-speaker": (
        "“We left in the night,” Omar Haddad said.\n\n“We stayed,” said his sister.",
        direct("Omar Haddad", "said", "We left in the night"),
        direct("his sister", "said", "We stayed"),
    ),
    "cue-before-and-quotation-goes-on": (
        "Omar Haddad said: “We left in the night.\n\n“Nobody helped us.”",
        direct("Omar Haddad", "said", "We left in the night.", "Nobody helped us."),
    ),
}

TURNS = {
    "question-and-reply": (
        "“Is the bridge safe?” the mayor asked.\n\n“It is,” the engineer replied.",
        direct("the mayor", "asked", "Is the bridge safe?"),
        direct("the engineer", "replied", "It is"),
    ),
    "letters-q-and-a": (
        "Q: Is the bridge safe?\n\nA: It is, but the road is not.",
        direct("Q", ":", "Is the bridge safe?"),
        direct("A", ":", "It is, but the road is not."),
    ),
    "transcript-roles-in-capitals": (
        "MINISTER: The bridge is safe.\n\nREPORTER: And the road?\n\nMINISTER: We will close it.",
        direct("MINISTER", ":", "The bridge is safe."),
        direct("REPORTER", ":", "And the road?"),
        direct("MINISTER", ":", "We will close it."),
    ),
    "transcript-title-and-name": (
        "MAYOR LUND: The bridge is safe.\n\nMR HADDAD: The road is not.",
        direct("MAYOR LUND", ":", "The bridge is safe."),
        direct("MR HADDAD", ":", "The road is not."),
    ),
    "transcript-names": (
        "Omar Haddad: The bridge is safe.\n\nIda Lund: The road is not.",
        direct("Omar Haddad", ":", "The bridge is safe."),
        direct("Ida Lund", ":", "The road is not."),
    ),
    "transcript-on-single-lines": (
        "MINISTER: The bridge is safe.\nREPORTER: And the road?\nMINISTER: We will close it.",
        direct("MINISTER", ":", "The bridge is safe."),
        direct("REPORTER", ":", "And the road?"),
        direct("MINISTER", ":", "We will close it."),
    ),
    "transcript-of-an-outlet": (
        "REUTERS: Is the bridge safe?\n\nLUND: It is.",
        direct("REUTERS", ":", "Is the bridge safe?"),
        direct("LUND", ":", "It is."),
    ),
}

DASHES = {
    "em-dash": ("“The bridge is safe.” — Omar Haddad", direct("Omar Haddad", "—", "The bridge is safe.")),
    "em-dash-with-role": (
        "“The bridge is safe.” — Omar Haddad, engineer",
        direct("Omar Haddad, engineer", "—", "The bridge is safe."),
    ),
    "en-dash": ("“The bridge is safe.” – Omar Haddad", direct("Omar Haddad", "–", "The bridge is safe.")),
    "hyphens": ('"The bridge is safe." -- Omar Haddad', direct("Omar Haddad", "--", "The bridge is safe.")),
    "on-a-line-of-its-own": (
        "“The bridge is safe.”\n— Omar Haddad, engineer",
        direct("Omar Haddad, engineer", "—", "The bridge is safe."),
    ),
}

HEADLINES = {
    "quotation-behind-a-colon": (
        "Engineer: ‘Bridge is safe’\n\nThe bridge was built in 1931.",
        direct("Engineer", ":", "Bridge is safe"),
    ),
    "quotation-before-the-cue": (
        "‘Bridge is safe’, engineer says\n\nThe bridge was built in 1931.",
        direct("engineer", "says", "Bridge is safe"),
    ),
    "quotation-before-an-inverted-cue": (
        "‘Bridge is safe,’ says engineer\n\nThe bridge was built in 1931.",
        direct("engineer", "says", "Bridge is safe"),
    ),
    "word-in-marks": (
        "Engineer says old bridge ‘safe’\n\nThe bridge was built in 1931.",
        mixed("Engineer", "says", "old bridge ‘safe’"),
    ),
}


@cases(MARKS)
def test_marks_of_every_kind(text, expected):
    assert read(text) == expected


@cases(ORDER)
def test_cue_stands_before_inside_or_behind_the_quotation(text, expected):
    assert read(text) == expected


@cases(MIXED)
def test_fragments_belong_to_the_reported_words(text, expected):
    assert read(text) == expected


@cases(PARAGRAPHS)
def test_quotation_over_paragraphs(text, expected):
    assert read(text) == expected


@cases(TURNS)
def test_speakers_take_turns(text, expected):
    assert read(text) == expected


@cases(DASHES)
def test_name_behind_a_dash_signs_the_quotation(text, expected):
    assert read(text) == expected


@cases(HEADLINES)
def test_quotation_in_a_headline(text, expected):
    assert read(text) == expected


NO_SPEECH = {
    "nickname": "He was known as “the Fox” in his village.",
    "nickname-inside-a-name": "Omar “the Fox” Haddad opened the bridge on Monday.",
    "book": "She read “The Long Winter” on the train.",
    "film": "Crowds queued for “The Silent Bridge” at the station.",
    "song": "The band played “Down by the River” twice.",
    "scare-quotes": "The so-called “reform” failed.",
    "scare-quotes-single": "The ‘reform’ failed in the first week.",
    "letter": "The letter “B” was painted on the bridge.",
    "name-of-a-ship": "The trawler “Aurora” sank off the coast.",
    "inches": 'The 6\' 2" keeper left the pitch with a 4" cut.',
    "apostrophes": "The drivers' union and the miners' union met at the printers' hall.",
    "decades": "The ’80s and the ’90s were good to the town.",
    "label-alone": "Note: The bridge is closed on Monday.",
    "list-behind-a-colon": "The town has three bridges: one of stone, one of wood and one of steel.",
    "no-marks": "The army left the city on Monday.",
    "marks-alone": "” “ ” ' « »",
    "one-mark": "“",
    "empty-marks": "“” walked home.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_SPEECH.items()])
def test_no_statement_is_invented(text):
    assert read(text) == []


LOOSE = {
    "opened-never-closed": ("“The bridge is safe, the engineer said.", "bridge is safe", "the engineer"),
    "closed-never-opened": ("The bridge is safe,” the engineer said.", "bridge is safe", "the engineer"),
    "straight-opened-never-closed": ('"The bridge is safe, the engineer said.', "bridge is safe", "the engineer"),
    "stray-mark-in-the-paragraph-before": (
        "The “old bridge fell in 1931.\n\n“The new one is safe,” the mayor said.",
        "The new one is safe",
        "the mayor",
    ),
    "closing-mark-twice": ("“The bridge is safe,”” the engineer said.", "The bridge is safe", "the engineer"),
    "opening-mark-twice": ("““The bridge is safe,” the engineer said.", "The bridge is safe", "the engineer"),
    "closing-mark-turned": ("“The bridge is safe,“ the engineer said.", "The bridge is safe", "the engineer"),
    "opening-mark-turned": ("”The bridge is safe,” the engineer said.", "The bridge is safe", "the engineer"),
    "last-quotation-left-open": (
        "“The bridge is safe,” the engineer said. “The road is not.",
        "The road is not",
        "the engineer",
    ),
}


@pytest.mark.parametrize(("text", "words", "source"), [pytest.param(*case, id=name) for name, case in LOOSE.items()])
def test_broken_marks_lose_no_speaker(text, words, source):
    assert voices(text, words) == [source]


WHOSE = {
    "goes-on-after-narration": (
        "“The bridge is safe,” Haddad said. “The road is not.” He paused. “We will close it.”",
        "We will close it", ["Haddad"]),
    "follows-reported-speech": (
        "Haddad said he had lost hope. “Nobody helped us.”", "Nobody helped us", ["Haddad"]),
    "asked-why-he-said": (
        "Asked whether the bridge was safe, Haddad said: “It is.”", "It is", ["Haddad"]),
    "name-inside-the-quotation-is-not-the-speaker": (
        "“Haddad has lied to the town,” Lund said.", "lied to the town", ["Lund"]),
    "vocative-is-not-the-speaker": (
        "“Omar, the bridge is safe,” Ida Lund said.", "the bridge is safe", ["Ida Lund"]),
    "person-spoken-to-is-not-the-speaker": (
        "Haddad called his sister. “We are leaving,” he told her.", "We are leaving", ["he"]),
    "narration-between-two-speakers": (
        "“We left,” Haddad said. His sister shook her head. “We stayed,” she said.", "We stayed", ["she"]),
    "quotation-inside-a-quotation": (
        "“The foreman told us that the bridge was safe,” Lund said.", "The foreman told us", ["Lund"]),
    "verb-of-saying-inside-the-quotation": (
        "“I said no and I meant no,” Lund said.", "I meant no", ["Lund"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "sources"), [pytest.param(*case, id=name) for name, case in WHOSE.items()])
def test_quotation_has_one_speaker(text, words, sources):
    assert voices(text, words) == sources


def test_reply_with_no_cue_is_not_given_to_the_one_who_asked():
    assert "Lund" not in voices("“Is it safe?” Lund asked Haddad.\n\n“It is, for now.”", "It is, for now")


def test_quotation_nobody_is_named_for_is_given_to_nobody():
    text = "The bridge fell on Monday. It was built in 1931.\n\n“We heard a roar in the night.”"
    assert voices(text, "We heard a roar") == []


def test_spans_of_broken_marks_cut_words_of_the_story():
    whole, found = bare('“The army has left, the minister said. "It is “over.')
    assert all(span.cut(whole).strip() for one in found for span in one.content_spans)
