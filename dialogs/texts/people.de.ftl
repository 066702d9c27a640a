### Kontakte, Unternehmen, Gespräche und Zusagen.

## Knöpfe

button-contacts = Meine Kontakte
    .heard = kontakte | meine leute
button-people = Menschen
    .heard = kontakte | kontakte zum fall
button-everybody = Alle Kontakte
    .heard = alle
button-organisations = Unternehmen
    .heard = firmen | alle unternehmen
button-organisation = Unternehmen
    .heard = firma
button-somebody-else = Jemand anderes
    .heard = jemand anders | neue person
button-level-decision = Entscheidet
    .heard = entscheidung | entscheider | entscheiderin
button-level-operational = Tagesgeschäft
    .heard = operativ | arbeitet damit | fachebene
button-in-touch = Ich hatte Kontakt
    .heard = kontakt | kontakt gehabt | heute gesprochen
button-promise = Zusage
    .heard = zugesagt | versprochen | versprechen
# $text: was zugesagt wurde
button-promise-to-keep = Zusage: { $text }
button-copy-line = Satz kopieren
button-last-touch = Letzter Kontakt
    .heard = letzten kontakt ändern
button-lines = Ändern
    .heard = bearbeiten
# $case: der laufende Fall
button-tie = Zu { $case }
button-untie = Aus { $case } nehmen
# $name: ein anderer Kontakt
button-merge = Auch { $name }?
button-remove = Entfernen
button-done = Fertig
    .heard = erledigt
button-undo = Zurücknehmen
button-kinds = Art
button-day-0 = Heute
button-day-1 = Gestern
button-kept = Gehalten
    .heard = erledigt
# $text: was zugesagt wurde
button-kept-that = Gehalten: { $text }
button-drop-promise = Streichen
button-line-name = Name
button-line-role = Aufgabe
button-line-organisation = Firma
button-line-level = Ebene
button-line-cadence = Wie oft
button-line-notes = Notizen
button-cadence-never = Nie
button-cadence-usual = Wie üblich

## Die Liste

# $count: Menschen
people-title = { $count ->
    [0] Ihre Kontakte
    [one] Ein Kontakt
   *[other] { $count } Kontakte
}
# $case: sein Name
people-title-case = { $count ->
    [0] { $case }
    [one] { $case }: ein Kontakt
   *[other] { $case }: { $count } Kontakte
}
# $text: wonach gesucht wurde
people-found = { $count ->
    [0] „{ $text }“: niemand
    [one] „{ $text }“: ein Kontakt
   *[other] „{ $text }“: { $count } Kontakte
}
people-how = Schreiben Sie jemand Neues („Maria Keller, Qualitätsmanagerin bei Acme, alle 6 Wochen“) oder was war („gestern mit Maria telefoniert, EDI“). Ein Name allein wird gesucht.
people-nobody-found = Dazu habe ich niemanden gefunden, und als Kontakt konnte ich es nicht lesen. Schreiben Sie zum Beispiel „Maria Keller, Disponentin bei Acme“ oder „heute Maria getroffen“.
people-touch-with-whom = Mit wem war das? Schreiben Sie den Namen dazu, etwa „gestern mit Maria telefoniert“.
# Wie es um jemanden steht, auf einem Knopf. $days: bis dahin, oder seitdem
people-standing = { $state ->
    [overdue] überfällig, { $days } Tage
    [due] { $days ->
        [0] heute fällig
        [one] seit gestern fällig
       *[other] seit { $days } Tagen fällig
    }
    [fresh] { $days ->
        [one] morgen fällig
       *[other] fällig in { $days } Tagen
    }
   *[never] ohne Erinnerung
}

# Was dem laufenden Fall fehlt; je eine Zeile
people-lack-nobody = { $case }: Noch ist niemand genannt. Wen würden Sie dort zuerst anrufen?
people-lack-no_specialist = { $case }: noch niemand aus dem Tagesgeschäft. In der Disposition oder der Qualität weiß man früh, was los ist.
people-lack-no_decider = { $case }: noch niemand, der entscheidet. Wer unterschreibt dort?
people-lack-one_person = { $case }: Alles hängt an { $name }. Eine zweite Person macht die Verbindung sicherer.
people-lack-one_carries = { $case }: Fast jeder Kontakt läuft über { $name }. Wen könnten Sie noch anrufen?
people-lack-silent = { $case }: seit { $days } Tagen kein Kontakt. Ein Anruf mit einem Anliegen hilft.

## Was verstanden wurde, bevor es gilt

people-is-that-right = Habe ich das richtig verstanden?
# $count: Karten
people-add-all = Soll ich alle { $count } aufnehmen?
# $name: wie geschrieben
people-who-is-meant = Wer ist gemeint: { $name }?
people-who-is-meant-how = Tippen Sie die richtige Person an, oder „Jemand anderes“ für eine neue.
people-offer-gone = Hier ist nichts mehr aufzunehmen.
people-not-understood = Das konnte ich nicht lesen. Tippen Sie Ja oder Nein, oder schreiben Sie die Zeile neu.
people-is-new = Neu auf Ihrer Liste.
people-is-known = Steht schon auf Ihrer Liste. Neues trage ich dort ein.
people-level = Ebene: { $level }
people-level-decision = entscheidet
people-level-operational = im Tagesgeschäft
people-level-open = noch nicht gesagt
# $interval: etwa „alle 6 Wochen“
people-cadence-own = Kontakt: { $interval }
people-cadence-usual = Kontakt: { $interval }, wie üblich
people-cadence-never = Kontakt: ohne Erinnerung
people-cadence-rule = Kontakt: an festen Tagen, als Nächstes am { $date }
people-cadence-over = Kontakt: die festen Tage sind vorbei
people-interval = { $unit ->
    [years] { $count ->
        [one] jedes Jahr
       *[other] alle { $count } Jahre
    }
    [months] { $count ->
        [one] jeden Monat
       *[other] alle { $count } Monate
    }
    [weeks] { $count ->
        [one] jede Woche
       *[other] alle { $count } Wochen
    }
   *[days] { $count ->
        [one] jeden Tag
       *[other] alle { $count } Tage
    }
}
people-notes = Notizen: { $text }
people-tied = Gehört zu: { $case }
people-more-of-them = { $count ->
    [one] und eine weitere Person
   *[other] und { $count } weitere
}
# $names: einige Namen; $count: wie viele fehlen
people-and-more = { $names } und { $count } weitere
people-new-too = Dabei neu: { $names }
people-promise-to = Zusage an { $name }: { $text }
people-promise-to-due = Zusage an { $name }: { $text }, bis { $date }
people-added = { $count ->
    [one] Aufgenommen.
   *[other] { $count } Kontakte aufgenommen.
}
people-completed = Beim bekannten Kontakt eingetragen.
people-touches-noted = { $count } Gespräche notiert. Dies ist das letzte davon.
people-nobody-named = Ich sehe nicht, wer das ist. Schreiben Sie den Namen, etwa „Maria Keller, Disponentin bei Acme“.
people-cards-more = { $count ->
    [one] Eine weitere Karte steht in der Datei; ich habe die ersten genommen.
   *[other] { $count } weitere Karten stehen in der Datei; ich habe die ersten genommen.
}

## Die Seite eines Menschen

people-gone = Diese Person steht nicht mehr auf Ihrer Liste.
people-stands = Stand: { $standing }
people-no-touch-yet = Noch kein Kontakt notiert.
people-last-touch = Zuletzt: { $kind }, { $date }
people-last-touch-about = Zuletzt: { $kind }, { $date }: { $note }
people-promise = Zugesagt: { $text }
people-promise-due = Zugesagt: { $text }, bis { $date }
people-opening-is = Ein erster Satz:
people-type-what-happened = Schreiben Sie, was war, etwa „gestern mit ihr telefoniert, EDI“, oder tippen Sie auf einen Knopf.
people-which-line = Welche Zeile soll sich ändern?
people-line-name = Wie ist der Name?
people-line-role = Was ist die Aufgabe dort?
people-line-organisation = Welche Firma?
people-line-level = Entscheidet die Person, oder macht sie das Tagesgeschäft?
people-line-cadence = Wie oft wollen Sie in Kontakt sein? Sie können es auch schreiben, etwa „alle 5 Wochen“.
people-line-notes = Was soll ich dazu behalten?
people-no-cadence = Wie oft das ist, kann ich nicht erkennen. Schreiben Sie zum Beispiel „alle 6 Wochen“ oder „erster Montag im Monat“.
people-is-it-one = Ist das ein und dieselbe Person?
people-merge-how = Dann bleibt { $name }, mit allem von beiden.
people-merged = Beide sind jetzt eine Person.
people-remove = { $name } entfernen?
people-remove-what = Zusagen und Erinnerungen gehen mit. Gespräche, an denen auch andere teilnahmen, bleiben bei diesen.
people-removed = Entfernt.

## Gespräche

people-kind-visit = Besuch
people-kind-audit = Audit
people-kind-workshop = Workshop
people-kind-fair = Messe
people-kind-forum = Forum
people-kind-meeting = Treffen
people-kind-lunch = Essen
people-kind-call = Telefonat
    .heard = anruf | telefon
people-kind-message = Nachricht
    .heard = mail | e-mail | email
people-kind-open = Kontakt
people-touch = { $kind } mit { $names }, { $date }
people-touch-about = { $kind } mit { $names }, { $date }: { $note }
people-touch-what-was-it = Notiert. Was war es? Tippen Sie die Art an; schreiben Sie, worum es ging, oder einen anderen Tag.
people-touch-how = Notiert. Schreiben Sie, worum es ging, oder einen anderen Tag, etwa „letzten Freitag“.
people-touch-more = So steht es jetzt da. Zum Ändern schreiben Sie, worum es ging, oder einen anderen Tag, etwa „letzten Freitag“.
people-was-it-kept = Ist diese Zusage jetzt gehalten?
people-touch-undone = Zurückgenommen.
people-touch-gone = Dieses Gespräch ist nicht mehr notiert.

## Zusagen

# Wörter vor einem Tag: „die Vorschau bis Freitag“
people-promise-by = bis
    .heard = bis zum | am | vor | spätestens
people-what-was-promised = Was haben Sie zugesagt: { $name }?
people-what-was-promised-how = Schreiben Sie es mit dem Tag, etwa „die Vorschau bis Freitag“.
people-promised = Zusage notiert. Ohne Tag erinnere ich nicht daran.
people-promised-by = Zusage notiert, bis { $date }.
people-promise-kept = Gehalten. Gut.
people-promise-dropped = Gestrichen.
people-promise-gone = Diese Zusage ist abgeschlossen.
people-promise-anew = Zum Ändern schreiben Sie sie neu.

## Ein Unternehmen

people-organisations = { $count ->
    [0] Noch ist kein Unternehmen genannt.
    [one] Ein Unternehmen
   *[other] { $count } Unternehmen
}
people-organisation-gone = Dort steht niemand mehr.
people-organisation-counts = { $cases ->
    [0] Kein Fall
    [one] Ein Fall
   *[other] { $cases } Fälle
}, { $people ->
    [0] keine Kontakte
    [one] ein Kontakt
   *[other] { $people } Kontakte
}
# Wie ein Fall ausging. $asked: habe ich verlangt, was ich wollte; $got: bekam ich es
people-result = { $case }: { $asked ->
    [all] alles angesprochen
    [part] einen Teil angesprochen
    [no] nicht angesprochen
   *[open] Anliegen: nicht gesagt
}, { $got ->
    [all] alles bekommen
    [part] einen Teil bekommen
    [nothing] nichts bekommen
   *[open] Ergebnis: nicht gesagt
}
people-plan = Vorhaben, { $date }: { $text }
people-plans-done = { $count ->
    [one] Ein Vorhaben erledigt
   *[other] { $count } Vorhaben erledigt
}

## Ein Satz für den Anfang, nach der Aufgabe
## $side: procurement (beliefert mich), sales (kauft bei mir), everyday, none.
## `.heard`: Teile von Wörtern einer solchen Aufgabe; _ steht, wo ein Wort beginnt.

people-opening-quality = { $side ->
    [sales] Was würde Ihre Eingangsprüfung leichter machen? Ich sähe sie mir gern vor Ort an.
   *[other] Darf ich mir vor Ort ansehen, wie Sie unsere Teile prüfen? Davon könnten wir lernen.
}
    .heard = qualität | _qm_ | _qs_ | prüf | reklamation
people-opening-engineering = { $side ->
    [sales] Welches Teil macht Ihrem Team gerade die meiste Arbeit? Vielleicht haben wir eine Idee.
   *[other] Ihr Team kennt dieses Teil am besten. Was würden Sie daran ändern?
}
    .heard = entwickl | konstru | ingenieur | techni | forschung | produktmanag
people-opening-planning = { $side ->
    [sales] Wie weit im Voraus muss unser Liefertermin für Sie feststehen?
   *[other] Wie weit müsste unsere Vorschau reichen, damit sie Ihrer Planung hilft?
}
    .heard = planung | planer | dispo | logisti | fertigung | produktion | lager | arbeitsvorbereit
people-opening-purchasing = { $side ->
    [sales] Was brauchen Sie in diesem Quartal von uns, damit es in Ihrem Werk ruhig bleibt?
   *[other] Was läuft mit Ihren Lieferanten gerade gut, und was würden Sie ändern?
}
    .heard = einkauf | einkäufer | beschaff
people-opening-sales = { $side ->
    [procurement] Was brauchen Sie von uns, damit Sie das intern durchbekommen?
   *[other] Wonach fragen Ihre Kunden gerade?
}
    .heard = vertrieb | verkauf | verkäufer | außendienst | innendienst | kundenbetreu
people-opening-finance = Was würde unsere Rechnungen und Zahlungen für Sie leichter machen?
    .heard = finanz | buchhalt | controll | kaufmännisch
people-opening-owner = { $side ->
    [sales] Wo muss Ihr Unternehmen in drei Jahren stehen, und was sollten wir dazu tun?
   *[other] Wo wollen Sie in drei Jahren stehen, und wo könnten wir nützlich sein?
}
    .heard = inhaber | eigentümer | geschäftsführ | gründer | vorstand
people-opening-decision = { $side ->
    [everyday] Was ist Ihnen in diesem Jahr am wichtigsten? Ich wüsste gern, wo ich helfen kann.
   *[other] Welches Ziel ist Ihnen in diesem Jahr am wichtigsten? Ich wüsste gern, wo wir helfen können.
}
people-opening-operational = { $side ->
    [everyday] Was würde Ihnen diese Woche am meisten helfen?
   *[other] Was würde Ihnen die Arbeit mit uns diese Woche leichter machen?
}
