"""A wrong value is one line: its variable, what is wrong, and a right example. Never the value."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import EXAMPLES, Settings, SettingsFault, host_and_port, read_settings

KEY = "zS4v0nqOqkqkS0l4Yw5H0eJ8oVwB1m6c7d8e9f0a1b2="


@pytest.fixture
def given_env(monkeypatch, tmp_path):
    """Settings as they are read with these variables and no others."""

    def read(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(f"COACH_{name.upper()}", value)
        return read_settings()

    for name in Settings.model_fields:
        monkeypatch.delenv(f"COACH_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)
    return read


def test_without_a_variable_all_is_as_documented(given_env):
    """Nothing has to be set."""
    settings = given_env()
    assert settings.webhook_listen == "127.0.0.1:8080"
    unset = ("webhook_url", "webhook_secret", "http_listen", "erasure_ledger", "sentry_dsn")
    assert all(getattr(settings, name) is None for name in unset)


def test_what_is_right_is_taken(given_env):
    """Spaces around it do not count; what is not ours is left alone."""
    settings = given_env(
        webhook_url=" https://coach.example.com:8443/a/path ",
        webhook_listen="[::1]:8080",
        webhook_secret="A-z_9" * 51,
        http_listen="0.0.0.0:9090",
        erasure_ledger="~/ledger",
        sentry_dsn="https://key@sentry.example.com/5",
        database_url="postgresql://coach:pw@db/coach",
        encryption_keys=KEY,
        of_another_program="yes",
    )
    assert settings.webhook_url == "https://coach.example.com:8443/a/path"
    assert settings.erasure_ledger == Path.home() / "ledger"


def test_what_is_empty_is_not_set(given_env):
    """As in a file of variables that somebody fills in later."""
    settings = given_env(webhook_url="", http_listen=" ", sentry_dsn="", erasure_ledger=" ")
    assert (settings.webhook_url, settings.http_listen) == (None, None)
    assert (settings.sentry_dsn, settings.erasure_ledger) == (None, None)


WRONG = [
    *[
        ("webhook_url", value)
        for value in (
            *("coach.example.com", "ftp://coach.example.com/x", "https://", "https:///path"),
            *(
                "https://x:port/",
                "https://x:99999/",
                "https://[::1/",
                "https://a b/",
                "https://x/?q",
            ),
            "https://℀.example/",
        )
    ],
    *[
        (name, value)
        for name in ("webhook_listen", "http_listen")
        for value in ("8080", "localhost", "localhost:", ":8080", "x:0", "x:65536", "x:٣", "::1:80")
    ],
    ("webhook_listen", "[1.2.3]:80"),
    ("webhook_listen", "a b:80"),
    *[("webhook_secret", value) for value in ("with space", "ü", "a" * 257, "a.b")],
    ("erasure_ledger", "~nobody-of-that-name/ledger"),
    *[
        ("sentry_dsn", v)
        for v in ("sentry", "https://sentry.example.com/5", "https://k@x/", "k@x/1")
    ],
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_one_line_that_does_not_repeat_it(given_env, name, value):
    """Variable, fault, example."""
    with pytest.raises(SettingsFault) as fault:
        given_env(**{name: value})
    line = str(fault.value)
    assert line.startswith(f"COACH_{name.upper()}: ")
    assert line.endswith(f"; for example: {EXAMPLES[name]}")
    assert "\n" not in line
    assert value not in line.removesuffix(EXAMPLES[name])


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+asyncpg", "PostgreSQL"])
def test_with_postgresql_the_keys_must_be_given(given_env, scheme):
    """There is no folder of ours beside it; the line names the keys, not the address."""
    with pytest.raises(SettingsFault) as fault:
        given_env(database_url=f"{scheme}://coach:hunter2@db/coach")
    assert str(fault.value).startswith("COACH_ENCRYPTION_KEYS: with PostgreSQL it must be set; for")
    assert "hunter2" not in str(fault.value)
    assert given_env(encryption_keys=KEY).encryption_keys == (KEY,)


def test_with_sqlite_the_keys_are_made_where_none_are_given(given_env):
    """They are kept beside the file."""
    assert given_env(database_url="sqlite:///postgres.sqlite3").encryption_keys == ()


def test_every_setting_has_an_example():
    """Otherwise a wrong value could not show a right one."""
    assert set(EXAMPLES) == set(Settings.model_fields)


def test_an_example_is_right(given_env):
    """Those that are values, and not ways to make one."""
    names = ("webhook_url", "webhook_listen", "http_listen", "erasure_ledger", "sentry_dsn")
    given_env(**{name: EXAMPLES[name] for name in names})


def test_nothing_secret_is_printed(given_env):
    """A log of the settings gives nothing away."""
    secrets = {
        "telegram_token": "1:hunter2",
        "database_url": "postgresql://coach:hunter2@db/coach",
        "encryption_keys": "hunter2",
        "webhook_url": "https://coach.example.com/hunter2",
        "webhook_secret": "hunter2",
        "sentry_dsn": "https://hunter2@sentry.example.com/1",
    }
    settings = given_env(**secrets)
    assert "hunter2" not in repr(settings) + str(settings)


@given(
    st.integers(1, 65535), st.sampled_from(["127.0.0.1", "localhost", "coach-1.lan", "::", "::1"])
)
def test_host_and_port_come_apart(port, host):
    """An IPv6 address stands in brackets."""
    text = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    assert host_and_port(text) == (host, port)


@given(st.text())
def test_what_is_no_address_says_what_it_takes(text):
    """And nothing else is ever raised."""
    try:
        host, port = host_and_port(text)
    except ValueError as fault:
        assert "it takes" in str(fault) or "brackets" in str(fault)
    else:
        assert host and 0 < port < 65536
