### Text von `coach assess` auf der Kommandozeile: alles untereinander, keine Knöpfe.
### Bezeichnungen (Stufen, Lagen, Fristen) stehen in den gemeinsamen Texten der Hebel.

## Die erste Zeile unter dem Titel der Seite.

# $level (Text): die Stufe in einem Wort; $score, $low, $high (Zahlen): Punkte, 0 bis 100
# $sureness (Text): wie gut belegt das ist
plain-score = Ihr Hebel: { $level }, { $score }/100. Spanne { $low } bis { $high }, { $sureness }.

# Weniger als die Hälfte ist bekannt. $low, $high (Zahlen): Punkte, 0 bis 100
plain-no-score = Für ein Ergebnis ist zu wenig bekannt: Möglich ist alles von { $low } bis { $high }. Klären Sie zuerst, was offen ist.

## Überschriften

plain-drivers = Was den Hebel trägt
plain-unknown = Das zuerst klären
plain-suggestions = Was Sie tun können
plain-care = Mit Vorsicht
plain-relation = Beide Seiten

## Zeilen unter den Überschriften

# $name, $choice (Text): dasselbe, solange es keine Zahl gibt
plain-driver-unscored = - { $name }: { $choice }

# $name, $choice (Text): die Frage in Kürze und die Antwort; $points (Zahl): der Anteil am Ergebnis
plain-driver = - { $points } { $points ->
    [one] Punkt
   *[other] Punkte
}: { $name }, { $choice }

# $text (Text): der Vorschlag; $gain (Zahl): höchstens so viele Punkte; $horizon, $level (Text): Bezeichnungen
plain-suggestion = - { $gain ->
    [0] { $text } ({ $horizon }, { $level })
   *[other] { $text } (bis zu +{ $gain }, { $horizon }, { $level })
}

# $mine, $theirs (Zahlen): Ergebnisse; $position (Text): wo die beiden stehen
plain-both = Sie { $mine }, die Gegenseite { $theirs }: { $position }.
