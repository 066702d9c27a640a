### Was der Coach sagt, auf Deutsch. Ein Gedanke je Nachricht; ein Bildschirm passt aufs Telefon.
### $… kommen von den Bildschirmen; `.heard` nennt andere Wörter für einen Knopf, mit | getrennt.

own-name = Deutsch

# Wie Daten geschrieben werden: 1. Dezember 2026
date-locale = de_DE

## Knöpfe, die alle Bildschirme teilen

button-unknown = Weiß ich nicht
    .heard = weiß nicht | weiss nicht | weiss ich nicht
button-back = Zurück
    .heard = zurueck
button-note = Notiz dazu
    .heard = notiz
button-go_on = Weiter
    .heard = weitermachen | fortsetzen
button-review = Durchsehen
button-yes = Ja
    .heard = j | jo | jep | ok | okay | klar | genau | stimmt | richtig
button-no = Nein
    .heard = n | nö | nee

## Andere Knöpfe

button-home = Startseite
button-cases = Meine Fälle
button-read = Erst lesen
button-page = Was Verbindungen sind
button-own-case = Eigenen Fall beginnen
button-skip = Ohne Namen
    .heard = überspringen | kein name
button-note_change = Notiz ändern
    .heard = notiz
button-note_remove = Notiz löschen
button-keep_all = Alles gilt noch
    .heard = alle behalten | alles behalten | alles wie gehabt | nichts geändert | alles unverändert
button-all_notes = Notizen ganz zeigen
button-card = Fallkarte
button-assessment = Einschätzung
button-again = Neu einschätzen
button-forward = Weitergeben
button-theirs = Gegenseite
button-review_theirs = Gegenseite durchsehen
button-delete = Fall löschen
button-clear = Leeren
button-more = Weitere Ideen
button-earlier = Vorige
button-further = Nächste
button-zone = Meine Stadt
button-my-city = Meine Stadt
button-tab-why = Warum
button-tab-do = Was tun
button-tab-say = Was sagen
button-tab-find = Klären
button-tab-both = Beide Seiten
button-when-today = Heute
button-when-week = Woche
    .heard = diese woche
button-when-month = Monat
    .heard = diesen monat
button-when-later = Später
button-when-date = Datum
button-fill-title = Name
button-fill-counterpart = Gegenüber
button-fill-meeting = Termin
button-fill-ask = Mein Ziel
button-fill-walk_away = Meine Grenze

# Die Antwort, die bisher galt. $label: ihr Knopf
chosen-before = ✓ { $label }

## Erster Bildschirm

welcome = Guten Tag. Ich bereite Sie auf eine Verhandlung vor.
welcome-what = Wir sehen uns einen Hebel an: was Sie und die Gegenseite verbindet. Ich stelle ein paar Fragen, sage Ihnen, wie stark Sie stehen, und was Sie tun können. Das dauert etwa drei Minuten.
welcome-private = Was Sie schreiben, wird verschlüsselt. Mehr unter /privacy.
welcome-back = Schön, dass Sie wieder da sind.
welcome-new = Ein neuer Fall: Auf welcher Seite stehen Sie?
# $case: sein Name; $number, $total: die offene Frage
stopped-at-question = { $case }: Sie waren bei Frage { $number } von { $total }.
stopped-at-assessment = { $case }: Die Einschätzung liegt vor.
stopped-here = Gut, hier halten wir an. Alle Antworten bleiben erhalten.
choose-first = Kaufen Sie ein, verkaufen Sie, oder ist es privat? Tippen Sie es an, oder schreiben Sie das Wort.
read-an-example = Ein fertiges Beispiel ansehen:

## Ein neuer Fall

which-side = Auf welcher Seite stehen Sie?
name-it = Wie soll der Fall heißen?
# $example: Name eines Falls
name-example = Zum Beispiel: { $example }
# $title: der Name, der auf die Seite wartet
name-kept = „{ $title }“, gut.
# Wo kein Name genannt wurde
untitled = Fall { $number }

## Die Befragung

# $number, $total: welche Frage; $case: der Fall
progress = { $number }/{ $total } · { $case }
their-chair = Jetzt vom Stuhl gegenüber: „Sie“ ist hier die Gegenseite, und gefragt ist nach Ihnen.
last-time = Letztes Mal: { $label }. Gilt das noch?
note-shown = Notiz: { $note }
# Im Terminal, wo Knöpfe Nummern haben
numbers-are-shares = Eine Zahl gilt hier als Prozent; mit Klammer, etwa 3), ist sie ein Knopf.
type-the-note = Schreiben Sie Ihre Notiz.
note-replaces = Was Sie schreiben, ersetzt diese:
note-kept = Notiert.
note-removed = Die Notiz ist gelöscht.
kept-as-note = Als Antwort konnte ich das nicht lesen, ich habe es als Notiz behalten. Was trifft es am ehesten?
heard-unknown = In Ordnung, das bleibt offen. Ich sage Ihnen nachher, wie Sie es herausfinden.
heard-label = Notiert: { $label }.
# $heard: was im Text verstanden wurde
heard-as = Verstanden: „{ $heard }“. Notiert: { $label }.
asked-back = Das kann ich hier noch nicht einordnen. Was trifft es am ehesten?
asked-back-heard = Verstanden habe ich „{ $heard }“, das legt es aber noch nicht fest. Was trifft es am ehesten?
asked-back-share = Welcher Anteil ist es? Tippen Sie einen an oder schreiben Sie zum Beispiel 12 %.
asked-back-share-heard = Verstanden habe ich „{ $heard }“, den Anteil legt das aber nicht fest. Tippen Sie einen an oder schreiben Sie zum Beispiel 12 %.
is-it-this = Soll ich das so festhalten, als Schätzung?
is-that-too = Das haben Sie mitgesagt. Soll ich es festhalten?
offered = { $name }: { $label }
it-was-empty = Die Nachricht war leer. Es hat sich nichts geändert.
text-is-needed = Ich kann nur Text lesen. Bitte schreiben Sie es oder tippen Sie auf einen Knopf.
edits-change-nothing = Nachträgliche Änderungen lese ich nicht mit. Eine Antwort ändern Sie mit „Zurück“ oder „Durchsehen“.
please-tap = Bitte tippen Sie auf einen der Knöpfe.
unknown-command = Diesen Befehl kenne ich nicht. Unter /help steht, was ich verstehe.

## Die Einschätzung

level-and-score = { $level }: { $score }/100
trend = { $same ->
    [1] { $before } → { $score }, wie beim letzten Mal
   *[0] { $before } → { $score } seit dem letzten Mal
}
too-little-known = Für eine Zahl ist noch zu wenig bekannt. Klären Sie zuerst das.
# $known von $total Antworten
range = Zwischen { $low } und { $high }, { $sureness }. { $known ->
    [one] { $known } von { $total } Antworten ist bekannt.
   *[other] { $known } von { $total } Antworten sind bekannt.
}
# Nichts ist offen: die Spanne ist die Zahl
range-exact = { $sureness }: Alle { $total } Antworten liegen vor.
range-unscored = { $known } von { $total } Antworten sind bisher bekannt.
strongest-link = Stärkste Verbindung: { $name } ({ $label }).
next-step = Nächster Schritt: { $text }
find-first = Beginnen Sie hier: { $name }. { $how }
nothing-to-add = Was bis dahin geht, ist getan. Gehen Sie in Ruhe hinein.
when-is-the-meeting = Wann ist der Termin: heute, diese Woche, diesen Monat, später oder an einem bestimmten Tag?
meeting-is = Termin: { $date }
meeting-is-over = Der Tag ist vorbei. Ich zeige wieder alles.
meeting-noted = Termin: { $date }. Die Vorschläge passen zur Zeit, die bleibt.
# Für „diese Woche“, „diesen Monat“: der letzte Tag
meeting-noted-by = Ich nehme { $date } als spätesten Tag; „Datum“ legt ihn genau fest. Die Vorschläge passen zur Zeit, die bleibt.
meeting-later = Also später. Dann zeige ich auch, was Zeit braucht.
# $zone: die Zeitzone, die bis dahin gilt
which-zone-unknown = In welcher Stadt sind Sie? Bis dahin rechne ich die Tage nach { $zone }.
type-a-date-here = Das habe ich nicht verstanden. Tippen Sie auf einen Knopf, oder schreiben Sie den Tag des Termins, etwa 12. Januar.
type-the-date = Wann ist der Termin? Schreiben Sie etwa 12. Januar oder in zwei Wochen.
that-is-no-date = Das legt noch keinen kommenden Tag fest. Schreiben Sie etwa 12. Januar.

why-title = Warum
why-adds-up = Der Anteil jeder Antwort. Zusammen ergibt das { $score }.
why-driver = +{ $points } · { $name }: { $label }
why-driver-unscored = { $name }: { $label }
why-unknown = Noch offen: { $names }.
care = Mit Bedacht: { $text }
do-title = Was Sie tun können
more-title = Weitere Ideen
# $gain: Punkte, höchstens
advice-about = { $gain ->
    [0] { $horizon } · { $level }
   *[other] bis zu +{ $gain } · { $horizon } · { $level }
}
# Zwischen zwei Menschen gibt es keine Ebenen
advice-about-person = { $gain ->
    [0] { $horizon }
   *[other] bis zu +{ $gain } · { $horizon }
}
say-title = Was Sie sagen können
say-because = Weil Sie hier stark sind: { $name }
rather-not = Lieber nicht: { $text }
nothing-to-say-yet = Noch trägt keine Verbindung einen Satz im Raum. Seien Sie erst verlässlich und neugierig; „Was tun“ zeigt, wo Sie anfangen.
find-title = Das können Sie noch klären
nothing-to-find = Sie wissen alles, wonach ich frage. Prüfen Sie es kurz vor dem Termin noch einmal.
find-then = Danach klären Sie: { $names }.
both-title = Beide Seiten
both-scores = Sie: { $mine }/100. Die Gegenseite: { $theirs }/100.
both-not-yet = Verbindungen binden beide. Einordnen kann ich Sie erst, wenn von beiden Seiten genug bekannt ist. „Gegenseite“ fragt, was Sie an sie bindet.

# Im Text zum Weitergeben
forward-driver = – { $name }: { $label }

## Durchsehen, Fälle, die Karte

review-title = { $case }: Ihre Antworten
notes-title = Notizen: { $case }
their-chair-review = Wie man dort über Sie antworten würde.
still-open = offen
tap-to-change = Tippen Sie auf eine Antwort, um sie zu ändern.
cases-title = { $count ->
    [one] Ihr Fall
   *[other] Ihre { $count } Fälle
}
cases-how = Zum Öffnen antippen.
no-cases = Noch kein Fall. Fangen wir einen an.
case-open = nicht fertig
case-too-little = noch zu wenig bekannt
# $day: wann der Fall begonnen wurde
case-begun = begonnen { $day }
case-deleted = Gelöscht.
card-title = { $case }
card-side = { $side }
card-counterpart = Gegenüber: { $text }
card-counterpart-open = Gegenüber: nicht genannt
card-meeting = Termin: { $date }
card-meeting-later = Termin: später
card-meeting-open = Termin: noch keiner
card-ask = Mein Ziel: { $text }
card-ask-open = Mein Ziel: offen
card-walk_away = Meine Grenze: { $text }
card-walk_away-open = Meine Grenze: offen
fill-title = Wie soll der Fall heißen?
fill-counterpart = Wer sitzt Ihnen gegenüber?
fill-ask = Was wollen Sie erreichen? Am besten in einem Satz.
fill-walk_away = Ab wann stehen Sie auf und gehen?
fill-now = Bisher: { $text }
delete-title = { $case } löschen?
delete-what = Antworten und Notizen gehen mit. Das lässt sich nicht zurückholen.

## Einstellungen

settings-title = Einstellungen
settings-zone = Zeitzone: { $zone }
settings-no-zone = Zeitzone: noch nicht bekannt
language-noted = Gut, auf Deutsch.
zone-noted = Zeitzone: { $zone }.
which-city = In welcher Stadt sind Sie?
which-city-why = Schreiben Sie sie oder die nächste größere. „UTC+2“ geht auch.
which-zone = Davon gibt es mehrere. Welche ist es?
that-is-no-zone = Diesen Ort kenne ich nicht. Versuchen Sie die nächste größere Stadt oder „UTC+2“.

## Die eigenen Daten

export-caption = Alles, was ich über Sie aufbewahre.
forget-title = Alles über Sie löschen?
forget-what = Alle Fälle, Antworten und Notizen gehen, und der Schlüssel dazu. Das lässt sich nicht zurückholen.
nothing-was-erased = Es wurde nichts gelöscht.
gone-title = Alles über Sie ist gelöscht.
gone-rest = In Telegram verschwindet jetzt, was ich in den letzten zwei Tagen geschrieben habe; den Rest löschen Sie mit dem Chat in Ihrer App. Mit /start beginnen Sie neu.

privacy-title = Was ich aufbewahre
privacy-kept = Ihre Fälle mit Antworten und Notizen; Ihre Kontakte mit Gesprächen, Plänen und Zusagen, aber keine Telefonnummern; Sprache und Zeitzone, und Ihre Nutzerkennung, damit ich Ihnen schreiben kann. Alles so lange, bis Sie es löschen. Woran ich gescheitert bin, verschwindet nach 30 Tagen.
privacy-sealed = Was Sie schreiben, ist mit einem eigenen Schlüssel verschlüsselt; welche Knöpfe Sie antippen, nicht. Wer diesen Bot betreibt, hat den Hauptschlüssel und könnte mitlesen: Nehmen Sie einen, dem Sie trauen.
privacy-others = Auch Ihre Kontakte haben Rechte: Notieren Sie, was Ihrer Arbeit hilft, und nichts, was Sie vor ihnen nicht sagen würden.
privacy-telegram = Bei Telegram liegt eine eigene Kopie dieses Chats auf dessen Servern.
privacy-yours = /export schickt Ihnen alles. /forget löscht es.

# Wo auf unserer Seite etwas schiefging
something-failed = Bei mir ist etwas schiefgegangen. Was Sie geschickt haben, ist aufbewahrt, aber ich konnte nichts damit anfangen. Bitte versuchen Sie es noch einmal.

# Weit mehr auf einmal, als ein Mensch tippen kann
too-much-at-once = Das war viel auf einmal, einen Teil davon habe ich nicht mitbekommen. Warten Sie ein paar Sekunden, dann geht es von hier aus weiter.

# In einer Gruppe, einmal: der Coach spricht mit einem allein
only-in-private = Ich berate unter vier Augen, denn Ihre Vorbereitung geht niemanden sonst etwas an. Tippen Sie auf meinen Namen und schreiben Sie mir dort.

## Hilfe

help-title = So geht es
help-answer = Tippen Sie eine Antwort an oder schreiben Sie sie in eigenen Worten: „etwa ein Drittel“, „keine Ahnung“. Sie können jederzeit aufhören und später weitermachen.
help-people = /contacts zeigt die Menschen hinter Ihren Verbindungen: Schreiben Sie dort „Maria Keller, Qualitätsmanagerin bei Acme, alle 6 Wochen“ oder „gestern mit Maria telefoniert“. /reminders zeigt, woran ich erinnern werde, /stop beendet es.
help-commands = /new beginnt einen Fall, /cases zeigt alle, /settings stellt Sprache, Stadt und Uhrzeiten ein, /export schickt Ihnen Ihre Daten, /forget löscht sie, /privacy sagt, was ich aufbewahre.
help-stop = /cancel verlässt den Schritt und behält Ihre Antworten.

## Was Telegram über den Bot zeigt

about = Bereitet Sie auf eine Verhandlung vor: ein paar Fragen dazu, was Sie mit der Gegenseite verbindet, eine ehrliche Einschätzung, und was Sie bis zum Termin tun können.
about-short = Bereitet Sie auf eine Verhandlung vor, in drei Minuten.
command-start = weitermachen oder beginnen
command-new = ein neuer Fall
command-cases = Ihre Fälle
command-contacts = die Menschen hinter Ihren Verbindungen
command-reminders = woran ich erinnern werde
command-settings = Sprache, Zeitzone, Uhrzeiten
command-stop = keine Erinnerungen mehr
command-export = meine Daten schicken
command-forget = alles über mich löschen
command-privacy = was aufbewahrt wird
command-help = so geht es
command-cancel = Schritt verlassen, Antworten behalten
