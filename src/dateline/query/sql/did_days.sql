-- How many events each day has; of very many the latest (:many).
SELECT day, count(*) AS records
FROM (
    SELECT DISTINCT sides.event AS id, sides.day  -- if side
    FROM parties AS sides  -- if side
    CROSS JOIN events ON events.id = sides.event  -- if side and more
    WHERE sides.role = :role AND sides.name IN (SELECT value FROM json_each(:side))  -- if side
    AND sides.day >= :since AND sides.day <= :until  -- if side
    AND EXISTS (SELECT 1 FROM parties WHERE event = sides.event AND role = 'recipient' AND name IN (SELECT value FROM json_each(:to)))  -- if side and to
    SELECT events.id, events.day  -- unless side
    FROM events  -- unless side
    WHERE events.day >= :since AND events.day <= :until  -- unless side
    AND events.act = :act  -- if act
    AND events.status = :status  -- if status
    ORDER BY 2 DESC
    LIMIT :many
)
GROUP BY day
