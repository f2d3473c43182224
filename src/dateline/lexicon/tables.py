"""The one list of all word lists: `resources/NAME.*` and the type of its rows."""

from dateline.lexicon.actor_words import ActorWords
from dateline.lexicon.agencies import Agency
from dateline.lexicon.answer_words import AnswerWord
from dateline.lexicon.authority_topics import AuthorityTopic
from dateline.lexicon.bodies import ArmedGroup, Body
from dateline.lexicon.calendar_names import CalendarName
from dateline.lexicon.ceasing_words import CeasingWord
from dateline.lexicon.certainty import CertaintyRow
from dateline.lexicon.contrast_words import ContrastWord
from dateline.lexicon.countries import Country
from dateline.lexicon.cues import Cue as AttributionCue
from dateline.lexicon.denied_things import DeniedThing
from dateline.lexicon.frames import NounClass, NounFrame, SupportVerb, VerbFrame
from dateline.lexicon.gazetteer import PlaceRow
from dateline.lexicon.gdelt import FipsRow, GoldsteinRow, SectorRow
from dateline.lexicon.given_names import GivenNames
from dateline.lexicon.languages import Language
from dateline.lexicon.link_labels import LinkLabel
from dateline.lexicon.modality import Cue
from dateline.lexicon.name_things import NameThing
from dateline.lexicon.offices import Office
from dateline.lexicon.opposites import IrregularForm, Opposite
from dateline.lexicon.page_fields import PageField
from dateline.lexicon.place_cues import PlaceCue, PlaceWeight
from dateline.lexicon.plover import ActRow, CameoRow, ContextRow, ModeRow, StatusRow, TopicRow
from dateline.lexicon.role_verbs import RoleVerb
from dateline.lexicon.roles import OrganisationNoun, RoleNoun
from dateline.lexicon.statement_words import StatementWord
from dateline.lexicon.table import Row
from dateline.lexicon.ties import TieCue, TieTitle, TieVerdict
from dateline.lexicon.time_patterns import TimeBound, TimeCheck, TimeJoin, TimePattern, TimeSlot
from dateline.lexicon.time_words import NamedDay, TimeWord
from dateline.lexicon.titles import Title
from dateline.lexicon.wire import CommonWord, CreditWord, DateWord, OpenerWord, WireMark, WirePhrase, WirePlace

TABLES: dict[str, type[Row]] = {
    "actor_words": ActorWords,
    "titles": Title,
    "role_nouns": RoleNoun,
    "organisation_nouns": OrganisationNoun,
    "name_things": NameThing,
    "offices": Office,
    "given_names": GivenNames,
    "bodies": Body,
    "role_verbs": RoleVerb,
    "authority_topics": AuthorityTopic,
    "answer_words": AnswerWord,
    "ceasing_words": CeasingWord,
    "contrast_words": ContrastWord,
    "irregular_forms": IrregularForm,
    "opposites": Opposite,
    "armed_groups": ArmedGroup,
    "agencies": Agency,
    "calendar_names": CalendarName,
    "countries": Country,
    "language_words": Language,
    "link_labels": LinkLabel,
    "page_fields": PageField,
    "cues": AttributionCue,
    "denied_things": DeniedThing,
    "statement_words": StatementWord,
    "tie_cues": TieCue,
    "tie_titles": TieTitle,
    "tie_verdicts": TieVerdict,
    "time_bounds": TimeBound,
    "time_checks": TimeCheck,
    "time_holidays": NamedDay,
    "time_joins": TimeJoin,
    "time_patterns": TimePattern,
    "time_slots": TimeSlot,
    "time_words": TimeWord,
    "place_cues": PlaceCue,
    "place_weights": PlaceWeight,
    "places_cities": PlaceRow,
    "places_islands": PlaceRow,
    "places_regions": PlaceRow,
    "places_sites": PlaceRow,
    "places_states": PlaceRow,
    "places_waters": PlaceRow,
    "cameo": CameoRow,
    "cameo_sectors": SectorRow,
    "fips_countries": FipsRow,
    "goldstein": GoldsteinRow,
    "certainty": CertaintyRow,
    "demand_topics": TopicRow,
    "event_nouns": NounFrame,
    "frames": VerbFrame,
    "modality_cues": Cue,
    "noun_classes": NounClass,
    "plover_contexts": ContextRow,
    "plover_modes": ModeRow,
    "plover_status": StatusRow,
    "plover_types": ActRow,
    "support_verbs": SupportVerb,
    "wire_common_words": CommonWord,
    "wire_credit_words": CreditWord,
    "wire_date_words": DateWord,
    "wire_marks": WireMark,
    "wire_openers": OpenerWord,
    "wire_phrases": WirePhrase,
    "wire_places": WirePlace,
}
