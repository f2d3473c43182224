import io

import msgspec
import pytest
from rich.console import Console

from dateline.export import account_text, explain, explanation_text, finding_text
from dateline.model import Actor, Finding, Side, Span

from .accounts import BEFORE, FAILED, TEXT, account, basis, item


def shown(renderable, *, colour=False, width=200):
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False, force_terminal=colour, no_color=not colour).print(
        renderable
    )
    return out.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "Minister denies strike",
        "BERGEN, May 14 · NTB · The Post",
        "published 2024-05-14 (inferred: the body's Tuesday is May 14)",
        "Ingrid Moe — told — “dockers had not gone on strike”  (indirect, on 2024-05-14, a denial",
        "PROTEST denied  dockers, 2024-05-14, says Ingrid Moe  “gone on strike”",
        "COERCE happened  ? → dockers, Bergen, arrested: four  “arrested”",
        "Tuesday = 2024-05-14",
        "Bergen (NOR)",
        "Ingrid Moe  person, NOR GOV, minister of Norway  ×1",
        "Ingrid Moe — office holder of — Norway",
        "word against deed: A strike denied, strikers held.",
    ],
)
def test_account_text_tells_the_whole_reading(words):
    assert words in shown(account_text(account()))


def test_account_text_leaves_out_sections_with_nothing_in_them():
    text = shown(account_text(account(statements=(), relations=(), tensions=())))
    assert "Words" not in text
    assert "Ties" not in text
    assert "Failed" not in text


def test_account_text_names_failed_stages():
    assert "where.find: KeyError: no such row" in shown(account_text(account(failures=(FAILED,))))


def test_account_text_never_steers_the_terminal():
    evil = "\x1b]0;owned\x07Mo\u202ee\r\n"
    actor = Actor(id="a9", canonical="x", name=evil, kind="person", basis=basis("x", "y"))
    story = msgspec.structs.replace(account().story, headline=evil, byline="[bold]By Moe[/bold]")
    text = shown(account_text(account(actors=(actor,), story=story)))
    assert not {"\x1b", "\x07", "\u202e", "\r"} & set(text)
    assert "[bold]By Moe[/bold]" in text


def test_account_text_fits_a_narrow_terminal():
    assert max(map(len, shown(account_text(account()), width=40).splitlines())) <= 40


def test_finding_text_shows_both_sides():
    left = Side(
        story="a",
        id="s1",
        text="no strike",
        span=Span(0, 9),
        source="cod.txt",
        published="2024-05-14",
        date=None,
        actor="Moe",
        actor_id=None,
    )
    right = Side(
        story="b",
        id="e1",
        text="went on strike",
        span=Span(0, 14),
        source="eel.txt",
        published=None,
        date=None,
        actor=None,
        actor_id=None,
    )
    finding = Finding(
        id="f1", kind="word_against_deed", left=left, right=right, now="broken", why="They did.", confidence=0.75
    )
    text = shown(finding_text(finding))
    assert "word against deed — broken  0.75" in text
    assert "Moe (2024-05-14, cod.txt): “no strike”" in text
    assert "the report (day unknown, eel.txt): “went on strike”" in text


def at(words):
    return len(BEFORE) + TEXT.index(words)


def test_explain_tells_which_rule_made_what():
    found = explain(item(), [account()], at("Tuesday"))
    assert (found.word, found.story, found.role, found.dateline) == ("Tuesday", "st1", "body", "BERGEN, May 14")
    (record,) = found.records
    assert (record.noun, record.id, record.stage, record.version, record.rule) == (
        "times",
        "t1",
        "when.expressions",
        2,
        "weekday",
    )
    assert (record.note, record.words, record.evidence, record.fields) == (
        "the day itself",
        "Tuesday",
        ("told",),
        ("span",),
    )
    assert record.what == "DATE; value 2024-05-14; anchor dateline"


def test_explain_finds_records_through_any_of_their_spans():
    nouns = {(one.noun, one.fields) for one in explain(item(), [account()], at("strike,")).records}
    assert nouns == {("statements", ("content_spans",)), ("events", ("trigger_span",))}
    names = {one.what for one in explain(item(), [account()], at("Moe")).records}
    assert "indirect; speaker Ingrid Moe; cue_class say; said_on 2024-05-14" in names


def test_explain_tells_what_was_left_out():
    found = explain(item(), [account()], at("four"))
    assert [one.reason for one in found.dropped] == ["a number of people"]
    assert "left out by when.expressions: a number of people" in shown(explanation_text(found))


def test_explain_between_stories_says_so():
    found = explain(item(), [account()], 0)
    assert (found.word, found.story, found.records) == ("Kicker", None, ())
    assert "no story holds it" in shown(explanation_text(found))


@pytest.mark.parametrize("offset", [-1, len(BEFORE + TEXT) + 4])
def test_explain_refuses_an_offset_outside_the_text(offset):
    with pytest.raises(ValueError, match=f"0 to {len(BEFORE + TEXT) + 3}"):
        explain(item(), [account()], offset)


def test_explanation_text_names_rule_stage_and_reason():
    text = shown(explanation_text(explain(item(), [account()], at("Tuesday"))))
    assert "by rule weekday of when.expressions (version 2): the day itself" in text
    assert "published 2024-05-14 (inferred: the body's Tuesday is May 14)" in text
