### What the coach says, in English. One idea a message; a screen fits a phone.
### $… are given by the screens; `.heard` lists other words for a button, separated by |.

own-name = English

# How dates are written: 1 December 2026
date-locale = en_GB

## Buttons that every screen shares

button-unknown = I don't know
    .heard = don't know | dont know
button-back = Back
    .heard = go back
button-note = Add a note
    .heard = note
button-go_on = Go on
    .heard = continue | goon
button-review = Review
button-yes = Yes
    .heard = y | yep | yeah | ok | okay | sure | right | correct
button-no = No
    .heard = n | nope

## Other buttons

button-home = Start page
button-cases = My cases
button-read = Read first
button-page = What links are
button-own-case = Start my own case
button-skip = Skip the name
    .heard = skip | no name
button-note_change = Change the note
    .heard = note
button-note_remove = Remove the note
button-keep_all = All still true
    .heard = keep all | all the same | nothing has changed | everything still holds | still true
button-all_notes = Notes in full
button-card = Case card
button-assessment = Assessment
button-again = Assess again
button-forward = Forward
button-theirs = Their side
button-review_theirs = Review their side
button-delete = Delete the case
button-clear = Clear it
button-more = More ideas
button-earlier = Previous
button-further = Next
button-zone = My city
button-my-city = My city
button-tab-why = Why
button-tab-do = What to do
button-tab-say = What to say
button-tab-find = Find out
button-tab-both = Both sides
button-when-today = Today
button-when-week = Week
    .heard = this week
button-when-month = Month
    .heard = this month
button-when-later = Later
button-when-date = Date
button-fill-title = Name
button-fill-counterpart = Other side
button-fill-meeting = Meeting
button-fill-ask = What I ask
button-fill-walk_away = Walk away

# The choice that stood before. $label: its button
chosen-before = ✓ { $label }

## First screen

welcome = Hello. I help you prepare a negotiation.
welcome-what = We look at one lever: the links between you and the other side. I ask a few questions, tell you how strong your position is, and what to do about it. It takes about three minutes.
welcome-private = What you write is encrypted. /privacy says more.
welcome-back = Welcome back.
welcome-new = A new case: which side are you on?
# $case: its title; $number, $total: the open question
stopped-at-question = { $case }: you stopped at question { $number } of { $total }.
stopped-at-assessment = { $case }: the assessment is ready.
stopped-here = Stopped here. Everything you answered is kept.
choose-first = Are you buying, selling, or is it private? Tap one, or type the word.
read-an-example = See a finished example:

## A new case

which-side = Which side are you on?
name-it = What shall we call this case?
# $example: a case's name
name-example = For example: { $example }
# $title: the case's name, waiting for its side
name-kept = “{ $title }” it is.
# Where the naming was skipped
untitled = Case { $number }

## The interview

# $number, $total: which question; $case: its title
progress = { $number }/{ $total } · { $case }
their-chair = Now from their chair: here “you” is the other side, and “they” is you.
last-time = Last time: { $label }. Still true?
note-shown = Note: { $note }
# In the terminal, where buttons have numbers
numbers-are-shares = A number is a percentage here; with a bracket, such as 3), it is a button.
type-the-note = Type your note.
note-replaces = What you type replaces this one:
note-kept = Noted.
note-removed = The note is gone.
kept-as-note = I couldn't read that as an answer, so I kept it as a note. Which of these comes closest?
heard-unknown = Fine, that stays open. I'll tell you how to find out.
heard-label = Noted: { $label }.
# $heard: what was understood in the typed text
heard-as = I heard “{ $heard }”. Noted: { $label }.
asked-back = I'm not sure what that means here. Which of these comes closest?
asked-back-heard = I heard “{ $heard }”, but that doesn't settle it. Which of these comes closest?
asked-back-share = Which share is it? Tap one, or type a figure such as 12 %.
asked-back-share-heard = I heard “{ $heard }”, but that doesn't settle the share. Tap one, or type a figure such as 12 %.
is-it-this = Shall I put it down like this, as a guess?
is-that-too = You also told me this. Shall I put it down?
offered = { $name }: { $label }
it-was-empty = That message was empty. Nothing has changed.
text-is-needed = I can only read text. Please type it, or tap a button.
edits-change-nothing = I don't follow edits. To change an answer, use Back or Review.
please-tap = Please tap one of the buttons.
unknown-command = I don't know that command. /help lists what I understand.

## The assessment

level-and-score = { $level }: { $score }/100
trend = { $same ->
    [1] { $before } → { $score }, as last time
   *[0] { $before } → { $score } since last time
}
too-little-known = Too little is known for a score. Find these out first.
# $known of $total answers
range = Between { $low } and { $high }, { $sureness }. { $known ->
    [one] { $known } of { $total } answers known.
   *[other] { $known } of { $total } answers known.
}
# Nothing is open: the range is the score
range-exact = { $sureness }: all { $total } answers are given.
range-unscored = { $known } of { $total } answers known so far.
strongest-link = Strongest link: { $name } ({ $label }).
next-step = Next step: { $text }
find-first = Start with this: { $name }. { $how }
nothing-to-add = You have done what can be done by then. Go in calmly.
when-is-the-meeting = When is the meeting: today, this week, this month, later, or on a date?
meeting-is = Meeting: { $date }
meeting-is-over = That day has passed. I show everything again.
meeting-noted = Meeting: { $date }. The suggestions fit the time you have.
# For "this week", "this month": its last day
meeting-noted-by = I take { $date } as the latest day; “Date” sets the exact one. The suggestions fit the time you have.
meeting-later = Later, then. I show what takes time as well.
# $zone: the time zone that is used meanwhile
which-zone-unknown = Which city are you in? Until I know, I count days in { $zone }.
type-a-date-here = I didn't get that. Tap a button, or write the day of the meeting, such as 12 January.
type-the-date = When is the meeting? Write it like 12 January, or in two weeks.
that-is-no-date = I couldn't pin that down to one day ahead. Write it like 12 January.

why-title = Why
why-adds-up = Each answer's share. Together they make { $score }.
why-driver = +{ $points } · { $name }: { $label }
why-driver-unscored = { $name }: { $label }
why-unknown = Still open: { $names }.
care = Take care: { $text }
do-title = What to do
more-title = More ideas
# $gain: points of the score, at most
advice-about = { $gain ->
    [0] { $horizon } · { $level }
   *[other] up to +{ $gain } · { $horizon } · { $level }
}
# Between two persons there are no levels
advice-about-person = { $gain ->
    [0] { $horizon }
   *[other] up to +{ $gain } · { $horizon }
}
say-title = What to say
say-because = Because of { $name }:
rather-not = Rather not: { $text }
nothing-to-say-yet = No link is strong enough yet to lean on in the room. Be reliable and curious first; “What to do” shows where to start.
find-title = Find out
nothing-to-find = You know all I ask about. Check it again before the meeting.
find-then = Then find out more about: { $names }.
both-title = Both sides
both-scores = You: { $mine }/100. They: { $theirs }/100.
both-not-yet = Links bind both ways. I can only place you once enough is known about both sides. “Their side” asks what ties you to them.

# In the text to pass on
forward-driver = – { $name }: { $label }

## Review, cases, the card

review-title = { $case }: your answers
notes-title = Notes: { $case }
their-chair-review = As they would answer about you.
still-open = open
tap-to-change = Tap an answer to change it.
cases-title = { $count ->
    [one] Your case
   *[other] Your { $count } cases
}
cases-how = Tap one to open it.
no-cases = No cases yet. Let's start one.
case-open = unfinished
case-too-little = too little known yet
# $day: when the case was opened
case-begun = begun { $day }
case-deleted = Deleted.
card-title = { $case }
card-side = { $side }
card-counterpart = Other side: { $text }
card-counterpart-open = Other side: not named
card-meeting = Meeting: { $date }
card-meeting-later = Meeting: later
card-meeting-open = Meeting: no date yet
card-ask = What I ask: { $text }
card-ask-open = What I ask: open
card-walk_away = Where I walk away: { $text }
card-walk_away-open = Where I walk away: open
fill-title = What shall the case be called?
fill-counterpart = Who is on the other side?
fill-ask = What will you ask for? One sentence is best.
fill-walk_away = At what point do you walk away?
fill-now = So far: { $text }
delete-title = Delete { $case }?
delete-what = Its answers and notes go with it. This can't be undone.

## Settings

settings-title = Settings
settings-zone = Time zone: { $zone }
settings-no-zone = Time zone: not set yet
language-noted = English it is.
zone-noted = Time zone: { $zone }.
which-city = Which city are you in?
which-city-why = Type it, or the nearest large one. “UTC+2” works too.
which-zone = There are several. Which one?
that-is-no-zone = I don't know that place. Try the nearest large city, or “UTC+2”.

## The person's own data

export-caption = Everything I keep about you.
forget-title = Erase everything about you?
forget-what = All cases, answers and notes go, and the key that reads them. This can't be undone.
nothing-was-erased = Nothing was erased.
gone-title = Everything about you is erased.
gone-rest = In Telegram, what I wrote in the last two days goes now; to clear the rest, delete the chat in your app. /start begins anew.

privacy-title = What I keep
privacy-kept = Your cases with answers and notes; your contacts with touches, plans and promises, but no phone numbers; your language and time zone, and your user id so that I can write to you. All of it until you delete it. Something I failed to handle goes after 30 days.
privacy-sealed = What you type is encrypted with a key of your own; which buttons you tapped is not. Whoever runs this bot holds the master key and could read it, so use one that you trust.
privacy-others = Your contacts have rights too: note what helps your work, nothing that you would not say in front of them.
privacy-telegram = In Telegram, its servers keep their own copy of this chat.
privacy-yours = /export sends you all of it. /forget erases it.

# Where a turn failed on our side
something-failed = Something went wrong on my side. What you sent is kept, but I could not work with it. Please try it once more.

# Far more came at once than a person can tap or type
too-much-at-once = That was a lot at once, and I missed some of it. Give me a few seconds, then go on from here.

# In a group, once: the coach talks to one person at a time
only-in-private = I coach in private, because what you prepare is nobody else's business. Tap my name and write to me there.

## Help

help-title = How this works
help-answer = Tap an answer or type it in your own words: “about a third”, “no idea”. You can stop at any point and go on later.
help-people = /contacts keeps the people behind your links in view: type “Maria Keller, quality manager at Acme, every 6 weeks”, or “called Maria yesterday”. /reminders shows what I will remind you of, /stop ends it.
help-commands = /new starts a case, /cases lists them, /settings sets language, city and hours, /export sends you your data, /forget erases it, /privacy says what is kept.
help-stop = /cancel leaves what you are doing and keeps your answers.

## What Telegram shows about the bot

about = Prepares you for a negotiation: a few questions about the links between you and the other side, an honest assessment, and what to do by the meeting.
about-short = Prepares you for a negotiation, in three minutes.
command-start = go on, or begin
command-new = a new case
command-cases = your cases
command-contacts = the people behind your links
command-reminders = what I will remind you of
command-settings = language, time zone, hours
command-stop = no more reminders
command-export = send me my data
command-forget = erase everything about me
command-privacy = what is kept
command-help = how this works
command-cancel = leave this step, keep my answers
