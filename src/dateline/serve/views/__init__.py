"""The views: what a page shows, asked of a store. Each is a function of the store and the URL's parameters."""
