"""The conversation: (what is known, event) -> Reply(changes, screen). Imports cases, levers."""
