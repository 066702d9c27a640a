"""setWebhook, deleteWebhook, getWebhookInfo: what they take, refuse and tell.

Real Telegram takes https on four ports. Here http is taken too where it can lead somewhere:
to this machine itself, or to any name once a test said which local targets stand behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from tests.telegram.errors import bad_request
from tests.telegram.updates import Updates
from tests.telegram.wire import Params

PORTS = {443, 80, 88, 8443}
HERE = {"127.0.0.1", "localhost", "::1"}
CONNECTIONS, MOST_CONNECTIONS = 40, 100


class Webhook:
    """The bot's choice between pushes and polls, and how the pushes went lately."""

    def __init__(self, updates: Updates):
        self.updates = updates
        self.targets: list[str] = []  # root addresses behind the public one
        self.last_error: dict[str, Any] = {}

    def methods(self) -> dict[str, Callable[[Params], Any]]:
        """By name in small letters."""
        return {
            "setwebhook": self.set,
            "deletewebhook": self.delete,
            "getwebhookinfo": lambda params: self.info(),
        }

    def set(self, params: Params) -> bool:
        """Pushes to `url` from now on; an empty one is as good as deleteWebhook."""
        url, secret = params.text("url").strip(), params.text("secret_token")
        if not url:
            return self.delete(params)
        self._check_address(url)
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise bad_request("secret token contains unallowed characters")
        most = params.number("max_connections", CONNECTIONS)
        most = min(max(most, 1), MOST_CONNECTIONS)  # Telegram refuses no number here
        allowed = params.object("allowed_updates", "allowed_updates")
        self._drop(params)
        self.updates.allow(allowed)
        wanted = {"url": url, "secret_token": secret, "max_connections": most}
        if wanted != self.updates.webhook:  # else it "is already set": pushes go on undisturbed
            self.updates.webhook = wanted
            self.last_error = {}
        return True

    def _check_address(self, url: str) -> None:
        parts = urlsplit(url)
        if not parts.hostname:
            raise bad_request("bad webhook: invalid webhook URL specified")
        local = parts.scheme == "http" and (parts.hostname in HERE or self.targets)
        if parts.scheme != "https" and not local:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not local and (parts.port or 443) not in PORTS:
            allowed = "ports 80, 88, 443 or 8443"
            raise bad_request(f"bad webhook: Webhook can be set up only on {allowed}")

    def delete(self, params: Params) -> bool:
        """Polls are possible again."""
        self._drop(params)
        self.updates.webhook = {"url": ""}
        self.last_error = {}
        return True

    def _drop(self, params: Params) -> None:
        if params.flag("drop_pending_updates"):
            self.updates.confirm(self.updates.next_id)

    def info(self) -> dict[str, Any]:
        """As the Bot API's WebhookInfo."""
        self.updates.expire()
        hook = self.updates.webhook
        info = {
            "url": hook["url"],
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.waiting),
            **self.last_error,
        }
        if hook.get("max_connections"):
            info["max_connections"] = hook["max_connections"]
        if self.updates.allowed:
            info["allowed_updates"] = sorted(self.updates.allowed)
        return info

    def failed(self, why: str) -> None:
        """The last push did not arrive, or was not taken."""
        self.last_error = {
            "last_error_date": int(self.updates.now()),
            "last_error_message": why,
        }

    def addresses(self, turn: int) -> list[str]:
        """Where the next push may go: the target whose turn it is first."""
        hook = urlsplit(self.updates.webhook["url"])
        path = hook.path + (f"?{hook.query}" if hook.query else "")
        if self.targets:
            begin = turn % len(self.targets)
            every = self.targets[begin:] + self.targets[:begin]
            return [target.rstrip("/") + path for target in every]
        return [hook.geturl()] if hook.hostname in HERE and hook.scheme == "http" else []
