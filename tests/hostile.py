"""Words that would do harm if anything took them for more than words: made by a seeded generator, each different."""

import random

PAYLOADS = (
    "<script>parent.hurt=1</script>", "<img src=x onerror=parent.hurt=1>", "<svg onload=parent.hurt=1>",
    "<svg><script>parent.hurt=1</script></svg>", '"><script>parent.hurt=1</script>',
    "' onmouseover='parent.hurt=1", '<a href="javascript:parent.hurt=1">x</a>', "javascript:parent.hurt=1",
    '<iframe srcdoc="<script>1</script>">', "</textarea><script>parent.hurt=1</script>",
    "</title><script>parent.hurt=1</script>", "</style><script>1</script>",
    '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=1&gt;">', "<!--",
    "-->", "]]>", "<![CDATA[", "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "{{ 7 * 7 }}", "{% raw %}", "${7*7}", "#{7*7}",
    "<%= 7 %>", "{{ config }}", "__proto__", "' OR 1=1 --", '"; DROP TABLE stories; --', "%s%n%x",
    "=SUM(A1:A9)", "+1+1", "-2", "@SUM(1)", "|calc", '\\"', "\\u003cscript\\u003e", "&lt;script&gt;",
    "&#60;script&#62;", "&amp;", "&", "\u2028", "\u2029", "\u202eleft\u202c", "\u2066iso\u2069", "\ufeff",
    "\xa0", "\u200d", "مرحبا", "שלום", "🜁🜂", "a\u0301", "İ", "ß", "ſ", "\x07", "\x1b[31m", "\x1b]0;t\x07",
    "\x0b", "\x85", "\t", "tab\tin it", "../../etc/passwd", "..\\..\\windows", "file:///etc/passwd",
    "http://[::1", "//evil.example/", "data:text/html,<script>1</script>", ";", ",", '"', "'", "`", "\\", "/*",
    "*/", "NULL", "None", "NaN", "1e9",
)  # fmt: skip
"""What is known to break pages, tables, markup, templates, shells and terminals; XML and JSON among them."""


def strings(count, seed=11):
    """So many different ones: payloads alone, joined, cut, between common words, and with every sign of ASCII."""
    rng = random.Random(seed)
    words = ["the", "minister", "said", "ferry", "harbour", "talks", "on", "Tuesday", "in", "Oslo"]
    made = dict.fromkeys(PAYLOADS)
    while len(made) < count:
        parts = [rng.choice(PAYLOADS) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.5:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(words))
        if rng.random() < 0.2:
            parts[0] = parts[0][: rng.randint(1, len(parts[0]))]
        if rng.random() < 0.3:
            parts.append("".join(chr(rng.randrange(33, 127)) for _ in range(rng.randint(1, 12))))
        made[rng.choice((" ", "", "x")).join(parts)] = None
    return [one for one in made if one.strip()][:count]
