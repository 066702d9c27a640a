"""Telegram by our own long polling, over python-telegram-bot's `Bot` and its types only.

In: `polling` fetches, `intake` reads. Out: `sender` sends what `renderer` has put into HTML.
Beneath both: `client` (the bot and its token) over `request` (HTTP).
"""

import os

# python-telegram-bot's own switch: times are timedelta. Without it every flood limit warns.
os.environ.setdefault("PTB_TIMEDELTA", "true")
