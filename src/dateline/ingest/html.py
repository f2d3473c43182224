"""HTML pages → RawItem: the story without its surroundings, and what the page's metadata say of it."""
