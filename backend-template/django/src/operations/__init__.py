"""What those who run the service need: who it is, in what state, rightly configured."""
