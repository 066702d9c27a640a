### Was der Coach ungefragt sagt, was darauf geantwortet wird, und sein Rhythmus.

## Knöpfe einer Erinnerung

button-r-done = Erledigt
button-r-copy = Satz kopieren
button-r-tomorrow = Morgen
button-r-three-days = In 3 Tagen
    .heard = in drei tagen
button-r-next-week = Nächste Woche
button-r-other-day = Anderer Tag
    .heard = anderen tag | datum
button-r-skip = Diesmal nicht
    .heard = überspringen
button-r-often = Wie oft
button-r-stop = Nicht mehr erinnern
    .heard = stop | stopp | nie mehr
button-r-drop = Fallen lassen
    .heard = verwerfen
button-r-drop-promise = Streichen
    .heard = fallen lassen | verwerfen
button-r-kept = Gehalten
button-r-reached-yes = Ja
    .heard = erreicht
button-r-reached-no = Noch nicht
    .heard = nein
button-r-open-case = Fall öffnen
button-r-all-set = Alles bereit
button-r-go-on-with-it = Weiter
button-r-leave-it = Dabei belassen
button-r-how-it-went = Wie es lief

# Je eine Zeile bei mehreren. $about: ein Name oder die Nummer der Zeile; bei Vorhaben immer die Nummer
button-first-contact = Erledigt: { $about }
button-first-reached = Erreicht: { $about }
button-first-plan = { $about }: erledigt
button-first-promise = Gehalten: { $about }
button-first-meeting = Öffnen: { $about }
button-first-interview = Weiter: { $about }
button-first-debrief = Erzählen: { $about }
button-first-strengthened = { $about }: gestärkt
# $about: die Nummer der Zeile
button-told-more = Mehr ({ $about })

button-weekly = Einmal pro Woche
    .heard = wöchentlich
button-as-now = Wie bisher
button-daily = Täglich
    .heard = täglich
button-on = An
    .heard = an | ein | ja | zeigen
button-off = Aus
    .heard = aus | nein | keine | verbergen
button-opens-contact = Kontakt öffnen
button-opens-plan = Vorhaben öffnen
button-opens-case = Fall öffnen

## Was dran ist. Titel einer Nachricht oder ihre nummerierten Zeilen

# Namen sind verborgen, oder es gibt keinen
somebody = Jemand auf Ihrer Liste
somebody-at = Jemand bei { $organisation }
one-of-your-cases = einer Ihrer Fälle

# $who: Name, Funktion und Firma; $days: seit wann; $late: 1, überfällig
told-contact = { $days ->
    [0] { $who } ist heute dran.
    [one] { $late ->
        [1] { $who } ist überfällig, seit gestern.
       *[0] { $who } ist seit gestern dran.
    }
   *[other] { $late ->
        [1] { $who } ist überfällig, seit { $days } Tagen.
       *[0] { $who } ist seit { $days } Tagen dran.
    }
}
told-reached = { $who }: Hat es geklappt?
# $plan: der Vorschlag; $case: der Fall; $days: seit wann
told-plan = { $days ->
    [0] Für heute vorgenommen ({ $case }): { $plan }
    [one] Für gestern vorgenommen ({ $case }): { $plan }
   *[other] Vorgenommen und seit { $days } Tagen dran ({ $case }): { $plan }
}
told-strengthened = Vor einer Woche erledigt ({ $case }): { $plan } Hat es die Verbindung gestärkt?
told-promise = { $days ->
    [0] Zusage an { $who }, für heute: { $promise }
    [one] Zusage an { $who }, seit gestern fällig: { $promise }
   *[other] Zusage an { $who }, seit { $days } Tagen fällig: { $promise }
}
told-promise-hidden = { $days ->
    [0] { $who }: Heute ist eine Zusage fällig.
   *[other] { $who }: Eine Zusage ist noch offen.
}
told-meeting = { $days ->
    [0] Heute ist der Termin: { $case }.
    [one] Morgen ist der Termin: { $case }.
    [7] In einer Woche ist der Termin: { $case }.
   *[other] In { $days } Tagen ist der Termin: { $case }.
}
told-interview = Sie haben mittendrin aufgehört: { $case }. Ein paar Minuten, dann liegt die Einschätzung vor.
told-debrief = Der Termin ist vorbei: { $case }. Wie lief es? Dreimal tippen, und es steht fürs nächste Mal bereit.

## Dasselbe, wo es noch vor uns liegt, in der Liste

ahead-contact = { $who } ist dann dran.
ahead-reached = Ich frage, ob es mit { $who } geklappt hat.
ahead-plan = Vorgenommen ({ $case }): { $plan }
ahead-strengthened = Ich frage, ob das die Verbindung gestärkt hat ({ $case }): { $plan }
ahead-promise = Zusage an { $who }: { $promise }
# $date: des Termins
ahead-meeting = Der Termin ist am { $date }: { $case }.
ahead-interview = { $case } ist nicht fertig; ich erinnere einmal daran.
ahead-debrief = Ich frage, wie der Termin lief: { $case }.

## Was sonst dazu gesagt wird

told-last-touch = Zuletzt gesprochen: { $date }{ $kind ->
    [visit] {" "}(Besuch)
    [audit] {" "}(Audit)
    [workshop] {" "}(Workshop)
    [fair] {" "}(auf einer Messe)
    [forum] {" "}(auf einem Forum)
    [meeting] {" "}(Besprechung)
    [lunch] {" "}(beim Essen)
    [call] {" "}(Telefonat)
    [message] {" "}(Nachricht)
   *[none] {""}
}, über: { $note }
told-last-touch-bare = Zuletzt gesprochen: { $date }{ $kind ->
    [visit] {" "}(Besuch)
    [audit] {" "}(Audit)
    [workshop] {" "}(Workshop)
    [fair] {" "}(auf einer Messe)
    [forum] {" "}(auf einem Forum)
    [meeting] {" "}(Besprechung)
    [lunch] {" "}(beim Essen)
    [call] {" "}(Telefonat)
    [message] {" "}(Nachricht)
   *[none] {""}
}.
told-no-touch = Bisher ist noch kein Kontakt notiert.
told-open-promise = Noch offen: { $promise }
told-opening = So könnten Sie anfangen:
# $names: Fragen; $more: wie viele noch
told-unknown = { $more ->
    [0] Noch offen: { $names }.
    [one] Noch offen: { $names } und eine weitere Frage.
   *[other] Noch offen: { $names } und { $more } weitere Fragen.
}
told-all-known = Sie wissen alles, wonach ich frage. Gehen Sie in Ruhe hinein.

told-title = { $count } Dinge für heute:
told-more = { $count ->
    [one] Und noch eines: /reminders
   *[other] Und { $count } weitere: /reminders
}
# Im Terminal, wo eine Nachricht keine Knöpfe hat
told-typed = Unter /reminders geht es weiter: erledigt, später, ein anderer Tag.
told-slow-down = Meine letzten Nachrichten haben Sie nicht gebraucht. Soll ich nur noch einmal pro Woche schreiben?

## Was damit geschah

reminder-settled = Das ist schon erledigt.
reminder-is-gone = Das steht nicht mehr auf Ihrer Liste.
reminder-is-done = Gut, damit ist das erledigt.
promise-is-kept = Gehalten. Gut.
promise-is-dropped = Gestrichen.
put-off-to = Ich komme am { $date } darauf zurück.
skipped = Übersprungen.
skipped-contact = Übersprungen. Ich melde mich, wenn die übliche Zeit noch einmal vorbei ist.
stopped-one = Daran erinnere ich Sie nicht mehr. Ein neuer Rhythmus auf der Seite des Kontakts bringt es zurück.
snooze-title = An welchem Tag?

## /reminders

button-reminders = Erinnerungen
button-all-reminders = Alle Erinnerungen
    .heard = alle
reminders-title = Erinnerungen
reminders-how = Zum Öffnen antippen. Zum Suchen einen Namen schreiben.
reminders-none = Vor Ihnen liegt nichts. Ich erinnere an Kontakte, Vorhaben, Zusagen und Termine.
reminders-stopped = { $count ->
    [0] Erinnerungen sind aus.
   *[other] Erinnerungen sind aus. Daran würde ich Sie erinnern.
}
reminders-rest = Hier ist nichts mehr zu tun.
reminders-found = { $count ->
    [0] Nichts gefunden zu „{ $query }“.
    [one] Ein Treffer zu „{ $query }“.
   *[other] { $count } Treffer zu „{ $query }“.
}
# $quiet: 1, es gibt Ruhezeiten; $weekly: 1, einmal pro Woche
reminders-hours = { $weekly ->
    [1] Höchstens einmal pro Woche, um { $morning } Uhr
   *[0] Höchstens einmal am Tag, um { $morning } Uhr
}{ $quiet ->
    [1] ; Ruhe von { $start } bis { $end } Uhr
   *[0] {""}
}. Zeitzone: { $zone }.
# $when: Tag und Stunde
reminded-when = Ich melde mich dazu: { $when } Uhr.

# In der Liste; $about: ein Name, ein Vorhaben, ein Fall
listed-contact = { $about }
listed-reached = { $about } erreicht?
listed-plan = { $about }
listed-promise = Zusage: { $about }
listed-meeting = Termin: { $about }
listed-interview = Nicht fertig: { $about }
listed-debrief = Wie es lief: { $about }
listed-strengthened = Stärker? { $about }
# Schon gesagt, noch nichts geschehen
listed-open = Offen · { $about }

## Der Rhythmus

reminders-are-off = Ich schreibe nicht mehr von mir aus. Mit /start oder /settings geht es wieder an.
reminders-are-on = Ich schreibe wieder, wenn etwas dran ist, morgens.
pace-is-weekly = Dann höchstens einmal pro Woche. Steht ein Termin bevor, sage ich es trotzdem.
pace-is-daily = Wie bisher: höchstens einmal am Tag, und nur, wenn etwas dran ist.
morning-is-set = Ich schreibe um { $time } Uhr, wenn etwas dran ist.
quiet-is-set = Ruhe von { $start } bis { $end } Uhr.
quiet-is-off = Keine Ruhezeiten. Ich schreibe weiterhin nur morgens.
quiet-end-moved = Die Ruhe endet jetzt um { $time } Uhr, damit die Nachricht am Morgen kommen kann.
names-are-shown = Erinnerungen nennen Namen.
names-are-hidden = Erinnerungen nennen keine Namen, nur die Firma. Gut für den Sperrbildschirm.
that-place-has-no-zone = Die Zeitzone dieses Orts habe ich nicht gefunden. Schreiben Sie mir Ihre Stadt.

settings-reminders = { $on ->
    [1] { $weekly ->
        [1] Erinnerungen: an, höchstens einmal pro Woche
       *[0] Erinnerungen: an, höchstens einmal am Tag
    }
   *[0] Erinnerungen: aus
}
settings-morning = Nachricht am Morgen: { $time } Uhr
settings-quiet = Ruhezeit: { $start } bis { $end } Uhr
settings-no-quiet = Ruhezeit: keine
settings-names = { $hidden ->
    [1] Namen in Erinnerungen: verborgen
   *[0] Namen in Erinnerungen: sichtbar
}
settings-how = Tippen Sie an, was Sie ändern wollen, oder schreiben Sie es: „zone Wien“, „morgens 7:30“, „ruhe 20-8“.
settings-line = Schreiben Sie etwa „/settings zone Wien“, „/settings morning 7:30“ oder „/settings quiet 20-8“.
settings-asks-morning = Um wie viel Uhr soll ich schreiben? Zum Beispiel 7:30.
settings-asks-quiet = Wann soll Ruhe sein? Zum Beispiel 20-8, oder „aus“.
button-set-morning = Uhrzeit
    .heard = morgen | morgens
button-set-quiet = Ruhezeit
    .heard = ruhe
button-names-on = Namen zeigen
button-names-off = Namen verbergen
button-pace-weekly = Einmal pro Woche
    .heard = wöchentlich
button-pace-daily = Einmal am Tag
    .heard = täglich
button-reminders-on = Erinnerungen an
    .heard = an | einschalten
button-reminders-off = Erinnerungen aus
    .heard = aus | ausschalten

settings-wrong-zone = Diesen Ort kenne ich nicht. Schreiben Sie etwa „zone Wien“ oder „zone UTC+2“.
settings-wrong-lang = Ich spreche Deutsch und Englisch. Schreiben Sie etwa „lang de“.
settings-wrong-morning = Das ist keine Uhrzeit, die ich lesen kann. Schreiben Sie etwa „morgens 7:30“.
settings-wrong-quiet = Ich brauche zwei Uhrzeiten. Schreiben Sie etwa „ruhe 20-8“ oder „ruhe aus“.
settings-wrong-names = An oder aus? Schreiben Sie etwa „namen aus“.
settings-wrong-reminders = An oder aus? Schreiben Sie etwa „erinnerungen aus“.
settings-wrong-pace = Täglich oder wöchentlich? Schreiben Sie etwa „takt wöchentlich“.

## Wörter, mit denen eine Zeile für Einstellungen beginnen kann, neben denen im Code

setting-zone = zone
    .heard = stadt | zeitzone | ort
setting-lang = lang
    .heard = sprache
setting-morning = morning
    .heard = morgen | morgens | uhrzeit
setting-quiet = quiet
    .heard = ruhe | ruhezeit | nacht
setting-names = names
    .heard = namen
setting-reminders = reminders
    .heard = erinnerungen | erinnerung
setting-pace = pace
    .heard = takt
