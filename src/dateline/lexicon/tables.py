"""The one list of all word lists: `resources/NAME.*` and the type of its rows."""

from dateline.lexicon.agencies import Agency
from dateline.lexicon.calendar_names import CalendarName
from dateline.lexicon.countries import Country
from dateline.lexicon.denied_things import DeniedThing
from dateline.lexicon.languages import Language
from dateline.lexicon.statement_words import StatementWord
from dateline.lexicon.table import Row
from dateline.lexicon.ties import TieCue, TieTitle

TABLES: dict[str, type[Row]] = {
    "agencies": Agency,
    "calendar_names": CalendarName,
    "countries": Country,
    "language_words": Language,
    "denied_things": DeniedThing,
    "statement_words": StatementWord,
    "tie_cues": TieCue,
    "tie_titles": TieTitle,
}
