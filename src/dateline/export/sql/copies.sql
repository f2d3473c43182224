-- Which story repeats which; `differs` is JSON: the figures and dates it changes, as pairs of old and new.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    originals.story AS original, roots.story AS root, copies.differs
FROM copies
JOIN stories ON stories.id = copies.story
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN stories AS originals ON originals.id = copies.original
JOIN stories AS roots ON roots.id = copies.root
ORDER BY stories.id
