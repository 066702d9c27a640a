### Der Hebel „links“ auf Deutsch.
###
### Die Nachricht einer Frage ist die Frage selbst (bis 130 Zeichen). Ihre Attribute:
### name: dasselbe in zwei bis fünf Wörtern, für Listen. why: eine Zeile unter der Frage.
### explain: nach „Was heißt das?“, samt dem üblichen Missverständnis. minutes, week: wie man es
### herausfindet, jedes für sich vollständig. say: ein Satz für das Gespräch, wenn die Verbindung
### stark ist. never: was man nicht sagt. strengthen: wenn sie schwach ist. care: wenn es zu viel ist.
### Die Nachricht einer Antwort ist ihr Knopf (bis 32 Zeichen); heard: was Leute tippen, wenn sie
### genau diese Antwort meinen, klein geschrieben, getrennt durch |. Zweifelhaftes gehört nicht hinein.
### Alles muss auch passen, wenn jemand an Stelle der Gegenseite antwortet.

## Der Hebel auf einer Seite

lever = Verbindungen über die Verhandlung hinaus
    .page1 = Wer verhandelt, sieht sich meistens wieder: Einkäufer und Lieferant, Chefin und Team, Nachbarn. Was beide über die Sache hinaus verbindet, sitzt mit am Tisch. Der Gebrauchtwagen, an einen Fremden verkauft, ist die Ausnahme.
    .page2 = Eine Verbindung wird zum Hebel, wenn sie der anderen Seite fehlen würde. Sie zählt mehr, je enger und länger man miteinander zu tun hat, je mehr daran hängt und je mehr sie wächst. Auch seltener Kontakt kann stark sein, etwa zwischen Anwalt und Mandant.
    .page3 = Lose Fäden zählen auch. Vielleicht hilft Ihr Wissen der Gegenseite anderswo, oder sie gewinnt dadurch, dass sie Sie kennt.
    .page4 = Verbindungen binden beide. Was die andere Seite verlöre, ist Ihr Hebel. Was Sie verlören, ist ihrer. Schauen Sie auf beides.
    .page5 = Andere Hebel bauen darauf auf. Belohnung, Strafe oder ein Wort mit Dritten wirken nur, wo man verbunden ist.
    .page6 = Verbindungen brauchen Zeit: Werksbesuche, Gespräche auf der Messe, ein gemeinsamer Vortrag im Fachforum. Gehen Sie zu den Fachleuten, nicht nur zu den Entscheidern. Dort wächst Vertrauen, und wer vertraut, erzählt mehr.

# Einkauf ---------------------------------------------------------------------------------------

procurement = Ich kaufe ein
    .heard = einkauf | einkaufen | einkäufer | einkäuferin | kaufen | beschaffung | ich kaufe | buy
    .naming = Bremsscheiben, Acme
    .example = Bremsscheiben von Acme, eine Woche vor dem Jahresgespräch. Fünf von sechs Fragen konnte die Einkäuferin beantworten.

procurement-supplier_turnover_share = Von hundert Euro Umsatz Ihres Lieferanten: Wie viele kommen von Ihnen?
    .name = Ihr Anteil am Lieferantenumsatz
    .why = Je mehr seines Umsatzes Sie sind, desto mehr würden Sie ihm fehlen.
    .explain = Die Einkäufe Ihrer ganzen Gruppe in zwölf Monaten, geteilt durch den Gesamtumsatz der Einheit, die Sie beliefert. Leicht zu verwechseln mit seinem Anteil an Ihrem Einkauf: Der zeigt, wie sehr Sie von ihm abhängen.
    .minutes = In zehn Minuten: Ihre Bestellungen aus zwölf Monaten durch den Umsatz laut Website oder Bundesanzeiger teilen. Keine Zahl? Grob gerechnet sind es 150.000 bis 250.000 Euro je Mitarbeiter.
    .week = In einer Woche: eine Wirtschaftsauskunft einholen, eine Selbstauskunft erbitten oder einfach den Inhaber fragen, der wievieltgrößte Kunde Sie sind.
    .say = „Wir gehören zu Ihren größeren Kunden. Was ist bei dieser Größe möglich?“
    .never = „Ohne uns können Sie zumachen.“
    .strengthen = Bündeln Sie: Holen Sie Bestellungen anderer Werke und Sparten dazu und halten Sie einen zweiten Lieferanten freigegeben. Geht das nicht, seien Sie ein angenehmer Kunde: pünktlich zahlen, zügig entscheiden.
    .care = Sie tragen ein Drittel des Betriebs oder mehr. Fällt er, fehlt Ihnen Ware. Fordern Sie Verbesserung, nicht den letzten Cent. Vorteile ohne sachlichen Grund zu fordern, kann verboten sein (§ 20 GWB).

procurement-supplier_turnover_share-under_5 = Unter 5 %
    .heard = peanuts | so gut wie nichts | fast nichts | kaum etwas | kaum was | verschwindend wenig | verschwindend gering | ein tropfen auf den heißen stein | tropfen auf den heißen stein | winzig | wir sind winzig | kleinkunde | wir sind ein kleinkunde | kleine nummer | wir sind eine kleine nummer | kleiner fisch | wir sind ein kleiner fisch | kleine fische | kleinvieh | vernachlässigbar | nicht der rede wert | unter ferner liefen | rundungsfehler | einer von hunderten | einer von tausenden
procurement-supplier_turnover_share-from_5 = 5 bis 10 %
procurement-supplier_turnover_share-from_10 = 10 bis 20 %
procurement-supplier_turnover_share-from_20 = 20 bis 30 %
procurement-supplier_turnover_share-from_30 = 30 % oder mehr
    .heard = nur wir | nur uns | nur von uns | wir sind der einzige kunde | wir sind ihr einziger kunde | einziger kunde | fast alles | nahezu alles | so gut wie alles | alles | das meiste | der löwenanteil | den löwenanteil | der größte teil | zum größten teil | die leben von uns | sie leben von uns | der lebt von uns | lebt von uns | wir halten sie am leben | wir halten die am leben | die arbeiten nur für uns | sie arbeiten nur für uns | ohne uns gäbe es sie nicht

procurement-rep_turnover_share = Wie viel vom Umsatzziel Ihres Ansprechpartners hängt an Ihnen?
    .name = Ihr Gewicht beim Ansprechpartner
    .why = Ihr Ansprechpartner vertritt Sie im eigenen Haus. Umso mehr, je mehr sein Jahr an Ihnen hängt.
    .explain = Ihre Einkäufe im Verhältnis zu allem, was diese eine Person verkaufen soll, nicht der ganze Lieferant. Oft übersehen: Manche werden nach Marge bezahlt, manche Kunden betreut ein Team. Dann zählt, wer am meisten zu sagen hat.
    .minutes = In zehn Minuten: einfach fragen, „Wie viele Kunden betreuen Sie?“ Eine Zahl wie zwölf sagt schon viel. Oft steht es auch im Netz, im beruflichen Profil.
    .week = In einer Woche: zusammen essen gehen, lange vor dem Jahresgespräch. Wann endet das Vertriebsjahr, und was ist ein gutes Jahr?
    .say = „Was brauchen Sie von mir, damit Sie das intern durchbekommen?“
    .never = „Ihr Bonus hängt doch an mir.“
    .strengthen = Lassen Sie Ihren Ansprechpartner intern gut dastehen: Fällige Abrufe in seinen Abrechnungszeitraum legen, Bestellungen der Schwesterwerke über ihn laufen lassen.
    .care = Hier hängt ein Einkommen an Ihnen. Sprechen Sie über die Aufgabe, nie über Gehalt, und ändern Sie nichts in letzter Minute.

procurement-rep_turnover_share-under_5 = Unter 5 %
    .heard = peanuts | so gut wie nichts | fast nichts | kaum etwas | kaum was | verschwindend wenig | verschwindend gering | winzig | ein tropfen auf den heißen stein | tropfen auf den heißen stein | vernachlässigbar | nicht der rede wert | unter ferner liefen | kleiner fisch | wir sind ein kleiner fisch | einer von hunderten | einer von hundert | nur innendienst | nur der innendienst | nur die hotline | nur ein callcenter
procurement-rep_turnover_share-from_5 = 5 bis 10 %
procurement-rep_turnover_share-from_10 = 10 bis 25 %
procurement-rep_turnover_share-from_25 = 25 % oder mehr
    .heard = nur wir | nur uns | hat nur uns | der hat nur uns | sie hat nur uns | er hat nur uns | wir sind der einzige kunde | einziger kunde | lebt von uns | lebt quasi von uns | der lebt von uns | er lebt von uns | lebt praktisch von uns | arbeitet nur für uns | nur für uns da | ist nur für uns da | nur für uns zuständig | ausschließlich für uns | exklusiv für uns | fast alles | so gut wie alles | das meiste | der löwenanteil | der größte teil

procurement-turnover_growth = Ohne Preiseffekt: Kaufen Sie mehr als vor einem Jahr, und wächst auch Ihr Anteil?
    .name = Wachstum Ihrer Bestellungen
    .why = Wer wächst, wird umworben, noch bevor die Menge da ist.
    .explain = Mengen der letzten zwölf Monate plus fest Bestelltes, gegen das Jahr davor. Teurer heißt nicht mehr. Wächst der Lieferant schneller als Sie, sinkt Ihr Anteil. Sagen Lieferant und Ansprechpartner Verschiedenes, gilt das Schwächere.
    .minutes = In zehn Minuten: zwei Jahre Bestellungen im System vergleichen, zu gleichen Preisen gerechnet.
    .week = In einer Woche: in Geschäftsbericht oder Fachpresse nachsehen, wie schnell der Lieferant wächst, und Ihr eigenes Wachstum danebenlegen.
    .say = „Wir sind zwei Jahre mit Ihnen gewachsen. Rechnen wir den nächsten Schritt.“
    .never = „Da kommen riesige Mengen auf Sie zu.“
    .strengthen = Geben Sie eine ehrliche Vorschau mit Spanne und lassen Sie ein neues Teil folgen. Voll zählt nur, was unterschrieben ist.
    .care = Die andere Seite hat sich auf Ihr Wort eingestellt. Eine geplatzte Vorschau kehrt diese Verbindung um. Melden Sie früh, wenn sich Zahlen ändern.

procurement-turnover_growth-shrinking = Schrumpft (über 5 % weniger)
    .heard = schrumpft | schrumpfend | sinkt | sinkend | rückläufig | fallend | fällt | abnehmend | nimmt ab | geht zurück | geht runter | wird weniger | wird immer weniger | weniger | weniger als letztes jahr | weniger als im vorjahr | weniger als vor einem jahr | wir kaufen weniger | unter vorjahr | abwärts | auf dem rückzug | wir fahren zurück
procurement-turnover_growth-flat = Etwa gleich (±5 %)
    .heard = gleich | gleichbleibend | gleich geblieben | etwa gleich | ungefähr gleich | stabil | konstant | unverändert | stagniert | stagnierend | wie letztes jahr | wie im letzten jahr | wie im vorjahr | wie voriges jahr | auf vorjahresniveau | auf dem niveau vom vorjahr | kaum verändert | keine veränderung | seitwärts | nur die preise | nur preise | nur preiserhöhungen | nur teurer geworden | nur die inflation | plus minus null
procurement-turnover_growth-growing = Wächst (5 bis 15 %)
    .heard = wächst | wachsend | wir wachsen | wächst stetig | stetiges wachstum | moderates wachstum | wächst moderat | wächst normal | wächst mit dem markt | mit dem markt | wie der markt | im gleichschritt | wächst wie die | wächst wie sie auch | so schnell wie die | genauso schnell wie die | etwa wie sie selbst | etwa wie die selbst | im gleichen tempo
procurement-turnover_growth-faster = Schneller als die (ab 15 %)
    .heard = wächst schneller | wächst schnell | wächst stark | wächst rasant | wächst kräftig | wir wachsen stark | wir wachsen schneller | schneller als die | schneller als sie selbst | starkes wachstum | kräftiges wachstum | rasantes wachstum | boomt | es boomt | explodiert | durch die decke | geht durch die decke | wächst wie verrückt | wie verrückt | verdoppelt | hat sich verdoppelt | haben verdoppelt | wir haben verdoppelt | verdreifacht | unser anteil steigt | der anteil steigt | anteil steigt | unser anteil wächst
procurement-turnover_growth-fast_committed = Stark, unterschrieben (ab 25 %)
    .heard = stark und unterschrieben | wächst stark, vertrag steht | wächst stark und ist unterschrieben | wächst stark und vertrag steht | starkes wachstum, unterschrieben | starkes wachstum, vertrag steht | starkes wachstum mit vertrag | verdoppelt, vertrag steht | verdoppelt und unterschrieben | verdoppelt, unterschrieben | verdoppelt und vertraglich fest | wachstum ist unterschrieben | das wachstum ist unterschrieben | wachstum ist vertraglich fest | wachstum vertraglich zugesagt | wachstum fest zugesagt, vertrag steht

procurement-strategic_gateway = Welches Ziel erreicht Ihr Lieferant ohne Sie schwerer?
    .name = Hilfe bei deren Zielen
    .why = Ein Ziel, für das man Sie braucht, hält länger als jeder Auftrag.
    .explain = Ein Markt, eine Region, eine Technik oder höherwertige Produkte: etwas, wohin er will und wofür er Sie braucht. Ein großer Auftrag allein ist kein Ziel. Probe: Können Sie es mit seinen Worten nennen? Sonst höchstens „nützlich“.
    .minutes = In zehn Minuten: Meldungen und Stellenanzeigen des Lieferanten lesen. Sie zeigen, wohin er will.
    .week = In einer Woche: die Vertriebsleitung fragen „Wo müssen Sie in drei Jahren stehen?“
    .say = „Das ist Ihr Einstieg in ein neues Feld. Bauen wir es so, dass es beide trägt.“
    .never = „Seien Sie doch dankbar.“
    .strengthen = Suchen Sie ein Ziel, bei dem Sie helfen können. Ein kleiner Versuch, Entwickler mit Entwicklern, ist ein guter Anfang.
    .care = Eine Tür öffnet sich nur einmal: Ist die andere Seite durch, wird der Hebel schwächer. Klären Sie früh, wem gehört, was Sie gemeinsam entwickeln.

procurement-strategic_gateway-none = Kein Ziel der Gegenseite
    .heard = nur menge | nur volumen | reines volumen | nur umsatz | reiner umsatz | nur geld | keines | keins | kein ziel | kein einziges | gar keins | gar keines | nur aufträge | normales geschäft | ganz normales geschäft | tagesgeschäft | nichts besonderes | nichts strategisches | nicht strategisch | ein kunde wie jeder andere | kunde wie jeder andere | wir sind austauschbar
procurement-strategic_gateway-useful = Nützlich, andere können es auch
    .heard = nützlich | hilfreich | könnte helfen | könnte etwas helfen | könnte ein bisschen helfen | hilft etwas | hilft ein bisschen | hilft ein wenig | ganz nützlich | nützlich, aber ersetzbar | das können andere auch | können andere auch | andere können das auch | andere könnten das auch | ginge auch mit anderen | geht auch mit anderen | nicht nur wir | nice to have
procurement-strategic_gateway-one_goal = Hilft bei einem genannten Ziel
    .heard = ein ziel | ein klares ziel | ein konkretes ziel | ein genanntes ziel | fuß in der tür | ein fuß in der tür | den fuß in die tür | einstieg medizintechnik | einstieg in die medizintechnik | einstieg in die bahn | einstieg bahn | einstieg luftfahrt | einstieg in die luftfahrt | einstieg in einen neuen markt | markteintritt | hilft beim markteintritt | hilft beim einstieg | sie wollen in unsere branche | die wollen in unsere branche
procurement-strategic_gateway-key_door = Schlüssel, kaum zu ersetzen
    .heard = schlüssel | der schlüssel | nur über uns | nur durch uns | nur mit uns | geht nur mit uns | geht nur über uns | der einzige weg hinein | ohne uns kein markt | ohne uns kein us-markt | ohne uns kein marktzugang | ohne uns kein einstieg | ohne uns kommen sie nicht rein | ohne uns kommen die nicht rein | ohne uns unmöglich | ohne uns nicht möglich | ohne uns geht es nicht | das kann sonst keiner | das kann sonst niemand | kaum zu ersetzen | kaum ersetzbar | erster automobilkunde | wir sind der erste automobilkunde

procurement-reference_customer = Wirbt Ihr Lieferant mit Ihrem Namen, und wie sichtbar?
    .name = Ihr Name als Referenz
    .why = Ein Name, der verkaufen hilft, würde fehlen.
    .explain = Was er anderen wirklich zeigt: ein Logo, einen Fallbericht, einen Besuch an Ihrer Linie. Wie bekannt Sie sind, zählt nicht, nur was er daraus macht. Was ein Verkäufer nebenbei erzählt, zählt kaum.
    .minutes = In zehn Minuten: auf der Website unter Referenzen nachsehen und beide Namen zusammen suchen.
    .week = In einer Woche: auf der Messe den Stand ansehen und im Vertrag prüfen, was gezeigt werden darf.
    .say = „Sie zeigen unsere Linie anderen. Sorgen wir dafür, dass sie vorzeigbar bleibt.“
    .never = „Wir erzählen überall von Ihnen.“
    .strengthen = Bieten Sie einen Bericht, ein Foto oder einen Besuch an, im Tausch gegen etwas, das Sie brauchen. Fragen Sie vorher Ihre Pressestelle.
    .care = Ihr Name steht öffentlich daneben. Lassen Sie jede Verwendung von Ihrer Pressestelle freigeben und achten Sie auf die Qualität, die gezeigt wird.

procurement-reference_customer-no = Unser Name kommt nicht vor
    .heard = gar nicht | überhaupt nicht | nirgends | nie | niemals | sie erwähnen uns nicht | die erwähnen uns nicht | wir werden nicht erwähnt | nicht erwähnt | nda | es gibt ein nda | geheimhaltung | vertraulich | geheim | verboten | untersagt | nicht erlaubt | dürfen sie nicht | das dürfen sie nicht | das dürfen die nicht | wir erlauben es nicht | wir stehen nirgends | keine referenz
procurement-reference_customer-listed = In der Liste, mit Logo
    .heard = gelistet | wir sind gelistet | logo | unser logo | nur das logo | mit logo | logo auf der website | logo auf der webseite | unser logo steht auf der website | auf der website | auf der webseite | auf der homepage | auf deren website | auf ihrer website | in der liste | steht in der liste | wir stehen in der liste | in der referenzliste | auf der referenzliste | kundenliste | referenzliste | nur der name | nur mit namen | ein name unter vielen
procurement-reference_customer-story = Fallbericht oder Presse
    .heard = fallbericht | ein fallbericht | fallstudie | eine fallstudie | case study | anwenderbericht | ein anwenderbericht | erfolgsgeschichte | eine erfolgsgeschichte | success story | pressemitteilung | eine pressemitteilung | pressebericht | gemeinsame pressemitteilung | artikel in der fachpresse | ein artikel über uns | ein video über uns | ein film über uns | ein interview mit uns | kundenstimme
procurement-reference_customer-showcase = Vorzeigekunde mit Besuchen
    .heard = vorzeigekunde | wir sind der vorzeigekunde | wir sind ihr vorzeigekunde | wir sind vorzeigekunde | aushängeschild | wir sind das aushängeschild | ihr aushängeschild | leuchtturmkunde | paradebeispiel | sie bringen besucher | die bringen besucher | bringen besucher | sie bringen besucher zu uns | sie bringen interessenten mit | sie bringen kunden in unser werk | sie führen kunden durch unser werk | sie zeigen unser werk | sie zeigen unsere linie | werksführungen bei uns | besuche bei uns im werk

procurement-other_supply_links = Was verbindet Sie sonst noch, außer diesem Geschäft?
    .name = Geschäft neben diesem Auftrag
    .why = Was daneben läuft, läuft weiter, wie auch immer das Gespräch ausgeht.
    .explain = Ersatzteile, Service, andere Sparten, eine gemeinsame Firma, oder dass man auch bei Ihnen kauft. Nicht gezählt wird, was im verhandelten Vertrag steht oder längst ausgelaufen ist. Schwesterfirmen zählen nur, wenn man sie Ihnen zurechnet.
    .minutes = In zehn Minuten: die Lieferantennummer über alle Ihre Werke suchen.
    .week = In einer Woche: Instandhaltung, IT und Schwesterfirmen fragen, was sie dort kaufen und bis wann es läuft.
    .say = „Wenn wir alles zusammen sehen: Wie sähe ein faires Paket aus?“
    .never = „Sonst kündigen wir den Service.“
    .strengthen = Führen Sie zusammen, was nebeneinander läuft: Ersatzteile, Service, eine zweite Sparte. Schon ein Vertrag, der von allein läuft, macht einen Unterschied.
    .care = Solche Bindungen binden auch Sie. Ein Geschäft vom anderen abhängig zu machen, kann gegen Kartellrecht verstoßen: vorher die Rechtsabteilung fragen.

procurement-other_supply_links-none = Nur dieses Geschäft
    .heard = nichts | sonst nichts | gar nichts | nichts weiter | nichts anderes | nur das | nur dies | nur das hier | nur dieser vertrag | nur dieser auftrag | nur dieser deal | das ist alles | das wars | das war's | mehr nicht | weiter nichts | kein anderes geschäft | kein weiteres geschäft | keine weiteren verträge
procurement-other_supply_links-small = Kleine Aufträge ab und zu
    .heard = ab und zu | hin und wieder | gelegentlich | gelegentliche aufträge | von zeit zu zeit | manchmal | kleinigkeiten | nur kleinigkeiten | kleinkram | nur kleinkram | kleine aufträge | kleinere aufträge | kleinaufträge | ein paar ersatzteile | paar ersatzteile | ersatzteile ab und zu | ab und zu ersatzteile | gelegentlich ersatzteile | hin und wieder ersatzteile | mal ein ersatzteil
procurement-other_supply_links-solid = Ein weiterer fester Vertrag
    .heard = wartungsvertrag | ein wartungsvertrag | der wartungsvertrag | servicevertrag | ein servicevertrag | ein fester vertrag | ein weiterer vertrag | noch ein vertrag | ein zweiter vertrag | ein anderer vertrag | ein rahmenvertrag | noch ein rahmenvertrag | ein zweiter rahmenvertrag | ein softwarevertrag | ein mietvertrag
procurement-other_supply_links-several = Mehrere Verträge oder Werke
    .heard = mehrere | mehrere verträge | mehrere werke | mehrere standorte | mehrere sparten | viele verträge | etliche verträge | einige verträge | verschiedene verträge | service und ersatzteile | ersatzteile und service | wartung und ersatzteile | ersatzteile und wartung | service und ein anderes werk | service und ein weiteres werk | zwei weitere werke | zwei weitere verträge | drei weitere verträge
procurement-other_supply_links-structural = Joint Venture, Gegengeschäfte
    .heard = joint venture | ein joint venture | wir haben ein joint venture | gemeinschaftsunternehmen | ein gemeinschaftsunternehmen | gemeinsame firma | eine gemeinsame firma | gemeinsame tochter | eine gemeinsame tochter | gemeinsame entwicklung | wir entwickeln gemeinsam | wir entwickeln zusammen | entwicklungspartnerschaft | sie kaufen auch bei uns | die kaufen auch bei uns | sie sind auch unser kunde | wir beliefern uns gegenseitig | gegenseitige belieferung | gegenseitige lieferung | beteiligung | wir sind an ihnen beteiligt

procurement-do-share_forecast = Lassen Sie die Disposition vor dem Gespräch eine Zwölf-Monats-Vorschau mit Spanne schicken, samt ehrlichem Wort zur letzten. Wachstum, das man sieht, lässt sich einplanen.
procurement-do-count_what_you_buy = Lassen Sie das Controlling vor dem Gespräch die Bestellungen aller Werke aus 24 Monaten ziehen und weitere Verträge mit Enddatum auflisten. Dann kennen Sie Ihr Gewicht.
procurement-do-time_call_offs = Legen Sie ohnehin fällige Abrufe in den Abrechnungszeitraum Ihres Ansprechpartners, möglichst vor dem Gespräch. Das kostet etwas Liquidität und bringt Wohlwollen.
procurement-do-write_their_goal = Bitten Sie Ihren internen Auftraggeber vor dem Gespräch um eine Seite: ein Ziel des Lieferanten in dessen Worten und Ihr Beitrag. So wird aus „nützlich“ etwas, das einen Namen hat.
procurement-do-check_reference_use = Klären Sie vor dem Gespräch in einer halben Stunde mit der Pressestelle, wo Ihr Name steht und was erlaubt ist. Dann haben Sie etwas anzubieten.
procurement-do-bundle_sites = Lassen Sie die Einkaufsleitung bis Ende nächsten Monats drei Werke zu einer Bestellung bündeln. Oft rücken Sie damit um eine Stufe auf, und es ist zugleich Wachstum.
procurement-do-route_via_rep = Bitten Sie die Schwesterwerke bis zum 15., über Ihren Ansprechpartner zu bestellen. So wächst Ihr Teil an seinem Ziel.
procurement-do-award_new_part = Lassen Sie Ihren internen Auftraggeber noch diesen Monat über ein neues Teil für diesen Lieferanten entscheiden. Das ist unterschriebenes Wachstum, nicht erhofftes.
procurement-do-pilot_on_your_line = Holen Sie diesen Monat einen Techniker des Lieferanten zwei Tage an Ihre Linie und vereinbaren Sie bis Ende des nächsten einen Versuch. Er lernt, was auch anderswo hilft.
procurement-do-case_story = Bieten Sie einen kurzen Fallbericht an, gegen eine zugesagte Lieferleistung, und holen Sie bis Monatsende das Ja der Pressestelle. So werden Sie als Referenz sichtbarer.
procurement-do-meet_at_fair = Verabreden Sie für die nächste Messe eine halbe Stunde am Stand, mit Ihrer Werkleitung, und lassen Sie sich fotografieren oder zitieren. Andere sehen, dass Sie zusammengehören.
procurement-do-bundle_spares_service = Lassen Sie den Einkauf binnen zwei Monaten Ersatzteile und Service in einen Vertrag fassen. Das bindet beide über dieses Geschäft hinaus; halten Sie die Laufzeit kurz.
procurement-do-visit_their_plant = Besuchen Sie binnen sechs Wochen mit Qualität und Disposition das Werk des Lieferanten. Jeder trifft sein Gegenüber, und gemeinsam finden Sie einen Auftrag neben diesem Geschäft.
procurement-do-frame_contract = Planen Sie mit der Geschäftsleitung für dieses Jahr einen Rahmenvertrag, der Menge vom Zweitlieferanten herholt. Halten Sie eine Alternative bereit: Auch Sie hängen dann stärker daran.
procurement-do-volume_path = Lassen Sie die Geschäftsleitung bis zum nächsten Jahresgespräch einen Mengenpfad mit Preisstufen zusagen. Sie geben etwas Freiheit ab und werden planbares Wachstum.
procurement-do-joint_development = Schlagen Sie beiden Entwicklungsleitern dieses Jahr eine gemeinsame Entwicklung vor, Rechte und Kosten schriftlich. Das öffnet eine Tür und verbindet auf lange Zeit.
procurement-do-forum_talk = Schlagen Sie für die nächste Saison einen gemeinsamen Vortrag im Fachforum vor, mit Fachleuten beider Seiten auf der Bühne. So werden Sie der Kunde, den man vorzeigt.
procurement-do-pay_on_time = Fragen Sie heute die Buchhaltung nach überfälligen Rechnungen und lassen Sie sie vor dem Gespräch zahlen. Für pünktliche Zahler gibt man sich Mühe.
procurement-do-decide_quickly = Beantworten Sie offene Angebote noch vor dem Gespräch, auch mit einer Absage, und nennen Sie den Tag der nächsten Entscheidung. Das spart dem Vertrieb Wochen.
procurement-do-few_exceptions = Streichen Sie vor dem Gespräch mit der Qualität zwei Sonderwünsche von der Liste und sagen Sie es. Ein Kunde mit wenigen Ausnahmen kostet weniger.

# Vertrieb ---------------------------------------------------------------------------------------

sales = Ich verkaufe
    .heard = verkauf | verkaufen | verkäufer | verkäuferin | vertrieb | sell
    .naming = Jahresgespräch, Müller Pumpen
    .example = Jahresgespräch mit Müller Pumpen. Drei von vier Antworten kennt der Verkäufer, nach der vierten fragt er in der Disposition.

sales-strategic_components = Wenn Sie morgen ausfallen: Welche Ihrer teuren Teile legen den Kunden lahm?
    .name = teure Teile mit Risiko
    .why = Auf ein teures Teil, das schwer zu ersetzen ist, kann man am wenigsten verzichten.
    .explain = Teile, die viel kosten und deren Fehlen Linie oder Produkt gefährdet. Teuer allein genügt nicht: Steht ein Zweitlieferant bereit, ist das Risiko klein. Zählen Sie die Teile, bei denen ein Wechsel Monate dauert.
    .minutes = In zehn Minuten: Freigaben und Auftragsliste durchgehen. Wo sind Sie als Einziger freigegeben?
    .week = In einer Woche: Ihr Anwendungstechniker fragt beim Kunden, wie lange eine neue Freigabe dauert.
    .say = „Auf dieses Teil bauen Sie. Regeln wir Versorgung und Preis zusammen.“
    .never = „Wohin wollen Sie denn sonst?“
    .strengthen = Rücken Sie näher an die Funktion des Teils: gemeinsam einen Ausfall untersuchen und dabei sein, wenn das nächste Modell entsteht.
    .care = Der Kunde weiß, dass er von Ihnen abhängt. Wer jetzt drückt, beschleunigt den Zweitlieferanten. Geben Sie zum Preis auch Liefersicherheit.

sales-strategic_components-none = Keins unserer Teile
    .heard = keine | keins | keines | kein teil | kein einziges | gar keins | nichts kritisches | nichts | c-teile | c teile | nur c-teile | nur c teile | standardteile | nur standardteile | normteile | nur normteile | katalogteile | katalogware | nur schrauben | verbrauchsmaterial | nur verbrauchsmaterial | massenware
sales-strategic_components-replaceable = Einige, Zweitquelle steht bereit
    .heard = ersetzbar | leicht ersetzbar | leicht zu ersetzen | austauschbar | dual source | dual sourcing | zweitquelle | zweitlieferant | zweitlieferant steht bereit | zweitlieferant ist freigegeben | es gibt einen zweitlieferanten | sie haben einen zweitlieferanten | der kunde hat einen zweitlieferanten | zwei lieferanten | ein anderer ist freigegeben | sie haben eine alternative | sie können schnell wechseln | kann jederzeit wechseln
sales-strategic_components-one = Eins, Wechsel dauert Monate
    .heard = nur eins | nur eines | ein teil | ein einziges teil | ein teures teil | ein kritisches teil | ein schlüsselteil | ein a-teil | eins, ein jahr neufreigabe | eins, neufreigabe dauert ein jahr | ein teil, neufreigabe dauert ein jahr | ein teil, neufreigabe dauert monate | eins, wechsel dauert monate | ein teil, wechsel dauert monate
sales-strategic_components-several = Mehrere solche Teile
    .heard = mehrere | mehrere teile | mehrere a-teile | mehrere davon | einige, nur von uns | drei a-teile, nur wir | zwei a-teile, nur wir | drei a-teile nur von uns | eine handvoll | eine handvoll teile | viele teile | etliche teile | mehr als eins | mehr als ein teil | eine ganze teilefamilie | verschiedene teile
sales-strategic_components-core = Ohne uns geht nichts raus
    .heard = single source | wir sind single source | einzige quelle | wir sind die einzige quelle | wir sind die einzigen | einziger lieferant | wir sind der einzige lieferant | nur wir können das | das kann sonst keiner | das kann sonst niemand | das band steht | dann steht das band | die linie steht | dann steht die linie | alles steht | dann steht alles | die produktion steht | dann steht die produktion | nichts geht mehr | ohne uns geht nichts | ohne uns steht alles | ohne uns kein produkt | herzstück | das herzstück

sales-shortage_components = Welche Ihrer billigen Teile könnten beim Kunden das Band anhalten?
    .name = billige Teile mit Risiko
    .why = Ein Teil für zwei Euro, das ein Band anhält, ist mehr wert als sein Preis.
    .explain = Teile, die wenig kosten und anderswo nicht rechtzeitig zu bekommen sind. Oft verwechselt mit einem Engpass, der vorübergeht: Es zählt nur, was auch in einem normalen Jahr gilt.
    .minutes = In zehn Minuten: Lieferzeiten ansehen und die Liste der Teile, die Sie zuteilen.
    .week = In einer Woche: in der Disposition des Kunden fragen, für wie viele Tage jedes Teil auf Lager liegt.
    .say = „Richten wir einen Sicherheitsbestand ein, dann reden wir über Konditionen.“
    .never = „Ohne Unterschrift keine Teile.“
    .strengthen = Nehmen Sie dem Disponenten die Sorge: Zeigen Sie, wie Sie liefern, und bieten Sie ein Lager beim Kunden an, das er erst bei Entnahme bezahlt.
    .care = Bei Knappheit gleichmäßig zuteilen, das Recht kann es verlangen (§ 20 GWB). Wer sie ausnutzt, fehlt im nächsten Modell.

sales-shortage_components-none = Keins, jeder Händler hat sie
    .heard = keine | keins | keines | kein teil | kein einziges | gar keins | nichts kritisches | hat jeder händler | jeder händler hat das | jeder händler hat es | gibt es überall | gibts überall | gibt's überall | überall zu haben | überall erhältlich | frei verfügbar | von der stange | standardteile | nur standardteile | normteile | nur normteile | katalogteile | katalogware
sales-shortage_components-few = Wenige, Ersatz gibt es
    .heard = ersatz gibt es | es gibt ersatz | ersatz ist da | ersatz vorhanden | dafür gibt es ersatz | leicht ersetzbar | leicht zu ersetzen | schnell ersetzt | schnell ersetzbar | in ein paar tagen ersetzt | in wenigen tagen ersetzt | es gibt alternativen | alternativen gibt es | es gibt ersatzteile von anderen
sales-shortage_components-some = Einige, Ersatz dauert Wochen
    .heard = ersatz dauert wochen | dauert wochen | ersatz dauert ein paar wochen | ersatz braucht wochen | dauert ein paar wochen | ein paar wochen woanders | woanders dauert es wochen | wochen lieferzeit woanders | vier wochen woanders | sechs wochen woanders | acht wochen woanders | sechs wochen lieferzeit woanders | woanders sechs wochen | anderswo sechs wochen
sales-shortage_components-one_critical = Ein billiges Teil hält alles an
    .heard = nur eins | nur eines | ein teil | ein kritisches teil | ein engpassteil | ein billiges teil | ein kleines teil | ein kleinteil | ein teil stoppt alles | ein teil stoppt das band | ein teil hält alles an | ein billiges teil stoppt alles | dichtung für 2 euro stoppt alles | eine dichtung für 2 euro stoppt alles | dichtung für zwei euro stoppt alles | eine dichtung für zwei euro stoppt alles | eine dichtung stoppt alles | eine dichtung hält alles an
sales-shortage_components-several_critical = Mehrere billige halten alles an
    .heard = mehrere | mehrere teile | mehrere kritische teile | mehrere engpassteile | mehrere davon | mehrere billige teile | mehrere teile stoppen das band | mehrere teile stoppen alles | eine handvoll | eine handvoll teile | viele davon | etliche | mehr als eins | mehr als ein teil | fünf spezialchips | mehrere spezialchips | spezialchips nur von uns

sales-intensifying_collaboration = Gegenüber dem Vorjahr: mehr Umsatz, mehr Produkte, mehr gemeinsame Prozesse?
    .name = wachsende Zusammenarbeit
    .why = Jedes davon macht den Wechsel schwerer und spart beiden Arbeit.
    .explain = Drei Zeichen: Umsatz ohne Preiseffekt, die Breite des Sortiments und wie weit Ihre Abläufe verzahnt sind, etwa Bestellungen von System zu System (EDI) oder gemeinsame Planung. Mehr Besprechungen allein sind kein Zeichen.
    .minutes = In zehn Minuten: Umsatz und Sortiment zweier Jahre vergleichen und nachsehen, wie viele Bestellungen niemand mehr abtippt.
    .week = In einer Woche: die Logistik auf beiden Seiten fragen, was heute ineinandergreift und vor einem Jahr noch nicht.
    .say = „Unsere Abläufe greifen ineinander. Senken wir erst Kosten, dann Preise.“
    .never = „Sie kommen von uns doch nicht mehr los.“
    .strengthen = Beginnen Sie mit einem Ablauf, der beide ärgert, etwa dem Abtippen von Bestellungen. Ein kleiner Erfolg zieht den nächsten nach.
    .care = Verzahnte Abläufe binden auch Sie. Vereinbaren Sie, wie jede Seite wieder herauskommt und wem die Daten gehören.

sales-intensifying_collaboration-cooling = Kühlt ab, weniger als im Vorjahr
    .heard = kühlt ab | kühler | abgekühlt | es kühlt ab | weniger | weniger als letztes jahr | wird weniger | wird immer weniger | schrumpft | rückläufig | nimmt ab | geht zurück | sie bestellen weniger | der kunde bestellt weniger | sie ziehen sich zurück | sie orientieren sich um | sie testen andere | die testen andere | testen gerade andere | der kunde testet andere | sie testen andere lieferanten
sales-intensifying_collaboration-steady = Gleich, wie im Vorjahr
    .heard = gleich | gleichbleibend | gleich geblieben | etwa gleich | stabil | konstant | unverändert | keine veränderung | wie immer | wie gehabt | wie bisher | wie letztes jahr | wie im letzten jahr | wie im vorjahr | alles beim alten | beim alten | stagniert
sales-intensifying_collaboration-one_sign = Eines von dreien
    .heard = eines | nur eins | nur eines | eins davon | eines davon | eins von dreien | ein zeichen | nur der umsatz | nur umsatz | nur mehr umsatz | nur mehr produkte | nur das sortiment | ein neues produkt | nur edi | edi seit mai | edi ist neu | neu mit edi | jetzt mit edi | seit kurzem edi
sales-intensifying_collaboration-two_signs = Zwei von dreien
    .heard = zwei davon | zwei zeichen | umsatz und produkte | umsatz und sortiment | umsatz und edi | umsatz und prozesse | produkte und prozesse | produkte und edi | sortiment und edi | mehr umsatz und mehr produkte | mehr umsatz und produkte | mehr umsatz, mehr produkte | mehr teile und mehr umsatz | mehr teile, mehr umsatz
sales-intensifying_collaboration-all_three = Alle drei
    .heard = alles | alle | alles davon | alle davon | alle drei zeichen | drei von dreien | alles wächst | es wächst alles | alles drei | alles wird mehr | überall mehr | von allem mehr | in jeder hinsicht | auf ganzer linie | auf allen ebenen | umsatz, produkte und prozesse | umsatz, sortiment und prozesse | umsatz, produkte und edi

sales-know_how = Wie oft braucht der Kunde Ihr Wissen für seine Aufträge oder Anlagen?
    .name = Ihr Know-how beim Kunden
    .why = Wissen, das täglich gebraucht wird, kauft man nicht leicht woanders.
    .explain = Wen ruft der Kunde an, wenn es klemmt? Es zählt, was genutzt wird und zugleich wertvoll, selten und schwer nachzumachen ist. Was Sie könnten oder worauf Sie stolz sind, zählt noch nicht.
    .minutes = In zehn Minuten: Servicefälle und Anrufe dieses Kunden aus drei Monaten zählen.
    .week = In einer Woche: die Schichtleitung des Kunden fragen, wen sie zuerst anruft, und weshalb.
    .say = „Unser Techniker hat Ihnen eine Woche gespart. Nehmen wir das in den Vertrag.“
    .never = „Ohne uns wären Sie doch verloren.“
    .strengthen = Seien Sie an einem festen Tag vor Ort, lösen Sie jedes Mal eine Sache und schreiben Sie auf, was es gespart hat.
    .care = Hilfe ohne Preis wird schnell zur Gewohnheit. Vereinbaren Sie, was dazugehört, und sorgen Sie dafür, dass das Wissen nicht in einem Kopf allein steckt.

sales-know_how-none = Der Kunde kommt allein zurecht
    .heard = nie | niemals | gar nicht | überhaupt nicht | nichts | sie fragen nie | die fragen nie | der kunde fragt nie | sie rufen nie an | brauchen sie nicht | brauchen die nicht | sie brauchen uns nicht | sie wissen es besser | die wissen es besser | wissen es selbst besser | der kunde weiß es besser | sie wissen es selbst | die können das selbst | sie können das selbst | kommen allein zurecht | kommen alleine zurecht
sales-know_how-occasional = Ab und zu
    .heard = gelegentlich | hin und wieder | von zeit zu zeit | manchmal | selten | eher selten | einmal im jahr | ein-, zweimal im jahr | ein- bis zweimal im jahr | zweimal im jahr | ein paar mal im jahr | ein paarmal im jahr | einmal letztes jahr | letztes jahr einmal | alle paar monate | einmal im quartal | alle heiligen zeiten
sales-know_how-regular = Etwa jeden Monat
    .heard = monatlich | jeden monat | einmal im monat | etwa einmal im monat | zweimal im monat | ein paar mal im monat | ein paarmal im monat | mehrmals im monat | fragen monatlich | sie fragen monatlich | sie fragen jeden monat | die fragen jeden monat | sie rufen jeden monat an | alle paar wochen | alle vier wochen
sales-know_how-embedded = Fester Teil seines Ablaufs
    .heard = täglich | jeden tag | sie rufen täglich an | die rufen täglich an | rufen täglich an | rufen jeden tag an | sie fragen täglich | ständig | andauernd | dauernd | laufend | immer vor ort | wir sind immer vor ort | unser techniker sitzt dort | unser techniker ist immer dort | wir haben jemanden vor ort | teil ihres prozesses | fester teil ihres prozesses | in ihrem prozess | fest eingebaut | fest eingebunden
sales-know_how-indispensable = Ohne uns läuft dort nichts
    .heard = unverzichtbar | unentbehrlich | ohne uns läuft nichts | ohne uns geht nichts | ohne uns geht gar nichts | ohne uns geht es nicht | ohne uns kein angebot | ohne uns können sie nicht anbieten | ohne uns können die nicht anbieten | können ohne uns nicht anbieten | sie können ohne uns nicht anbieten | ohne uns steht die anlage | ohne uns stehen die anlagen | ohne uns stehen sie | ohne uns aufgeschmissen | sie sind ohne uns aufgeschmissen | nur wir wissen wie | das wissen nur wir

sales-do-solve_open_case = Fragen Sie die Schichtleitung des Kunden nach dem teuersten Fehler, und lassen Sie Ihren Techniker vor dem Gespräch daran, notfalls am Telefon. Ein gelöster Fall bleibt in Erinnerung.
sales-do-map_items_by_risk = Ordnen Sie Ihre Teile vor dem Gespräch mit Ihrem Anwendungstechniker nach Preis und Risiko für deren Band, in zwei Stunden. Sie sehen, welche Ihren Hebel tragen.
sales-do-show_delivery_record = Lassen Sie die Logistik vor dem Gespräch zwölf Monate Lieferungen auf eine Seite bringen: pünktlich, verspätet, warum. So sieht die Disposition, auf wen Verlass ist.
sales-do-three_facts = Bringen Sie vor dem Gespräch drei Zahlen auf eine Folie: Umsatz, Produkte und Abläufe gegenüber dem Vorjahr. Beim Kunden kennen nur wenige alle drei.
sales-do-list_saves = Lassen Sie den Service vor dem Gespräch fünf Fälle auflisten, in denen Sie dem Kunden Zeit oder Geld gespart haben. Hilfe, die niemand zählt, ist bald vergessen.
sales-do-joint_failure_analysis = Bieten Sie binnen sechs Wochen zwei Tage gemeinsame Fehlersuche im Werk des Kunden an. Sie erfahren, was Ihr Teil dort wirklich leistet.
sales-do-consignment_trial = Bieten Sie zum nächsten Ersten einen Versuch an: Lager beim Kunden, bezahlt bei Entnahme. Das kostet Sie Kapital und nimmt der Disposition eine Sorge.
sales-do-edi_pilot = Bringen Sie bis zum 20. die IT beider Seiten für einen Versuch zusammen: Bestellungen von System zu System (EDI). Das spart beiden Tipparbeit und verzahnt einen Ablauf.
sales-do-on_site_clinic = Vereinbaren Sie ab nächstem Monat mit der Instandhaltung des Kunden einen festen Tag im Monat, an dem Ihr Techniker da ist. So fragt man bald von selbst bei Ihnen.
sales-do-invite_specialists = Laden Sie binnen sechs Wochen Disposition und Qualität des Kunden in Ihr Werk ein. Jeder trifft sein Gegenüber, und Sie wählen gemeinsam einen Ablauf zum Verzahnen.
sales-do-meet_at_fair = Bitten Sie Einkauf und Technik des Kunden auf der nächsten Messe an Ihren Stand und zeigen Sie zwei Produkte, die er noch nicht kauft. Mehr Sortiment ist ein Band mehr.
sales-do-design_in = Bitten Sie die Entwicklungsleitung um einen Platz am Tisch, wenn das nächste Modell geplant wird, und stellen Sie Ihren Techniker frei. Was eingeplant ist, bleibt meist drin.
sales-do-supply_contract = Schlagen Sie für dieses Jahr einen Liefervertrag über die kritischen Teile vor: feste Mengen, fester Bestand. Beide geben Freiheit ab und gewinnen Sicherheit.
sales-do-joint_planning = Vereinbaren Sie dieses Jahr mit der Logistikleitung des Kunden eine gemeinsame Planung: eine Vorschau, ein Blick auf die Bestände. Das verzahnt und zeigt Wachstum früh.
sales-do-resident_engineer = Bieten Sie fürs nächste Jahr einen Techniker an, der fest beim Kunden sitzt, mit klarer Aufgabe und geteilten Kosten. Ihr Wissen wird Teil seines Ablaufs.
sales-do-forum_talk = Schlagen Sie für die nächste Saison einen gemeinsamen Vortrag im Fachforum vor, Fachleute beider Seiten auf der Bühne. So sehen auch die Entscheider, was Sie können.
sales-do-keep_dates = Prüfen Sie vor dem Gespräch jede offene Lieferung an diesen Kunden und holen Sie Verspätetes auf. Nichts spricht so für Sie wie Termine, die halten.
sales-do-warn_early = Melden Sie der Disposition des Kunden noch heute, was sich verspäten kann, mit einem Termin, der hält. Wer früh warnt, dem glaubt man auch den neuen Termin.

# Alltag -----------------------------------------------------------------------------------------

everyday = Alltag
    .heard = privat | nachbar | nachbarn | familie | kollege | kollegin | chef | chefin | everyday
    .naming = Lärm, die Nachbarn
    .example = Ein Gespräch mit den Nachbarn über Lärm. Fünf Antworten waren klar, die sechste klärt sich bei einem Kaffee.

everyday-intensity = Wie viel haben Sie miteinander zu tun?
    .name = wie oft Sie sich sehen
    .why = Je öfter man sich sieht, desto mehr ist beiden ein gutes Auskommen wert.
    .explain = Wie oft und bei wie vielen Themen Sie miteinander zu tun haben. Ob Sie sich mögen, ist eine andere Frage. Wenn es schwankt, nehmen Sie die letzten drei Monate.
    .minutes = In zehn Minuten: an die letzten drei Begegnungen denken. Wann waren sie, und worum ging es?
    .week = In einer Woche: die andere Seite fragen, wo sich Ihre Wege noch kreuzen. Oft ist es mehr, als man denkt.
    .say = „Wir sehen uns ständig. Finden wir etwas, das für beide passt.“
    .never = „Das werden Sie noch bereuen.“
    .strengthen = Schaffen Sie einen kleinen festen Anlass: eine halbe Stunde in der Woche, ein Kaffee, der gemeinsame Weg zum Mittagessen.
    .care = Sie sehen sich jeden Tag, wie auch immer es ausgeht. Ein kleiner Sieg heute lohnt keine schlechte Stimmung an jedem Morgen. Lassen Sie beiden Platz.

everyday-intensity-one_off = Nur dieses eine Mal
    .heard = einmalig | nur einmal | einmal | einmal und nie wieder | nur dieses mal | nur diesmal | nie | noch nie | nie gesehen | noch nie gesehen | nie getroffen | nie begegnet | gar nicht | gar nichts | nichts | fremde | wir sind fremde | wir kennen uns nicht | kennen uns nicht | kein kontakt | keinen kontakt
everyday-intensity-rare = Ein paar Mal im Jahr
    .heard = selten | eher selten | sehr selten | einmal im jahr | ein-, zweimal im jahr | zweimal im jahr | ein paarmal im jahr | alle paar monate | weihnachten | an weihnachten | zu weihnachten | nur zu weihnachten | weihnachtskarte | geburtstage | nur an geburtstagen | alle jubeljahre | alle heiligen zeiten
everyday-intensity-regular = Etwa jeden Monat
    .heard = monatlich | jeden monat | einmal im monat | einmal pro monat | etwa einmal im monat | zweimal im monat | ein paar mal im monat | ein paarmal im monat | alle paar wochen | alle drei wochen | alle vier wochen | alle drei bis vier wochen | monatliches treffen
everyday-intensity-close = Etwa jede Woche
    .heard = wöchentlich | jede woche | einmal die woche | einmal in der woche | einmal pro woche | zweimal die woche | zweimal in der woche | mehrmals die woche | mehrmals in der woche | ein paar mal die woche | jour fixe | unser jour fixe | wochentermin | wöchentlicher termin | jeden montag | jeden freitag | jedes wochenende
everyday-intensity-daily = Jeden Tag
    .heard = täglich | tagtäglich | den ganzen tag | jeden morgen | jeden arbeitstag | mehrmals täglich | mehrmals am tag | ständig | andauernd | dauernd | rund um die uhr | wir teilen ein büro | wir teilen uns ein büro | im selben büro | selbes büro | wir sitzen nebeneinander | seite an seite | wir wohnen zusammen | im selben haushalt | tag für tag

everyday-duration = Wie lange kennen Sie sich, und geht es weiter?
    .name = gemeinsame Jahre
    .why = Gemeinsame Jahre und eine gemeinsame Zukunft machen beide vorsichtig.
    .explain = Zählen Sie die Jahre, und schauen Sie voraus. Endet es bald, weil jemand umzieht oder die Stelle wechselt, antworten Sie eine Stufe tiefer. Jahre ganz ohne Kontakt zählen nicht.
    .minutes = In zehn Minuten: überlegen, wann Sie das erste Mal miteinander zu tun hatten. Alte Nachrichten helfen.
    .week = In einer Woche: fragen, was die andere Seite in den nächsten Jahren vorhat. Dann sehen Sie, ob es etwas Gemeinsames gibt.
    .say = „In all den Jahren fand sich ein Weg. Finden wir wieder einen.“
    .never = „Sie sind mir etwas schuldig.“
    .strengthen = Jahre kann man nicht nachholen, Zukunft schon: Vereinbaren Sie etwas, das über dieses Gespräch hinaus hält.
    .care = Nach vielen Jahren gilt vieles als selbstverständlich. Genau das nutzt alte Verbindungen ab: Danken Sie, und fragen Sie neu.

everyday-duration-new = Gerade erst kennengelernt
    .heard = neu | ganz neu | brandneu | eben erst kennengelernt | frisch kennengelernt | erstes mal | das erste mal | zum ersten mal | erstes treffen | unser erstes treffen | wir kennen uns nicht | kennen uns nicht | gar nicht | noch nie gesehen | seit gestern | seit letzter woche | seit dieser woche | ein paar tage | seit ein paar tagen
everyday-duration-under_1 = Weniger als ein Jahr
    .heard = unter einem jahr | noch kein jahr | kein jahr | ein paar monate | seit ein paar monaten | seit einigen monaten | einige monate | zwei monate | drei monate | vier monate | fünf monate | sechs monate | acht monate | neun monate | halbes jahr | ein halbes jahr | seit einem halben jahr | seit januar | seit februar | seit märz | seit april | seit mai | seit juni | seit juli | seit august | seit september | seit oktober | seit november | seit dezember
everyday-duration-years_1_3 = 1 bis 3 Jahre
    .heard = ein jahr | 1 jahr | ein gutes jahr | seit einem jahr | ein, zwei jahre | ein bis zwei jahre | eineinhalb jahre | anderthalb jahre | 18 monate | zwei jahre | 2 jahre | seit zwei jahren | seit 2 jahren | vor zwei jahren eingezogen | vor 2 jahren eingezogen | vor zwei jahren | zweieinhalb jahre | 2,5 jahre
everyday-duration-years_3_10 = 3 bis 10 Jahre
    .heard = drei jahre | 3 jahre | vier jahre | 4 jahre | fünf jahre | 5 jahre | sechs jahre | 6 jahre | sieben jahre | 7 jahre | acht jahre | 8 jahre | neun jahre | 9 jahre | seit drei jahren | seit vier jahren | seit fünf jahren | seit sechs jahren | seit 5 jahren | drei, vier jahre | vier, fünf jahre | fünf, sechs jahre
everyday-duration-over_10 = 10 Jahre oder mehr
    .heard = ewig | seit ewigkeiten | eine ewigkeit | ewigkeiten | schon immer | immer schon | seit immer | jahrzehnte | seit jahrzehnten | mein leben lang | ein leben lang | mein halbes leben | seit der schule | seit der schulzeit | aus der schulzeit | seit der kindheit | seit kindertagen | seit dem kindergarten | aus dem sandkasten | seit dem studium | zehn jahre | 10 jahre | zwölf jahre | 12 jahre | fünfzehn jahre | 15 jahre | zwanzig jahre | 20 jahre | seit zehn jahren | seit zwanzig jahren | 25 jahre | dreißig jahre | 30 jahre | über zehn jahre | mehr als zehn jahre

everyday-importance = Wie viel hängt für die andere Seite daran?
    .name = was für die andere Seite daran hängt
    .why = Auch seltener Kontakt zählt, wenn viel daran hängt.
    .explain = Was die andere Seite ohne Sie verlöre: Arbeit, Ruhe, Geld, einen Prozess. Es zählt, was dort fehlen würde, nicht was Ihnen fehlen würde. Anwalt und Mandant sehen sich selten, und doch hängt viel daran.
    .minutes = In zehn Minuten: drei Dinge aufschreiben, die der anderen Seite fehlen würden. Finden Sie keines, ist auch das eine Antwort.
    .week = In einer Woche: fragen, was die andere Seite an Ihrer Zusammenarbeit oder Nachbarschaft am meisten schätzt.
    .say = „Es ist beiden wichtig. Machen wir es ordentlich.“
    .never = „Sie brauchen mich doch.“
    .strengthen = Übernehmen Sie etwas, das der anderen Seite wichtig ist, und machen Sie es gut. Es muss nichts Großes sein.
    .care = Für die andere Seite hängt viel an Ihnen. Spielen Sie nicht mit der Angst, und lassen Sie niemanden auf Nachricht warten. Verlässlich sein ist mehr als recht haben.

everyday-importance-trivial = Kaum etwas
    .heard = nichts | gar nichts | so gut wie nichts | fast nichts | kaum was | egal | ist egal | ist ihnen egal | ist denen egal | denen egal | völlig egal | ganz egal | unwichtig | völlig unwichtig | nicht wichtig | bedeutungslos | belanglos | spielt keine rolle | das spielt keine rolle | macht keinen unterschied | interessiert sie nicht | interessiert die nicht
everyday-importance-nice = Ganz nett, mehr nicht
    .heard = nett | ganz nett | nett, mehr nicht | nice to have | angenehm | ein wenig | ein bisschen | bisschen | etwas | nicht viel | nicht so viel | nicht allzu viel | nicht sehr viel | wäre schade | praktisch | sie mögen es
everyday-importance-matters = Es würde fehlen
    .heard = wichtig | ist wichtig | schon wichtig | recht wichtig | ziemlich wichtig | ganz schön wichtig | ihnen wichtig | denen wichtig | ist ihnen wichtig | ist denen wichtig | es ist ihm wichtig | es ist ihnen wichtig | würde ihnen fehlen | würde denen fehlen | sie würden mich vermissen | sie legen wert darauf | sie brauchen es
everyday-importance-vital = Es ist lebenswichtig
    .heard = lebenswichtig | existenziell | existentiell | entscheidend | unverzichtbar | unentbehrlich | alles | alles hängt daran | da hängt alles dran | hängt alles dran | ihre existenz | die existenz hängt daran | da hängt die existenz dran | ihr job | ihr job hängt daran | der job hängt daran | ihr arbeitsplatz | ihre zukunft | ihre zukunft hängt daran | es geht um alles | sie können nicht ohne | ohne mich geht es nicht

everyday-intensifying = Enger oder kühler als vor einem halben Jahr?
    .name = wachsende Nähe
    .why = Neue und wachsende Verbindungen bekommen Aufmerksamkeit, alte verblassen unbemerkt.
    .explain = Vergleichen Sie mit dem Stand vor einem halben Jahr: mehr Kontakt, mehr Themen, mehr Offenheit? Ein netter Abend ist noch kein Trend. „Wie bisher“ ist eine ordentliche Antwort.
    .minutes = In zehn Minuten: die Nachrichten der letzten sechs Monate überfliegen. Wer schreibt zuerst, und wie oft?
    .week = In einer Woche: sich melden, ohne etwas zu wollen, und sehen, was zurückkommt.
    .say = „Schön, dass wir öfter reden. Darf ich etwas ansprechen?“
    .never = „So jemanden wie Sie findet man nie wieder.“
    .strengthen = Melden Sie sich einmal ohne Anliegen, und machen Sie danach etwas Kleines zusammen.
    .care = Hier ist vieles neu und geht schnell. Verlangen Sie nicht zu bald zu viel: Vertrauen braucht länger als Sympathie.

everyday-intensifying-fading = Es schläft ein
    .heard = kühler | abgekühlt | kühlt ab | es kühlt ab | kälter | weniger | weniger kontakt | immer weniger | wird immer weniger | wird weniger | kaum noch | kaum noch kontakt | wir reden kaum noch | wir sehen uns kaum noch | wir hören kaum noch voneinander | schläft ein | eingeschlafen | ist eingeschlafen | verläuft im sande | auseinandergelebt | wir leben uns auseinander | funkstille | schlechter | wird schlechter
everyday-intensifying-stable = Wie bisher
    .heard = gleich | gleichbleibend | gleich geblieben | etwa gleich | wie immer | wie eh und je | wie gehabt | wie vorher | unverändert | keine veränderung | hat sich nichts geändert | nichts geändert | stabil | konstant | beim alten | alles beim alten | weder noch | weder enger noch kühler
everyday-intensifying-warming = Wird enger
    .heard = enger | etwas enger | ein bisschen enger | ein wenig enger | näher | wärmer | etwas wärmer | besser | wird besser | es wird besser | langsam besser | wird langsam besser | wird wärmer | wir kommen uns näher | wir reden mehr | wir reden öfter | öfter als früher | mehr kontakt | mehr kontakt als früher | es wächst | intensiver
everyday-intensifying-taking_off = Viel enger, und schnell
    .heard = viel enger | deutlich enger | sehr viel enger | rasant | rasend schnell | im eiltempo | steil bergauf | frisch vernetzt | gerade vernetzt | gerade erst vernetzt | neu vernetzt | gerade angefreundet | frisch angefreundet | unzertrennlich | neuerdings unzertrennlich | auf einmal sehr eng | jede woche enger | jeden tag enger

everyday-expertise_benefit = Nützt Ihr Wissen der anderen Seite auch sonst?
    .name = Ihr Wissen, anderswo nützlich
    .why = Hilfe, die man anderswo von Ihnen bekommt, macht auch lose Fäden wertvoll.
    .explain = Etwas, das Sie wissen oder können und das außerhalb dieser Sache gebraucht wird: Korrektur lesen, eine Tabelle, eine Reparatur, eine Sprache. Was gebraucht werden könnte, aber nie gefragt war, zählt noch nicht.
    .minutes = In zehn Minuten: an die letzten drei Male denken, als man Sie um Hilfe bat. Worum ging es?
    .week = In einer Woche: fragen „Gibt es etwas, das ich mir für Sie ansehen kann?“
    .say = „Ich helfe gern weiter. Heute habe ich selbst eine Bitte.“
    .never = „Nach allem, was ich für Sie getan habe!“
    .strengthen = Bieten Sie eine konkrete Hilfe an, die Sie eine Stunde kostet und der anderen Seite einen Tag spart.
    .care = Man verlässt sich auf Ihre Hilfe. Halten Sie sie nicht zurück, um sich durchzusetzen. Sagen Sie rechtzeitig, was geht und was nicht.

everyday-expertise_benefit-no = Es geht ohne
    .heard = nie | niemals | gar nicht | überhaupt nicht | nichts | brauchen sie nicht | brauchen die nicht | brauchen mich nicht | wird nicht gebraucht | sie fragen nie | die fragen nie | nie gefragt | wurde nie gefragt | bringt ihnen nichts | bringt denen nichts | sie wissen es selbst | die wissen das selbst | sie kommen allein zurecht | kein bedarf
everyday-expertise_benefit-once = Hat einmal geholfen
    .heard = einmal | nur einmal | ein einziges mal | bisher einmal | schon einmal | schon mal geholfen | einmal geholfen | habe einmal geholfen | hab einmal geholfen | letztes jahr einmal | einmal korrektur gelesen | habe einmal korrektur gelesen | einmal etwas übersetzt | ein gefallen | einmal ein gefallen
everyday-expertise_benefit-sometimes = Hilft ab und zu
    .heard = ab und zu | hin und wieder | manchmal | gelegentlich | von zeit zu zeit | dann und wann | hie und da | ab und an | alle paar wochen | ein paar mal | ein paarmal | mehrmals | schon öfter | öfter mal | ein paar mal im jahr | hilft manchmal | sie fragen manchmal | sie fragen ab und zu
everyday-expertise_benefit-rely = Man verlässt sich darauf
    .heard = ständig | dauernd | andauernd | immer | laufend | täglich | jeden tag | sie verlassen sich auf mich | die verlassen sich auf mich | verlassen sich darauf | sie verlassen sich darauf | sie zählen auf mich | die zählen auf mich | ständig excel-hilfe | dauernd excel-hilfe | sie fragen mich ständig | die fragen mich ständig | sie fragen immer mich | ich bin ihr fachmann | ohne mich geht es nicht | ohne mich geht da nichts

everyday-contact_benefit = Öffnen Ihre Kontakte der anderen Seite Türen?
    .name = Türen, die Sie öffnen
    .why = Sie zu kennen, oder andere durch Sie, kann mehr wert sein als jedes Argument.
    .explain = Hat die andere Seite etwas davon, Sie zu kennen, oder Leute durch Sie: den Betriebsrat, den Verein, einen Kunden? Dieselben Leute zu kennen wie Sie, öffnet noch keine Tür.
    .minutes = In zehn Minuten: drei Leute aufschreiben, die Sie kennen und die andere Seite gern kennen würde.
    .week = In einer Woche: fragen, wen die andere Seite gerade sucht. Einen Nachmieter, eine Handwerkerin, jemanden in einer anderen Abteilung?
    .say = „Ich stelle Sie gern vor, egal wie wir uns einigen.“
    .never = „Ich kenne Ihren Chef.“
    .strengthen = Machen Sie zwei Menschen miteinander bekannt, denen es beiden nützt, und verlangen Sie nichts dafür.
    .care = Sie öffnen viele Türen. Handeln Sie nicht mit dem Vertrauen anderer: Fragen Sie diese vorher, und geben Sie nichts Privates weiter.

everyday-contact_benefit-no = Keine Tür
    .heard = nie | niemals | gar nicht | gar keine | überhaupt nicht | keine | keine einzige | nichts | niemanden | ich kenne niemanden | ich kenne keinen | kenne niemanden | keine kontakte | ich habe keine kontakte | bringt ihnen nichts | bringt denen nichts | sie kennen mehr leute als ich | die kennen mehr leute als ich | sie haben bessere kontakte
everyday-contact_benefit-slightly = Ein wenig
    .heard = ein bisschen | bisschen | etwas | nicht viel | geringfügig | minimal | im selben verein | selber verein | derselbe verein | wir sind im selben verein | gleicher verein | im gleichen verein | im selben chor | im selben sportverein
everyday-contact_benefit-some = Ein, zwei Türen
    .heard = einige | einige türen | manche | ein paar | ein paar türen | eine tür | zwei türen | eine oder zwei | ein oder zwei türen | manchmal | ab und zu | hin und wieder | gelegentlich | kenne betriebsrat | kenne den betriebsrat | ich kenne den betriebsrat | ich kenne jemanden im betriebsrat | mittagessen mit dem betriebsrat | habe sie einmal vorgestellt | einmal jemanden vorgestellt
everyday-contact_benefit-clearly = Deutlich, es hilft
    .heard = deutlich | viele türen | jede menge türen | alle möglichen türen | ich öffne ihnen türen | ich öffne denen türen | ich habe ihm den job besorgt | ich habe ihr den job besorgt | ich habe ihm die stelle besorgt | ich habe ihr die stelle besorgt | ich habe ihnen die wohnung besorgt | ich habe ihnen kunden gebracht | ich habe ihnen einen kunden gebracht | sie kamen durch mich dazu | sie brauchen mein netzwerk | die brauchen mein netzwerk | sie leben von meinem netzwerk | ständig | dauernd

everyday-do-offer_one_help = Bieten Sie vor dem Gespräch eine kleine Gefälligkeit an, die Ihnen liegt: einen Brief durchsehen, Werkzeug leihen, ein Paket annehmen. An die erste Hilfe erinnert man sich.
everyday-do-one_introduction = Machen Sie die andere Seite vor dem Gespräch mit jemandem bekannt, der ihr nützt, und fragen Sie ihn vorher. Zehn Minuten von Ihnen können eine Tür öffnen.
everyday-do-write_what_they_gain = Schreiben Sie vor dem Gespräch eine Viertelstunde lang auf, was die andere Seite von Ihnen hat und was ihr fehlen würde. Danach fragen Sie ruhiger.
everyday-do-coffee_first = Trinken Sie einen Kaffee zusammen, bevor das Thema kommt, und hören Sie zuerst zu. Wer einmal ruhig geredet hat, kann es wieder.
everyday-do-recall_together = Suchen Sie vor dem Gespräch eine Sache, die Sie zusammen gelöst haben, und fangen Sie damit an. Das erinnert beide daran, dass es geht.
everyday-do-call_without_request = Rufen Sie vor dem Gespräch einmal an, ohne etwas zu wollen, und fragen Sie, wie etwas ausgegangen ist. Das zeigt, dass Sie mehr sehen als das Problem.
everyday-do-take_valued_task = Übernehmen Sie bis Ende nächsten Monats eine Aufgabe, die geschätzt wird und die keiner mag. Fragen Sie vorher, wer darüber entscheidet. Sie würde bald fehlen.
everyday-do-weekly_slot = Vereinbaren Sie ab nächster Woche einen festen Moment in der Woche: zehn Minuten am Zaun, eine halbe Stunde im Büro. Kleines wird gelöst, bevor es groß wird.
everyday-do-show_the_skill = Zeigen Sie dem Team nächsten Monat an einem halben Tag, was Sie können, und bleiben Sie die erste Adresse. So erfahren mehr Leute davon.
everyday-do-join_a_group = Machen Sie in diesem Quartal bei etwas mit, das beiden wichtig ist: Betriebsfest, Verein, Straßenfest. Sie lernen Leute kennen, die der anderen Seite nützen.
everyday-do-small_joint_project = Machen Sie in den nächsten zwei Monaten etwas Kleines zusammen: den Keller aufräumen, die Übergabeliste schreiben. Wer nebeneinander arbeitet, kommt sich näher.
everyday-do-agree_something_lasting = Vereinbaren Sie dieses Jahr mit denen, die entscheiden, etwas, das bleibt: eine Ruhezeit, eine feste Übergabe, einen gemeinsamen Plan. Auch die Zukunft zählt.
everyday-do-keep_small_promises = Denken Sie an etwas Kleines, das Sie zugesagt und noch nicht getan haben, und tun Sie es vor dem Gespräch. Eine Bitte hört sich danach leichter an.
everyday-do-answer_quickly = Beantworten Sie heute die offenen Nachrichten, und sei es mit „Das weiß ich am Freitag“. Wer schnell antwortet, bekommt schneller Antwort.
everyday-do-thank_with_a_fact = Danken Sie vor dem Gespräch mit einer Tatsache: „Sie haben am Montag mein Paket angenommen, das hat mir einen Weg gespart.“ Dank ohne Grund klingt nach Schmeichelei.
everyday-do-ask_who_else = Fragen Sie zu Beginn des Gesprächs, wen es noch betrifft und ob Sie ihn einbeziehen dürfen. Über jemandes Kopf hinweg zu gehen, kostet mehr Vertrauen, als es bringt.
