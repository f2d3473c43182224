-- Which story repeats which, by their numbers.
SELECT story, original, differs FROM copies
WHERE TRUE
AND story IN (SELECT value FROM json_each(:stories))  -- if stories
