"""Keeps records, applies changes, holds the outbox. Imports cases and levers; never dialogs."""
