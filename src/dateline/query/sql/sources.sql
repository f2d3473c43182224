-- Who printed how much, and how many of it were copies of others' stories; those of most stories first.
SELECT
    coalesce(appearances.publisher, '') AS publisher, count(*) AS appearances, count(DISTINCT appearances.story) AS stories,
    count(copies.story) AS copies, min(appearances.published) AS first, max(appearances.published) AS last
FROM appearances
LEFT JOIN copies ON copies.story = appearances.story
GROUP BY coalesce(appearances.publisher, '')
ORDER BY stories DESC, publisher
LIMIT :most
