-- Every appearance of every story, superseded and withdrawn ones too.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    documents.hash AS document, documents.added, appearances.start_at, appearances.end_at, appearances.mark,
    later_stories.story AS superseded_by, appearances.withdrawn, appearances.id IS stories.appearance AS shown
FROM appearances
JOIN stories ON stories.id = appearances.story
JOIN documents ON documents.id = appearances.document
LEFT JOIN appearances AS later ON later.id = appearances.superseded_by
LEFT JOIN stories AS later_stories ON later_stories.id = later.story
ORDER BY appearances.id
