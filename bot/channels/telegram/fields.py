"""Fields of what Telegram sends, believed only where they are what they should be. Pure."""

from collections.abc import Mapping
from typing import Any

from bot.typed import storable

Fields = Mapping[str, Any]


class Unparsable(Exception):
    """A field that must be there is not, or is something else."""


def fields_of(value: object) -> Fields:
    if not isinstance(value, Mapping):
        raise Unparsable
    return value


def number_in(value: object) -> int:
    number = integer_in(value)
    if number < 0:
        raise Unparsable
    return number


def integer_in(value: object) -> int:
    """Also below zero, as the ids of groups are."""
    if isinstance(value, bool) or not isinstance(value, int) or not -(2**63) <= value < 2**63:
        raise Unparsable
    return value


def degrees_in(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not -180 <= value <= 180:
        raise Unparsable  # also what is no number
    return float(value)


def text_in(value: object) -> str:
    if not isinstance(value, str):
        raise Unparsable
    return storable(value)
