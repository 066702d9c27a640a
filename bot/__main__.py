"""`python -m bot` is `coach`."""

from bot.app import main

main()
