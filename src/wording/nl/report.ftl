# Het jaarverslag, de kwartaalnotitie en de presentatie. Elke zin staat hier; de cijfers komen uit de analyse.

# -- voorblad
report-title = { $organisation }: jaarverslag klachten { $year }
report-note-title = { $organisation }: klachten in { $period }
report-quarter = kwartaal { $quarter } van { $year }
report-week = week { $week } van { $year }
report-span = { $from } tot en met { $until }
report-concept = nog niet: dit is een concept
report-incomplete = Onvolledig
report-fact-period = Periode
report-fact-as-of = Stand van kennis op
report-fact-version = Versie van het register
report-fact-rules = Beoordeeld met de regels van
report-fact-for = Voor
report-fact-by = Opgesteld door
report-fact-decided = Vastgesteld door de eigenaren op
report-fact-since = Sindsdien veranderd
report-since-decided-same = niets
report-since-decided-changed = ja; wat er anders is, staat in de bijlage onder C
report-since-decided-staff = ja; hier staan de cijfers van nu, en wat er anders is, staat in de bijlage onder C
report-for-staff = alle medewerkers
report-for-owners = de eigenaren
report-for-officer = de klachtenfunctionaris
report-officer = de klachtenfunctionaris

# -- overal
report-share = { $count } van de { $of }
report-share-of = { $percent }% ({ $count } van de { $of })
report-share-percent = { $percent }% ({ $count } van de { $of }; marge { $low }–{ $high }%)
report-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
  }
report-weeks = { $days ->
    [one] 1 week
   *[other] { $days } weken
  }
report-months = { $days ->
    [one] 1 maand
   *[other] { $days } maanden
  }
report-working-days = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
  }
report-more = nog { $count }
report-none = geen
report-not-measured = niet gemeten
report-not-yet = nog niet te zeggen
report-not-done = nog niet gedaan
report-not-filled-in = niet ingevuld
report-total = Totaal
report-hidden = niet getoond
report-hidden-note = Aantallen van 1 tot en met { $last } tonen wij niet, zodat niemand herkenbaar is. Soms tonen wij ook een groter aantal niet, omdat het kleine anders uit te rekenen is.
report-hidden-list = Het zijn er te weinig om per soort te tonen zonder dat iemand herkenbaar is.
report-figure-subtitle = Klachten ontvangen in { $period }
report-no-complaints = In deze periode kwamen geen klachten binnen. Er valt hier dus niets te verdelen.
report-outside = buiten de grenzen
report-overdue = over tijd
report-sheet = Over dit verslag
report-year-partial = { $year } (loopt nog)
report-year-short = { $year } (vanaf { $day })
report-year-is-short-by-month = Het register begint in { $begins }: { $period } is een kort jaar.
report-year-is-short = Het register begint op { $begins }: { $period } telt daarom { $days ->
    [one] 1 dag
   *[other] { $days } dagen
  } in plaats van { $whole }.

# -- in één bladzijde
report-summary = In één bladzijde
report-change-received = Er kwamen { $direction ->
    [rise] meer
   *[fall] minder
  } klachten binnen{ $by ->
    [day] {""}, per dag gerekend
   *[year] {""}
  }: { $now }, vorig jaar { $before }.
report-change-closed = Wij rondden { $direction ->
    [rise] meer
   *[fall] minder
  } klachten af{ $by ->
    [day] {""}, per dag gerekend
   *[year] {""}
  }: { $now }, vorig jaar { $before }.
report-change-open = Aan het eind stonden { $direction ->
    [rise] meer
   *[fall] minder
  } klachten open: { $now }, vorig jaar { $before }.
report-change-acknowledged-in-time = Wij bevestigden { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } op tijd: { $now }, vorig jaar { $before }.
report-change-explained-in-time = Wij legden de procedure { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } op tijd uit: { $now }, vorig jaar { $before }.
report-change-solved-in-time = Een voorstel kwam { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } op tijd: { $now }, vorig jaar { $before }.
report-change-half-within = Wij deden er { $direction ->
    [rise] langer
   *[fall] korter
  } over: de helft was klaar binnen { $now }, vorig jaar binnen { $before }.
report-change-satisfied = Klagers waren { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } tevreden: { $now }, vorig jaar { $before }.
report-change-accepted-first = Klagers namen { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } het eerste voorstel aan: { $now }, vorig jaar { $before }.
report-change-upheld = Klachten waren { $direction ->
    [rise] vaker
   *[fall] minder vaak
  } gegrond: { $now }, vorig jaar { $before }.
report-change-real = Dat is meer dan toeval.
report-change-nothing = Geen cijfer verschilt meer van { $previous } dan toeval kan verklaren.
report-lead-missed = Wij misten { $count ->
    [one] 1 termijn
   *[other] { $count } termijnen
  }.
report-lead-asked = Aan u { $count ->
    [one] vragen wij 1 besluit
   *[other] vragen wij { $count } besluiten
  }.
report-margin-days = (toevalsmarge: { $low } tot { $high })
report-margin-days-from = (toevalsmarge: { $low } of meer)
report-core-by = In drie zinnen, volgens de klachtenfunctionaris:
report-core-missing = Uw drie zinnen voor de eigenaren ontbreken nog. Schrijf ze in jaarverslagen/{ $year }.md onder "## Kern".
report-ask-count = Hoeveel klachten?
report-ask-what = Waarover en waardoor?
report-ask-promises = Hielden wij onze beloften?
report-ask-learned = Wat leerden wij?
report-ask-followed = Wat werd er van eerdere maatregelen?
report-ask-decide = Wat moet u besluiten?
report-ask-decided = Wat besluiten de eigenaren?
report-verdict-more = echt meer
report-verdict-fewer = echt minder
report-verdict-oftener = echt vaker
report-verdict-seldomer = echt minder vaak
report-verdict-longer = echt langer
report-verdict-shorter = echt korter
report-verdict-same = geen verschil
report-verdict-chance = geen verschil dat iets zegt
report-verdict-quiet = geen nieuws
report-verdict-first = geen eerder jaar
report-verdict-few = niet te vergelijken
report-verdict-none-stands-out = Geen onderwerp of oorzaak springt eruit.
report-verdict-kinds-structural = { $count ->
    [one] 1 soort klacht is mogelijk structureel.
   *[other] { $count } soorten klachten zijn mogelijk structureel.
  }
report-verdict-missed = { $count ->
    [0] Alle termijnen zijn gehaald.
    [one] 1 termijn is gemist.
   *[other] { $count } termijnen zijn gemist.
  }
report-verdict-proven = { $count ->
    [0] Bij geen enkele is een daling van de klachten bewezen.
    [one] Bij 1 daalde het aantal klachten meer dan toeval.
   *[other] Bij { $count } daalde het aantal klachten meer dan toeval.
  }
report-verdict-decided = Besloten.
report-verdict-asked = { $count ->
    [0] Geen besluit nodig.
    [one] 1 besluit gevraagd.
   *[other] { $count } besluiten gevraagd.
  }
report-summary-subjects = Er gingen er { $groups }.
report-summary-subjects-one = { $count } over { $label }
report-summary-subjects-more = { $left ->
    [one] { $count } over een ander onderwerp
   *[other] { $count } over { $left } andere onderwerpen
  }
report-summary-subjects-others = { $left ->
    [one] de andere over nog 1 onderwerp
   *[other] de andere over nog { $left } onderwerpen
  }
report-summary-causes = De oorzaak was { $groups }.
report-summary-causes-one = { $count } keer { $label }
report-summary-causes-more = { $left ->
    [one] { $count } keer een andere oorzaak
   *[other] { $count } keer een van { $left } andere oorzaken
  }
report-summary-causes-each = { $left } andere, elk 1 keer
report-summary-causes-rest = De { $left } andere oorzaken kwamen samen { $count } keer voor, elk hoogstens { $most } keer.
report-summary-causes-others = { $left ->
    [one] bij de andere nog 1 oorzaak
   *[other] bij de andere nog { $left } oorzaken
  }
report-summary-severe = { $count ->
    [one] 1 klacht was ernstig
   *[other] { $count } klachten waren ernstig
  }{ $compares ->
    [yes] , een jaar eerder { $before }.
   *[no] .
  }
report-summary-structural = De klachtenfunctionaris vindt { $count ->
    [one] deze soort
   *[other] deze soorten
  } mogelijk structureel: { $kinds }.
report-within = {" "}(binnen { $length })
report-summary-solved = Een voorstel voor een oplossing{ $within } kwam op tijd bij { $share }.
report-summary-which-terms = Voor een klacht die in een gesprek is opgelost, gelden zij niet.
report-summary-late = { $term } te laat: { $numbers }.
report-summary-not-done = { $number } (nog te doen)
report-summary-open-long = { $count ->
    [one] 1 klacht staat
   *[other] { $count } klachten staan
  } langer dan zes weken open: { $numbers }.
report-summary-promise-passed = De beloofde dag is voorbij bij { $numbers }.
report-summary-satisfied = Tevreden over de behandeling, van wie antwoordde: { $share }.
report-summary-half = De helft van de klachten was klaar binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  }{ $margin }; vorig jaar binnen { $before ->
    [one] 1 dag
   *[other] { $before } dagen
  }{ $margin-before }.
report-summary-chance = Met { $count ->
    [one] 1 klacht
   *[other] { $count } klachten
  } kan dat verschil toeval zijn.
report-summary-progress = { $count ->
    [one] 1 maatregel
   *[other] { $count } maatregelen
  } uit eerdere verslagen: { $parts }.
report-note-progress = { $count ->
    [one] 1 eerdere maatregel
   *[other] { $count } eerdere maatregelen
  }: { $parts }.
report-summary-judged = Volgens de klachtenfunctionaris: { $parts }.
report-summary-judged-one = { $count } keer "{ $verdict }"
report-summary-praised = { $count ->
    [one] Volgens de functionaris helpt { $numbers }. Toch kwamen er daarna niet minder klachten.
   *[other] Volgens de functionaris helpen { $numbers }. Toch kwamen er daarna niet minder klachten.
  }
report-summary-undecided = Over { $count ->
    [one] 1 aanbeveling
   *[other] { $count } aanbevelingen
  } hebben de eigenaren nog niet beslist.
report-summary-decided = De eigenaren namen { $adopted ->
    [0] geen
   *[other] { $adopted }
  } van de { $count ->
    [one] 1 aanbeveling
   *[other] { $count } aanbevelingen
  } over.
report-summary-decision = { $count ->
    [one] Over 1 maatregel: { $measures }.
   *[other] Over { $count } maatregelen: { $measures }.
  }
report-summary-asked = { $count ->
    [one] Wij vragen het nu, bij dit jaarverslag.
   *[other] Wij vragen ze nu, bij dit jaarverslag, het dringendste eerst.
  }
report-summary-advised = Advies van de klachtenfunctionaris: { $count ->
    [one] het voorstel overnemen dat nieuw is of is aangehouden.
   *[other] de voorstellen overnemen die nieuw zijn of zijn aangehouden.
  }
report-summary-verdicts = { $count ->
    [one] Van 1 maatregel is het tijd te zeggen of zij werkt: { $measures }.
   *[other] Van { $count } maatregelen is het tijd te zeggen of zij werken: { $measures }.
  }
report-asked-caption = Wat er te besluiten is
report-asked-overdue = over tijd sinds { $day }
report-asked-postponed = aangehouden op { $day }
report-asked-new = nieuw voorstel
report-asked-nothing-filled-in = niets van ingevuld
report-asked-missing = Bij { $count ->
    [one] 1 besluit
   *[other] { $count }
  } is nog niet ingevuld { $part }.
report-asked-part-costs = wat het kost
report-asked-part-who = wie het doet
report-asked-part-ready = wanneer het klaar is
report-asked-uncounted = niet te tellen
report-asked-of-late = { $count } in 12 maanden{ $severe ->
    [0] {""}
   *[other] , { $severe } ernstig
  }
report-asked-of-late-before = { $before } → { $count }{ $severe ->
    [0] {""}
   *[other] , { $severe } ernstig
  }
report-beside = Drie jaar naast elkaar
report-beside-caption = De belangrijkste cijfers per jaar
report-beside-running = { $year } loopt nog.
report-beside-short = In { $year } telt het register pas vanaf { $day }.
report-beside-how = "Geen nieuws": het verschil kan ook toeval zijn, gezien de { $count ->
    [one] 1 vergelijking
   *[other] { $count } vergelijkingen
  } in dit verslag. Hoe wij rekenen, staat in de bijlage op de site.
report-beside-by-day = Ontvangen en afgeronde klachten vergelijken wij per dag, omdat de jaren niet even lang zijn.
report-beside-open = Open aan het eind is in { $year } de stand van { $day }, en in { $previous } die van { $end }.
report-column-difference = Verschil met { $previous }
report-appendix = Bijlage: hoe wij rekenen
report-appendix-title = Bijlage bij { $title }
report-test-result = cijfers naast vorig jaar ({ $count })
report-tile-late = { $late ->
    [0] geen bevestiging te laat
    [one] 1 bevestiging te laat
   *[other] { $late } bevestigingen te laat
  }
report-tile-median-note = open klachten tellen mee
report-tile-open-note = op { $day }
report-summary-terms = De ontvangstbevestiging{ $within } ging op tijd weg bij { $first }. De uitleg over de procedure{ $then } ging op tijd weg bij { $second }.
report-summary-acknowledged = De ontvangstbevestiging{ $within } ging op tijd weg bij { $first }.
report-summary-explained = De uitleg over de procedure{ $then } ging op tijd weg bij { $second }.
report-summary-no-terms = Er liep in deze periode geen termijn af, dus daar valt niets over te zeggen.
report-summary-no-decision = Er wacht geen aanbeveling op een besluit van de eigenaren.
report-summary-judge = { $count ->
    [one] Over één mogelijk structureel probleem moet de klachtenfunctionaris nog oordelen.
   *[other] Over { $count } mogelijke structurele problemen moet de klachtenfunctionaris nog oordelen.
  }

# -- definitie
report-definition = Wat is een klacht en hoe tellen wij
report-definition-not = Blijkt later dat een bericht geen klacht was, dan blijft het in het register staan met die uitkomst.
report-definition-count = Een klacht telt in het jaar waarin zij voor het eerst schriftelijk binnenkwam. Klachten over dezelfde gebeurtenis tellen elk mee, maar bij de vraag of er iets veranderde telt een gebeurtenis één keer.
report-definition-margin = Kleine aantallen wisselen vanzelf. Daarom staat bij elk verschil of het past bij toeval, en vanaf welk aantal wij van een echte verandering spreken. Percentages geven wij pas vanaf 20.
report-definition-until = Feiten tellen tot en met het einde van de periode, of tot de dag waarop het verslag is gemaakt als die eerder valt. Besluiten van de eigenaren tellen tot die laatste dag.
report-definition-more = Meer klachten betekent niet vanzelf slechtere kwaliteit: een regeling die goed te vinden is, levert ook meer klachten op.
report-definition-left-out = { $count ->
    [one] Eén bestand in het register is niet betrouwbaar te lezen en telt nergens mee.
   *[other] { $count } bestanden in het register zijn niet betrouwbaar te lezen en tellen nergens mee.
  } De opdracht "klachten check" zegt wat er mis is.

# -- aantallen
report-numbers = Aantallen
report-stock = Bij het begin, op { $from }, { $start ->
    [0] stond er geen klacht open
    [one] stond 1 klacht open
   *[other] stonden { $start } klachten open
  }. Er { $received ->
    [0] kwam er geen
    [one] kwam er 1
   *[other] kwamen er { $received }
  } bij en { $closed ->
    [0] er werd geen
    [one] er werd 1
   *[other] er werden er { $closed }
  } afgerond. Op { $until } { $end ->
    [0] stond er geen
    [one] stond er 1
   *[other] stonden er { $end }
  } open.
report-stock-reopened = Bij het begin, op { $from }, { $start ->
    [0] stond er geen klacht open
    [one] stond 1 klacht open
   *[other] stonden { $start } klachten open
  }. Er { $received ->
    [0] kwam er geen
    [one] kwam er 1
   *[other] kwamen er { $received }
  } bij, { $reopened ->
    [one] 1 eerdere klacht werd heropend
   *[other] { $reopened } eerdere klachten werden heropend
  } en { $closed ->
    [0] er werd geen
    [one] er werd 1
   *[other] er werden er { $closed }
  } afgerond. Op { $until } { $end ->
    [0] stond er geen
    [one] stond er 1
   *[other] stonden er { $end }
  } open.
report-stock-caption = Van begin naar eind
report-given-up = Nummer { $number } is vervallen en telt nergens mee als klacht. Reden: { $reason }
report-given-up-now = Nummer { $number } is vervallen; het dossier staat nu onder { $now } en telt alleen daar. Reden: { $reason }
report-given-up-count = { $count ->
    [one] 1 nummer is vervallen; het telt
   *[other] { $count } nummers zijn vervallen; zij tellen
  } nergens mee als klacht.
report-duplicate = { $number } was dubbel: dezelfde klacht als { $of }. Alleen { $of } telt mee.
report-duplicate-of-unknown = { $number } was dubbel en telt nergens mee als klacht.
report-duplicate-count = { $count ->
    [one] 1 dossier was dubbel; het telt
   *[other] { $count } dossiers waren dubbel; zij tellen
  } nergens mee als klacht.
report-trend-zero = Er kwamen geen klachten binnen. Dat bewijst niet dat er niets misging: bij gemiddeld 3 klachten per jaar komt een leeg jaar in 1 van de 20 jaren voor.
report-trend-first = In { $period } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen. Er is nog geen eerder jaar om mee te vergelijken.
report-trend-partial = Tot en met { $until } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen. In heel { $previous } { $before ->
    [0] kwam er geen
    [one] kwam er 1
   *[other] kwamen er { $before }
  }.
report-trend-short = In { $period } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen. In { $previous } { $before ->
    [0] kwam er geen
    [one] kwam er 1
   *[other] kwamen er { $before }
  }, maar toen begon het register pas { $begins }.
report-trend-partial-short = Tot en met { $until } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen. In { $previous } { $before ->
    [0] kwam er geen
    [one] kwam er 1
   *[other] kwamen er { $before }
  }, maar toen begon het register pas { $begins }.
report-trend-more = In { $period } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen, { $difference } meer dan in { $previous } ({ $before }).
report-trend-less = In { $period } { $count ->
    [0] kwam geen klacht
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen, { $difference } minder dan in { $previous } ({ $before }).
report-trend-equal = In { $period } { $count ->
    [one] kwam 1 klacht
   *[other] kwamen { $count } klachten
  } binnen, evenveel als in { $previous }.
report-trend-chance = Het verschil past bij toeval.
report-trend-limits = Pas bij { $rise } of meer, of bij { $fall ->
    [0] geen enkele
   *[other] { $fall } of minder
  }{ $until }, spreken wij van een echte verandering.
report-trend-limit = Pas bij { $rise } of meer{ $until } spreken wij van een echte verandering; voor een echte daling was het vorige aantal te klein.
report-trend-limits-until = {" "}tot en met { $day }
report-trend-rise = Dat is meer dan toeval kan verklaren: het aantal is echt gestegen. De cijfers zeggen niet waardoor; zie het hoofdstuk over de oorzaken.
report-trend-fall = Dat is minder dan toeval kan verklaren: het aantal is echt gedaald. De cijfers zeggen niet waardoor; zie het hoofdstuk over de oorzaken.
report-trend-events = Klachten over dezelfde gebeurtenis tellen bij deze vergelijking één keer: { $now } nu, { $before } toen.
report-years-chance = { $previous } en { $period } verschillen niet meer dan toeval
report-years-rise = { $period } heeft echt meer klachten dan { $previous }
report-years-fall = { $period } heeft echt minder klachten dan { $previous }
report-years-events = { $events } ({ $complaints } klachten)
report-years-subtitle = Klachten over dezelfde gebeurtenis tellen hier één keer; de lijn is de marge van het toeval (95%)
report-years-caption = Klachten per jaar
report-time-individuals = Met grenzen uit de wisseling van de aantallen zelf ({ $low } tot { $high }) { $count ->
    [0] valt er geen periode
    [one] valt er 1 periode
   *[other] vallen er { $count } perioden
  } buiten.
report-category-time-real = Klachten over het grootste onderwerp duren echt langer of korter dan de andere.
report-category-time-chance = Of klachten over het grootste onderwerp langer duren dan de andere, is met dit aantal niet te zeggen.
report-rate-chart = Over de jaren { $count ->
    [0] valt geen verhouding
    [one] valt 1 verhouding
   *[other] vallen { $count } verhoudingen
  } buiten de grenzen van het toeval.
report-rate-chart-widened = De grenzen zijn verruimd, omdat de verhoudingen meer wisselen dan aantallen doen (Laney).
report-rate-none = Zonder aantallen deelnemers of trainingen in het jaarbestand rekenen wij geen klachten per duizend uit.
report-rate-short = Het register begint in dit jaar. Klachten per duizend deelnemers rekenen wij uit over hele jaren, dus nog niet over dit.
report-rate = Per 1.000 { $name } waren dat { $rate } klachten ({ $count } op { $volume }).
report-rate-chance = Vorig jaar was dat { $before }; het verschil past bij toeval.
report-rate-real = Vorig jaar was dat { $before }; dat verschil is meer dan toeval.

# -- binnenkomst
report-arrival = Hoe de klachten binnenkwamen
report-category-caption = Klachten per onderwerp
report-cause-caption = Klachten per oorzaak
report-rate-caption = Klachten per 1.000
report-curve-headline = De helft van de klachten was binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  } afgerond
report-curve-headline-open = Nog te veel klachten staan open om te zeggen hoe lang het duurt
report-arrival-received-by = { $direct ->
    [0] Geen klacht kwam
    [one] 1 klacht kwam
   *[other] { $direct } klachten kwamen
  } rechtstreeks bij de klachtenfunctionaris en { $employee ->
    [0] geen enkele
   *[other] { $employee }
  } eerst bij een medewerker.
report-arrival-route = { $direct ->
    [0] Geen klacht kwam
    [one] 1 klacht kwam
   *[other] { $direct } klachten kwamen
  } rechtstreeks bij de klachtenfunctionaris en { $employee ->
    [0] geen enkele
   *[other] { $employee }
  } eerst bij een medewerker. { $solved ->
    [0] Geen enkele klacht was
    [one] 1 klacht was
   *[other] { $solved } klachten waren
  } na een gesprek met de medewerker opgelost. { $formal ->
    [0] Geen enkele klacht werd
    [one] 1 klacht werd
   *[other] { $formal } klachten werden
  } formeel.
report-arrival-repeat = { $count ->
    [one] Eén klager diende meer dan één klacht in.
   *[other] { $count } klagers dienden meer dan één klacht in.
  }
report-channel-caption = Langs welke weg
report-channel-brief = Brief
report-channel-e-mail = E-mail
report-channel-website = Website

# -- verloop
report-time = Verloop in de tijd
report-per-week = per week
report-per-month = per maand
report-per-quarter = per kwartaal
report-time-few = Bij minder dan 10 klachten per jaar laat een lijn door de maanden alleen toeval zien. Daarom tonen wij de klachten zelf.
report-time-no-points = Er is nog geen hele maand of kwartaal om te tonen.
report-time-calm = De aantallen { $pace } wisselen, maar binnen de grenzen die bij toeval horen ({ $low } tot { $high }). Er is geen teken van verandering. Vraag dus niet waarom de ene periode hoger was dan de andere, maar waardoor het er gemiddeld { $mean } { $pace } zijn.
report-time-signal = { $count ->
    [one] Eén periode valt
   *[other] { $count } perioden vallen
  } buiten de band die bij toeval hoort ({ $low } tot { $high }, gemiddeld { $mean }): { $when }. Daar is waarschijnlijk iets bijzonders gebeurd. De klachtenfunctionaris licht het toe in de analyse.
report-time-shift = De aantallen blijven te lang aan één kant van het midden om toeval te zijn: het niveau is verschoven.
report-time-within = De aantallen { $pace } blijven binnen de grenzen die bij toeval horen ({ $low } tot { $high }, gemiddeld { $mean }).
report-time-changed = Dat één periode opvalt is dus niet zo; over langere tijd is er wel een verschil, dat elders in dit verslag staat.
report-time-crossings = De aantallen gaan { $crossings } keer door het midden; bij toeval gebeurt dat minstens { $fewest } keer. Het niveau verloopt dus langzaam.
report-time-headline-within = Geen enkele periode valt buiten de grenzen van het toeval
report-time-headline-shift = Het niveau is in de loop van de tijd verschoven
report-time-alternative-tied = { $points } perioden, gemiddeld { $mean }; hoogste { $most }, meer dan één keer; grenzen { $low } tot { $high }.
report-time-no-run = Om een verschuiving van het niveau te zien zijn tien perioden nodig; die zijn er nog niet.
report-time-provisional = De grenzen zijn voorlopig: er zijn nog geen twaalf perioden.
report-time-headline-calm = Het aantal klachten wisselt zoals bij toeval hoort
report-time-headline-signal = Niet alle perioden passen bij toeval
report-time-subtitle = Gebeurtenissen per hele periode, met de grenzen van het toeval
report-time-alternative = { $points } perioden, gemiddeld { $mean }; hoogste { $most } ({ $when }); grenzen { $low } tot { $high }.
report-time-caption = Klachten in de tijd
report-time-events = { $count ->
    [one] 1 klacht in deze periode
   *[other] { $count } klachten in deze periode
  }
report-line-mean = gem. { $value }
report-line-upper = boven { $value }
report-line-lower = onder { $value }
report-any-subject = welk onderwerp ook
report-pause = De laatste klacht over { $label } is { $open } dagen geleden; gemiddeld zat er { $mean } dagen tussen. Zo'n lange pauze komt door toeval in { $percent } van de 100 gevallen voor: een gunstig teken.

# -- waarover en waardoor
report-subjects = Waarover
report-causes = Waardoor
report-largest = { $label } komt het meest voor: { $count } van de { $of }.
report-spread-category = { $of ->
    [one] 1 klacht
   *[other] { $of } klachten
  } over { $kinds ->
    [one] 1 onderwerp
   *[other] { $kinds } onderwerpen
  }.
report-spread-cause = { $of ->
    [one] 1 klacht
   *[other] { $of } klachten
  } met { $kinds ->
    [one] 1 oorzaak
   *[other] { $kinds } oorzaken
  }.
report-ranking-few = Met minder dan { $from } klachten zeggen wij niet wat de belangrijkste is: de volgorde kan toeval zijn.
report-issues = De { $complaints } klachten noemden samen { $issues } onderwerpen; hieronder telt elke klacht bij haar hoofdonderwerp.
report-category-none = Bij geen enkel onderwerp verschilt het aantal meer dan toeval van { $previous }.
report-category-rise = Over { $label } kwamen er echt meer: { $now }, eerder { $before }.
report-category-fall = Over { $label } kwamen er echt minder: { $now }, eerder { $before }.
report-ranking-chance = De grootste groepen verschillen te weinig om er één de belangrijkste te noemen.
report-ranking-category = Het onderwerp dat het meest voorkomt, komt vaker voor dan toeval kan verklaren.
report-ranking-cause = De oorzaak die het meest voorkomt, komt vaker voor dan toeval kan verklaren.
report-shift-few = Er zijn te weinig klachten om te zeggen of de verdeling over de onderwerpen verschoof.
report-shift-alone = Alles samen is de verdeling over de onderwerpen wel echt anders dan vorig jaar, zonder dat één onderwerp dat verklaart.
report-shift-chance = De verdeling over de onderwerpen verschilt niet meer van vorig jaar dan toeval.
report-shift-real = De verdeling over de onderwerpen is echt anders dan vorig jaar.
report-severity-caption = Hoe ernstig
report-severity-laag = Laag: ongemak
report-severity-midden = Midden: doel deels gemist, of kosten
report-severity-hoog = Hoog: veiligheid, discriminatie, privacy, of doel gemist
report-no-causes = Van nog geen enkele klacht is de oorzaak vastgesteld.
report-without-cause = Van { $count ->
    [one] 1 klacht
   *[other] { $count } klachten
  } is de oorzaak nog niet vastgesteld.
report-cause-found = Van sommige afgeronde klachten moet de oorzaak vaststaan, zoals na een voorstel. Dat is zo bij { $share }.
report-cause-agreed = Besproken met de verantwoordelijke medewerker: { $share }.
report-cause-shallow = Meer dan de helft van de oorzaken is onbekend. De analyse gaat dan niet diep genoeg om ervan te leren.
report-cross-told = Alleen soorten vanaf { $from } klachten staan in de tabel, en alleen waar zij geen kleiner aantal verraden.
report-cross-hidden = Onderwerp en oorzaak samen zijn niet te tonen zonder dat iemand herkenbaar is.
report-cross-caption = Onderwerp en oorzaak

# -- mogelijk structureel
report-patterns = Mogelijk structurele problemen
report-patterns-none = Geen soort klacht kwam zo vaak terug, of was zo ernstig, dat een structureel probleem te vermoeden is.
report-patterns-intro = Bij deze soorten klachten hoort een oordeel: een incident, of een structureel probleem?
report-patterns-how = Geteld is wat binnen { $within } terugkwam, ook uit het vorige jaar, en wat in { $period } ernstig was.
report-patterns-of-late = Geteld zijn de 12 maanden tot en met { $day } en de 12 maanden daarvoor, net als bij de besluiten.
report-patterns-small = { $what }, { $count }, { $verdict }
report-patterns-smaller = { $count ->
    [one] Eén kleinere soort staat er niet bij: { $kinds }.
   *[other] { $count } kleinere soorten staan er niet bij: { $kinds }.
  }
report-patterns-caption = Soorten klachten die om een oordeel vragen
report-patterns-none-told = Geen soort klacht is groot genoeg om hier te noemen.
report-patterns-kept = Soorten klachten die zo klein zijn dat iemand herkenbaar wordt, noemen en tellen wij hier niet.
report-patterns-more = { $count ->
    [one] Nog 1 soort klacht staat in het jaarverslag.
   *[other] Nog { $count } soorten klachten staan in het jaarverslag.
  }
report-pattern-row = { $category } – { $cause }
report-pattern-row-unknown = { $category } – oorzaak nog niet bekend
report-pattern-pair = { $category } (oorzaak: { $cause })
report-pattern-pair-unknown = { $category } (oorzaak nog niet bekend)
report-pattern = { $what }: { $count ->
    [one] 1 klacht
   *[other] { $count } klachten
  } ({ $numbers }).
report-pattern-count = { $what }: { $count ->
    [one] 1 klacht
   *[other] { $count } klachten
  }.
report-pattern-recurs = Dit komt zo vaak terug als de procedure voor een mogelijk structureel probleem noemt.
report-pattern-severe = Er is een ernstige klacht bij.
report-pattern-cluster = { $what }: { $count ->
    [one] 1 klacht kwam
   *[other] { $count } klachten kwamen
  } binnen { $days } dagen, van de { $of } in de hele periode. Dat is dichter bij elkaar dan toeval: zoiets komt in hoogstens { $percent } van de 100 jaren voor.
report-pattern-structural = Oordeel: mogelijk structureel.
report-pattern-incident = Oordeel: een incident.
report-pattern-unjudged = Er is nog geen oordeel.
report-verdict-structural = mogelijk structureel
report-verdict-incident = een incident
report-verdict-none = nog geen oordeel
report-pattern-measures = Maatregelen: { $numbers }.
report-pattern-no-measure = Er is geen maatregel aan verbonden.

# -- termijnen
report-terms = Termijnen
report-terms-how = Een termijn telt in de periode waarin vaststond of zij werd gehaald. Wat nog loopt, telt nog niet mee.
report-terms-fewer = In een rij kunnen er minder staan dan er klachten zijn. Voor een klacht die in een gesprek is opgelost, geldt geen termijn. Een klacht die op tijd is afgerond, heeft soms een stap niet meer nodig. Een termijn begint soms pas na de ontvangst, bij de formele melding; dagen open tellen vanaf de ontvangst.
report-terms-all = Alle termijnen zijn gehaald
report-terms-some = Niet elke termijn is gehaald
report-terms-subtitle = Gehaald, van wat meetelt in { $period }; de lijn is de marge
report-terms-caption = Gehaalde termijnen
report-term = { $term } (binnen { $length }): { $share } op tijd.
report-term-extended = { $term } (alleen waar een verlenging een dag noemt): { $share } op tijd.
report-term-missing = { $missing ->
    [one] 1 is nog steeds niet gedaan.
   *[other] { $missing } zijn nog steeds niet gedaan.
  }
report-term-pending = { $pending ->
    [one] 1 termijn loopt nog.
   *[other] { $pending } termijnen lopen nog.
  }
report-term-none = { $term }: in deze periode liep geen termijn af; { $pending ->
    [0] er loopt er ook geen
    [one] er loopt er 1
   *[other] er lopen er { $pending }
  }.
report-term-unregulated = { $term }: niet geregeld. Voor deze stap is geen termijn gesteld.
report-missed-caption = Gemiste termijnen
report-missed-unexplained = { $of ->
    [one] De reden ontbreekt.
   *[other] Bij { $count } van de { $of } ontbreekt een reden.
  }

# -- doorlooptijd
report-durations = Doorlooptijd en open klachten
report-handling-both = De helft van de klachten was binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  } afgerond, 9 van de 10 binnen { $p90 } dagen.
report-handling-median = De helft van de klachten was binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  } afgerond.
report-handling-tail-few = Hoe lang de langste 10% duurt, zeggen wij pas vanaf { $from } klachten.
report-handling-tail-open = Hoe lang de langste 10% duurt, is nog niet te zeggen: er staan nog te veel klachten open.
report-handling-open = Hoe lang de helft van de klachten duurt, is nog niet te zeggen: er staan er nog te veel open.
report-handling-few = Met { $count ->
    [0] geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } zeggen wij niets over de gewone doorlooptijd; dat kan vanaf { $from }.
report-solved = Meer dan een tiende van de klachten werd ingetrokken: { $withdrawn }. Daarom tellen wij het oplossen ook apart. De helft van alle klachten was binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  } opgelost.
report-solved-never = Meer dan een tiende van de klachten werd ingetrokken: { $withdrawn }. Daarom tellen wij het oplossen ook apart. De helft van alle klachten is nog niet opgelost.
report-long-caption = Afgerond na meer dan 6 weken
report-handling-how = Wij tellen kalenderdagen van ontvangst tot eerste afronding. Klachten die nog openstaan, tellen mee met de tijd tot nu toe; alleen de afgeronde tellen zou een te mooi beeld geven.
report-curve-subtitle = Deel van de klachten dat klaar was, zo lang na ontvangst. Ontvangen in { $period }{ $beside ->
    [yes] {"; "}de smalle balk is { $previous }
   *[no] {""}
  }
report-closed-within = na { $length }
report-closed-within-term = na { $length } (termijn voorstel)
report-closed-in-year = { $percent }% in { $year }
report-curve-alternative = Na 1 week was { $week }% klaar, na 2 weken { $two }%, na 6 weken { $six }%. Nu nog open: { $open }.
report-curve-alternative-before = In { $previous } was dat na 6 weken { $six }%.
report-on-day = op { $day }
report-in-month = in { $day }
report-drawn = { $count ->
    [one] Eén { $shape ->
        [bar] balk
        [strip] strook
       *[dot] stip
      }: { $first }, { $most }.
   *[other] { $count } { $shape ->
        [bar] balken
        [strip] stroken
       *[dot] stippen
      }. Het meest: { $first }, { $most }. Het minst: { $last }, { $least }.
  }
report-drawn-level = { $count } { $shape ->
    [bar] balken
    [strip] stroken
   *[dot] stippen
  }, alle met { $most }.
report-drawn-none = Geen aantal is groot genoeg om te tekenen.
report-drawn-promises = Van { $count } is de beloofde dag voorbij.
report-drawn-overdue = { $count ->
    [one] 1 is over tijd.
   *[other] { $count } zijn over tijd.
  }
report-drawn-days = { $count ->
    [one] Eén stip, op { $first }.
   *[other] { $count } stippen, van { $first } tot { $last }.
  }
report-promise-passed = beloofde dag voorbij
report-open-label = { $number }, beloofd { $day }
report-curve-caption = Nog niet afgeronde klachten
report-category-time-caption = Doorlooptijd per onderwerp
report-open = Open klachten
report-open-none = Op { $day } stond er geen klacht open.
report-open-count = Op { $day } { $count ->
    [one] stond 1 klacht
   *[other] stonden { $count } klachten
  } open, waarvan { $long ->
    [0] geen enkele
   *[other] { $long }
  } langer dan 6 weken.
report-open-count-alone = Op { $day } { $count ->
    [one] stond 1 klacht
   *[other] stonden { $count } klachten
  } open.
report-open-oldest = De oudste ({ $number }) { $days ->
    [0] kwam die dag binnen
    [one] stond toen 1 dag open
   *[other] stond toen { $days } dagen open
  }.
report-open-waits = Wat nu moet gebeuren:
report-open-waits-one = { $action }: { $numbers }.
report-open-promised = De beloofde dag is de dag die wij de klager toezegden. Anders telt de laatste dag van de termijn, uitstel meegerekend.
report-open-oldest-tied = De oudste ({ $numbers }) { $days ->
    [0] kwamen die dag binnen
    [one] stonden toen elk 1 dag open
   *[other] stonden toen elk { $days } dagen open
  }.
report-open-caption = Open klachten naar leeftijd
report-open-list-caption = Open klachten
report-waits-nothing = niets meer
report-bucket = { $from } tot en met { $to } dagen
report-bucket-last = meer dan { $from } dagen

# -- uitkomsten
report-endings = Uitkomsten en tevredenheid
report-endings-none = In deze periode werd geen klacht afgerond.
report-endings-count = { $reopened ->
    [0] { $closed ->
        [one] Er werd 1 klacht afgerond.
       *[other] Er werden { $closed } klachten afgerond.
    }
   *[other] Er werd { $closed } keer een klacht afgerond; { $reopened } daarvan { $reopened ->
        [one] ging
       *[other] gingen
    } later weer open.
  }
report-endings-reopened = In deze periode { $count ->
    [0] ging geen klacht weer open.
    [one] ging 1 klacht weer open. Dat kan een klacht zijn die eerder al was afgerond.
   *[other] gingen { $count } klachten weer open. Daar kunnen ook klachten bij zijn die eerder al waren afgerond.
  }
report-endings-caption = Hoe klachten eindigden
report-ending-solved-in-talk = Opgelost in gesprek
report-ending-first-proposal-accepted = Akkoord met het eerste voorstel
report-ending-later-proposal-accepted = Akkoord na een nieuw voorstel
report-ending-not-accepted = Geen akkoord
report-ending-no-reaction = Geen reactie van de klager
report-ending-withdrawn = Ingetrokken
report-ending-no-complaint = Bleek geen klacht
report-ending-referred = Doorverwezen
report-ending-not-pursued = Niet formeel gemeld
report-ending-reopened-later = Later heropend
report-ending-unknown = Zonder uitkomst
report-endings-handling = Klachten over de klachtbehandeling zelf zijn gewone klachten; zij krijgen geen aparte soort.
report-proposals-one = { $count ->
    [one] Bij 1 afgeronde klacht bleef het bij één voorstel, aangenomen of niet.
   *[other] Bij { $count } afgeronde klachten bleef het bij één voorstel, aangenomen of niet.
  }
report-proposals-two = { $count ->
    [one] Bij 1 klacht waren er twee.
   *[other] Bij { $count } klachten waren er twee.
  }
report-proposals-more = { $count ->
    [one] Bij 1 klacht waren er meer dan twee.
   *[other] Bij { $count } klachten waren er meer dan twee.
  }
report-upheld = Naar ons eigen oordeel { $upheld ->
    [0] was er geen
    [one] was er 1
   *[other] waren er { $upheld }
  } gegrond, { $partly ->
    [0] geen
   *[other] { $partly }
  } deels gegrond en { $not ->
    [0] geen
   *[other] { $not }
  } ongegrond.
report-appeals = { $count ->
    [one] 1 klager ging
   *[other] { $count } klagers gingen
  } naar een onafhankelijke instantie.
report-appeals-none = Niemand ging naar een onafhankelijke instantie.
report-satisfaction-not-asked = Aan geen van de klagers is gevraagd wat zij van de behandeling vonden.
report-satisfaction-answered = Na de afronding gaven klagers hun mening over de behandeling: { $share }.
report-satisfaction = Tevreden (een 4 of een 5), van wie antwoordde: { $share }.
report-satisfaction-kept = Hoeveel klagers zeiden wat zij van de behandeling vonden, tonen wij niet: het getal is te klein.
report-satisfaction-silent = { $count ->
    [one] Dit zegt niets over die ene die niet antwoordde.
   *[other] Dit zegt niets over de { $count } die niet antwoordden.
  }

# -- wat wij deden
report-improvements = Wat wij met de klachten deden
report-lessons-count = { $count ->
    [0] Er zijn nog geen lessen vastgelegd.
    [one] 1 les, uit { $complaints ->
        [one] 1 klacht
       *[other] { $complaints } klachten
    }.
   *[other] { $count } lessen, uit { $complaints } klachten.
  }
report-lessons-some = { $shown ->
    [one] Dit is 1
   *[other] Dit zijn { $shown }
  } van de { $count } lessen.
report-lessons-none = Er zijn nog geen lessen vastgelegd.
report-lesson-times = (uit { $count } klachten)
report-realised = In { $period } { $count ->
    [0] werd geen maatregel ingevoerd.
    [one] werd 1 maatregel ingevoerd: { $measures }.
   *[other] werden { $count } maatregelen ingevoerd: { $measures }.
  }

# -- opvolging
report-follow-up = Wat er van eerdere maatregelen werd
report-measures = Maatregelen
report-follow-up-none = Er lopen geen maatregelen uit eerdere verslagen.
report-follow-up-effect = Over { $judged ->
    [0] geen enkele
   *[other] { $judged }
  } gaf de klachtenfunctionaris een oordeel. Bij { $proven ->
    [0] geen enkele
   *[other] { $proven }
  } is de daling van het aantal klachten meer dan toeval.
report-follow-up-caption = Maatregelen uit eerdere verslagen
report-unfinished-caption = Nog niet ingevoerd
report-measure-overdue = Deze maatregel is over tijd: er is een reden en een nieuw besluit nodig.
report-measure-praised = Volgens de functionaris helpt zij. Toch kwamen er niet minder klachten: { $before ->
    [0] geen
   *[other] { $before }
  } ervoor en { $after } erna.
report-motive = Motivering van dit besluit: { $motive }
report-evidence = Bewijs: { $evidence }
report-progress-undecided = wacht op besluit
report-progress-undecided-some = { $count ->
    [one] wacht op besluit
   *[other] wachten op besluit
  }
report-progress-running-some = { $count ->
    [one] loopt
   *[other] lopen
  }
report-progress-rejected = niet overgenomen
report-progress-postponed = aangehouden
report-progress-running = loopt
report-progress-overdue = over tijd
report-progress-in-time = op tijd ingevoerd
report-progress-late = te laat ingevoerd
report-strength-sterk = sterk
report-strength-middel = middel
report-strength-zwak = zwak
report-decision-overgenomen = overgenomen
report-decision-afgewezen = niet overgenomen
report-decision-aangehouden = aangehouden
report-effect-effectief = werkt
report-effect-deels = werkt deels
report-effect-niet = werkt niet
report-effect-nog-onbekend = nog niet te zeggen
report-effect-before = Ervoor
report-effect-after = Erna
report-effect-headline = { $number }: { $before ->
    [one] 1 klacht ervoor
   *[other] { $before } klachten ervoor
  }, { $after } erna
report-effect-subtitle = Klachten over dit onderwerp in { $days } dagen; de lijn is de marge van het toeval (95%)
report-open-figure = Open klachten, oudste eerst
report-open-subtitle = Dagen sinds ontvangst, stand van { $day }. De streep is de beloofde dag; daarna is de balk rood. Een driehoek: er is nu iets te laat
report-open-buckets-subtitle = Aantal open klachten naar leeftijd, stand van { $day }
report-strip-headline = Wanneer klachten binnenkwamen, per onderwerp
report-strip-cluster = { $count } in { $days } dagen
report-strip-caption = Klachten per onderwerp en dag
report-effect-counts = Maatregel { $number } ging in op { $since }. { $before ->
    [0] Over dit onderwerp was er in { $span ->
        [year] het jaar
       *[shorter] even lange tijd
      } ervoor geen klacht
    [one] Over dit onderwerp was er in { $span ->
        [year] het jaar
       *[shorter] even lange tijd
      } ervoor 1 klacht
   *[other] Over dit onderwerp waren er in { $span ->
        [year] het jaar
       *[shorter] even lange tijd
      } ervoor { $before } klachten
  }, { $span ->
    [year] in het jaar erna
   *[shorter] sindsdien
  } { $after ->
    [0] geen
   *[other] { $after }
  }.
report-effect-since = Maatregel { $number } ging in op { $since }.
report-effect-proven = Die daling is meer dan toeval.
report-effect-worse = Dat is een echte stijging: de maatregel doet niet wat hij moest doen.
report-effect-fall = Dat is een daling, maar toeval is niet uit te sluiten (pas bij { $convincing } of minder).
report-effect-too-few = Dat is een daling, maar er waren vooraf te weinig klachten om haar te kunnen bewijzen.
report-effect-none = Er is geen daling te zien.
report-effect-nothing = Ook ervoor kwam er geen, dus er kon niets dalen.
report-effect-unclear = Of hij werkt, is met deze aantallen nog niet te zeggen.
report-effect-review = Wij kijken opnieuw op { $day }.
report-effect-judged = Oordeel van de klachtenfunctionaris over het effect: { $verdict }.
report-effect-overdue = Het effect zou op { $day } worden beoordeeld; dat oordeel is er nog niet.
report-effect-short-proven = ja: echt minder
report-effect-short-worse = ja: echt meer
report-effect-short-too-few = nee: te weinig klachten
report-effect-short-none = nee: geen daling
report-effect-short-nothing = nee: ook ervoor geen
report-effect-short-chance = nee: kan toeval zijn
report-followed-counts = { $before } en { $after }
report-self-assessment = Volgen wij onze eigen procedure?
report-column-before-after = Klachten ervoor en erna, in evenveel dagen
report-column-proof = Bewijst het aantal iets?
report-column-officer-verdict = Oordeel van de functionaris
report-steps-intro = Per stap: in hoeveel gevallen is zij op tijd gezet, van de gevallen waarin dat moest.
report-steps-caption = De stappen van de procedure
report-iso-caption = Meetpunten volgens ISO 10002
report-iso-resolved = Opgelost waar zij binnenkwamen
report-iso-acknowledged-late = Te laat bevestigd
report-iso-solved-late = Te laat opgelost
report-iso-referred = Naar buiten verwezen
report-iso-recurrent = Deel van een terugkerend patroon
report-iso-days-decision = Dagen van aanbeveling tot besluit (midden)
report-iso-days = Dagen van aanbeveling tot invoering (midden)
report-iso-training = ISO 10002 noemt ook scholing van medewerkers en verkeerd ingeschatte klachten. Die staan niet in het register.

# -- analyse
report-opinion = Analyse van de klachtenfunctionaris
report-for-staff-heading = Van de klachtenfunctionaris, voor alle medewerkers
report-opinion-missing = De klachtenfunctionaris heeft nog geen analyse geschreven.
report-limits = Wat de cijfers niet zeggen
report-limits-text = Wie niet klaagde, of een verandering door een maatregel komt, en wie iets fout deed: dat zeggen de cijfers niet. Maatregelen volgen vaak op een piek; daarna wordt het ook zonder maatregel meestal rustiger.
report-record-no-history = Buiten git is niet te zien hoe snel feiten zijn vastgelegd en wat er later is veranderd.
report-record-broken-history = De geschiedenis in git is hier niet volledig: een deel is niet te lezen, of is er niet meer. Hoe snel feiten zijn vastgelegd en wat er later is veranderd, is daarom niet nagegaan.
report-record-lag = Dagen tussen ontvangst en vastlegging: bij de helft hoogstens { $median }, bij de langzaamste { $longest }.
report-record-tail = Bij 9 van de 10 waren het er hoogstens { $p90 }.
report-record-late = Pas na de termijn voor de ontvangstbevestiging vastgelegd: { $share }.
report-record-changed = Na afsluiting { $count ->
    [one] is 1 dossier
   *[other] zijn { $count } dossiers
  } aangepast zonder heropening.
report-record-unchanged = Na afsluiting is geen dossier aangepast zonder heropening.
report-tests = Wij toetsten { $count ->
    [one] 1 verschil
   *[other] { $count } verschillen samen
  }: { $kinds }. Na correctie voor dat aantal { $real ->
    [0] valt er geen
    [one] valt er 1
   *[other] vallen er { $real }
  } buiten toeval. Waar dit verslag "echt" zegt of een drempel noemt, is dat na die correctie.
report-tests-holm = De correctie is die van Holm: de kans op ook maar één vals alarm blijft 5%.
report-tests-false-discovery = De correctie is die van Benjamini en Hochberg: van de verschillen die wij echt noemen, is naar verwachting 5% toeval.
report-test-trend = het aantal klachten ({ $count })
report-test-rate = klachten per duizend ({ $count })
report-test-category = het aantal per onderwerp ({ $count })
report-test-mix = de verdeling over de onderwerpen ({ $count })
report-test-ranking = een onderwerp of oorzaak die eruit springt ({ $count })
report-test-handling-time = de doorlooptijd van het grootste onderwerp ({ $count })
report-test-cluster = klachten dicht bij elkaar ({ $count })
report-test-pause = lange pauzes ({ $count })
report-test-effect = het effect van maatregelen ({ $count })

# -- aanbevelingen en besluiten
report-decisions = Aanbevelingen en besluiten
report-recommendations-none = De klachtenfunctionaris doet geen aanbevelingen.
report-recommendations-caption = Aanbevelingen met het besluit van de eigenaren
report-recommended-undecided = { $number } ({ $title }): de eigenaren hebben nog niet beslist.
report-recommended-overgenomen = { $number } ({ $title }): overgenomen.
report-recommended-afgewezen = { $number } ({ $title }): niet overgenomen.
report-recommended-aangehouden = { $number } ({ $title }): aangehouden.
report-recommended-plan = { $by } voert dit uit, uiterlijk { $due }.
report-all-weak = { $count ->
    [one] De enige aanbeveling is
   *[other] Alle { $count } aanbevelingen zijn
  } van het soort "zwak" (uitleg of training). Overweeg een sterkere: een proces dat de fout moeilijk of onmogelijk maakt.
report-decided-on = De eigenaren besloten op { $day }.
report-undecided = De eigenaren hebben nog niet besloten. Tot dan is dit verslag een concept.

# -- bijlagen
report-appendices = Bijlagen
report-appendix-thresholds = A. Vanaf welk aantal spreken wij van een echte verandering? Bij een even lange periode, en met 5% kans op een vals alarm voor één vergelijking op zichzelf. Wie er meer tegelijk maakt, heeft een groter verschil nodig; de drempels elders in dit verslag rekenen daarmee.
report-thresholds-caption = Drempels
report-appendix-methods = B. Hoe wij rekenen.
report-method-comparison = Twee aantallen: exacte voorwaardelijke toets, centrale tweezijdige p, met het bijbehorende interval van Clopper en Pearson (Przyborowski en Wilenski 1940; Fay 2010).
report-method-count = De marge om één aantal: exact interval voor Poisson (Garwood 1936).
report-method-share = De marge om een deel: Wilson 1927; percentages vanaf 20.
report-method-time = Doorlooptijd: Kaplan en Meier 1958, met band van Greenwood op log-log-schaal. De helft vanaf 5 klachten, 9 van de 10 vanaf 20.
report-method-quantile = Gewone middens en tienden: type 7 van Hyndman en Fan (1996).
report-method-run = Verschuiving van het niveau: de regels van Anhøj (2014), vanaf 10 punten.
report-method-chart = Grenzen per periode: exacte grenzen voor Poisson (0,135% aan elke kant); voorlopig onder 12 punten.
report-method-gaps = Lange pauzes: exponentiële grenzen (Benneyan 2001), vanaf 8 tussenpozen.
report-method-ranking = Rangorde: kans op een zo grote eerste groep bij gelijke kansen (naar Wilkinson 2006), vanaf 30 klachten.
report-method-scan = Dicht bij elkaar: de scantoets van Naus (1965) en Wallenstein en Neff (1987).
report-method-effect = Effect van een maatregel: dezelfde toets als voor twee aantallen, met even lange perioden voor en na de invoering.
report-method-tests = Veel vergelijkingen: alle toetsen van een verslag samen, met Holm (1979) tot en met 20, daarboven Benjamini en Hochberg (1995). De grenzen per periode en de regels voor verschuiving horen daar niet bij; zij hebben hun eigen vals alarm.
report-appendix-corrections = C. Verbeteringen van eerdere cijfers.
report-corrections-concept = Dit verslag is nog niet vastgesteld; er valt nog niets te verbeteren.
report-corrections-unknown = Wat er sinds de vaststelling is veranderd, is niet te zien: de geschiedenis in git is er niet, of gaat niet ver genoeg terug.
report-corrections-none = Er is sinds de vaststelling niets veranderd aan de cijfers van dit verslag.
report-corrections-some = { $count ->
    [one] Sinds de vaststelling is 1 cijfer veranderd.
   *[other] Sinds de vaststelling zijn { $count } cijfers veranderd.
  }
report-corrections-caption = Erratum
report-appendix-privacy = D. Dit verslag is voor wie alle aantallen mag zien. Het noemt geen namen. Deel het niet verder.
report-appendix-privacy-staff = D. Dit verslag is voor alle medewerkers. Het noemt geen namen, geen dagen van één klacht en geen kleine aantallen.

# -- koppen van tabellen
report-column-what = Wat
report-column-count = Aantal
report-column-cumulative = Samen tot hier
report-column-value = Waarde
report-column-year = Jaar
report-column-complaints = Klachten
report-column-events = Gebeurtenissen
report-column-margin = Marge (95%)
report-column-channel = Weg
report-column-volume = Per
report-column-size = Omvang
report-column-rate = Klachten per 1.000
report-column-rate-before = Vorig jaar
report-column-category = Onderwerp
report-column-cause = Oorzaak
report-column-severity = Ernst
report-column-period = Periode
report-column-signal = Teken
report-column-number = Nummer
report-column-received = Ontvangen
report-column-term = Termijn
report-column-met = Gehaald
report-column-counts = Telt mee
report-column-pending = Loopt nog
report-column-missing = Nog niet gedaan
report-column-due = Uiterlijk
report-column-promised = Beloofd
report-column-done = Gedaan
report-column-days = Dagen
report-column-reason = Reden
report-column-day = Dag
report-column-at-risk = Nog open ervoor
report-column-closed = Afgerond
report-column-still-open = Nog open
report-column-median = Helft binnen (dagen)
report-column-p90 = 9 van de 10 binnen (dagen)
report-column-age = Leeftijd
report-column-waits = Wacht op
report-column-ending = Uitkomst
report-column-measure = Maatregel
report-column-strength = Sterkte
report-column-decision = Besluit
report-column-of-late = Klachten erover: jaar ervoor → laatste 12 maanden
report-column-plan = Kosten, wie en wanneer
report-column-progress = Stand
report-column-since = Ingevoerd
report-column-kind = Onderwerp – oorzaak
report-column-twelve-months = Laatste 12 maanden
report-column-year-before = Jaar ervoor
report-column-severe = Ernstig
report-column-judgement = Oordeel
report-column-who = Wie
report-column-ready = Klaar
report-column-agreed = Beloofd
report-column-effect = Effect
report-column-step = Stap
report-column-followed = Op tijd gevolgd
report-column-late = Te laat
report-column-missed = Niet gedaan
report-column-explained = Uitgelegd
report-column-unset = Geen termijn geregeld
report-column-day-unknown = Dag onbekend
report-column-open = Nog niet aan de orde
report-column-not-applicable = Niet van toepassing
report-column-last-year = Vorig jaar
report-column-fall = Echte daling bij of onder
report-column-rise = Echte stijging bij of boven
report-column-then = Bij vaststelling
report-column-now = Nu
report-column-chapter = Hoofdstuk
report-column-table = Tabel
report-column-row = Rij
report-column-column = Kolom

# -- presentatie
report-slide-title = Onze klachten in { $year }
report-slide-title-plain = Onze klachten
report-slide-title-plain-notes = Welkom. Wij kijken samen naar wat mensen ons schreven en wat wij daarvan leren. Niemand wordt genoemd; het gaat om hoe iets kon gebeuren, niet om wie het deed.
report-slide-as-of = Stand van { $day }
report-slide-why = Waarom klachten?
report-slide-why-heading = Een klacht helpt ons beter worden
report-slide-why-1 = Iemand nam de moeite om te zeggen wat beter kan.
report-slide-why-2 = Meer klachten betekent niet: slechter werk.
report-slide-why-notes = Vraag: wie klaagde zelf wel eens ergens? Wat hoopte je toen? Wie een klacht krijgt, heeft niets fout gedaan door haar te krijgen.
report-slide-count = Hoeveel klachten?
report-slide-count-zero = Geen klachten in { $period }
report-slide-count-first = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }
report-slide-count-same = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }: evenveel als in { $previous }
report-slide-count-chance = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }, { $before } in { $previous }: dat past bij toeval
report-slide-count-rise = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }, { $before } in { $previous }: een echte stijging
report-slide-count-fall = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }, { $before } in { $previous }: een echte daling
report-slide-count-partial = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } tot nu toe; { $before } in heel { $previous }
report-slide-count-short = { $count ->
    [0] Geen klachten
    [one] 1 klacht
   *[other] { $count } klachten
  } in { $period }; { $before } in { $previous }, vanaf { $begins }
report-slide-count-proves-nothing = Dat bewijst niet dat alles goed ging.
report-slide-count-alone = Er is nog geen eerder jaar om mee te vergelijken.
report-slide-by-day-chance = Per dag gerekend past het verschil bij toeval.
report-slide-by-day-rise = Per dag gerekend is dat een echte stijging.
report-slide-by-day-fall = Per dag gerekend is dat een echte daling.
report-slide-count-not-why = De cijfers zeggen niet waardoor.
report-slide-count-notes = Leg uit dat kleine aantallen vanzelf wisselen. Noem een verschil alleen een verandering als het verslag dat doet.
report-slide-margin = Lijn: marge van het toeval
report-slide-subjects = Waarover?
report-slide-subjects-main = Vooral over: { $label }
report-slide-subjects-many = Geen onderwerp springt eruit
report-slide-subjects-names = De klachten gingen over { $count ->
    [one] 1 onderwerp
   *[other] { $count } onderwerpen
  }
report-slide-subjects-notes = Noem de onderwerpen zonder voorbeelden waarin iemand zich herkent. De volgorde kan toeval zijn; de zin op de dia zegt of dat zo is.
report-slide-causes = Waardoor?
report-slide-causes-main = Vooral door: { $label }
report-slide-causes-many = Geen oorzaak springt eruit
report-slide-causes-names = Er waren { $count ->
    [one] 1 oorzaak
   *[other] { $count } oorzaken
  }
report-slide-names = { $names }.
report-slide-unseen = Aantallen tonen wij niet: zo blijft iedereen onherkenbaar.
report-slide-order = De volgorde kan toeval zijn.
report-slide-bars = Ontvangen in { $period }{ $count ->
    [0] {""}
    [one] ; één kleiner aantal staat er niet bij
   *[other] ; { $count } kleinere aantallen staan er niet bij
  }
report-slide-causes-notes = Een oorzaak zegt hoe iets kon gebeuren. Vraag de zaal welke oorzaak zij herkent in het eigen werk.
report-slide-story = Wat wij leerden
report-slide-story-notes = Vertel het verhaal in eigen woorden, zonder plaats, dag of persoon. Laat daarna even stilte.
report-slide-happened = Wat er gebeurde
report-slide-happened-notes = De les staat op de volgende dia. Vraag eerst wat de zaal hiervan zou leren.
report-slide-terms = Hoe snel waren wij?
report-slide-terms-none = Er liep nog geen termijn af
report-slide-half = De helft van de klachten was binnen { $median ->
    [one] 1 dag
   *[other] { $median } dagen
  } afgerond.
report-slide-half-open = Hoe lang klachten duren, is nog niet te zeggen.
report-slide-terms-notes = De procedure belooft dat wij op tijd bevestigen en uitleggen. Zeg het eerlijk als dat niet lukte, en waardoor.
report-slide-improved = Wat is al beter?
report-slide-improved-count = { $count ->
    [0] Dit jaar is nog geen verbetering ingevoerd
    [one] 1 verbetering is ingevoerd
   *[other] { $count } verbeteringen zijn ingevoerd
  }
report-slide-improved-notes = Bedank wie eraan werkte, als groep.
report-slide-improved-since = { $title }: sinds { $day }.
report-slide-measures = Eerdere maatregelen
report-slide-measures-notes = Gedaan is nog niet: het werkt. Zeg bij elke maatregel of het effect al te zien is. Vaak is het daarvoor te vroeg.
report-slide-followed = { $done ->
    [0] { $count ->
        [one] De maatregel is nog niet ingevoerd
       *[other] Nog geen van de { $count } maatregelen is ingevoerd
      }
    [one] { $count ->
        [one] De maatregel is ingevoerd
       *[other] 1 van de { $count } maatregelen is ingevoerd
      }
   *[other] { $done } van de { $count } maatregelen zijn ingevoerd
  }
report-slide-proven = { $count ->
    [0] Dat het aantal klachten erdoor daalt, is nog niet te bewijzen.
    [one] Bij 1 maatregel daalde het aantal klachten meer dan toeval.
   *[other] Bij { $count } maatregelen daalde het aantal klachten meer dan toeval.
  }
report-slide-not-judged = nog niets
report-slide-measure = { $title }: { $progress }.
report-slide-measure-judged = { $title }: { $progress }. De klachtenfunctionaris zegt over het effect: { $verdict }.
report-slide-patterns = Mogelijk structureel?
report-slide-patterns-count = { $count ->
    [0] Geen soort klacht kwam opvallend vaak terug
    [one] Eén soort klacht vroeg om een oordeel
   *[other] { $count } soorten klachten vroegen om een oordeel
  }
report-slide-patterns-notes = Een soort klacht die terugkomt, vraagt om een oordeel. Vertel wat het oordeel is, ook als het "een incident" is.
report-slide-pattern = { $kind }: { $verdict }
report-slide-card = Voorstel
report-slide-card-follows = Het besluit volgt.
report-slide-card-decided = Besluit: { $decision }.
report-slide-card-notes = Vertel waarom dit voorstel er is, en wat het moet opleveren. Vraag wie er in het eigen werk mee te maken krijgt.
report-slide-decisions = Besluiten van de eigenaren
report-slide-decisions-follow = { $count ->
    [one] Eén voorstel ligt bij de eigenaren
   *[other] { $count } voorstellen liggen bij de eigenaren
  }
report-slide-decisions-count = De eigenaren namen { $count ->
    [one] { $adopted ->
        [0] het voorstel niet over
       *[other] het voorstel over
      }
   *[other] { $adopted ->
        [0] geen van de { $count } voorstellen over
       *[other] { $adopted } van de { $count } voorstellen over
      }
  }
report-slide-aangehouden = { $count ->
    [one] 1 voorstel hielden zij aan.
   *[other] { $count } voorstellen hielden zij aan.
  }
report-slide-afgewezen = { $count ->
    [one] 1 voorstel wezen zij af.
   *[other] { $count } voorstellen wezen zij af.
  }
report-slide-plan = { $title }: { $decision }.
report-slide-plan-who = Wie: { $who }.
report-slide-plan-ready = Klaar op { $day }.
report-slide-plan-review = Wij meten het effect op { $day }.
report-slide-more = en nog { $count }
report-slide-decisions-notes = Noem bij elk besluit wie het uitvoert, wanneer het klaar is en hoe wij merken of het werkt. Zeg ook wat niet is overgenomen, en waarom.
report-slide-ask = Wat vragen wij van jou?
report-slide-ask-heading = Herken, praat, meld
report-slide-ask-1 = Herken een klacht.
report-slide-ask-2 = Praat met de klager; los het samen op.
report-slide-ask-3 = Lukt het niet? Meld het.
report-slide-ask-notes = Drie dingen, meer niet. Een klacht heet vaak anders: een opmerking, een vraag, een zucht. Melden doe je bij de klachtenfunctionaris; wijs aan waar het formulier staat.
report-slide-talk = Om over te praten
report-slide-talk-heading = Drie vragen voor aan tafel
report-slide-talk-1 = Welke klacht zag jij aankomen?
report-slide-talk-2 = Wat zou jij willen?
report-slide-talk-3 = Wat doen wij morgen anders?
report-slide-talk-notes = Tien minuten per tafel. Vraag elke tafel om één antwoord.
report-slide-appendix = Bijlage
report-slide-appendix-heading = Zo tellen wij
report-slide-appendix-1 = Een klacht telt in het jaar waarin zij binnenkwam.
report-slide-appendix-2 = Een verschil is pas echt als toeval het niet verklaart.
report-slide-appendix-notes = Alleen laten zien als iemand ernaar vraagt. Het hele verslag met alle tabellen staat op de site.

# Onder een lange tabel of lijst in het jaarverslag
report-abridged = Hier { $shown ->
        [one] staat de eerste regel
       *[other] staan de eerste { $shown } regels
    }; { $more ->
        [one] nog één staat
       *[other] nog { $more } staan
    } in het verslag als JSON, CSV en rekenblad.

# -- namen van cijfers
figure-open-at-start = Open bij het begin
figure-open-at-start-means = Klachten die openstonden aan het eind van de dag voordat de periode begon.
figure-received = Ontvangen
figure-received-means = Klachten die in de periode voor het eerst schriftelijk binnenkwamen. Dubbele dossiers en vervallen nummers tellen niet mee.
figure-reopened = Heropend
figure-reopened-means = Hoe vaak in de periode een afgeronde klacht weer openging. Twee keer dezelfde klacht telt twee keer.
figure-closed = Afgerond
figure-closed-means = Hoe vaak in de periode een klacht werd afgesloten. Een klacht die later weer openging en opnieuw werd afgesloten, telt twee keer.
figure-open = Open aan het eind
figure-open-means = Klachten die aan het eind van de laatste dag openstonden, ook uit eerdere jaren.
figure-open-now = Open
figure-open-now-means = Open klachten op de dag waarop de site is gemaakt, ook uit eerdere jaren.
figure-overdue = Open en over tijd
figure-overdue-means = Open klachten waarvan een termijn is verlopen terwijl het nog niet is gedaan. Wat een afgesloten klacht nog mist, telt hier niet.
figure-to-decide = Wacht op een besluit
figure-to-decide-means = Maatregelen waarover de eigenaren nog niet besloten, die zij aanhielden, of die op de afgesproken dag niet waren ingevoerd. Uit welk jaar ook.
figure-improvements = Ingevoerde maatregelen
figure-improvements-means = Maatregelen die in de periode gereed kwamen.
figure-acknowledged-in-time = Op tijd bevestigd
figure-acknowledged-in-time-means = Ontvangstbevestigingen die binnen de termijn weggingen, van die waarvan in de periode vaststond of de termijn werd gehaald.
figure-explained-in-time = Procedure op tijd uitgelegd
figure-explained-in-time-means = Uitleg over de procedure binnen de termijn, van die waarvan in de periode vaststond of de termijn werd gehaald.
figure-solved-in-time = Voorstel op tijd
figure-solved-in-time-means = Klachten waarop binnen de termijn een voorstel voor een oplossing kwam, van die waarvan in de periode vaststond of de termijn werd gehaald. Zonder termijn valt er niets te tellen.
figure-half-within = Helft afgerond binnen
figure-half-within-means = Kalenderdagen van ontvangst tot eerste afronding waarbinnen de helft van de klachten uit de periode klaar was. Open klachten tellen mee met de tijd tot nu toe. Vanaf 5 klachten; voor alle medewerkers vanaf 8.
figure-nine-in-ten-within = 90% afgerond binnen
figure-nine-in-ten-within-means = Kalenderdagen van ontvangst tot eerste afronding waarbinnen 9 van de 10 klachten uit de periode klaar waren. Open klachten tellen mee met de tijd tot nu toe. Vanaf 20 klachten.
figure-satisfied = Tevreden over de behandeling
figure-satisfied-means = Klagers die een 4 of een 5 gaven, van wie antwoordde over een klacht die in de periode werd afgerond.
figure-accepted-first = Eerste voorstel aanvaard
figure-accepted-first-means = Klachten die eindigden met het eerste voorstel, van de klachten die in de periode na een voorstel werden afgerond.
figure-upheld = Geheel of deels gegrond
figure-upheld-means = Klachten die wij gegrond of deels gegrond vonden, van de afgeronde klachten met zo'n oordeel.
figure-unit-terms = termijnen
figure-unit-days = kalenderdagen
figure-unit-answers = antwoorden
figure-unit-complaints = klachten
figure-unit-turns = keren
figure-unit-measures = maatregelen
figure-when-start = de dag voor de periode
figure-when-period = de dagen van de periode, tot en met de laatste die meetelt
figure-when-end = de laatste dag die meetelt
figure-when-as-of = de dag waarop het verslag of de site is gemaakt
report-appendix-names = Wat de namen van cijfers betekenen:
report-corrections-rules = Wat er bij vaststelling stond, is nagerekend uit de laatste vastlegging tot en met die dag, met de regels van klachten { $version }.
report-corrections-groups = Hierin is sinds de vaststelling iets veranderd:

# -- kaart van een besluit
report-recommendations-own = Aanbevelingen in de woorden van de klachtenfunctionaris
card-decide = Besluit gevraagd: nu, bij het jaarverslag.
card-decide-late = Dit besluit had er op { $due } moeten zijn. Het wordt nu gevraagd.
card-overdue = Sinds { $due } over tijd; een nieuw besluit wordt gevraagd.
card-put-off = Aangehouden op { $day }; nu opnieuw een besluit gevraagd.
card-own-advice = Advies van de klachtenfunctionaris
card-own-adopt = Overnemen.
card-own-told = Toelichting van de klachtenfunctionaris
card-advised = Aanbevolen op
card-ready-past = { $day }, al voorbij
card-put-off-motive = Waarom toen aangehouden
card-judge-due = Sinds { $due } is het tijd voor een oordeel: werkt deze maatregel?
card-against-both = Dit voorstel moet klachten voorkomen over { $category }, met als oorzaak: { $cause }.
card-against-category = Dit voorstel moet klachten voorkomen over { $category }.
card-against-cause = Dit voorstel moet klachten voorkomen met als oorzaak: { $cause }.
card-against-whole = Dit voorstel volgt uit de analyse als geheel.
card-expected = Verwacht effect
card-costs = Kosten
card-earlier-label = Al gedaan
card-earlier = { $same ->
    [yes] eerder ingevoerd als { $number }
   *[no] hiertegen eerder ingevoerd: { $number }
  }
card-earlier-same = { $number }, dezelfde maatregel.
card-earlier-other = { $number } ({ $title }).
card-earlier-complaints = Klachten in evenveel dagen voor en na { $day }: { $before } en { $after }.
card-earlier-verdict = Oordeel van de klachtenfunctionaris: { $verdict }.
card-same = Hierover gaat ook
card-review = Effect meten op
card-measure = Maatregel
card-sign-reason = Besluit, en waarom
card-sign-who = Wie
card-sign-when = Klaar op
card-sign-review = Effect meten op
card-sign-signed = Datum en paraaf
card-cases = Aanleiding
card-without = Zonder besluit verandert er niets.
card-renew-without = Zonder nieuw besluit blijft deze maatregel liggen.
card-lately = In de 12 maanden tot en met { $day } { $count ->
    [0] kwam hierover geen klacht binnen
    [one] kwam hierover 1 klacht binnen
   *[other] kwamen hierover { $count } klachten binnen
  }{ $severe ->
    [0] {""}
   *[other] { $count ->
        [one] , een ernstige
       *[other] , waarvan { $severe } ernstig
    }
  }.
card-lately-before = In de 12 maanden daarvoor { $before ->
    [0] was er geen
    [one] was er 1
   *[other] waren er { $before }
  }.
card-decide-choice-1 = Overnemen
card-decide-follows-1 = Noem wie, wanneer het klaar is en wanneer het effect wordt gemeten.
card-decide-choice-2 = Niet overnemen
card-decide-follows-2 = Noem de reden, ook voor de medewerkers.
card-decide-choice-3 = Aanhouden
card-decide-follows-3 = Noem wat eerst bekend moet zijn. De vraag komt terug.
card-renew-choice-1 = Doorgaan
card-renew-follows-1 = Noem waarom het niet lukte, wie het nu doet en wanneer het klaar is.
card-renew-choice-2 = Stoppen
card-renew-follows-2 = Noem de reden, ook voor de medewerkers.
card-renew-choice-3 = Aanhouden
card-renew-follows-3 = Noem wat eerst bekend moet zijn. De vraag komt terug.
card-judge-choice-1 = Werkt
card-judge-follows-1 = De maatregel blijft.
card-judge-choice-2 = Werkt deels
card-judge-follows-2 = Overweeg een sterkere maatregel.
card-judge-choice-3 = Werkt niet
card-judge-follows-3 = Vraag om een nieuw voorstel.
card-judge-choice-4 = Nog niet te zeggen
card-judge-follows-4 = Dan blijft open of hij werkt.
card-judge-without = Zonder oordeel weet niemand of deze maatregel blijft, sterker moet of weg kan. De vraag komt vanzelf terug.
card-decide-command = klachten noteer { $number } besluit overgenomen --on …{ $again ->
    [yes] {" --replace"}
   *[no] {""}
  } --besluit-door { $by } --motivering "…" --uitvoerder … --gereed-voor …
card-decide-command-plain = klachten noteer { $number } besluit overgenomen --on …{ $again ->
    [yes] {" --replace"}
   *[no] {""}
  } --motivering "…" --uitvoerder … --gereed-voor …
card-decide-command-note = Zo legt de klachtenfunctionaris het vast. Bij afgewezen of aangehouden vervallen de laatste twee.
card-command-for = Voor de klachtenfunctionaris: het antwoord vastleggen
card-judge-command = klachten noteer { $number } effect effectief --on …
card-judge-command-note = Zo legt de klachtenfunctionaris het vast; of met: deels, niet, nog-onbekend.
