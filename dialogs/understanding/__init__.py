"""What people type, understood: as an answer, as a date, as a place. Pure and local."""

from dialogs.understanding.answers import Also, Understood
from dialogs.understanding.dates import read_date
from dialogs.understanding.reading import understand
from dialogs.understanding.warming import warm_up
from dialogs.understanding.zones import read_zone

__all__ = ["Also", "Understood", "read_date", "read_zone", "understand", "warm_up"]
