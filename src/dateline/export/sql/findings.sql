-- What stories say of one another, each answer to a word in a row of its own; of those of one `word` the earliest holds.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    findings.id, findings.kind, findings.now, findings.word, findings.record, findings.start_at, findings.end_at,
    actors.name AS actor, actors.actor AS actor_id, findings.date, substr(stories.text, findings.start_at + 1,
        findings.end_at - findings.start_at) AS words,
    answers.story AS answer_story, findings.answer_record, findings.answer_start_at, findings.answer_end_at,
    answerers.name AS answer_actor, answerers.actor AS answer_actor_id, findings.answer_date,
    substr(answers.text, findings.answer_start_at + 1, findings.answer_end_at - findings.answer_start_at)
        AS answer_words,
    findings.confidence
FROM findings
JOIN stories ON stories.id = findings.story
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
LEFT JOIN names AS actors ON actors.id = findings.actor
LEFT JOIN stories AS answers ON answers.id = findings.answer_story
LEFT JOIN names AS answerers ON answerers.id = findings.answer_actor
WHERE findings.answer_story IS NULL OR answers.appearance IS NOT NULL
ORDER BY stories.id, findings.start_at, findings.id
