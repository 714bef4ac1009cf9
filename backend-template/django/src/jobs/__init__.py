"""Work in the background: jobs, the outbox that keeps them, and the way to the workers."""
