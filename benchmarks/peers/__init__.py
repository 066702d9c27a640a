"""The same work, done the way that one would do it first. Each is complete, and none is slowed."""
