-- Who copies whom: publishers of copies and of what they repeat, with the number of stories; the most first.
SELECT printed.publisher AS copier, coalesce(first_printed.publisher, '') AS original, count(*) AS stories
FROM copies
JOIN stories ON stories.id = copies.story
JOIN appearances AS printed ON printed.id = stories.appearance
JOIN stories AS originals ON originals.id = copies.original
JOIN appearances AS first_printed ON first_printed.id = originals.appearance
WHERE printed.publisher IS NOT NULL
GROUP BY printed.publisher, coalesce(first_printed.publisher, '')
ORDER BY stories DESC, copier, original
LIMIT :most
