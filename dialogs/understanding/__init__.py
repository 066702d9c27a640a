"""What people type, understood: as an answer, a day, a place, a contact. Pure and local."""

from dialogs.understanding.answers import Also, Understood
from dialogs.understanding.cadence_rules import Cadence
from dialogs.understanding.cadences import read_cadence
from dialogs.understanding.contact_lines import ContactLine, read_contact_line
from dialogs.understanding.contacts import ContactRead, read_contact
from dialogs.understanding.dates import read_date
from dialogs.understanding.moments import read_moment
from dialogs.understanding.reading import understand
from dialogs.understanding.touches import Promise, Touch, Touches, read_touch
from dialogs.understanding.warming import warm_up
from dialogs.understanding.zones import read_zone

__all__ = [
    "Also",
    "Cadence",
    "ContactLine",
    "ContactRead",
    "Promise",
    "Touch",
    "Touches",
    "Understood",
    "read_cadence",
    "read_contact",
    "read_contact_line",
    "read_date",
    "read_moment",
    "read_touch",
    "read_zone",
    "understand",
    "warm_up",
]
