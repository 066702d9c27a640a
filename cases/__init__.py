"""One person's preparation: nouns and rules. Pure. Imports levers."""
