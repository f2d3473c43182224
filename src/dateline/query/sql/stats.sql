-- How much a store holds. Records are those of the stories that answers may show.
SELECT 'documents' AS what, count(*) AS count FROM documents
UNION ALL SELECT 'stories', count(*) FROM stories
UNION ALL SELECT 'stories shown', count(*) FROM stories WHERE appearance IS NOT NULL
UNION ALL SELECT 'appearances', count(*) FROM appearances
UNION ALL SELECT 'appearances superseded', count(*) FROM appearances WHERE superseded_by IS NOT NULL
UNION ALL SELECT 'appearances withdrawn', count(*) FROM appearances WHERE withdrawn
UNION ALL SELECT 'statements', count(*) FROM statements
UNION ALL SELECT 'events', count(*) FROM events
UNION ALL SELECT 'actors', count(*) FROM actors
UNION ALL SELECT 'actors across stories', count(DISTINCT actor) FROM names
UNION ALL SELECT 'places', count(*) FROM places
UNION ALL SELECT 'relations', count(*) FROM relations
UNION ALL SELECT 'tensions', count(*) FROM tensions
UNION ALL SELECT 'reviews', count(*) FROM reviews
UNION ALL SELECT 'forgotten', count(*) FROM tombstones
