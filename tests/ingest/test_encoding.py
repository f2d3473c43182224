import codecs

import pytest

from dateline.errors import InputError
from dateline.ingest.encoding import check_binary, decode, marked_encoding

SENTENCE = "The café’s owner said “no” — twice — on Friday. "


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "cp1252"),
    ],
)
def test_decode_finds_the_encoding(mark, encoding):
    text, remark = decode(mark + (SENTENCE * 4).encode(encoding))
    assert text == SENTENCE * 4
    assert remark is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_decode_finds_utf16_without_a_mark(encoding):
    data = ("The ferry sailed at noon with forty people.\r\n" * 3).encode(encoding)
    assert marked_encoding(data) == encoding
    assert decode(data).text.startswith("The ferry")
    check_binary(data)


def test_decode_keeps_line_ends():
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_decode_keeps_utf8_with_a_broken_byte():
    text, remark = decode("Zoë and Åse left – at last".encode() + b"\xff.")
    assert text == "Zoë and Åse left – at last�."
    assert remark is not None
    assert "utf-8" in remark


def test_decode_of_another_alphabet_says_which_encoding():
    russian = "Министр сказал, что переговоры продолжатся в четверг в столице республики. " * 5
    text, remark = decode(russian.encode("cp1251"))
    assert "переговоры" in text
    assert remark is not None


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"%PDF-1.7\n%", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
    ],
)
def test_check_binary_says_what_it_is(head, what):
    with pytest.raises(InputError, match=what) as caught:
        check_binary(head)
    assert caught.value.kind == "binary"


def test_check_binary_lets_wire_controls_pass():
    check_binary(b"\x01\r\n" + b"BERN, May 2 (ATS) - The council met on Thursday and voted twice. " * 2 + b"\x03")
