"""SQL at the desk: it reads, for a while, and nothing else."""

import pytest


def ask(client, sql, form="json"):
    return client.get(f"/sql.{form}" if form else "/sql", params={"sql": sql})


def test_rows_come_as_page_json_and_csv(client):
    told = ask(client, "SELECT act, count(*) AS n, NULL AS hole FROM events GROUP BY act").json()
    assert told["columns"] == ["act", "n", "hole"]
    assert told["rows"] == [{"act": "AID", "n": 3, "hole": None}]
    assert ask(client, "SELECT act FROM events LIMIT 1", "csv").text == "act\nAID\n"
    page = ask(client, "SELECT '<script>alert(1)</script>' AS x", "")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert client.get("/sql").status_code == 200


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM events",
        "UPDATE stories SET text = ''",
        "DROP TABLE stories",
        "SELECT 1; SELECT 2",
        "ATTACH 'x.sqlite' AS x",
        "PRAGMA journal_mode = DELETE",
        "SELECT load_extension('x')",
        "SELECT writefile('x', 'y')",
        "SELECT ?",
        "nonsense",
        "SELECT 1 " + "-" * 3000,
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n",
        "SELECT hex(randomblob(50000000))",
        "CREATE TEMP TABLE t (x)",
    ],
)
def test_what_does_not_only_read_is_refused(client, sql):
    answer = ask(client, sql)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_rows_without_end_are_cut(client):
    many = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, hex(zeroblob(90000)) AS y FROM n"
    told = ask(client, many).json()
    assert told["more"]
    assert len(told["rows"]) < 200
    assert ask(client, "SELECT 1 AS x UNION ALL SELECT 2").json()["more"] is False
