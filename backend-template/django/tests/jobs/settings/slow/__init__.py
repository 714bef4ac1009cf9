"""Jobs that take too long."""
