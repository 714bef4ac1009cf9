"""Orders: the rules, the table; it knows nothing of the API."""
