### Übernommene Vorschläge; wie es lief; Kalenderdateien; Tage eines Monats.

## Knöpfe

# $number: des Vorschlags auf dem Bildschirm
button-plan-it = { $number } planen
button-plans = Vorhaben
    .heard = meine vorhaben | pläne
button-plan-week = Diese Woche
    .heard = woche
button-plan-fortnight = In 2 Wochen
    .heard = in zwei wochen
button-plan-month = In einem Monat
button-plan-other = Anderer Tag
    .heard = anderen tag | datum
button-plan-done = Erledigt
button-plan-move = Verschieben
    .heard = später
button-plan-drop = Fallen lassen
    .heard = verwerfen
button-anew = Neu beantworten
    .heard = neu
button-ics = Kalenderdatei
    .heard = kalender | ics
button-month-before = ‹
    .heard = voriger monat
button-month-after = ›
    .heard = nächster monat
button-debrief = Wie es lief
    .heard = nachbesprechung
button-leave-out = Weglassen
    .heard = überspringen | nichts
button-asked-all = Alles
    .heard = ja | alles davon
button-asked-part = Teilweise
    .heard = zum teil | einen teil
button-asked-no = Nein
    .heard = gar nicht
button-got-all = Alles
    .heard = ja | alles davon
button-got-part = Einen Teil
    .heard = zum teil | teilweise
button-got-nothing = Nichts
    .heard = nein
helped-preparation = Die Vorbereitung
    .heard = vorbereitung
helped-nothing = Eigentlich nichts
    .heard = nichts

## Ein Tag dafür

plan-when = Wann wollen Sie das angehen?
plan-when-move = Welcher Tag stattdessen?
type-any-day = Tippen Sie einen Tag an oder schreiben Sie ihn: „Freitag“, „12. Januar“.
plan-is-made = { $on ->
    [1] Vorgenommen für { $date }. An dem Morgen komme ich darauf zurück.
   *[0] Vorgenommen für { $date }. Erinnerungen sind aus, ich melde mich also nicht; es steht bei den Vorhaben des Falls.
}
plan-is-moved = Verschoben auf { $date }.
plan-is-done = Erledigt, schön. In einer Woche frage ich, ob es die Verbindung gestärkt hat.
plan-is-dropped = Fallen gelassen.
plan-is-gone = Dieses Vorhaben gibt es nicht mehr.
# Wo sich der Inhalt geändert hat
suggestion-gone = Ein Vorschlag, den ich nicht mehr mache

## Ein Vorhaben

plan-due-on = Für { $date }
plan-done-on = Erledigt am { $date }
plan-dropped = Fallen gelassen. Gedacht war es für { $date }.
plan-with = Mit { $names }
plan-with-whom = Mit wem? Ein Tipp auf den Namen nimmt ihn dazu oder heraus.
plan-asked-later = Eine Woche danach frage ich, ob es die Verbindung gestärkt hat.
plan-stronger = Es hat die Verbindung gestärkt.
plan-not-stronger = Es hat die Verbindung nicht gestärkt. Das kommt vor, Verbindungen brauchen Zeit.
plan-anew = Beantworten Sie die Frage neu, dann sehen Sie, wo Sie jetzt stehen. Ihre übrigen Antworten bleiben.

## Die Vorhaben eines Falls

plans-title = Vorhaben: { $case }
plans-how = Zum Öffnen antippen.
plans-none = Noch nichts vorgenommen. Unter „Was tun“ stehen Vorschläge; ein Tipp macht ein Vorhaben daraus.
# $what: der Vorschlag; $day: wann er dran ist oder erledigt wurde
plan-line = { $status ->
    [done] { $what } · erledigt { $day }
    [dropped] { $what } · fallen gelassen
   *[open] { $what } · { $day }
}

## Wie es lief

debrief-asked = Haben Sie gesagt, was Sie erreichen wollten?
debrief-got = Und was haben Sie bekommen?
debrief-helped = Was hat am meisten geholfen?
debrief-line = Ein Satz fürs nächste Mal?
debrief-line-example = Zum Beispiel: „Beim Preis bewegte sich etwas, als wir über die Vorschau sprachen.“
debrief-is-kept = Steht jetzt beim Fall. Ich zeige es Ihnen, wenn Sie dort wieder verhandeln.

## Was erzählt wurde, in kurzen Sätzen hintereinander

outcome-asked-all = Sie haben alles angesprochen.
outcome-asked-part = Sie haben einen Teil angesprochen.
outcome-asked-no = Sie haben es nicht angesprochen.
outcome-got-all = Sie haben alles bekommen.
outcome-got-part = Sie haben einen Teil bekommen.
outcome-got-nothing = Bekommen haben Sie diesmal nichts.
# $what: Name einer Verbindung
outcome-helped = Geholfen hat: { $what }.
outcome-helped-preparation = Geholfen hat die Vorbereitung.
outcome-helped-nothing = Geholfen hat wenig.
outcome-line = „{ $line }“
card-outcome = Wie es lief: { $text }
# $name: die Gegenseite; $text: Sätze wie oben
last-time-with = Letztes Mal mit { $name }: { $text }

## Kalenderdateien

# Name des Eintrags. $plan: der Vorschlag
calendar-plan = { $plan } ({ $case })
calendar-meeting = Termin: { $case }
calendar-caption = Öffnen Sie die Datei, dann steht es in Ihrem Kalender. Eine spätere ersetzt diese.
