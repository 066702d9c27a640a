### Contacts, organisations, touches and promises.

## Buttons

button-contacts = My contacts
    .heard = contacts | my people
button-people = People
    .heard = contacts | contacts of the case
button-everybody = All people
    .heard = everybody | all
button-organisations = Organisations
    .heard = companies | firms
button-organisation = Organisation
    .heard = company | firm
button-somebody-else = Somebody else
    .heard = someone else | a new person
button-level-decision = Decides
    .heard = decision | decider | decision maker
button-level-operational = Daily work
    .heard = operational | works with it | specialist
button-in-touch = I was in touch
    .heard = in touch | touched | talked today
button-promise = Promise
    .heard = i promised | a promise
# $text: what was promised
button-promise-to-keep = Promise: { $text }
button-copy-line = Copy the line
button-last-touch = Last contact
    .heard = change the last contact
button-lines = Change
    .heard = edit
# $case: the current case's title
button-tie = Add to { $case }
button-untie = Take out of { $case }
# $name: another contact's
button-merge = Same as { $name }?
button-remove = Remove
button-done = Done
    .heard = ready | finished
button-undo = Undo
button-kinds = Kind
button-day-0 = Today
button-day-1 = Yesterday
button-kept = Kept
    .heard = done
# $text: what was promised
button-kept-that = Kept: { $text }
button-drop-promise = Drop it
button-line-name = Name
button-line-role = Role
button-line-organisation = Organisation
button-line-level = Level
button-line-cadence = How often
button-line-notes = Notes
button-cadence-never = Never
button-cadence-usual = As usual

## The list

# $count: people
people-title = { $count ->
    [0] Your contacts
    [one] One person
   *[other] { $count } people
}
# $case: its title
people-title-case = { $count ->
    [0] { $case }
    [one] { $case }: one person
   *[other] { $case }: { $count } people
}
# $text: what was searched for
people-found = { $count ->
    [0] “{ $text }”: nobody
    [one] “{ $text }”: one person
   *[other] “{ $text }”: { $count } people
}
people-how = Type somebody new (“Maria Keller, quality manager at Acme, every 6 weeks”), or what happened (“called Maria yesterday, about EDI”). A name alone is looked up.
people-nobody-found = I found nobody by that, and could not read it as a contact. Write it like “Maria Keller, planner at Acme”, or “met Maria today”.
people-touch-with-whom = With whom was that? Put the name in, like “called Maria yesterday”.
# How somebody stands, on a button. $days: until, or since
people-standing = { $state ->
    [overdue] overdue, { $days } days
    [due] { $days ->
        [0] due today
        [one] due since yesterday
       *[other] due for { $days } days
    }
    [fresh] { $days ->
        [one] due tomorrow
       *[other] due in { $days } days
    }
   *[never] no reminder
}

# What the current case lacks; one line each
people-lack-nobody = { $case }: nobody is named yet. Whom would you call there first?
people-lack-no_specialist = { $case }: nobody yet who does the daily work. A planner or a quality manager hears first what is going on.
people-lack-no_decider = { $case }: nobody yet who decides. Who signs over there?
people-lack-one_person = { $case }: everything rests on { $name }. A second person makes the tie safer.
people-lack-one_carries = { $case }: nearly all contact runs through { $name }. Who else could you call?
people-lack-silent = { $case }: no contact with anybody for { $days } days. A call with something to say would help.

## What was understood, before it is taken

people-is-that-right = Did I get that right?
# $count: cards
people-add-all = Shall I add all { $count }?
# $name: as it was typed
people-who-is-meant = Which { $name } is it?
people-who-is-meant-how = Tap the right one, or “Somebody else” for a new person.
people-offer-gone = There is nothing left to add here.
people-not-understood = I could not read that. Tap yes or no, or write the line anew.
people-is-new = New on your list.
people-is-known = Is on your list already. What is new is written down there.
people-level = Level: { $level }
people-level-decision = decides
people-level-operational = does the daily work
people-level-open = not said yet
# $interval: such as “every 6 weeks”
people-cadence-own = Contact: { $interval }
people-cadence-usual = Contact: { $interval }, as usual
people-cadence-never = Contact: no reminder
people-cadence-rule = Contact: on fixed days, next on { $date }
people-cadence-over = Contact: the fixed days are over
people-interval = { $unit ->
    [years] { $count ->
        [one] every year
       *[other] every { $count } years
    }
    [months] { $count ->
        [one] every month
       *[other] every { $count } months
    }
    [weeks] { $count ->
        [one] every week
       *[other] every { $count } weeks
    }
   *[days] { $count ->
        [one] every day
       *[other] every { $count } days
    }
}
people-notes = Notes: { $text }
people-tied = Belongs to: { $case }
people-more-of-them = { $count ->
    [one] and one more
   *[other] and { $count } more
}
# $names: a few names in a row; $count: how many are left out
people-and-more = { $names } and { $count } more
people-new-too = New with it: { $names }
people-promise-to = Promise to { $name }: { $text }
people-promise-to-due = Promise to { $name }: { $text }, by { $date }
people-added = { $count ->
    [one] Added.
   *[other] { $count } people added.
}
people-completed = Written down with the person you know.
people-touches-noted = { $count } contacts noted. This is the last of them.
people-nobody-named = I can't see who that is. Type the name, like “Maria Keller, planner at Acme”.
people-cards-more = { $count ->
    [one] One more is in the file; I took the first ones.
   *[other] { $count } more are in the file; I took the first ones.
}

## Somebody's page

people-gone = That person is no longer on your list.
people-stands = Now: { $standing }
people-no-touch-yet = No contact noted yet.
people-last-touch = Last: { $kind }, { $date }
people-last-touch-about = Last: { $kind }, { $date }: { $note }
people-promise = Promised: { $text }
people-promise-due = Promised: { $text }, by { $date }
people-opening-is = A first line:
people-type-what-happened = Type what happened, like “called her yesterday, about EDI”, or tap a button.
people-which-line = Which line shall change?
people-line-name = What is the name?
people-line-role = What do they do there?
people-line-organisation = Which organisation?
people-line-level = Do they decide, or do the daily work?
people-line-cadence = How often should you be in touch? Type it too, like “every 5 weeks”.
people-line-notes = What should I keep about them?
people-no-cadence = I can't tell how often that is. Write it like “every 6 weeks” or “first Monday of the month”.
people-is-it-one = Is this one and the same person?
people-merge-how = Then { $name } stays, with everything from both.
people-merged = They are one now.
people-remove = Remove { $name }?
people-remove-what = Promises and reminders go too. Contact that you had with others as well stays with them.
people-removed = Removed.

## Touches

people-kind-visit = Visit
people-kind-audit = Audit
people-kind-workshop = Workshop
people-kind-fair = Trade fair
people-kind-forum = Forum
people-kind-meeting = Meeting
people-kind-lunch = Lunch
people-kind-call = Call
    .heard = phone call
people-kind-message = Message
    .heard = mail | e-mail | email
people-kind-open = Contact
people-touch = { $kind } with { $names }, { $date }
people-touch-about = { $kind } with { $names }, { $date }: { $note }
people-touch-what-was-it = Noted. What was it? Tap the kind; type what it was about, or another day.
people-touch-how = Noted. Type what it was about, or another day, such as “last Friday”.
people-touch-more = That is how I keep it. To correct it, type what it was about, or another day, such as “last Friday”.
people-was-it-kept = Is that promise kept now?
people-touch-undone = Taken back.
people-touch-gone = That contact is not noted any more.

## Promises

# Words before a day: “the forecast by Friday”
people-promise-by = by
    .heard = until | till | before | on
people-what-was-promised = What did you promise { $name }?
people-what-was-promised-how = Write it with the day, like “the forecast by Friday”.
people-promised = Promise noted. Without a day I won't remind you of it.
people-promised-by = Promise noted, by { $date }.
people-promise-kept = Kept. Good.
people-promise-dropped = Dropped.
people-promise-gone = That promise is closed.
people-promise-anew = Type it anew to change it.

## An organisation

people-organisations = { $count ->
    [0] No organisation is named yet.
    [one] One organisation
   *[other] { $count } organisations
}
people-organisation-gone = Nobody is listed there any more.
people-organisation-counts = { $cases ->
    [0] No case
    [one] One case
   *[other] { $cases } cases
}, { $people ->
    [0] no people
    [one] one person
   *[other] { $people } people
}
# How a case ended. $asked: did I ask for what I wanted; $got: did I get it
people-result = { $case }: { $asked ->
    [all] asked for all of it
    [part] asked for part of it
    [no] did not ask
   *[open] asked: not said
}, { $got ->
    [all] got all
    [part] got part
    [nothing] got nothing
   *[open] result: not said
}
people-plan = Plan, { $date }: { $text }
people-plans-done = { $count ->
    [one] One plan done
   *[other] { $count } plans done
}

## A line to begin with, by what somebody does
## $side: procurement (they supply me), sales (they buy from me), everyday, none.
## `.heard`: parts of words of such a role; _ stands where a word begins.

people-opening-quality = { $side ->
    [sales] What would make your incoming inspection easier? I would like to see it on site.
   *[other] May I see on site how you check our parts? We could learn from it.
}
    .heard = quality | _qa_ | _qs_ | inspect | complaint
people-opening-engineering = { $side ->
    [sales] Which part gives your team the most work at the moment? We may have an idea.
   *[other] Your team knows this part best. What would you change about it?
}
    .heard = engineer | develop | design | technical | _r&d | research | product manage
people-opening-planning = { $side ->
    [sales] How far ahead does our delivery date need to stand for you?
   *[other] How far ahead would our forecast have to reach to help your planning?
}
    .heard = plann | logistic | dispon | dispatch | supply chain | production | warehouse | schedul
people-opening-purchasing = { $side ->
    [sales] What do you need from us this quarter to keep your plant calm?
   *[other] What works well with your suppliers just now, and what would you change?
}
    .heard = purchas | procure | buyer | sourcing
people-opening-sales = { $side ->
    [procurement] What do you need from us to get this through on your side?
   *[other] What do your customers ask you for just now?
}
    .heard = sales | account manag | _rep_ | represent | business develop
people-opening-finance = What would make our invoices and payments easier for you?
    .heard = financ | account | controll | _cfo_ | treasur
people-opening-owner = { $side ->
    [sales] Where must your company be in three years, and what should we do about it?
   *[other] Where do you want to be in three years, and where could we be of use?
}
    .heard = owner | founder | managing director | _ceo_ | president | general manager
people-opening-decision = { $side ->
    [everyday] What matters most to you this year? I would like to know where I can help.
   *[other] Which goal matters most to you this year? I would like to know where we can help.
}
people-opening-operational = { $side ->
    [everyday] What would help you most this week?
   *[other] What would make your work with us easier this week?
}
