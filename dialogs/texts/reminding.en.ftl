### What the coach says unasked, what is answered to it, and its rhythm.

## Buttons of a reminder

button-r-done = Done
button-r-copy = Copy the line
button-r-tomorrow = Tomorrow
button-r-three-days = In 3 days
    .heard = in three days
button-r-next-week = Next week
button-r-other-day = Another day
    .heard = other day | date
button-r-skip = Skip this time
    .heard = skip
button-r-often = How often
button-r-stop = Stop for this person
    .heard = stop
button-r-drop = Drop it
    .heard = drop
button-r-drop-promise = Drop it
    .heard = drop
button-r-kept = Kept
button-r-reached-yes = Yes
    .heard = reached
button-r-reached-no = Not yet
    .heard = no
button-r-open-case = Open the case
button-r-all-set = All set
button-r-go-on-with-it = Go on
button-r-leave-it = Leave it
button-r-how-it-went = How it went

# One row for each of several. $about: a name, or the number of the line; of a plan always the number
button-first-contact = Done: { $about }
button-first-reached = Reached: { $about }
button-first-plan = { $about }: done
button-first-promise = Kept: { $about }
button-first-meeting = Open: { $about }
button-first-interview = Go on: { $about }
button-first-debrief = Tell: { $about }
button-first-strengthened = { $about }: stronger
# $about: the number of the line
button-told-more = More ({ $about })

button-weekly = Once a week
    .heard = weekly
button-as-now = As now
button-daily = Daily
    .heard = daily
button-on = On
    .heard = on | yes | shown | show
button-off = Off
    .heard = off | no | none | hidden | hide
button-opens-contact = Open the contact
button-opens-plan = Open the plan
button-opens-case = Open the case

## What is due. Titles of a message, or its numbered lines

# Names are hidden, or there is none
somebody = Someone on your list
somebody-at = Someone at { $organisation }
one-of-your-cases = one of your cases

# $who: name, role and organisation; $days: since when; $late: 1, overdue
told-contact = { $days ->
    [0] { $who } is due.
    [one] { $late ->
        [1] { $who } is overdue: one day by now.
       *[0] { $who } has been due since yesterday.
    }
   *[other] { $late ->
        [1] { $who } is overdue: { $days } days by now.
       *[0] { $who } has been due for { $days } days.
    }
}
told-reached = { $who }: did you get through?
# $plan: the suggestion; $case: its case; $days: since when
told-plan = { $days ->
    [0] Planned for today ({ $case }): { $plan }
    [one] Planned for yesterday ({ $case }): { $plan }
   *[other] Planned, and { $days } days late ({ $case }): { $plan }
}
told-strengthened = Done a week ago ({ $case }): { $plan } Did it make the link stronger?
told-promise = { $days ->
    [0] Promise to { $who }, for today: { $promise }
    [one] Promise to { $who }, due since yesterday: { $promise }
   *[other] Promise to { $who }, due for { $days } days: { $promise }
}
told-promise-hidden = { $days ->
    [0] { $who }: a promise is due today.
   *[other] { $who }: a promise is still open.
}
told-meeting = { $days ->
    [0] The meeting is today: { $case }.
    [one] The meeting is tomorrow: { $case }.
    [7] The meeting is in a week: { $case }.
   *[other] The meeting is in { $days } days: { $case }.
}
told-interview = You stopped in the middle of { $case }. A few minutes, and you have the assessment.
told-debrief = The meeting is over: { $case }. How did it go? Three taps, and it is there for next time.

## The same where it lies ahead, in the list

ahead-contact = { $who } will be due.
ahead-reached = I'll ask whether you reached { $who }.
ahead-plan = Planned ({ $case }): { $plan }
ahead-strengthened = I'll ask whether this made the link stronger ({ $case }): { $plan }
ahead-promise = Promise to { $who }: { $promise }
# $date: of the meeting
ahead-meeting = The meeting is on { $date }: { $case }.
ahead-interview = { $case } is not finished; I'll remind you once.
ahead-debrief = I'll ask how the meeting went: { $case }.

## What else is said about it

told-last-touch = You last spoke on { $date }{ $kind ->
    [visit] {" "}(a visit)
    [audit] {" "}(an audit)
    [workshop] {" "}(a workshop)
    [fair] {" "}(at a trade fair)
    [forum] {" "}(at a forum)
    [meeting] {" "}(a meeting)
    [lunch] {" "}(over lunch)
    [call] {" "}(a call)
    [message] {" "}(a message)
   *[none] {""}
}, about: { $note }
told-last-touch-bare = You last spoke on { $date }{ $kind ->
    [visit] {" "}(a visit)
    [audit] {" "}(an audit)
    [workshop] {" "}(a workshop)
    [fair] {" "}(at a trade fair)
    [forum] {" "}(at a forum)
    [meeting] {" "}(a meeting)
    [lunch] {" "}(over lunch)
    [call] {" "}(a call)
    [message] {" "}(a message)
   *[none] {""}
}.
told-no-touch = You haven't noted any contact yet.
told-open-promise = Still open: { $promise }
told-opening = You could begin like this:
# $names: questions; $more: how many besides them
told-unknown = { $more ->
    [0] Still open: { $names }.
    [one] Still open: { $names }, and one more.
   *[other] Still open: { $names }, and { $more } more.
}
told-all-known = You know all I ask about. Go in calmly.

told-title = { $count } things for today:
told-more = { $count ->
    [one] And one more: /reminders
   *[other] And { $count } more: /reminders
}
# In the terminal, where a message has no buttons
told-typed = /reminders has the rest: done, later, another day.
told-slow-down = You didn't need my last messages. Shall I write once a week only?

## What was done with it

reminder-settled = That one is settled already.
reminder-is-gone = That isn't on your list any more.
reminder-is-done = Good, that is settled.
promise-is-kept = Kept. Good.
promise-is-dropped = Dropped.
put-off-to = I'll come back to it on { $date }.
skipped = Skipped.
skipped-contact = Skipped. I'll come back when the usual time has passed once more.
stopped-one = I won't remind you of that any more. A new rhythm on the contact's page brings it back.
snooze-title = Which day?

## /reminders

button-reminders = Reminders
button-all-reminders = All reminders
    .heard = all
reminders-title = Reminders
reminders-how = Tap one to open it. Type a name to search.
reminders-none = Nothing lies ahead. I remind you of contacts, plans, promises and meetings.
reminders-stopped = { $count ->
    [0] Reminders are off.
   *[other] Reminders are off. This is what I would remind you of.
}
reminders-rest = Nothing is left to do here.
reminders-found = { $count ->
    [0] Nothing found for “{ $query }”.
    [one] One found for “{ $query }”.
   *[other] { $count } found for “{ $query }”.
}
# $quiet: 1, there are quiet hours; $weekly: 1, once a week
reminders-hours = { $weekly ->
    [1] At most once a week, at { $morning }
   *[0] At most once a day, at { $morning }
}{ $quiet ->
    [1] ; quiet from { $start } to { $end }
   *[0] {""}
}. Time zone: { $zone }.
# $when: day and hour
reminded-when = I'll bring it up on { $when }.

# In the list; $about: a name, a plan, a case
listed-contact = { $about }
listed-reached = Did you reach { $about }?
listed-plan = { $about }
listed-promise = Promise: { $about }
listed-meeting = Meeting: { $about }
listed-interview = Unfinished: { $about }
listed-debrief = How it went: { $about }
listed-strengthened = Stronger? { $about }
# Told already, not acted on
listed-open = Open · { $about }

## The rhythm

reminders-are-off = I won't write on my own any more. /start or /settings turns it on again.
reminders-are-on = I'll write again when something is due, in the morning.
pace-is-weekly = Once a week at most, then. I still tell you when a meeting is near.
pace-is-daily = As before: once a day at most, and only when something is due.
morning-is-set = I write at { $time }, when something is due.
quiet-is-set = Quiet from { $start } to { $end }.
quiet-is-off = No quiet hours. I still write in the morning only.
quiet-end-moved = Quiet hours now end at { $time }, so that the morning message can come.
names-are-shown = Reminders show names.
names-are-hidden = Reminders show no names, only the organisation. Handy on a lock screen.
that-place-has-no-zone = I couldn't find the time zone of that place. Write your city instead.

settings-reminders = { $on ->
    [1] { $weekly ->
        [1] Reminders: on, once a week at most
       *[0] Reminders: on, once a day at most
    }
   *[0] Reminders: off
}
settings-morning = Morning message: { $time }
settings-quiet = Quiet hours: { $start } to { $end }
settings-no-quiet = Quiet hours: none
settings-names = { $hidden ->
    [1] Names in reminders: hidden
   *[0] Names in reminders: shown
}
settings-how = Tap what you want to change, or write it: “zone London”, “morning 7:30”, “quiet 20-8”.
settings-line = Write it like “/settings zone London”, “/settings morning 7:30” or “/settings quiet 20-8”.
settings-asks-morning = At what time shall I write? For example 7:30.
settings-asks-quiet = When shall I be quiet? For example 20-8, or “off”.
button-set-morning = Morning
    .heard = morning
button-set-quiet = Quiet hours
    .heard = quiet
button-names-on = Show names
button-names-off = Hide names
button-pace-weekly = Once a week
    .heard = weekly
button-pace-daily = Once a day
    .heard = daily
button-reminders-on = Reminders on
    .heard = on | turn on
button-reminders-off = Reminders off
    .heard = off | turn off

settings-wrong-zone = I don't know that place. Try “zone London”, or “zone UTC+2”.
settings-wrong-lang = I speak English and German. Try “lang en”.
settings-wrong-morning = That is no time I can read. Try “morning 7:30”.
settings-wrong-quiet = I need two times. Try “quiet 20-8”, or “quiet off”.
settings-wrong-names = On or off? Try “names off”.
settings-wrong-reminders = On or off? Try “reminders off”.
settings-wrong-pace = Daily or weekly? Try “pace weekly”.

## Words that a line of settings can begin with, besides those in the code

setting-zone = zone
    .heard = city | timezone | time-zone
setting-lang = lang
    .heard = language
setting-morning = morning
    .heard = hour | time
setting-quiet = quiet
    .heard = night
setting-names = names
    .heard = name
setting-reminders = reminders
    .heard = reminder
setting-pace = pace
    .heard = often
