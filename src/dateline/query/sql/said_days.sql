-- How many statements each day has; of very many the latest (:many).
SELECT day, count(*) AS records
FROM (
    SELECT day FROM statements
    WHERE day >= :since AND day <= :until
    AND speaker IN (SELECT value FROM json_each(:side))  -- if side
    AND told_to IN (SELECT value FROM json_each(:to))  -- if to
    ORDER BY day DESC
    LIMIT :many
)
GROUP BY day
