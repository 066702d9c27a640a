"""What we know about negotiating power: content files and pure rules. Imports nothing of ours."""
