"""Record ids: hashes of what is read off the page, so that the same text gives the same ids everywhere."""

from hashlib import blake2b


def record_id(kind: str, *key: object) -> str:
    """A stable id such as `t9f3c21ab04`.

    The key holds what stands on the page (story, offsets, and what tells two records on the same words
    apart); resolved things such as speaker or country stay out of it, since a better resolver must update
    a record and not mint a new one.

    Args:
        kind: One or more letters that say what is named: `t` time, `p` place, `s` statement, …; empty for a story,
            whose id is longer, since it has to part the stories of an archive and not the records of one story.
        *key: The parts of the key; order matters.
    """
    text = "\x1f".join(str(part) for part in key).encode("utf-8", "surrogatepass")
    return kind + blake2b(text, digest_size=5 if kind else 8).hexdigest()
