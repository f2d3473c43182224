-- What people said of what was read, the latest first.
WITH RECURSIVE editions (id) AS (  -- if story
    SELECT id FROM stories WHERE story = :story  -- if story
    UNION  -- if story
    SELECT old.story FROM editions  -- if story
    JOIN appearances AS new ON new.story = editions.id  -- if story
    JOIN appearances AS old ON old.superseded_by = new.id  -- if story
)  -- if story
SELECT
    reviews.review, reviews.undone, documents.source, stories.headline
FROM reviews
LEFT JOIN stories ON stories.story = reviews.story
LEFT JOIN appearances ON appearances.id = stories.appearance
LEFT JOIN documents ON documents.id = appearances.document
WHERE TRUE
AND (reviews.story = :story OR reviews.story IN (SELECT stories.story FROM editions JOIN stories ON stories.id = editions.id) OR (reviews.noun = 'finding' AND reviews.other = :story))  -- if story
AND reviews.record = :record  -- if record
AND reviews.reviewer = :reviewer  -- if reviewer
AND reviews.id = :id  -- if id
AND reviews.at >= :since  -- if since
AND reviews.at < :until || '~'  -- if until
ORDER BY reviews.at DESC, reviews.id
LIMIT :most
