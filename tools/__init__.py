"""Helpers of the build; not part of the product."""
