-- Pairs of stories that may tell of one happening, both ways round.
SELECT one, other FROM likenesses
WHERE TRUE
AND one IN (SELECT value FROM json_each(:stories))  -- if stories
