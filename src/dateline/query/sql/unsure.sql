-- Findings that nobody accepted or rejected yet, the least sure first.
SELECT findings.id FROM findings
WHERE NOT EXISTS (SELECT 1 FROM finding_verdicts AS said WHERE said.story = findings.story AND said.kind = findings.kind AND said.answer_story IS findings.answer_story AND said.start_at < findings.end_at AND findings.start_at < said.end_at AND (said.answer_start_at IS NULL OR (said.answer_start_at < findings.answer_end_at AND findings.answer_start_at < said.answer_end_at)))
AND findings.answer_story IS NOT NULL
ORDER BY findings.confidence, findings.id
LIMIT :most
