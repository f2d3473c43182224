"""Account → what is printed: JSON as in the output contract, or a short reading for people."""

from dateline.export.answers import Record, answer_cells, answer_json, answer_text, row_cells, row_json, rows_table
from dateline.export.explain import Explained, Explanation, explain
from dateline.export.findings import FINDING_COLUMNS, finding_row
from dateline.export.json import account_json, coded_json, error_json, finding_json, grounds_json, string_error_json
from dateline.export.parquet import columns_of_records, columns_of_rows, parquet_writer
from dateline.export.tables import Exported, Form, export_tables
from dateline.export.text import account_text, coded_text, explanation_text, finding_text, grounds_text

__all__ = [
    "FINDING_COLUMNS",
    "Explained",
    "Explanation",
    "Exported",
    "Form",
    "Record",
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
