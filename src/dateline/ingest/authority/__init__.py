"""A user's own actors: an authority file (CSV, or FollowTheMoney's JSON) → AuthorityActor."""

from dateline.ingest.authority.file import AuthorityFile, read_authority

__all__ = ["AuthorityFile", "read_authority"]
