"""Statement → Event: who did what to whom, and did it happen.

Frames (data) say which word names which deed; a status layer of its own says what the text commits itself to; one
table turns act and status into PLOVER's coding.
"""

from dateline.did.coding import recoded
from dateline.did.events import events

__all__ = ["events", "recoded"]
