"""Reviews laid over an account: what each verb does, who has the last word, and what a later reading changes."""

import msgspec
import pytest

from dateline.errors import QueryError
from dateline.model import Correction, Span
from dateline.review import Asked, held, review_of, reviewed, standing, undoing
from dateline.review.fields import field_of

from .conftest import TEXT, Desk, account_of, mention, span_of, without


def test_without_reviews_the_account_is_the_machines(account):
    assert reviewed(account, []) == account


def test_corrected_speaker_is_the_storys_actor_of_that_name(desk):
    desk("correct", "statement", "sshut", values={"speaker": "alva berg"})
    one = desk.one("statements", "sshut")
    assert one.speaker == "aberg"
    assert one.source_span is None, "the machine's words name another"
    verdict = desk.verdict("sshut")
    assert (verdict.word, verdict.by) == ("corrected", "N. Nilsen")
    assert verdict.was == (Correction(field="speaker", value="Alva Berg", was=None),)


def test_speaker_the_machine_did_not_see_becomes_an_actor_with_its_words(desk):
    desk("correct", "statement", "sshut", values={"speaker": "Mina Holt"})
    speaker = desk.one("actors", desk.one("statements", "sshut").speaker)
    assert (speaker.name, speaker.kind, speaker.canonical) == ("Mina Holt", "person", "person:mina-holt")
    assert [one.span.cut(TEXT) for one in speaker.mentions] == ["Mina Holt"]
    assert speaker.basis.stage == "review"


def test_name_that_is_not_in_the_text_can_be_given(desk):
    desk("correct", "event", "esailed", values={"actors": ("Alva Berg", "France")})
    names = [desk.one("actors", one) for one in desk.one("events", "esailed").actors]
    assert [(one.name, one.kind, one.country) for one in names] == [
        ("Alva Berg", "person", "NOR"),
        ("France", "country", "FRA"),
    ]
    assert names[1].mentions == ()


def test_status_and_type_bring_plovers_record_along(desk):
    desk("correct", "event", "eclose", values={"status": "denied"})
    denied = desk.one("events", "eclose")
    assert (denied.status, denied.event_type, denied.auxiliary_modes) == ("denied", None, ("negation",))
    desk("correct", "event", "eclose", values={"status": "happened", "act": "ASSAULT"})
    attack = desk.one("events", "eclose")
    assert (attack.act, attack.event_type, attack.quad, attack.score) == (
        "ASSAULT",
        "ASSAULT",
        "material_conflict",
        -9.0,
    )
    assert attack.event_mode == (), "the mode was another act's"


def test_corrected_back_and_forth_gives_the_machines_record(desk, account):
    desk("correct", "event", "eclose", values={"status": "threatened", "act": "AID"})
    desk("correct", "event", "eclose", values={"status": "happened", "act": "COERCE"})
    assert desk.one("events", "eclose") == account.events[0]
    assert desk.verdict("eclose").was == ()


def test_place_is_the_storys_or_the_gazetteers(desk):
    desk("correct", "event", "esailed", values={"place": "Oslo"})
    assert desk.one("events", "esailed").place == "poslo"
    desk("correct", "event", "esailed", values={"place": "Bergen"})
    bergen = desk.one("places", desk.one("events", "esailed").place)
    assert (bergen.name, bergen.country, round(bergen.latitude)) == ("Bergen", "NOR", 60)
    desk("correct", "event", "esailed", values={"place": "Nowhere-on-Sea"})
    nowhere = desk.one("places", desk.one("events", "esailed").place)
    assert (nowhere.name, nowhere.latitude) == ("Nowhere-on-Sea", None)
    desk("correct", "event", "esailed", values={"place": None})
    assert desk.one("events", "esailed").place is None


def test_time_actor_and_tie_can_be_corrected(desk):
    desk("correct", "time", "ttue", values={"value": "2024-05"})
    day = desk.one("times", "ttue")
    assert (day.value, day.earliest, day.latest, day.grain) == ("2024-05", "2024-05-01", "2024-05-31", "month")
    desk("correct", "actor", "aberg", values={"name": "Alva Berge", "sector": "MIL"})
    berg = desk.one("actors", "aberg")
    assert (berg.name, berg.canonical, berg.sector) == ("Alva Berge", "person:alva-berge", "MIL")
    desk("correct", "relation", "rtie", values={"predicate": "supports"})
    assert desk.one("relations", "rtie").predicate == "supports"


def test_rejected_record_goes_and_nothing_refers_to_it(desk):
    desk("reject", "statement", "sshut")
    account = desk.account
    assert [one.id for one in account.statements] == ["ssail"]
    assert desk.one("events", "eclose").statement is None
    desk("reject", "event", "eclose")
    account = desk.account
    assert [one.id for one in account.events] == ["esailed"]
    assert account.events[0].about == ()
    assert account.tensions == ()
    desk("reject", "actor", "airan")
    assert desk.account.relations == ()
    assert {one.word for one in desk.account.reviews} == {"rejected"}


def test_the_last_word_holds(desk):
    desk("reject", "event", "eclose")
    desk("accept", "event", "eclose", by="O. Olsen")
    assert desk.one("events", "eclose").act == "COERCE"
    verdict = desk.verdict("eclose")
    assert (verdict.word, verdict.by, len(verdict.reviews)) == ("accepted", "O. Olsen", 2)


def test_who_accepts_a_correction_leaves_it_one(desk):
    desk("correct", "event", "eclose", values={"date": "2024-05-15"})
    desk("accept", "event", "eclose")
    assert desk.one("events", "eclose").date == "2024-05-15"
    assert desk.verdict("eclose").word == "corrected"


def test_undo_and_undoing_an_undo(desk):
    first = desk("correct", "event", "eclose", values={"date": "2024-05-15"})
    undo = undoing(first, by="N. Nilsen", at="2024-06-01T13:00:00+00:00")
    desk.made.append(undo)
    assert desk.account == desk.machine
    desk.made.append(undoing(undo, by="N. Nilsen", at="2024-06-01T14:00:00+00:00"))
    assert desk.one("events", "eclose").date == "2024-05-15"


def test_merged_statements_are_one_with_the_words_of_both(desk):
    desk("merge", "statement", "sshut", other="ssail")
    assert [one.id for one in desk.account.statements] == ["ssail"]
    words = [span.cut(TEXT) for span in desk.one("statements", "ssail").content_spans]
    assert words == [
        "the ferries would sail on Monday and the harbour would stay open",
        "Iran closed the harbour at Oslo on Tuesday",
    ]
    assert desk.one("events", "eclose").statement == "ssail"
    assert desk.verdict("sshut").word == "merged"


def test_merged_actors_and_deeds_are_referred_to_as_one(desk):
    desk("merge", "actor", "airan", other="aberg")
    assert [one.id for one in desk.account.actors] == ["aberg"]
    assert len(desk.one("actors", "aberg").mentions) == 2
    assert desk.one("events", "eclose").actors == ("aberg",)
    desk("merge", "event", "eclose", other="esailed")
    sailed = desk.one("events", "esailed")
    assert span_of("closed") in sailed.mention_spans
    assert sailed.about == (), "a deed is not about itself"


def test_two_merges_against_one_another_leave_one_record(desk):
    desk("merge", "event", "eclose", other="esailed")
    desk("merge", "event", "esailed", other="eclose")
    assert len(desk.account.events) == 1


def test_split_statement_is_two_of_one_speaker(desk):
    part = span_of("the harbour would stay open")
    desk("split", "statement", "ssail", selected=part)
    first, second = (one for one in desk.account.statements if one.speaker == "aberg")
    assert [span.cut(TEXT) for span in first.content_spans] == ["the ferries would sail on Monday and "]
    assert [span.cut(TEXT) for span in second.content_spans] == ["the harbour would stay open"]
    assert desk.verdict(second.id).word == "added"


def test_split_deed_and_actor(desk):
    desk("split", "event", "esailed", selected=span_of("sail on"))
    other = desk.account.events[-1]
    assert (other.act, other.trigger_span, other.actors) == ("COOPERATE", span_of("sail on"), ("aberg",))


def test_split_actor_leaves_the_namings_that_were_not_selected(account):
    iran = account.actors[1]
    two = msgspec.structs.replace(iran, mentions=(*iran.mentions, mention("Mina Holt")))
    desk = Desk(msgspec.structs.replace(account, actors=(account.actors[0], two)))
    desk("split", "actor", "airan", selected=span_of("Mina Holt"))
    assert [one.text for one in desk.one("actors", "airan").mentions] == ["Iran"]
    assert [(one.name, one.kind) for one in desk.account.actors[2:]] == [("Mina Holt", "person")]
    for words in ("Mina Holt told reporters", "sail on"):
        with pytest.raises(QueryError, match="some of the actor's namings"):
            desk("split", "actor", "airan", selected=span_of(words))


def test_merge_counts_again_after_its_record_came_back(desk):
    desk("merge", "event", "eclose", other="esailed")
    desk("accept", "event", "eclose")
    assert len(desk.account.events) == 2
    desk("merge", "event", "esailed", other="eclose")
    assert [one.id for one in desk.account.events] == ["eclose"]


def test_second_addition_on_the_same_words_is_refused(desk):
    values = {"act": "AID", "status": "happened"}
    desk("add", "event", selected=span_of("told"), values=values)
    with pytest.raises(QueryError, match="added on these words already"):
        desk("add", "event", selected=span_of("told"), values=values)


def test_undoings_follow_what_they_undo_and_no_clock(desk):
    at = "2024-07-01T00:00:00+00:00"
    for number in range(30):
        first = desk("correct", "event", "eclose", values={"date": f"2024-06-{number % 28 + 1:02}"})
        undo = undoing(first, by="N.", at=at)
        again = undoing(undo, by="N.", at=at)
        assert [one.id for one in standing([first, undo])] == []
        assert [one.id for one in standing([again, undo, first])] == [first.id]


def test_reviews_are_put_in_order_by_the_moment_and_not_by_its_letters(account):
    early = review_of(account, account, asked_for("2024-06-01"), at="2026-06-01T08:00:00+09:00")
    late = review_of(account, account, asked_for("2024-06-02"), at="2026-06-01T01:00:00+00:00")
    assert (early.at, late.at) == ("2026-05-31T23:00:00.000+00:00", "2026-06-01T01:00:00.000+00:00")
    raw = msgspec.structs.replace(early, at="2026-06-01T08:00+09:00")
    assert reviewed(account, [raw, late]).events[0].date == "2024-06-02"


def asked_for(date):
    return Asked(verb="correct", noun="event", record="eclose", values={"date": date}, by="N.")


def test_added_statement_stands_on_the_words_selected(desk):
    made = desk("add", "statement", selected=span_of("The ferries sailed on Monday"), values={"speaker": "Mina Holt"})
    one = desk.one("statements", made.record)
    assert [span.cut(TEXT) for span in one.content_spans] == ["The ferries sailed on Monday"]
    assert desk.one("actors", one.speaker).name == "Mina Holt"
    assert (one.confidence, one.basis.stage, desk.verdict(made.record).word) == (1.0, "review", "added")


@pytest.mark.parametrize(
    ("noun", "words", "values"),
    [
        ("event", "stay open", {"act": "SUPPORT", "status": "planned", "actors": ("Alva Berg",)}),
        ("actor", "Mina Holt", {"kind": "person"}),
        ("place", "Oslo", {"name": "Oslo"}),
        ("time", "Monday", {"value": "2024-05-13"}),
        ("relation", "Mina Holt", {"subject": "Mina Holt", "predicate": "linked_to", "object": "Iran"}),
    ],
)
def test_any_noun_can_be_added(desk, noun, words, values):
    made = desk("add", noun, selected=span_of(words), values=values)
    one = desk.one(f"{noun}s", made.record)
    assert one.basis.spans == (span_of(words),)
    for name, value in values.items():
        assert held(desk.account, one, field_of(noun, name)) == value


def test_note_changes_nothing_but_is_told(desk, account):
    desk("note", "event", "eclose", note="See the minutes.")
    assert desk.account.events == account.events
    verdict = desk.verdict("eclose")
    assert (verdict.word, verdict.note) == (None, "See the minutes.")


def test_correction_finds_its_record_by_its_words_after_a_rereading(desk, account):
    desk("correct", "statement", "sshut", values={"speaker": "Alva Berg"})
    longer = Span(span_of("Iran closed")[0], span_of("on Tuesday,")[1])
    again = msgspec.structs.replace(account.statements[1], id="sanother", content_spans=(longer,))
    reread = msgspec.structs.replace(account, statements=(account.statements[0], again))
    result = reviewed(reread, desk.made)
    assert [(one.id, one.speaker) for one in result.statements] == [("ssail", "aberg"), ("sanother", "aberg")]
    assert result.statements[1].content_spans == (longer,), "the new reading's words stay"


def test_rejection_holds_under_another_id(desk, account):
    desk("reject", "event", "eclose")
    again = msgspec.structs.replace(account.events[0], id="eother")
    result = reviewed(msgspec.structs.replace(account, events=(again, account.events[1])), desk.made)
    assert [one.id for one in result.events] == ["esailed"]


def test_record_that_a_later_reading_lost_is_brought_back(desk, account):
    desk("correct", "statement", "sshut", values={"speaker": "Alva Berg"})
    result = reviewed(without(account, "statements", "sshut"), desk.made)
    assert [(one.id, one.speaker) for one in result.statements] == [("ssail", "aberg"), ("sshut", "aberg")]


def test_brought_back_record_refers_to_nothing_that_is_gone(desk, account):
    desk("accept", "event", "eclose")
    less = without(without(account, "events", "eclose"), "actors", "airan")
    close = next(one for one in reviewed(less, desk.made).events if one.id == "eclose")
    assert (close.actors, close.recipients, close.statement) == ((), ("aberg",), "sshut")


def test_rejected_record_that_is_gone_anyway_is_told_of_as_astray(desk, account):
    desk("reject", "event", "eclose")
    result = reviewed(without(account, "events", "eclose"), desk.made)
    assert [(one.record, one.word) for one in result.reviews] == [("eclose", "astray")]


def test_review_follows_its_words_into_a_later_edition(desk):
    desk("correct", "statement", "sshut", values={"speaker": "Mina Holt"})
    desk("add", "time", selected=span_of("Monday", nth=1), values={"value": "2024-05-13"})
    later = account_of("Update: " + TEXT + " Nobody was hurt.")
    later = msgspec.structs.replace(
        later, statements=tuple(msgspec.structs.replace(one, id=f"{one.id}2") for one in later.statements)
    )
    result = reviewed(later, desk.made)
    names = {one.id: one.name for one in result.actors}
    assert [names.get(one.speaker) for one in result.statements] == ["Alva Berg", "Mina Holt"]
    assert result.times[-1].span == span_of("Monday", later.story.text, 1)


_MANY = tuple(map(str, range(51)))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"status": "perhaps"}}, "none of happened"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"date": "2024-02-31"}}, "no date such as"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"date": "soon"}}, "no date such as"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"date": "2024-13"}}, "no date such as"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"date": "٢٠٢٤"}}, "no date such as"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"date": "2024-05/2024-04"}}, "no date"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"actors": _MANY}}, "at most 50"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"colour": "red"}}, "cannot be corrected"),
        ({"verb": "correct", "noun": "event", "record": "eclose", "values": {"status": "happened"}}, "nothing was"),
        ({"verb": "correct", "noun": "event", "record": "eclose"}, "nothing was"),
        ({"verb": "correct", "noun": "event", "record": "enone", "values": {"status": "denied"}}, "has no event"),
        ({"verb": "correct", "noun": "actor", "record": "aberg", "values": {"country": "XXQ"}}, "alpha-3"),
        ({"verb": "correct", "noun": "actor", "record": "aberg", "values": {"sector": "ARMY"}}, "no PLOVER sector"),
        ({"verb": "correct", "noun": "actor", "record": "aberg", "values": {"name": " "}}, "something must stand"),
        ({"verb": "correct", "noun": "actor", "record": "aberg", "values": {"name": "x" * 301}}, "300 characters"),
        ({"verb": "correct", "noun": "statement", "record": "ssail", "values": {"denies": "maybe"}}, "yes or no"),
        ({"verb": "merge", "noun": "event", "record": "eclose", "other": "eclose"}, "into itself"),
        ({"verb": "merge", "noun": "event", "record": "eclose"}, "has no event"),
        ({"verb": "split", "noun": "place", "record": "poslo", "selected": Span(0, 2)}, "cannot be split"),
        ({"verb": "split", "noun": "statement", "record": "ssail", "selected": Span(0, 5)}, "a part of the statement"),
        ({"verb": "add", "noun": "event", "selected": Span(0, 5)}, "needs type, status"),
        ({"verb": "add", "noun": "statement"}, "select words"),
        ({"verb": "add", "noun": "statement", "selected": Span(0, 9999)}, "select words"),
        ({"verb": "add", "noun": "statement", "selected": Span(16, 18)}, "blanks"),
        ({"verb": "note", "noun": "event", "record": "eclose"}, "nothing is written"),
        ({"verb": "accept", "noun": "event", "record": "eclose", "by": " "}, "a name"),
        ({"verb": "accept", "noun": "event", "record": "eclose", "by": "a\x07b"}, "a name"),
        ({"verb": "accept", "noun": "event", "record": "eclose", "values": {"status": "denied"}}, "nothing is"),
        ({"verb": "praise", "noun": "event", "record": "eclose"}, "nothing a reviewer can do"),
        ({"verb": "accept", "noun": "weather", "record": "eclose"}, "cannot be reviewed"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_with_the_reason(desk, asked, why):
    with pytest.raises(QueryError, match=why):
        desk(asked.pop("verb"), asked.pop("noun"), asked.pop("record", ""), **asked)


def test_order_of_reviews_in_the_file_does_not_matter(desk, account):
    desk("correct", "event", "eclose", values={"status": "threatened"})
    desk("correct", "event", "eclose", values={"date": "2024-05-15"})
    desk("merge", "statement", "sshut", other="ssail")
    desk("add", "actor", selected=span_of("Mina Holt"), values={"kind": "person"})
    assert reviewed(account, desk.made[::-1]) == desk.account


def test_laying_reviews_twice_changes_nothing_more(desk):
    desk("correct", "event", "eclose", values={"place": "Bergen"})
    assert Desk(desk.machine).account == desk.machine
    assert reviewed(desk.machine, desk.made * 2).events == desk.account.events
