import pytest

from tests.wire.pages import LEDE, cut, one


@pytest.mark.parametrize(
    ("slug", "kind", "number"),
    [
        ("UPDATE 2-", "update", 2),
        ("UPDATE 1 - ", "update", 1),
        ("CORRECTED-", "correction", None),
        ("CORRECTED (OFFICIAL)-", "correction", None),
        ("REFILE-", "refile", None),
        ("RPT-", "refile", None),
        ("WRAPUP 3-", "wrapup", 3),
        ("ADVISORY-", "advisory", None),
        ("KILL: ", "kill", None),
        ("2ND LEAD: ", "update", 2),
    ],
)
def test_slugs_before_a_headline_are_marks(slug: str, kind: str, number: int | None) -> None:
    story = one(f"{slug}Dockers extend Lisbon strike\n\nLISBON (Reuters) - {LEDE}")
    assert [(update.kind, update.number) for update in story.updates] == [(kind, number)]
    assert story.headline == "Dockers extend Lisbon strike"
    assert cut(story, "update") == [slug.strip()]


def test_slugs_may_be_two() -> None:
    story = one(f"CORRECTED-UPDATE 2-Dockers extend Lisbon strike\n\n{LEDE}")
    assert [update.kind for update in story.updates] == ["correction", "update"]
    assert [update.span.cut(story.text) for update in story.updates] == ["CORRECTED-", "UPDATE 2-"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Adds union reply, background)", "adds"),
        ("(Updates with union reply)", "update"),
        ("(Recasts, adds quotes)", "update"),
        ("(Corrects day of the vote in paragraph 3)", "correction"),
        ("(Refiles to fix headline)", "refile"),
        ("ATTENTION EDITORS - Pictures of the harbour follow", "advisory"),
        ("The Lisbon story sent at 1200 GMT is withdrawn.", "kill"),
        ("CORRECTED: gives the day of the vote as Monday.", "correction"),
    ],
)
def test_note_lines_are_marks(line: str, kind: str) -> None:
    story = one(f"Dockers extend Lisbon strike\n\n{line}\n\nLISBON, Oct 26 (Reuters) - {LEDE}")
    assert [update.kind for update in story.updates] == [kind]
    assert cut(story, "update") == [line]


@pytest.mark.parametrize("text", ["The update will follow.", "Update on the strike", "LEADERS meet in Lisbon today"])
def test_other_lines_are_no_marks(text: str) -> None:
    assert one(f"{text}\n\n{LEDE}").updates == ()
