-- Records by their codes, for the codebook.
SELECT 'act' AS code, act AS value, count(*) AS count FROM events GROUP BY act
UNION ALL SELECT 'status', status, count(*) FROM events GROUP BY status
UNION ALL SELECT 'cue_class', cue_class, count(*) FROM statements GROUP BY cue_class
UNION ALL SELECT 'form', form, count(*) FROM statements GROUP BY form
UNION ALL SELECT 'predicate', predicate, count(*) FROM relations GROUP BY predicate
UNION ALL SELECT 'finding', kind, count(*) FROM findings GROUP BY kind
ORDER BY 1, 3 DESC, 2
