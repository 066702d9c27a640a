"""Logs to standard error, as text or JSON. Never the token, keys, or anybody's words."""

import logging
import sys

import structlog

LOUD_LIBRARIES = ("aiohttp", "asyncio", "alembic", "transitions", "sqlalchemy", "telegram")


def set_up(level: str, form: str) -> None:
    """Ours through structlog; libraries only from warnings on: their debug lines hold texts."""
    number = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(
        stream=sys.stderr, level=number, format="%(levelname)s %(name)s %(message)s"
    )
    for name in LOUD_LIBRARIES:
        logging.getLogger(name).setLevel(max(number, logging.WARNING))
    shown: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
