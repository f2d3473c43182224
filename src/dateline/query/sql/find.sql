-- Stories whose text or headline holds the words, the best first (BM25; a headline's word counts five times).
-- Of very many that hold them the last added are weighed (:many).
SELECT
    stories.story, stories.text, stories.headline, documents.source, appearances.publisher, appearances.url,
    appearances.published, -hits.cost AS score, highlight(search, 1, char(57344), char(57345)) AS marked
FROM (
    SELECT id, cost
    FROM (
        SELECT search.rowid AS id, bm25(search, 5.0, 1.0) AS cost
        FROM search
        WHERE search MATCH :words
        AND (SELECT published FROM stories WHERE id = search.rowid) >= :since  -- if since
        AND (SELECT published FROM stories WHERE id = search.rowid) <= :until  -- if until
        ORDER BY rowid DESC
        LIMIT :many
    )
    ORDER BY cost
    LIMIT :most
) AS hits
JOIN search ON search.rowid = hits.id AND search MATCH :words
JOIN stories ON stories.id = hits.id
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
ORDER BY hits.cost
