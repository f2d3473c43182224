"""What the user's own file says of a story's actors goes before what Dateline knows or infers."""

from collections.abc import Sequence

from dateline.who.authority import TABLE, Authority, sector_on
from dateline.who.chain import Chain
from dateline.who.chains import Chains


def authorise(authority: Authority, chains: Chains, kept: Sequence[Chain]) -> None:
    """Give the actors that the user's file knows their id there, and its country and sector where it tells them."""
    for chain in kept:
        if not chain.names:
            _of_body(chains, chain)
            continue
        entry = authority.find(chain.names, person=chain.kind == "person", country=chain.country, day=chains.day)
        if entry is None:
            continue
        sector = sector_on(entry, chains.day)
        chain.authority = entry.id
        chain.country = entry.country or chain.country
        chain.sector = sector or chain.sector
        chain.note = f"{entry.names[0]}: {TABLE}"


def _of_body(chains: Chains, chain: Chain) -> None:
    """Take the country of "a Harbour Front spokesman", and the sector where it is open, from the user's entry."""
    first = chain.drafts[0]
    for draft in chains.named_in(first):
        if draft.known is not None and draft.known.table == TABLE and draft is not first:
            chain.country = chain.country or draft.known.code
            chain.sector = chain.sector or draft.known.sector
            chain.because(f"of {draft.known.name}: {TABLE}")
