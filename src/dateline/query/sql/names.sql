-- The numbers of an actor's names: by its id, or by words that stand in one of its names.
SELECT id, canonical, name
FROM names
WHERE canonical IN (
    SELECT canonical FROM names WHERE canonical = :canonical
    UNION
    SELECT canonical FROM names WHERE id IN (SELECT rowid FROM names_search WHERE names_search MATCH :words)
)
