-- The places named in each story.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    places.id, places.name, places.kind, places.country, places.admin1, places.latitude, places.longitude,
    places.geonames_id, places.use
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN places ON places.story = stories.id
ORDER BY stories.id, places.id
