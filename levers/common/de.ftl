### Deutsch. Beschriftungen, die alle Hebel teilen, und wie man sich in jeder Lage verhält.
### Beschriftungen stehen allein oder nach einer Zahl; `.conduct` sind zwei kurze Sätze darunter.

## Wie stark ein Hebel ist, in einem Wort

level-hardly_any = Kaum
level-thin = Dünn
level-solid = Tragfähig
level-strong = Stark
level-very_strong = Sehr stark

## Wie sicher das Ergebnis ist; steht nach der Zahl

sureness-too_little = noch zu wenig bekannt
sureness-first_estimate = erste Einschätzung
sureness-fairly_sure = recht sicher
sureness-well_founded = gut belegt

## Wie beide Seiten zueinander stehen

position-upper_hand = Sie sitzen am längeren Hebel
    .conduct = Fordern Sie klar, nennen Sie Gründe und lassen Sie der Gegenseite Luft. Wer einen Vorteil ausreizt, zahlt später oft mit.
position-mutual = Eng verbunden
    .conduct = Beiden würde diese Verbindung fehlen: Tauschen Sie, statt zu drücken. Schnüren Sie ein Paket, von dem beide etwas haben.
position-open = Offen
    .conduct = Auf beiden Seiten ist etwas da, auf dem sich aufbauen lässt. Bitten Sie erst um etwas Kleines, dann sehen Sie weiter.
position-loose = Lose verbunden
    .conduct = Verbindungen tragen hier wenig, und das ist normal. Nutzen Sie andere Hebel: Alternativen, Information, Zeit.
position-exposed = Die Gegenseite sitzt am längeren Hebel
    .conduct = Bluffen Sie nicht, sichern Sie in Ruhe, was Sie am dringendsten brauchen. Bauen Sie Schritt für Schritt Verbindungen und eine Alternative auf.
position-too_close = Zu knapp für ein Urteil
    .conduct = Was noch offen ist, kann das Bild drehen. Klären Sie das zuerst, und fragen Sie bis dahin offen.

## Wie bald ein Vorschlag wirken kann

horizon-before_meeting = vor dem Gespräch
horizon-quarter = in einem Quartal
horizon-year = in einem Jahr

## Mit wem; steht allein oder in einer Aufzählung

of-level-decision = mit denen, die entscheiden
of-level-operational = mit denen, die es täglich machen
