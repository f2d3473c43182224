"""Who stands with or against whom: alliance, backing, hostility, membership, office.

*Iran, which is closely allied to Russia* gives `ally_of`; *Tarvia-backed rebels* gives `supports`.
"""

from dateline.ties.relations import relations

__all__ = ["relations"]
