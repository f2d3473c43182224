"""Account → what is printed, and store → the formats of other programs: one format a file, all in `FORMATS`."""

from dateline.export.answers import Record, answer_cells, answer_json, answer_text, row_cells, row_json, rows_table
from dateline.export.explain import Explained, Explanation, explain
from dateline.export.files import export_file, export_stream
from dateline.export.findings import FINDING_COLUMNS, finding_row
from dateline.export.formats import FORMATS, export_as
from dateline.export.json import account_json, coded_json, error_json, finding_json, grounds_json, string_error_json
from dateline.export.outgoing import Options, Tally
from dateline.export.parquet import columns_of_records, columns_of_rows, parquet_writer
from dateline.export.spec import Format
from dateline.export.tables import Exported, Form, export_tables
from dateline.export.text import account_text, coded_text, explanation_text, finding_text, grounds_text

__all__ = [
    "FINDING_COLUMNS",
    "FORMATS",
    "Explained",
    "Explanation",
    "Exported",
    "Form",
    "Format",
    "Options",
    "Record",
    "Tally",
    "account_json",
    "account_text",
    "answer_cells",
    "answer_json",
    "answer_text",
    "coded_json",
    "coded_text",
    "columns_of_records",
    "columns_of_rows",
    "error_json",
    "explain",
    "explanation_text",
    "export_as",
    "export_file",
    "export_stream",
    "export_tables",
    "finding_json",
    "finding_row",
    "finding_text",
    "grounds_json",
    "grounds_text",
    "parquet_writer",
    "row_cells",
    "row_json",
    "rows_table",
    "string_error_json",
]
