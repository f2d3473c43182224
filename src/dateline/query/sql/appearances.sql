-- Every appearance of every story, superseded ones too, in the order the documents came; of a document the longest story first.
SELECT
    a.id AS id,
    d.source AS source,
    a.story AS number,
    s.story AS story,
    coalesce(a.published, '9999') AS day,
    a.mark IS NOT NULL OR coalesce(instr(lower(a.publisher), lower(s.credit)) = 0, FALSE) AS secondhand
FROM appearances AS a
JOIN documents AS d ON d.id = a.document
JOIN stories AS s ON s.id = a.story
WHERE TRUE
AND a.story IN (SELECT value FROM json_each(:stories))  -- if stories
ORDER BY d.id, a.end_at - a.start_at DESC, a.id
