"""What a finding rests on, told in sentences; and its id."""

from tests.ledger.test_serials import found

PROMISE = "Norway will open the road to Kirkenes for aid lorries, transport minister Nils Holm promised on Tuesday."
TURNED = "Norwegian guards turned back aid lorries on the road to Kirkenes on Wednesday."
BURNT = "A fire destroyed the fish hall of Skagen on Monday night and killed two porters, police said."
BURNT_TOO = "Two porters were killed and the fish hall of Skagen destroyed by a fire on Monday, the mayor said."


def documents(*texts):
    return {
        "docs": [
            {"id": f"d{i}", "publisher": f"Paper {i}", "published": f"2024-05-{7 + i:02}", "text": text}
            for i, text in enumerate(texts)
        ]
    }


def one(kind, *texts):
    return next(finding for finding in found(documents(*texts)) if finding.kind == kind)


def test_a_word_against_a_deed_tells_its_contraries_and_its_side():
    grounds = one("word_against_deed", PROMISE, TURNED).grounds
    assert "Read as a promise, by its verb of saying (promise)." in grounds
    assert "“open” and “turned”, “back” are contraries (access)." in grounds
    assert any(line.startswith("What it is about is told again: ") and "“Kirkenes”" in line for line in grounds)
    assert "The side that spoke, or was spoken of, is named in the answer." in grounds


def test_an_open_promise_tells_that_nothing_answers_it():
    assert one("open_promise", PROMISE).grounds[-1].startswith("No later story holds a sentence that tells of it")


def test_corroboration_tells_its_two_sources():
    grounds = one("corroboration", BURNT, BURNT_TOO).grounds
    assert "“porters”" in grounds[0]
    assert "by “Paper 0” and “Paper 1”" in grounds[1]


def test_the_id_is_that_of_the_two_texts():
    first = one("word_against_deed", PROMISE, TURNED)
    assert first.id == one("word_against_deed", PROMISE, TURNED).id
    assert first.id != one("open_promise", PROMISE, TURNED).id


def test_the_surest_come_first():
    sure = [finding.confidence for finding in found(documents(PROMISE, TURNED, BURNT, BURNT_TOO))]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) > 1
