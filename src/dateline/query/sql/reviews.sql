-- What people said of what was read, the latest first.
SELECT
    reviews.review, reviews.undone, documents.source, stories.headline
FROM reviews
LEFT JOIN stories ON stories.story = reviews.story
LEFT JOIN appearances ON appearances.id = stories.appearance
LEFT JOIN documents ON documents.id = appearances.document
WHERE TRUE
AND (reviews.story = :story OR (reviews.noun = 'finding' AND reviews.other = :story))  -- if story
AND reviews.record = :record  -- if record
AND reviews.reviewer = :reviewer  -- if reviewer
AND reviews.id = :id  -- if id
AND reviews.at >= :since  -- if since
AND reviews.at < :until || '~'  -- if until
ORDER BY reviews.at DESC, reviews.id
LIMIT :most
