"""What people say of what was read: reviews, laid over the machine's records and told apart from them.

A review is a record of its own. It holds the exact words it is about with what stands around them, so that a later
reading, whose records have other ids, is corrected all the same:

```python
from dateline.review import Asked, review_of, reviewed

asked = Asked(verb="correct", noun="statement", record=ident, values={"speaker": "Iran"}, by="N. N.")
review = review_of(account, account, asked)
right = reviewed(account, [review])
```
"""

from dateline.review.anchor import found, quoted
from dateline.review.annotations import annotation_of, review_by, review_in
from dateline.review.apply import reviewed, standing
from dateline.review.bench import words_of
from dateline.review.fields import FIELDS, Field, checked, held
from dateline.review.made import Asked, names_in, retold, review_of, review_of_finding, sound, undoing
from dateline.review.moments import moment, now
from dateline.review.score import Score, scored

__all__ = [
    "FIELDS",
    "Asked",
    "Field",
    "Score",
    "annotation_of",
    "checked",
    "found",
    "held",
    "moment",
    "names_in",
    "now",
    "quoted",
    "retold",
    "review_by",
    "review_in",
    "review_of",
    "review_of_finding",
    "reviewed",
    "scored",
    "sound",
    "standing",
    "undoing",
    "words_of",
]
