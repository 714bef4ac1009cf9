"""The processes of the service: one image, whose first argument names the one to run."""
