"""What stands of contacts, promises, plans and reminders after a change.

As in `cases.standing`: the same changes are applied to rows by storage; a test holds the two
together.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cases import contacts_standing
from cases import people_changes as did
from cases.changes import CaseDeleted, Change
from cases.contacts_standing import changed, each
from cases.people import People, Plan, Promise, Reminder


def after_people(people: People, change: Change) -> People:
    """Changes that are about nobody leave them as they are."""
    rule = RULES.get(type(change))
    return people if rule is None else rule(people, change)


# ---- promises and plans


def _promised(people: People, change: did.Promised) -> People:
    promise = Promise(change.promise, change.contact, change.text, change.due_on)
    return replace(people, promises=(*people.promises, promise))


def _promise_kept(people: People, change: did.PromiseKept) -> People:
    promises = changed(people.promises, change.promise, lambda one: replace(one, kept_on=change.on))
    return replace(people, promises=promises)


def _promise_dropped(people: People, change: did.PromiseDropped) -> People:
    return replace(
        people,
        promises=tuple(one for one in people.promises if one.number != change.promise),
        reminders=tuple(one for one in people.reminders if one.promise != change.promise),
    )


def _plan_made(people: People, change: did.PlanMade) -> People:
    plan = Plan(
        *(change.plan, change.case, change.suggestion, change.due_on),
        contacts=each(change.contacts),
    )
    return replace(people, plans=(*people.plans, plan))


def _plan(people: People, number: int, how: Callable[[Plan], Plan]) -> People:
    return replace(people, plans=changed(people.plans, number, how))


def _plan_moved(people: People, change: did.PlanMoved) -> People:
    """What was not told of the new day yet is open again."""
    people = replace(
        people,
        reminders=tuple(
            one
            for one in people.reminders
            if not (
                one.kind == "plan"
                and one.plan == change.plan
                and one.on == change.due_on
                and one.sent_on is None
            )
        ),
    )
    return _plan(people, change.plan, lambda one: replace(one, due_on=change.due_on))


def _plan_met(people: People, change: did.PlanMet) -> People:
    return _plan(people, change.plan, lambda one: replace(one, contacts=each(change.contacts)))


def _plan_done(people: People, change: did.PlanDone) -> People:
    return _plan(people, change.plan, lambda one: replace(one, status="done", done_on=change.on))


def _plan_dropped(people: People, change: did.PlanDropped) -> People:
    return _plan(people, change.plan, lambda one: replace(one, status="dropped"))


def _plan_judged(people: People, change: did.PlanJudged) -> People:
    return _plan(
        people,
        change.plan,
        lambda one: replace(one, asked_on=change.on, stronger=change.stronger),
    )


# ---- reminders


def _reminded(people: People, change: did.Reminded) -> People:
    row = Reminder(
        *(change.reminder, change.kind, change.on, change.due_at, "sent"),
        *(change.contact, change.case, change.plan, change.promise),
        sent_on=change.sent_on,
    )
    return _with_reminder(people, row)


def _noticed(people: People, change: did.ReminderNoticed) -> People:
    row = Reminder(
        *(change.reminder, change.kind, change.on, change.due_at, "waiting"),
        *(change.contact, change.case, change.plan, change.promise),
    )
    return _with_reminder(people, row)


def _with_reminder(people: People, row: Reminder) -> People:
    others = (one for one in people.reminders if one.number != row.number)
    reminders = sorted((*others, row), key=lambda one: one.number)
    return replace(people, reminders=tuple(reminders))


def _reminder(people: People, number: int, how: Callable[[Reminder], Reminder]) -> People:
    return replace(people, reminders=changed(people.reminders, number, how))


def _snoozed(people: People, change: did.ReminderSnoozed) -> People:
    return _reminder(
        people,
        change.reminder,
        lambda one: replace(
            one, status="waiting", snoozed_to=change.to, due_at=change.due_at, sent_on=None
        ),
    )


def _done(people: People, change: did.ReminderDone) -> People:
    return _reminder(people, change.reminder, lambda one: replace(one, status="done"))


def _reopened(people: People, change: did.ReminderReopened) -> People:
    return _reminder(
        people,
        change.reminder,
        lambda one: replace(one, status="sent" if one.sent_on else "waiting"),
    )


def _skipped(people: People, change: did.ReminderSkipped) -> People:
    return _reminder(people, change.reminder, lambda one: replace(one, status="skipped"))


def _stopped(people: People, change: did.ReminderStopped) -> People:
    return _reminder(people, change.reminder, lambda one: replace(one, status="stopped"))


def _case_deleted(people: People, change: CaseDeleted) -> People:
    """Its plans and reminders go with it; its people stay."""
    plans = {plan.number for plan in people.plans if plan.case == change.case}
    return replace(
        people,
        contacts=tuple(
            replace(one, cases=tuple(case for case in one.cases if case != change.case))
            for one in people.contacts
        ),
        plans=tuple(plan for plan in people.plans if plan.number not in plans),
        reminders=tuple(
            one for one in people.reminders if one.case != change.case and one.plan not in plans
        ),
    )


RULES: dict[type[Change], Callable[[People, Any], People]] = {
    **contacts_standing.RULES,
    did.Promised: _promised,
    did.PromiseKept: _promise_kept,
    did.PromiseDropped: _promise_dropped,
    did.PlanMade: _plan_made,
    did.PlanMoved: _plan_moved,
    did.PlanMet: _plan_met,
    did.PlanDone: _plan_done,
    did.PlanDropped: _plan_dropped,
    did.PlanJudged: _plan_judged,
    did.Reminded: _reminded,
    did.ReminderNoticed: _noticed,
    did.ReminderSnoozed: _snoozed,
    did.ReminderDone: _done,
    did.ReminderReopened: _reopened,
    did.ReminderSkipped: _skipped,
    did.ReminderStopped: _stopped,
    CaseDeleted: _case_deleted,
}
