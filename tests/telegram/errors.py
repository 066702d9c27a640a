"""Refusals in Telegram's own words: a code, a description, sometimes parameters.

Descriptions are those of tdlib/telegram-bot-api and tdlib/td, prefix included, so that code
which reads them (as bots must) is tested against the real sentences.
"""

from __future__ import annotations

from typing import Any

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
WEBHOOK_SET = "Conflict: terminated by setWebhook request"
# Refusals that a correct bot meets too, because people and networks act in between.
NOBODYS_FAULT = (
    "message is not modified",
    "query is too old",
    "message to edit not found",
    "message to delete not found",
    "message can't be deleted",
    "bot was blocked by the user",
    "user is deactivated",
    "bot was kicked from",
    "chat not found",
)


class ApiError(Exception):
    """A request refused; becomes the JSON that Telegram would send."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None):
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(what: str) -> ApiError:
    """400; Telegram lowers the first letter of a sentence, not of a CODE."""
    lowered = what[:1].lower() + what[1:] if what[1:2].islower() or what[1:2] == " " else what
    return ApiError(400, f"Bad Request: {lowered}")


def forbidden(what: str) -> ApiError:
    """403: the chat exists, but the bot may not."""
    return ApiError(403, f"Forbidden: {what}")


def too_many_requests(seconds: int) -> ApiError:
    """429, with the seconds to wait in the sentence and in the parameters."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def is_mistake(code: int, description: str) -> bool:
    """Whether only a faulty bot gets this refusal."""
    return (
        400 <= code < 500
        and code not in {409, 429}
        and not any(part in description for part in NOBODYS_FAULT)
    )
