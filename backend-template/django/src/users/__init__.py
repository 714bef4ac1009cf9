"""Who may log in; of its own from the first migration on, as it can hardly be changed later."""
