### Suggestions taken on; how the meeting went; files for a calendar; days in a month.

## Buttons

# $number: of the suggestion on the screen
button-plan-it = Plan { $number }
button-plans = Plans
    .heard = my plans
button-plan-week = This week
    .heard = week
button-plan-fortnight = In 2 weeks
    .heard = in two weeks
button-plan-month = In a month
button-plan-other = Another day
    .heard = other day | date
button-plan-done = Done
button-plan-move = Move
    .heard = postpone
button-plan-drop = Drop it
    .heard = drop
button-anew = Answer it anew
    .heard = answer anew
button-ics = Calendar file
    .heard = calendar | ics
button-month-before = ‹
    .heard = previous month
button-month-after = ›
    .heard = next month
button-debrief = How it went
    .heard = debrief
button-leave-out = Leave it out
    .heard = skip | nothing
button-asked-all = All of it
    .heard = all | yes
button-asked-part = Part of it
    .heard = part | partly
button-asked-no = No
    .heard = not at all
button-got-all = All of it
    .heard = all | yes
button-got-part = Part of it
    .heard = part | partly
button-got-nothing = Nothing
    .heard = no | none
helped-preparation = The preparation
    .heard = preparation
helped-nothing = Nothing much
    .heard = nothing

## A day for it

plan-when = When do you want to do this?
plan-when-move = Which day instead?
type-any-day = Tap a day, or write it: “Friday”, “12 January”.
plan-is-made = { $on ->
    [1] Planned for { $date }. I'll come back to it that morning.
   *[0] Planned for { $date }. Reminders are off, so I won't write; you find it under the case's plans.
}
plan-is-moved = Moved to { $date }.
plan-is-done = Done, good. In a week I'll ask whether it made the link stronger.
plan-is-dropped = Dropped.
plan-is-gone = That plan isn't there any more.
# Where the content has moved on
suggestion-gone = A suggestion that I no longer make

## One plan

plan-due-on = For { $date }
plan-done-on = Done on { $date }
plan-dropped = Dropped. It was for { $date }.
plan-with = With { $names }
plan-with-whom = Who is it with? Tap a name to add it or take it out.
plan-asked-later = A week after that I ask whether it made the link stronger.
plan-stronger = It made the link stronger.
plan-not-stronger = It did not make the link stronger. That happens; links take time.
plan-anew = Answer that question anew, and you see where you stand now. Your other answers stay.

## The plans of a case

plans-title = Plans: { $case }
plans-how = Tap one to open it.
plans-none = No plan yet. “What to do” has suggestions; one tap makes a plan of one.
# $what: the suggestion; $day: when it is due or was done
plan-line = { $status ->
    [done] { $what } · done { $day }
    [dropped] { $what } · dropped
   *[open] { $what } · { $day }
}

## How it went

debrief-asked = Did you ask for what you wanted?
debrief-got = And what did you get?
debrief-helped = What helped most?
debrief-line = One line for next time?
debrief-line-example = For example: “They moved on price once we talked about the forecast.”
debrief-is-kept = Kept with the case. I'll bring it up when you meet them again.

## What was told, in short sentences after each other

outcome-asked-all = You asked for all of it.
outcome-asked-part = You asked for part of it.
outcome-asked-no = You didn't ask for it.
outcome-got-all = You got all of it.
outcome-got-part = You got part of it.
outcome-got-nothing = You got nothing this time.
# $what: the name of a link
outcome-helped = What helped: { $what }.
outcome-helped-preparation = What helped: the preparation.
outcome-helped-nothing = Nothing helped much.
outcome-line = “{ $line }”
card-outcome = How it went: { $text }
# $name: the other side; $text: sentences as above
last-time-with = Last time with { $name }: { $text }

## Files for a calendar

# The event's name. $plan: the suggestion
calendar-plan = { $plan } ({ $case })
calendar-meeting = Meeting: { $case }
calendar-caption = Open it to put it into your calendar. A later file replaces this one.
