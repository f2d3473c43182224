-- The numbers of an actor's names: by its id, by that of a reading, or by words that stand in one of its names.
SELECT id, actor, name
FROM names
WHERE actor IN (
    SELECT actor FROM names WHERE actor = :actor
    UNION
    SELECT actor FROM names WHERE canonical = :actor
    UNION
    SELECT actor FROM names WHERE id IN (SELECT rowid FROM names_search WHERE names_search MATCH :words)
)
