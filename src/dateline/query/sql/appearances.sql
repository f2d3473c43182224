-- Every appearance of every story, superseded ones too, in the order the documents came; of a document the longest story first.
SELECT
    a.id AS id,
    d.source AS source,
    s.story AS story,
    s.text AS text,
    a.published AS published,
    a.mark IS NOT NULL AS revises
FROM appearances AS a
JOIN documents AS d ON d.id = a.document
JOIN stories AS s ON s.id = a.story
ORDER BY d.id, a.end_at - a.start_at DESC, a.id
