"""What is pasted is read at once, shown, and not stored."""

import re

import pytest

PAGE = "OSLO, May 14 (NTB) - Norway will send aid to Iceland, minister Alva Berg said on Tuesday."
ISLAND = re.compile(r'<script src="/static/islands/\w+\.js" defer></script>')
OWN = {"origin": "http://localhost"}


def test_a_pasted_page_is_read(client):
    answer = client.post("/read", data={"text": PAGE, "published": "2024-05-15"}, headers=OWN)
    assert answer.status_code == 200
    assert "by “say”" in answer.text
    assert "said 2024-05-14" in answer.text
    assert "Norway will send aid to Iceland" in answer.text
    assert client.get("/front.json").json()["day"] == "2024-05-16"


def test_what_is_no_story_is_said(client):
    assert client.get("/read").status_code == 200
    assert "Nothing is stored unless you say so." in client.get("/read").text
    assert client.post("/read", data={"text": "   "}, headers=OWN).status_code == 200
    wrong = client.post("/read", data={"text": PAGE, "published": "May"}, headers=OWN)
    assert wrong.status_code == 400
    german = "Der Minister sagte am Dienstag, die Br\u00fccke sei sicher. " * 9
    assert client.post("/read", data={"text": german}, headers=OWN).status_code == 200
    assert client.post("/read", data={f"f{n}": "x" for n in range(61)}, headers=OWN).status_code == 400


def test_markup_that_is_pasted_stays_words(client):
    shown = client.post("/read", data={"text": PAGE + " <script>alert(1)</script>"}, headers=OWN).text
    assert "<script" not in ISLAND.sub("", shown)


def test_forms_of_other_pages_are_refused(client):
    for headers in ({}, {"origin": "http://evil.example"}, {"origin": "null"}):
        assert client.post("/read", data={"text": PAGE}, headers=headers).status_code == 403
    assert client.post("/read", content=b"text=" + b"x" * 1_100_000, headers=OWN).status_code == 413


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.txt", PAGE.encode()),
        ("page.html", f"<html><body><article><p>{PAGE}</p></article></body></html>".encode()),
        ("mail.eml", f"From: a@b.example\nSubject: News\nContent-Type: text/plain\n\n{PAGE}\n".encode()),
    ],
)
def test_a_file_is_read(client, name, data):
    answer = client.post("/read", data={"published": "2024-05-15"}, files={"file": (name, data)}, headers=OWN)
    assert answer.status_code == 200
    assert f"Read from <bdi>{name}</bdi>" in answer.text
    assert "Norway will send aid to Iceland" in answer.text


def test_a_file_that_is_no_page_is_said(client):
    odd = client.post("/read", files={"file": ("<script>.txt", b"\x00\x01\x02" * 50)}, headers=OWN)
    assert odd.status_code == 200
    assert "No story was found in it." in odd.text
    assert "<script>." not in odd.text
    empty = client.post("/read", data={"text": PAGE}, files={"file": ("", b"")}, headers=OWN)
    assert "Norway will send aid to Iceland" in empty.text


@pytest.mark.parametrize("body", [b"", b"--x", b"--x\r\n\r\nwords\r\n--x--", b"--y\r\nnothing"])
def test_a_broken_form_is_refused_or_empty(client, body):
    headers = {**OWN, "content-type": "multipart/form-data; boundary=x"}
    assert client.post("/read", content=body, headers=headers).status_code in {200, 400}


@pytest.mark.parametrize(
    "headers", [b"Content-Type: text/plain; name*=\x00''a", b"Content-Type: text/plain; a*0*=%\n\t;*"]
)
def test_a_broken_mail_is_said(client, headers):
    answer = client.post("/read", files={"file": ("a.eml", headers + b"\n\nwords")}, headers=OWN)
    assert answer.status_code == 200


def test_a_mail_that_trips_the_parser_is_said(client, monkeypatch):
    def trip(*_, **__):
        raise IndexError("string index out of range")

    monkeypatch.setattr("dateline.serve.forms.message_from_bytes", trip)
    answer = client.post("/read", files={"file": ("a.eml", b"From: a\n\nwords")}, headers=OWN)
    assert "a header of it is broken" in answer.text


@pytest.mark.parametrize(
    ("content_type", "head"),
    [
        ("multipart/form-data; boundary=b", 'form-data; a="' + ";" * 200_000),
        ("multipart/form-data; boundary=b", "form-data; filename*=a; filename*0=b"),
        ("multipart/form-data; boundary=b", "form-data; filename*" + "9" * 5_000 + "=a"),
        ("multipart/form-data; boundary*=a; boundary*0=b", "form-data; name=text"),
        ("multipart/form-data", "form-data; name=text"),
    ],
)
def test_forms_that_no_browser_sends_are_answered_at_once(client, content_type, head):
    body = b"--b\r\nContent-Disposition: " + head.encode() + b"\r\n\r\nx\r\n--b--\r\n"
    headers = {**OWN, "content-type": content_type}
    assert client.post("/read", content=body, headers=headers).status_code in {200, 400}
    assert client.request("GET", "/read", content=body, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "letter",
    [
        b"Content-Type: text/plain; " + b"(" * 2_000 + b"\n\nhello",
        b"Content-Type: message/rfc822\n\n" * 3_000 + b"hello",
    ],
)
def test_broken_letters_are_said_to_be_so(client, letter):
    for more in ({}, {"keep": "yes"}):
        answer = client.post("/read", data=more, files={"file": ("a.eml", letter)}, headers=OWN)
        assert answer.status_code in {200, 400}
