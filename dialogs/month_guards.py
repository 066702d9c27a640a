"""Guards about days and months that are tapped in a grid of days."""

from dialogs.guards import Guards
from dialogs.month import day_of, is_ahead, month_of


class MonthGuards(Guards):
    def that_day_is_ahead(self) -> bool:
        """A day of the grid, written as a date; today counts."""
        day = day_of(self.value)
        return day is not None and is_ahead(day, self.today)

    def that_day_is_ahead_for_the_card(self) -> bool:
        return self.it_is_for_the_card() and self.that_day_is_ahead()

    def there_is_that_month(self) -> bool:
        return month_of(self.value) is not None
