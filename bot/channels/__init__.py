"""The edges: what people write becomes an Inbound, what is decided becomes a message.

A channel knows no database and decides nothing.
"""
