import csv
from pathlib import Path

import pytest

from dateline.ingest.language import language_name, language_of

TABLE = Path(__file__).parents[2] / "resources" / "language_words.tsv"


def examples():
    with TABLE.open(encoding="utf-8") as file:
        lines = csv.DictReader(
            (line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        return [(row["code"], row["example"]) for row in lines if row["example"]]


@pytest.mark.parametrize(("code", "example"), examples())
def test_language_of_running_text_is_told_by_its_words(code, example):
    assert language_of(example * 4) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ja", "首相は昨日、東京で記者会見を開き、来月の会議について話しました。"),
        ("zh", "外交部发言人昨天在北京举行的记者会上表示，会议将于下月举行。"),
        ("ko", "정부는 어제 서울에서 회의를 열고 다음 달 계획을 발표했다."),
        ("el", "Ο υπουργός είπε χθες στην Αθήνα ότι η συνάντηση αναβάλλεται."),
        ("th", "รัฐมนตรีกล่าวเมื่อวานนี้ว่าการประชุมจะเลื่อนออกไป"),
        ("hi", "मंत्री ने कल कहा कि बैठक अगले महीने होगी।"),
    ],
)
def test_language_of_other_scripts_needs_no_words(code, text):
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre arrive.",
        "Привет, мир",
        "Los Angeles de la Cruz van der Berg",
        "1914–1918",
        "",
    ],
)
def test_language_of_a_few_words_is_unknown(text):
    assert language_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Fire guts mill in Ghent\nDe la Cruz wins in Los Angeles\nVan der Meer and De Vries to meet\nOil slides\n" * 6,
        (
            "The singer, whose song “La nuit est belle et les jours sont longs” topped the list, said that it was "
            "a gift of her mother. The crowd in Paris stood and sang with her for an hour, and then it was over. "
        )
        * 2,
        (
            "Al-Hassan bin Talal, Ayatollah al-Sistani, Nguyen Van Thieu and Luiz Inácio Lula da Silva were at the "
            "table, and none of them spoke to the press after it, a guard at the gate of the palace said."
        ),
    ],
)
def test_language_of_english_with_foreign_names_is_not_foreign(text):
    assert language_of(text) in {None, "en"}


def test_language_of_long_text_looks_at_its_middle_and_end():
    english = "The council met on Monday and it voted for the plan that was put to it by the mayor.\n" * 10
    french = "Le conseil a été réuni dans la ville et les élus ont voté pour le plan qui est sur la table.\n" * 400
    assert language_of(english + french) == "fr"


def test_language_name_of_an_unknown_code_is_the_code():
    assert language_name("fr") == "French"
    assert language_name("xx") == "xx"
