-- Searches that somebody gave a name to, by their names.
SELECT id, name, query, reviewer, at FROM searches ORDER BY name, id LIMIT :most
