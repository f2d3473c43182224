-- What stories say of one another: of all answers to one word the earliest, the surest first and of those the latest.
WITH dated AS (  -- if days
    SELECT word FROM findings WHERE date >= coalesce(:since, '') AND date <= coalesce(:until, '9999') || '~'  -- if days
    UNION  -- if days
    SELECT word FROM findings WHERE answer_date >= coalesce(:since, '') AND answer_date <= coalesce(:until, '9999') || '~'  -- if days
    UNION  -- if days
    SELECT findings.word FROM stories JOIN findings ON findings.story = stories.id AND findings.date IS NULL  -- if days
    WHERE stories.appearance IS NOT NULL AND stories.published >= coalesce(:since, '') AND stories.published <= coalesce(:until, '9999')  -- if days
    UNION  -- if days
    SELECT findings.word FROM stories JOIN findings ON findings.answer_story = stories.id AND findings.answer_date IS NULL  -- if days
    WHERE stories.appearance IS NOT NULL AND stories.published >= coalesce(:since, '') AND stories.published <= coalesce(:until, '9999')  -- if days
),  -- if days
shown AS NOT MATERIALIZED (  -- if days
WITH shown AS NOT MATERIALIZED (  -- unless days
    SELECT stories.id, stories.appearance, coalesce(stories.published, '') AS published,
        EXISTS (
            SELECT 1 FROM copies CROSS JOIN stories AS originals ON originals.id = copies.original
            WHERE copies.story = stories.id AND copies.differs IS NULL AND originals.appearance IS NOT NULL
        ) AS again
    FROM stories WHERE stories.appearance IS NOT NULL
),
told AS (
    SELECT
        findings.id, findings.kind, findings.actor, findings.answer_actor, findings.confidence,
        findings.story, findings.answer_story,
        substr(coalesce(findings.date, words.published), 1, 10) AS day,
        substr(coalesce(findings.answer_date, answers.published), 1, 10) AS answer_day,
        max(words.published, coalesce(answers.published, '')) AS latest,
        row_number() OVER (
            PARTITION BY findings.word
            ORDER BY findings.answer_story IS NULL, answers.published = '', answers.published, findings.answer_story
        ) AS place
    FROM findings
    CROSS JOIN shown AS words ON words.id = findings.story
    LEFT JOIN shown AS answers ON answers.id = findings.answer_story
    WHERE NOT words.again
    AND NOT EXISTS (SELECT 1 FROM finding_verdicts AS said WHERE said.story = findings.story AND said.verdict = 'rejected' AND said.kind = findings.kind AND said.answer_story IS findings.answer_story AND said.start_at < findings.end_at AND findings.start_at < said.end_at AND (said.answer_start_at IS NULL OR (said.answer_start_at < findings.answer_end_at AND findings.answer_start_at < said.answer_end_at)))  -- unless id if judged
    AND (findings.answer_story IS NULL OR NOT answers.again)
    AND findings.word IN (SELECT word FROM findings WHERE actor IN (SELECT value FROM json_each(:names)) UNION SELECT word FROM findings WHERE answer_actor IN (SELECT value FROM json_each(:names)))  -- if names
    AND findings.word IN (SELECT word FROM dated)  -- if days
    AND findings.word = (SELECT word FROM findings WHERE id = :id)  -- if id
    AND findings.word IN (SELECT word FROM findings WHERE story = :story UNION SELECT word FROM findings WHERE answer_story = :story)  -- if story
)
SELECT
    findings.*, first.story AS left_story, first.text AS left_text, left_in.source AS left_source,
    first_print.published AS left_published, left_names.name AS left_actor, left_names.actor AS left_actor_id,
    second.story AS right_story, second.text AS right_text, right_in.source AS right_source,
    second_print.published AS right_published, right_names.name AS right_actor,
    right_names.actor AS right_actor_id
FROM (
    SELECT id, confidence, latest FROM told
    WHERE place = 1
    AND id = :id  -- if id
    AND kind = :kind  -- if kind
    AND (story = :story OR answer_story = :story)  -- if story
    AND (actor IN (SELECT value FROM json_each(:names)) OR answer_actor IN (SELECT value FROM json_each(:names)))  -- if names
    AND ((day GLOB '[0-9][0-9][0-9][0-9]*' AND day >= coalesce(:since, '') AND day <= coalesce(:until, '9999')) OR (answer_day GLOB '[0-9][0-9][0-9][0-9]*' AND answer_day >= coalesce(:since, '') AND answer_day <= coalesce(:until, '9999')))  -- if days
    ORDER BY confidence DESC, latest DESC, id
    LIMIT :most
) AS chosen
JOIN findings ON findings.id = chosen.id
JOIN stories AS first ON first.id = findings.story
JOIN appearances AS first_print ON first_print.id = first.appearance
JOIN documents AS left_in ON left_in.id = first_print.document
LEFT JOIN names AS left_names ON left_names.id = findings.actor
LEFT JOIN stories AS second ON second.id = findings.answer_story
LEFT JOIN appearances AS second_print ON second_print.id = second.appearance
LEFT JOIN documents AS right_in ON right_in.id = second_print.document
LEFT JOIN names AS right_names ON right_names.id = findings.answer_actor
ORDER BY chosen.confidence DESC, chosen.latest DESC, chosen.id
