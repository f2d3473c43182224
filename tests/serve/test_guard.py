"""Who may look at a desk."""

import pytest
from starlette.testclient import TestClient

from dateline.serve import Settings, desk
from dateline.serve.guard import is_loopback


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True), ("::1", True), ("[::1]", True), ("localhost", True),
        ("0.0.0.0", False), ("10.0.0.7", False), ("", False), ("desk.example", False),
    ],
)  # fmt: skip
def test_loopback(host, loopback):
    assert is_loopback(host) is loopback


def test_on_this_machine_it_answers_to_this_machines_names_alone(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "127.0.0.1:8011"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8011"}).status_code == 200


def test_elsewhere_it_wants_its_token(store):
    with TestClient(desk(store, Settings(tokens={"secret": ""})), base_url="http://10.0.0.7") as outside:
        assert outside.get("/").status_code == 401
        assert outside.get("/?token=wrong").status_code == 401
        assert outside.get("/front.json").status_code == 401
        assert outside.get("/static/desk.css").status_code == 401
        first = outside.get("/?token=secret", follow_redirects=False)
        assert (first.status_code, first.headers["location"]) == (303, "/")
        assert "httponly" in first.headers["set-cookie"].lower()
        assert outside.get("/").status_code == 200


def test_a_long_address_is_refused(client):
    assert client.get("/search?q=" + "x" * 5000).status_code == 414


def test_no_file_beside_the_static_ones_can_be_had(client):
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("cookie", ["a/b=1", "a,b=1", 'x={"a":1}', "\u00e4=1", "=", ";;", "dateline-desk=\u00fc"])
def test_odd_cookies_of_other_pages_break_nothing(store, cookie):
    with TestClient(desk(store, Settings(tokens={"secret": ""})), base_url="http://10.0.0.7") as outside:
        raw = cookie.encode()
        assert outside.get("/", headers={b"cookie": raw}).status_code == 401
        assert outside.get("/", headers={b"cookie": raw + b"; dateline-desk=secret"}).status_code == 200


def test_token_leads_nowhere_else(store):
    with TestClient(desk(store, Settings(tokens={"secret": ""})), base_url="http://10.0.0.7") as outside:
        for path in ("//evil.example/", "/\\evil.example/", "///evil.example"):
            answer = outside.get(f"http://10.0.0.7{path}?token=secret", follow_redirects=False)
            assert answer.headers["location"] == "/evil.example" + ("/" if path.endswith("/") else "")


def test_broken_origin_is_no_own_page(client):
    for origin in ("http://[", "http://[::1", "", "null", "://"):
        assert client.post("/searches", data={}, headers={"origin": origin}).status_code == 403
