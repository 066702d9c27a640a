"""Configuration from the environment and `.env`; a wrong value is one line that names it."""

import re
from functools import cached_property
from ipaddress import IPv6Address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dialogs.texts import languages

PREFIX = "COACH_"
EXAMPLES = {
    "telegram_token": "123456789:AAE…, as @BotFather gives it",
    "telegram_api": "http://127.0.0.1:8081",
    "database_url": "sqlite:///coach.sqlite3",
    "encryption_keys": "the output of: python -c 'from cryptography.fernet import Fernet; "
    "print(Fernet.generate_key().decode())'",
    "allowed_users": "123456,234567",
    "default_lang": "en",
    "default_tz": "Europe/Berlin",
    "log_level": "info",
    "log_format": "text",
    "webhook_url": "https://coach.example.com/telegram",
    "webhook_listen": "127.0.0.1:8080",
    "webhook_secret": "the output of: python -c 'import secrets; print(secrets.token_urlsafe())'",
    "http_listen": "127.0.0.1:9090",
    "erasure_ledger": "/var/lib/coach/erasures",
    "sentry_dsn": "https://KEY@sentry.example.com/1",
}
POSTGRESQL = re.compile(r"postgres(ql)?(\+\w+)?:", re.IGNORECASE)


class SettingsFault(Exception):
    """A setting cannot be used. Names the variable, the fault and a right example."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    telegram_token: str | None = Field(None, repr=False)
    telegram_api: str | None = None
    database_url: str | None = Field(None, repr=False)
    encryption_keys: Annotated[tuple[str, ...], NoDecode] = Field(
        (), repr=False, validate_default=True
    )
    allowed_users: Annotated[frozenset[str], NoDecode] = frozenset()
    default_lang: str = "en"
    default_tz: str = "UTC"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    webhook_url: str | None = Field(None, repr=False)  # its path may be a secret of its own
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: str | None = Field(None, repr=False)
    http_listen: str | None = None
    erasure_ledger: Path | None = None
    sentry_dsn: str | None = Field(None, repr=False)

    @field_validator(
        *("telegram_token", "telegram_api", "database_url", "webhook_url", "webhook_secret"),
        *("http_listen", "erasure_ledger", "sentry_dsn"),
        mode="before",
    )
    @classmethod
    def _empty_is_none(cls, given: object) -> object:
        return given.strip() or None if isinstance(given, str) else given

    @field_validator("encryption_keys", mode="before")
    @classmethod
    def _keys(cls, given: object) -> object:
        return (
            tuple(k.strip() for k in given.split(",") if k.strip())
            if isinstance(given, str)
            else given
        )

    @field_validator("encryption_keys")
    @classmethod
    def _keys_of_its_own(cls, given: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """Beside a PostgreSQL there is no folder of ours to keep keys in."""
        if not given and POSTGRESQL.match(info.data.get("database_url") or ""):
            raise ValueError("with PostgreSQL it must be set")
        return given

    @field_validator("allowed_users", mode="before")
    @classmethod
    def _users(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        users = [user.strip() for user in given.split(",") if user.strip()]
        if not all(user.isdecimal() for user in users):
            raise ValueError("it takes Telegram user ids, separated by commas")
        return frozenset(users)

    @field_validator("telegram_api")
    @classmethod
    def _address(cls, given: str | None) -> str | None:
        if given is not None and _web_address(given) is None:
            raise ValueError("it takes the root address of a Bot API server")
        return given

    @field_validator("webhook_url")
    @classmethod
    def _public_address(cls, given: str | None) -> str | None:
        if given is not None:
            parts = _web_address(given)
            if parts is None or parts.query or parts.fragment or parts.username:
                raise ValueError("it takes the https address that Telegram is to call")
        return given

    @field_validator("webhook_listen", "http_listen")
    @classmethod
    def _listens(cls, given: str | None) -> str | None:
        if given is not None:
            host_and_port(given)
        return given

    @field_validator("webhook_secret")
    @classmethod
    def _telegrams_secret(cls, given: str | None) -> str | None:
        if given is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", given):
            raise ValueError("it takes 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
        return given

    @field_validator("erasure_ledger")
    @classmethod
    def _at_home(cls, given: Path | None) -> Path | None:
        try:
            return given and given.expanduser()
        except RuntimeError:
            raise ValueError("there is no home folder of that name") from None

    @field_validator("sentry_dsn")
    @classmethod
    def _sentry(cls, given: str | None) -> str | None:
        if given is not None:
            parts = _web_address(given)
            project = parts.path.rpartition("/")[2] if parts else ""
            if parts is None or not parts.username or not re.fullmatch(r"[0-9]+", project):
                raise ValueError("it takes the DSN of a project, as its Sentry shows it")
        return given

    @field_validator("default_lang")
    @classmethod
    def _language(cls, given: str) -> str:
        given = given.lower()
        if given not in languages():
            raise ValueError(f"it takes one of {', '.join(languages())}")
        return given

    @field_validator("default_tz")
    @classmethod
    def _zone(cls, given: str) -> str:
        try:
            ZoneInfo(given)
        except (KeyError, ValueError, OSError):
            raise ValueError("it takes the name of a time zone") from None
        return given

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _lower(cls, given: object) -> object:
        return given.lower() if isinstance(given, str) else given

    @cached_property
    def database(self) -> str:
        """The database's address; a file in the person's own data folder where none is given."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{default_folder() / 'coach.sqlite3'}"


def host_and_port(text: str) -> tuple[str, int]:
    """`127.0.0.1:8080`, `localhost:8080`, `[::1]:8080`: an IPv6 address stands in brackets.

    Raises:
        ValueError: one clause that says what it takes.
    """
    found = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+)):([0-9]{1,5})", text.strip())
    if found is None or not 0 < int(found[3]) < 2**16:
        raise ValueError("it takes a host and a port from 1 to 65535, HOST:PORT")
    if found[1]:
        try:
            IPv6Address(found[1])
        except ValueError:
            raise ValueError("what stands in brackets is no IPv6 address") from None
    return found[1] or found[2], int(found[3])


def _web_address(given: str) -> SplitResult | None:
    """Its parts; None where it is no http or https address. Repeats nothing of it."""
    try:
        parts = urlsplit(given)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if usable and not re.search(r"\s", given) else None


def default_folder() -> Path:
    return user_data_path("lever-coach", appauthor=False)


def read_settings() -> Settings:
    """Raises SettingsFault."""
    try:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsFault(".env is not written in UTF-8; save it as UTF-8") from None
    except OSError as fault:
        raise SettingsFault(
            f".env cannot be read ({fault.strerror}); make it readable, or start elsewhere"
        ) from None
    except ValidationError as fault:
        first = fault.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "configuration"
        message = first["msg"].removeprefix("Value error, ").replace("Input should be", "it takes")
        raise wrong(name, message) from None


def wrong(name: str, fault: str) -> SettingsFault:
    """The fault of one setting: its variable, what is wrong, an example of a right value."""
    example = EXAMPLES.get(name, "see the README")
    return SettingsFault(f"{PREFIX}{name.upper()}: {fault}; for example: {example}")
