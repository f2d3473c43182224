-- What people said of records, undone reviews too; a review of a story that is not here has no document.
SELECT
    reviews.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    reviews.id, reviews.verb, reviews.noun, reviews.record, reviews.other, reviews.reviewer, reviews.at,
    reviews.undone, json_extract(reviews.review, '$.values') AS changes, json_extract(reviews.review, '$.note') AS note,
    json_extract(reviews.review, '$.words[0].exact') AS words
FROM reviews
LEFT JOIN stories ON stories.story = reviews.story
LEFT JOIN appearances ON appearances.id = stories.appearance
LEFT JOIN documents ON documents.id = appearances.document
ORDER BY reviews.at, reviews.id
