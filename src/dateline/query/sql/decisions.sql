-- What people decided about actors, the latest first.
SELECT kind, actor, other, nullif(story, '') AS story, since FROM decisions ORDER BY id DESC
