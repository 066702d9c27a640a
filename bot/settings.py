"""Configuration from the environment and `.env`; a wrong value is one line that names it."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import Field, ValidationError, field_validator
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
    "webhook_url": "none",
    "http_listen": "none",
}


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
    encryption_keys: Annotated[tuple[str, ...], NoDecode] = Field((), repr=False)
    allowed_users: Annotated[frozenset[str], NoDecode] = frozenset()
    default_lang: str = "en"
    default_tz: str = "UTC"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    webhook_url: str | None = None
    http_listen: str | None = None

    @field_validator("telegram_token", "telegram_api", "database_url", mode="before")
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
        if given is not None:
            parts = urlsplit(given)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("it takes the root address of a Bot API server")
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

    @field_validator("webhook_url", "http_listen")
    @classmethod
    def _not_yet(cls, given: str | None) -> str | None:
        if given:
            raise ValueError("this version does not serve it yet")
        return given

    @cached_property
    def database(self) -> str:
        """The database's address; a file in the person's own data folder where none is given."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{default_folder() / 'coach.sqlite3'}"


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
