"""The dialog in a terminal: for a person with colours, or line by line through a pipe."""
