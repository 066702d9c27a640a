"""The edges, and the only place where dialogs and storage meet."""
