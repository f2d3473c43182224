-- How many words each day answers: of findings that have an answer, by the day of the answer; of very many the latest (:many).
SELECT day, count(DISTINCT word) AS records
FROM (
    SELECT findings.answer_date AS day, findings.word
    FROM findings
    CROSS JOIN stories AS words ON words.id = findings.story AND words.appearance IS NOT NULL
    CROSS JOIN stories AS answers ON answers.id = findings.answer_story AND answers.appearance IS NOT NULL
    WHERE findings.answer_date >= :since AND findings.answer_date <= :until
    AND (findings.actor IN (SELECT value FROM json_each(:side)) OR findings.answer_actor IN (SELECT value FROM json_each(:side)))  -- if side
    ORDER BY findings.answer_date DESC
    LIMIT :many
)
GROUP BY day
