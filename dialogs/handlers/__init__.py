"""What the table's rows do: each handler decides and collects, and draws nothing."""
