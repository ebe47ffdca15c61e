# De site: wat op elke pagina staat.

# Elke pagina
site-name = klachtenregister
site-skip = Naar de inhoud
site-menu = Menu
site-feed = Nieuwe en afgesloten klachten
site-footer = Gemaakt uit het klachtenregister. Wat hier staat, staat ook daar.
site-changed = Laatst gewijzigd in vastlegging
site-state = Stand per { $day }
site-state-commit = Stand per { $day }, vastlegging { $commit }
site-as-of = Stand per { $day }
site-stale = Stand van { $day }: intussen kunnen termijnen zijn verlopen. Vraag de klachtenfunctionaris om een nieuwe site.
site-stale-officer = Stand van { $day }: intussen kunnen termijnen zijn verlopen. Bouw de site opnieuw met: klachten bouw
site-contents = Op deze pagina
site-pages = Bladzijden van de lijst
site-yes = ja
site-no = nee
site-audience-medewerkers = Voor medewerkers
site-audience-eigenaren = Voor eigenaren
site-audience-klachtenfunctionaris = Voor de klachtenfunctionaris

# Navigatie
site-nav-now = Nu
site-nav-learn = Leren
site-nav-trust = Vertrouwen
site-nav-know = Weten
site-page-overview = Overzicht
site-page-worklist = Werklijst
site-page-decisions = Wacht op besluit
site-page-overdue = Over tijd
site-page-list = Alle klachten
site-page-search = Zoeken
site-page-themes = Thema's
site-page-lessons = Lessen
site-page-measures = Maatregelen
site-page-definitions = Wat cijfers betekenen
site-definitions-lead = Elke naam van een cijfer betekent overal hetzelfde: op de site, in het verslag en in de presentatie.
site-figure-unit = Telt
site-figure-day = Voor
site-figure-means = wat is dit?
site-page-years = Jaren en verslagen
site-page-conformity = Naleving
site-page-audit = Controle
site-page-findings = Bevindingen
site-page-data = Gegevens
site-page-procedure = De procedure
site-page-recognise = Een klacht herkennen
site-page-rules = Regels
site-page-contact = Contact

# Overzicht
site-overview-headline = { $open ->
        [0] Er staat geen enkele klacht open
        [one] Er staat { $open } klacht open
       *[other] Er staan { $open } klachten open
    }{ $overdue ->
        [0] {""}
       *[other] , waarvan { $overdue } over tijd
    }
site-overview-lead = In { $year } { $received ->
        [0] kwamen tot nu toe geen klachten
        [one] kwam tot nu toe { $received } klacht
       *[other] kwamen tot nu toe { $received } klachten
    } binnen en { $closed ->
        [0] werd er geen
        [one] werd er { $closed }
       *[other] werden er { $closed }
    } afgesloten.
site-count-soon = termijn loopt bijna af
site-count-decisions-heading = Wat u moet besluiten
site-first = Nu eerst
site-loose-ends = Nog af te maken bij afgesloten klachten
site-loose-ends-lead = Deze klachten zijn afgesloten; er ontbreekt nog iets, zoals een afschrift of een oorzaak.
site-loose-ends-count = { $count ->
        [one] Eén afgesloten klacht
       *[other] { $count } afgesloten klachten
    }
site-theme-also = Noemt dit ook, telt bij een ander onderwerp
site-theme-how = Hoe kon het gebeuren?
site-theme-how-causes = De oorzaken die wij vonden: { $causes }.
site-theme-unchanged = Over { $label } ontvingen wij tot nu toe { $now ->
    [0] geen klacht
    [one] 1 klacht
   *[other] { $now } klachten
  }, in { $previous } { $before ->
    [0] geen
   *[other] { $before }
  }: geen verschil dat iets zegt.
site-not-counted = Telt niet mee als klacht
site-given-up = vervallen nummer
site-is-duplicate = dubbel
site-per-month-headline-short = Sinds { $begins } { $now ->
        [0] kwam geen klacht binnen
        [one] kwam { $now } klacht binnen
       *[other] kwamen { $now } klachten binnen
    }; toen begint het register
site-recent = Laatst ontvangen
site-recent-lessons = Laatste lessen
site-measures-busy = Maatregelen onderweg
site-received-on = Ontvangen: { $day }
site-begin = Zo begint u
site-begin-empty = Het register is nog leeg: er is nog geen klacht vastgelegd.
site-begin-settings = 1. Loop register.yml na
site-begin-settings-text = Kloppen de naam, de functies en de termijnen? Leg uw wijziging vast met: klachten noteer register.yml
site-begin-complaint = 2. Registreer de eerste klacht
site-begin-complaint-text = Typ: klachten nieuw. Het programma vraagt wat er nodig is, en noemt de dag waarop u moet antwoorden.
site-begin-tell = 3. Laat iedereen weten wat een klacht is
site-begin-recognise = Een klacht herkennen
site-begin-recognise-text = Deze pagina vertelt alle medewerkers wat een klacht is en wat zij dan doen.
site-question-conformity = Volgen wij onze eigen procedure?
site-question-audit = Kunnen wij het register vertrouwen?
site-per-month = Ontvangen klachten per maand
site-per-month-headline = { $now ->
        [0] In de laatste twaalf maanden kwam geen klacht binnen
        [one] In de laatste twaalf maanden kwam { $now } klacht binnen
       *[other] In de laatste twaalf maanden kwamen { $now } klachten binnen
    }, in de twaalf daarvoor { $before ->
        [0] geen
       *[other] { $before }
    }
site-per-month-headline-first = { $now ->
        [one] In de laatste twaalf maanden kwam { $now } klacht binnen
       *[other] In de laatste twaalf maanden kwamen { $now } klachten binnen
    }
site-per-month-subtitle = Aantal ontvangen klachten, stand per { $day }
site-per-month-alternative = De drukste maand telde { $most }. { $zero ->
        [0] Er kwam elke maand minstens één binnen.
        [one] In één van de { $months } maanden kwam er geen binnen.
       *[other] In { $zero } van de { $months } maanden kwam er geen binnen.
    } De lopende maand is lichter getekend. Kleine verschillen tussen maanden zeggen weinig: zulke aantallen wisselen ook zonder oorzaak.
site-month = Maand
site-year = Jaar

# Klacht
site-complaint = Klacht
site-case-title = Klacht van { $month }
site-case-lead-open = Ontvangen: { $received }
site-case-lead-closed = Ontvangen: { $received } · afgesloten: { $closed }
site-duplicate = Dubbel van { $number }: daar staat het verloop, en alleen daar wordt deze klacht beoordeeld en geteld.
site-next = Eerst:
site-next-due = { $action } ({ $by }), uiterlijk { $due }.
site-next-reminder = { $action } ({ $by }), herinnering na { $due }.
site-due-reminder = herinnering na { $due }
site-next-undated = { $action } ({ $by }).
site-steps-withheld = Alleen te late stappen staan hier. De andere waren niet te laat of niet aan de orde: welke, zou verraden hoe deze klacht eindigde, en zo eindigden er te weinig om te noemen.
site-steps = De tien stappen
site-facts = Feiten
site-text = Tekst
site-terms = Termijnen
site-terms-why = De termijnen lopen sinds { $day }: { $basis } (procedureversie { $version }).
site-lesson = Wat wij ervan leerden
site-findings = Bevindingen
site-history = { $count ->
        [one] Wat er gewijzigd is, in één vastlegging
       *[other] Wat er gewijzigd is, in { $count } vastleggingen
    }
site-at-latest = uiterlijk { $day }
site-reminder = herinnering na { $day }
site-round = Ronde { $round }, na de heropening
site-round-ended = Ronde { $round }, van { $from } tot en met { $closed }
site-last-on = laatste feit op { $day }
site-done-on = gedaan op { $day }
site-explained = toegelicht
site-explained-because = Toelichting: { $reason }
site-overdue = over tijd
site-soon = termijn loopt bijna af
site-term-met = op tijd
site-term-met-late = te laat
site-term-stopped = gestopt bij afsluiten
site-term-passed = verlopen
site-term-running = loopt
site-term-unset = geen termijn geregeld
site-term-extended = verlengd
site-term-suspended = { $days } dagen opgeschort
site-person-concerned = betrokkene
site-complainant = klager
site-fact-received = Ontvangen
site-fact-category = Categorie
site-fact-cause = Oorzaak
site-fact-channel = Kanaal
site-fact-service = Dienst
site-fact-severity = Ernst
site-fact-desired = Gewenste oplossing
site-fact-first-talk = Vooroverleg
site-fact-formal-report = Formele melding
site-fact-nature = Aard
site-fact-nature-reason = Waarom
site-fact-answer-promised = Reactie toegezegd
site-fact-handler = Verantwoordelijke
site-fact-persons = Betrokkenen
site-fact-agreement = Afspraak
site-fact-extension = Verdaging
site-fact-extension-text = { $term } tot { $until }: { $reason }
site-fact-suspension = Opschorting
site-fact-contributing = Droeg ook bij
site-fact-cause-how = Hoe het kon gebeuren
site-fact-cause-agreed = Vastgesteld met
site-fact-proposal = Voorstel
site-fact-copy = Afschrift
site-fact-outcome = Uitkomst
site-fact-outcome-reason = Reden
site-fact-judgement = Oordeel
site-fact-satisfaction = Tevredenheid
site-fact-appeal = Beroep
site-fact-reopened = Heropend
site-fact-attachment = Bijlage
site-fact-keep-until = Bewaren tot
site-fact-complainant = Klager (pseudoniem)
site-fact-vault = Kluis
site-fact-related = Verwante klacht
site-fact-measure = Maatregel
site-score = { $score } van 5
site-score-not-asked = niet gevraagd
site-way-brief = brief
site-way-e-mail = e-mail
site-way-website = website
site-way-telefoon = telefoon
site-way-gesprek = gesprek
site-way-video = video
site-received-by-klachtenfunctionaris = klachtenfunctionaris
site-received-by-medewerker = medewerker
site-answer-ja = ja
site-answer-nee = nee
site-severity-laag = laag (ongemak)
site-severity-midden = midden (doel deels gemist, of kosten)
site-severity-hoog = hoog (veiligheid, discriminatie, privacy of doel gemist)
site-nature-incident = incident
site-nature-mogelijk-structureel = mogelijk structureel probleem
site-agreement-bericht-indiener = bericht aan de indiener
site-agreement-informatie-betrokkene = informatie aan de betrokkene
site-reaction-akkoord = akkoord
site-reaction-afgewezen = afgewezen
site-reaction-geen-reactie = geen reactie
site-outcome-akkoord = akkoord met de oplossing
site-outcome-vooroverleg = opgelost in het vooroverleg
site-outcome-ingetrokken = ingetrokken
site-outcome-geen-klacht = geen klacht in de zin van de procedure
site-outcome-geen-akkoord = geen akkoord
site-outcome-doorverwezen = doorverwezen
site-outcome-niet-doorgezet = niet doorgezet
site-outcome-geen-reactie = geen reactie van de klager
site-outcome-dubbel = dubbel: al geregistreerd onder een ander nummer
site-judgement-gegrond = gegrond
site-judgement-deels = deels gegrond
site-judgement-ongegrond = ongegrond
site-severity-explained = toegelicht
site-finding-fout = fout
site-finding-afwijking = afwijking
site-finding-aandacht = aandacht
site-finding-times = { $count } keer
site-unknown-writer = onbekende schrijver
site-change-from-to = { $key }: van { $from } naar { $to }
site-change-to = { $key }: { $to }
site-change-added = { $key } vastgelegd
site-change-changed = { $key } gewijzigd
site-change-gone = { $key } weggehaald
site-change-left-out = { $change } (niet overgenomen bij samenvoeging { $commit } van { $day })
site-change-other = Gegevens gewijzigd die hier niet getoond worden
site-missing = { $count ->
    [one] 1 bestand kon niet worden gelezen en telt op deze site niet mee:
   *[other] { $count } bestanden konden niet worden gelezen en tellen op deze site niet mee:
  }
site-broken-title = Dit bestand is nog niet te lezen
site-broken-lead = De klacht bestaat, maar het bestand heeft fouten. Zodra die hersteld zijn, verschijnt hier de klacht.
site-broken-help = De klachtenfunctionaris ziet welke fouten het zijn en hoe ze te herstellen zijn.
site-broken-state = niet leesbaar

# Lijsten
site-no-complaints = Geen klachten.
site-list-lead = { $count ->
        [0] Het register is nog leeg.
        [one] Eén klacht.
       *[other] { $count } klachten, de nieuwste eerst.
    }
site-list-page = bladzijde { $page } van { $count }
site-search-and-filter = Zoeken en filteren
site-column-number = Nummer
site-column-received = Ontvangen
site-column-received-count = Ontvangen
site-column-subject = Onderwerp
site-column-category = Categorie
site-column-cause = Oorzaak
site-column-state = Toestand
site-column-measure = Maatregel
site-column-title = Wat
site-column-recommended = Aanbevolen
site-column-due = Uiterlijk
site-column-action = Wat er moet gebeuren
site-column-by = Wie
site-column-theme = Thema
site-column-step = Stap
site-column-in-time = op tijd
site-column-unset = gedaan, geen termijn geregeld
site-column-rule = Regel
site-column-name = Naam
site-column-found = Gevonden
site-column-reason = Reden
site-column-day = Dag
site-column-now = Nu
site-column-commit = Vastlegging
site-column-record = Waarvan
site-column-file = Bestand
site-column-what = Wat
site-column-report = Verslag
site-column-page = Pagina
site-column-place = Plaats
site-column-severity = Zwaarte
site-column-low = Ondergrens
site-column-high = Bovengrens

# Zoeken
site-search-lead = Typ een nummer of een paar woorden, of kies een filter. Het adres van deze bladzijde onthoudt uw keuze, zodat u die kunt delen.
site-search-noscript = Zoeken werkt met JavaScript. Zonder JavaScript vindt u alles in de lijst:
site-search-words = Woorden of nummer
site-search-all = alle
site-search-open = open (alle toestanden)
site-search-overdue = Alleen over tijd
site-search-clear = Wis alles
site-search-results = Gevonden klachten
site-search-found = { $n } klachten gevonden.
site-search-found-one = Eén klacht gevonden.
site-search-first = De eerste { $n } staan hieronder; maak de vraag preciezer voor de rest.

# Figuren
site-show-numbers = Toon de cijfers
site-download-csv = Download als CSV
site-hidden = niet getoond
site-column-withheld = De kolom { $column } staat er niet: van elke klacht is dat nog niet bekend, of te weinig klachten hebben het gemeen om het te noemen.
site-column-empty = De kolom { $column } staat er niet: dat is bij geen van deze klachten ingevuld.
site-small-numbers = Een punt (·) betekent: niet getoond. Aantallen van 1 tot en met { $most } tonen wij niet, en soms een aantal daarnaast, zodat niemand herkenbaar is.

# Thema's
site-themes-lead = Waarover klachten gaan, en waardoor ze konden ontstaan. Niet wie het deed, maar wat wij eraan kunnen doen.
site-themes-categories = Waarover
site-themes-causes = Waardoor
site-themes-causes-lead = De oorzaak wordt samen met de verantwoordelijke medewerker vastgesteld.
site-themes-headline = De meeste klachten: { $name } ({ $count } van { $total })
site-themes-headline-cause = Meest voorkomende oorzaak: { $name } ({ $count } van { $total })
site-themes-years = { $first } tot en met { $last }
site-themes-subtitle = Ontvangen klachten, { $period }
site-themes-subtitle-cause = Klachten waarvan de oorzaak bekend is, { $period }
site-themes-table = Ontvangen klachten per thema en jaar
site-theme-cases = { $count ->
        [0] Geen klachten
        [one] Eén klacht
       *[other] { $count } klachten
    }
site-theme-cases-shown = { $count ->
        [0] Klachten hierover zijn er, maar zijn niet te tonen
        [one] Eén klacht die te tonen is
       *[other] { $count } klachten die te tonen zijn
    }
site-theme-cases-hidden = Hierover zijn klachten binnengekomen. Wij tonen ze niet, zodat niemand herkenbaar is.
site-theme-more = Hier staan de nieuwste 200. Alle klachten staan in de lijst en in het zoekscherm.
site-theme-per-year = { $name }: ontvangen klachten per jaar
site-theme-headline = { $name }: { $now ->
        [0] geen klacht
        [one] { $now } klacht
       *[other] { $now } klachten
    } in { $year }, { $before ->
        [0] geen
       *[other] { $before }
    } in { $previous }

# Lessen
site-lessons-lead = Eén zin per klacht: wat wij voortaan anders doen.
site-lessons-none = Er zijn nog geen lessen vastgelegd.

# Maatregelen
site-measure = Maatregel
site-measures-lead = Wat de klachtenfunctionaris aanbeval, wat de eigenaren besloten, en wat ervan werd.
site-measures-count = { $count ->
        [one] Eén maatregel
       *[other] { $count } maatregelen
    }
site-measures-none = Er zijn nog geen maatregelen.
site-measure-waits = wacht op besluit
site-measure-rejected = niet overgenomen
site-measure-postponed = aangehouden
site-measure-adopted = wordt uitgevoerd
site-measure-late = over tijd
site-measure-realised = ingevoerd
site-measure-effective = ingevoerd, functionaris: effectief
site-measure-partly = ingevoerd, functionaris: deels effectief
site-measure-not = ingevoerd, functionaris: niet effectief
site-measure-asked = Wat er wordt gevraagd
site-measure-text = Toelichting
site-measure-reasons = Aanleiding
site-measure-step-recommended = Aanbevolen door de klachtenfunctionaris
site-measure-step-decided = Besluit van de eigenaren
site-measure-step-realised = Ingevoerd
site-measure-step-judged = Effect beoordeeld
site-fact-measure-kind = Soort
site-fact-strength = Sterkte
site-fact-consulted = In overleg met
site-fact-decision = Besluit
site-fact-motivation = Motivering
site-fact-carried-out-by = Uitvoerder
site-fact-evidence = Bewijs
site-fact-effect = Oordeel van de functionaris over het effect
site-measure-kind-preventief = preventief
site-measure-kind-correctief = correctief
site-measure-kind-procedure = procedure
site-strength-sterk = sterk (het proces maakt de fout moeilijk of onmogelijk)
site-strength-middel = middel (controlelijst of dubbele controle)
site-strength-zwak = zwak (alleen uitleg of training)
site-decision-overgenomen = overgenomen
site-decision-afgewezen = afgewezen
site-decision-aangehouden = aangehouden
site-effect-effectief = effectief
site-effect-deels = deels effectief
site-effect-niet = niet effectief
site-effect-nog-onbekend = nog niet bekend
site-recommended-on = Aanbevolen op { $day }
site-decide-against = Tegen

# Werk
site-worklist-lead = Wat er nu moet gebeuren, het dringendste eerst.
site-worklist-count = { $count ->
        [0] Niets te doen
        [one] Eén handeling
       *[other] { $count } handelingen
    }
site-worklist-none = Er wacht niets.
site-worklist-calendar = Alle termijnen als agenda
site-overdue-lead = Klachten waarvan een termijn is verlopen.
site-overdue-count = { $count ->
        [one] Eén klacht
       *[other] { $count } klachten
    }
site-overdue-none = Geen enkele termijn is verlopen.
site-decisions-headline-owners = { $count ->
        [0] Er wacht geen maatregel op uw besluit
        [one] Eén maatregel wacht op uw besluit
       *[other] { $count } maatregelen wachten op uw besluit
    }
site-decisions-headline-officer = { $count ->
        [0] Er wacht geen maatregel op de eigenaren
        [one] Eén maatregel wacht op een besluit van de eigenaren
       *[other] { $count } maatregelen wachten op een besluit van de eigenaren
    }
site-decisions-lead-owners = Bij elke maatregel: neemt u hem over, wijst u hem af, of houdt u hem aan?
site-decisions-lead-officer = Bij elke maatregel kiezen de eigenaren: overnemen, afwijzen of aanhouden.
site-decisions-none = Er wacht geen maatregel op een besluit.
site-decisions-how-owners = Geef uw besluit met de reden door aan de klachtenfunctionaris. Die legt het vast met de dag van het besluit.
site-decisions-how-officer = Leg hun besluit vast met de dag en de reden. De opdracht staat onder elke kaart.
site-decisions-judgements = Maatregelen waarvan het effect een oordeel vraagt
site-decisions-reports = Jaarverslagen
site-decisions-all = Alle { $count } die op een besluit wachten
site-reports-none = Er wacht geen jaarverslag op een besluit of een presentatie.

# Vertrouwen
site-conformity-nothing = Er zijn nog geen stappen die gezet moesten zijn.
site-conformity-unjudged = { $count ->
        [one] Nog één stap is gezet zonder dat er een termijn voor is geregeld of de dag bekend is.
       *[other] Nog { $steps } stappen zijn gezet zonder dat er een termijn voor is geregeld of de dag bekend is.
    } Die tellen niet als op tijd.
site-conformity-all = { $count ->
        [one] De enige stap die gezet moest zijn, is op tijd gezet.
       *[other] Alle { $due } stappen die gezet moesten zijn, zijn op tijd gezet.
    }
site-conformity-some = { $count ->
        [one] De enige stap die gezet moest zijn, is { $late ->
            [0] nog niet gezet.
           *[other] te laat gezet.
        }
       *[other] Van de { $due } stappen die gezet moesten zijn, zijn er { $done } op tijd gezet{ $missing ->
            [0] { "" } en { $late } te laat.
           *[other] { $late ->
                [0] { "" } en { $missing } nog niet.
               *[other] , { $late } te laat en { $missing } nog niet.
            }
        }
    }
site-conformity-explained = { $explained ->
        [0] Waarom dat zo ging, is nergens uitgelegd.
        [one] Bij één daarvan is uitgelegd waarom.
       *[other] Bij { $explained } van die { $failed } is uitgelegd waarom.
    }
site-conformity-steps = { $count ->
        [one] De stappen van één klacht
       *[other] De stappen van { $count } klachten
    }
site-conformity-rules = Wat de regels vonden
site-audit-complaints = Klachten in het register
site-audit-commit = Stand van het register (vastlegging)
site-audit-no-git = Deze site is gemaakt zonder de geschiedenis.
site-audit-complete = Alles gelezen, geschiedenis volledig
site-audit-signing = Ondertekening van vastleggingen
site-audit-count-commits = Vastleggingen (commits)
site-audit-count-deletions = Keren dat een klacht is weggehaald
site-audit-count-gone = klachten verdwenen
site-audit-count-set-once = vaste gegevens gewijzigd
site-audit-count-late = te laat vastgelegd
site-audit-count-closed = na afsluiting gewijzigd
site-audit-count-unsigned = zonder geldige handtekening
site-audit-count-unchecked = met een handtekening die niet is gecontroleerd (RSA)
site-audit-count-lost = vastleggingen verdwenen
site-audit-last = Laatste vastlegging
site-audit-lag = Tijd tussen feit en vastlegging
site-audit-lag-days = in dagen: de helft binnen { $median }, de langzaamste { $largest } (feiten: { $facts })
site-audit-lag-same-day = { $largest ->
        [0] alles op dezelfde dag
        [one] meestal dezelfde dag, de langzaamste na { $largest } dag
       *[other] meestal dezelfde dag, de langzaamste na { $largest } dagen
    } (feiten: { $facts })
site-audit-withdrawn = Vervallen nummers
site-audit-withdrawn-none = Er is geen nummer vervallen.
site-audit-history = Wijzigingen die opvallen
site-audit-how = Elke wijziging in het register krijgt een dag en een schrijver, en blijft bewaard. Wordt er iets weggehaald, achteraf veranderd of laat opgeschreven, dan staat dat hier.
site-audit-commits = Laatste vastleggingen
site-findings-lead = Alles wat de regels vinden, met plaats en uitweg.
site-findings-none = Geen bevindingen.
site-findings-count = { $count ->
        [one] Eén bevinding
       *[other] { $count } bevindingen
    }
site-findings-fout = Fouten
site-findings-afwijking = Afwijkingen
site-findings-aandacht = Aandacht
site-findings-explained = Toegelicht

# Jaren
site-year-as-of-today = Hier staan de cijfers van nu. Het jaarverslag van een jaar waarover de eigenaren beslisten, vertelt het zoals het toen stond; in de bijlage staan toen en nu naast elkaar.
site-year-as-of-today-staff = Hier staan de cijfers van nu, ook in het jaarverslag en de presentatie. Van een jaar waarover de eigenaren beslisten, kunnen die anders zijn dan wat zij vaststelden; de bijlage van het verslag zegt wat er sindsdien veranderde.
site-years-lead = Per jaar: de aantallen, het verslag en de presentatie.
site-report = Jaarverslag
site-report-what = Het hele jaar: aantallen, oorzaken, termijnen, maatregelen en besluiten
site-slides = Presentatie
site-slides-what = Dia's om met alle medewerkers te bespreken
site-per-year = Ontvangen klachten per jaar
site-per-year-subtitle = Ontvangen klachten, een gebeurtenis één keer; stand per { $day }
site-per-year-alternative = Elke stip is een jaar; de lijn is de marge die toeval alleen al geeft (95%). Of twee jaren echt verschillen, zegt de zin erboven. Meer klachten betekent niet vanzelf slechtere kwaliteit: een goed vindbare regeling levert ook meer klachten op.
site-year-so-far = { $year } (tot nu toe)
site-year-reading = Verslagen van dit jaar
site-year-lead = { $received ->
        [0] In { $year } kwam geen klacht binnen.
        [one] In { $year } kwam { $received } klacht binnen; die { $open ->
            [0] is afgesloten.
           *[other] staat nog open.
        }
       *[other] In { $year } kwamen { $received } klachten binnen; { $open ->
            [0] alle zijn afgesloten.
            [one] één staat nog open.
           *[other] { $open } staan nog open.
        }
    }
site-year-running = Lopend jaar
site-year-is-decided = besloten
site-year-is-concept = concept
site-year-is-running = loopt nog

# Weten
site-procedure-lead = De tekst van onze procedure, deel voor deel: welke regels erop letten, waar het wordt vastgelegd, waar u het ziet, en wat alleen mensen kunnen beoordelen.
site-procedure-goal = Doel
site-procedure-definition = Definitie
site-procedure-examples = Voorbeelden
site-procedure-tasks = Wat de klachtenfunctionaris doet
site-procedure-version = Versie { $version }, geldig vanaf { $day }
site-procedure-preface = Vooraf
site-procedure-versions = Versies van de procedure
site-procedure-changes = Wat er veranderde
site-procedure-changes-lead = Wat er in de tekst van de procedure veranderde van versie naar versie, regel voor regel. Een klacht wordt beoordeeld naar de versie die gold toen zij begon.
site-procedure-same = De tekst is gelijk aan die van versie { $version }.
site-procedure-neutral = Deze procedure staat nog niet in eigen woorden in het register. Hieronder staan algemene zinnen van het programma, tot procedure/{ $version }.md er is.
site-procedure-partly-neutral = Een deel van deze procedure staat nog niet in eigen woorden in het register. Daar staat een algemene zin van het programma, en dat staat erbij.
site-procedure-neutral-part = Dit is een algemene zin van het programma: de eigen tekst heeft dit deel niet.
site-procedure-case = Wat de procedure zegt
site-procedure-case-version = Versie { $version } geldt voor deze klacht; zij ging in op { $day }.
site-line-gone = Vervallen:
site-line-new = Nieuw:
site-covered-how = In het register
site-covered-rules = Regels die erop letten
site-covered-keys = Vastgelegd in
site-covered-pages = Te zien op
site-covered-people = Aan mensen
site-carried-tasks = Elke klacht is één bestand met haar oorzaak. De termijnen worden gevolgd, het jaarverslag komt uit het register, en aanbevelingen zijn maatregelen met overleg, besluit en effect.
site-recognise-about = Waar onze klachten over gaan
site-not-set = niet geregeld
site-retention = Bewaartermijn
site-appeal-body = Beroepsinstantie
site-months-after-closing = { $months ->
        [one] Eén maand na afsluiting
       *[other] { $months } maanden na afsluiting
    }
site-years-after-closing = { $years ->
        [one] Eén jaar na afsluiting
       *[other] { $years } jaar na afsluiting
    }
site-carried-step-1 = Nummer, dag van ontvangst, kanaal en categorie zijn verplicht.
site-carried-step-2 = Het vooroverleg staat bij de klacht; opgelost betekent: afgesloten.
site-carried-step-3 = De dag waarop de klager op de website is gewezen, staat bij het vooroverleg.
site-carried-step-4 = Bij elke formele klacht: incident of mogelijk structureel.
site-carried-step-5 = Beide termijnen lopen vanaf de formele melding, of anders vanaf de ontvangst.
site-carried-step-6 = De verantwoordelijke en de twee afspraken staan bij de klacht.
site-carried-step-7 = Elk voorstel heeft de dag waarop de klager bericht kreeg.
site-carried-step-8 = Elk voorstel heeft de beslissing van de klager; na een afwijzing volgt een nieuw voorstel.
site-carried-step-9 = De afschriften staan bij de klacht, met ontvanger en dag.
site-carried-step-10 = Besluiten staan bij de maatregelen; het verslag noemt de dag van besluit en presentatie.
site-recognise-lead = Een klant die laat weten dat iets hem echt tegenviel, geeft ons een kans. Zo herkent u een klacht, en zo begint u goed.
site-recognise-is = Het is waarschijnlijk een klacht als
site-recognise-is-1 = het ongenoegen op schrift staat: een brief, een e-mail of het formulier op de website;
site-recognise-is-2 = het geen misverstand is dat u met één antwoord oplost;
site-recognise-is-3 = iemand erop rekent dat er meer gebeurt dan een antwoord van u.
site-recognise-not = Het is nog geen klacht als
site-recognise-not-1 = iemand iets vraagt of een suggestie doet;
site-recognise-not-2 = informatie ontbreekt en u die meteen kunt geven;
site-recognise-not-3 = iemand alleen mondeling moppert. Vraag dan wel of hij het wil opschrijven.
site-recognise-do = Wat u doet
site-recognise-do-1 = Bel de klager. Luister, vat samen en vraag wat zou helpen.
site-recognise-do-2 = Lost u het samen op? Meld dan aan de klachtenfunctionaris wat er was en wat u deed.
site-recognise-do-3 = Niet opgelost? Wijs op het formulier op de website en noem de dag waarop u dat deed.
site-recognise-do-4 = Twijfelt u? Vraag het de klachtenfunctionaris. Liever één keer te veel.
site-contact-lead = De klachtenfunctionaris helpt u verder, ook als u twijfelt of iets een klacht is.
site-contact-officer = Klachtenfunctionaris
site-contact-form = Formele melding door klanten
site-contact-text = Krijgt u zelf een klacht? Bespreek haar eerst met de klager. Lukt het niet, wijs dan op de formele melding via de website.
site-rules-lead = De regels waarmee het register zichzelf controleert. De code verandert nooit van betekenis.
site-rules-file = Het bestand
site-rules-days = De dagen
site-rules-steps = De stappen van de procedure
site-rules-tasks = Wat de klachtenfunctionaris doet
site-rules-history = De geschiedenis
site-rules-privacy = Persoonsgegevens
site-rule-way-out = De uitweg
site-rule-bad = Zo niet
site-rule-good = Zo wel

# Gegevens
site-data-lead = De cijfers van deze site als bestanden, om zelf mee te rekenen.
site-data-files = Bestanden
site-data-complaints = Alle klachten, zoals de lijst ze toont
site-data-figures = De cijfers onder de figuren
site-data-keys = Velden van klachten.json
site-data-key-number = Nummer van de klacht
site-data-key-received = Dag of maand van ontvangst
site-data-key-closed = Dag of maand van afsluiten; leeg als de klacht open is
site-data-key-state = Toestand in de procedure
site-data-key-overdue = Of een termijn is verlopen
site-data-key-subject = Onderwerp
site-data-key-categories = Sleutels van de categorieën, de eerste is de hoofdcategorie
site-data-key-cause = Sleutel van de oorzaak
site-data-key-lesson = De les, in één anonieme zin
site-data-hashes = Controleren of de site heel is
site-data-hashes-text = In bestanden.sha256 staat van elk bestand de SHA-256. Met "sha256sum --check bestanden.sha256" ziet u of er iets is veranderd.
site-feed-received = Klacht { $number } ontvangen
site-feed-closed = Klacht { $number } afgesloten

# Presentatie
site-slides-back = Terug
site-slides-previous = Vorige
site-slides-next = Volgende
site-slides-overview = Overzicht
site-slides-notes = Notities
site-slides-remote = Bediening van de presentatie
site-slides-title = Presentatie { $year }
site-slides-notes-title = Notities bij de presentatie { $year }
site-slides-presenter = Alleen voor wie de presentatie geeft. Dit venster volgt de dia, en met de pijltjestoetsen gaat u hier ook verder.
site-slides-title-back = Naar de dia's
site-slides-concept = Concept: de besluiten volgen.
site-concept = Concept.
site-concept-text = De eigenaren hebben over dit verslag nog niet besloten.
site-quarter = Kwartaal { $quarter }
site-quarter-1 = Januari tot en met maart, op één bladzijde
site-quarter-2 = April tot en met juni, op één bladzijde
site-quarter-3 = Juli tot en met september, op één bladzijde
site-quarter-4 = Oktober tot en met december, op één bladzijde
site-broken-list = Nog niet te lezen
site-audit-records = { $count } dossiers
site-change-whole = In het register gezet, met { $count } gegevens

# -- het jaarverslag als gegevens
site-report-json = Cijfers (JSON)
site-measure-regression = Let op: maatregelen volgen vaak op een piek. Daarna wordt het ook zonder maatregel meestal rustiger.
site-data-report = Een jaarverslag met alle cijfers
site-data-report-keys = Velden van jaarverslag-JJJJ.json
site-data-report-lead = Dezelfde inhoud geeft de opdracht "klachten report JJJJ --format json". Sleutels staan op volgorde; er kunnen er bij komen, geen enkele verandert van betekenis. Elk deel heeft zijn teller (count) en noemer (of).
site-data-report-key-version = Versie van deze indeling
site-data-report-key-title = Titel van het verslag
site-data-report-key-year = Het jaar
site-data-report-key-quarter = Het kwartaal; leeg voor een heel jaar
site-data-report-key-as-of = Dag waarop is beoordeeld
site-data-report-key-unreadable = De bestanden die niet gelezen konden worden, met de reden.
site-data-report-key-until = Laatste dag waarvan feiten meetellen
site-data-report-key-revision = De vastlegging (commit) waaruit is gelezen
site-data-report-key-rules-version = De versie van het programma, met wiens regels is geoordeeld
site-data-report-key-audience = Voor wie het is
site-data-report-key-complete = Elk dossier van dit jaar en daarvoor kon worden gelezen, en de geschiedenis ook, waar die er is.
site-data-report-key-concept = Of de eigenaren nog niet hebben besloten
site-data-report-key-sections = De hoofdstukken zoals zij gedrukt worden: zinnen, tabellen en figuren
site-data-report-key-figures = Elk cijfer, met de lijst erachter; leeg voor medewerkers, omdat kleine aantallen verborgen zijn
site-data-figure-key-stock = Open bij het begin, ontvangen, heropend, afgerond, open aan het eind, en de lijst
site-data-figure-key-trend = Dit jaar tegen vorig jaar: toets, marge en drempels
site-data-figure-key-results = De resultaten van het jaar zelf, zoals zij naast andere jaren staan
site-data-figure-key-beside = De twee jaren ervoor met hun resultaten, en van elk resultaat of het echt verschilt
site-data-figure-key-rates = Klachten per 1.000 van elke omvang
site-data-figure-key-arrival = Hoe klachten binnenkwamen: weg, ernst, aard
site-data-figure-key-over-time = Punten in de tijd met hun grenzen en tekens
site-data-figure-key-subjects = Onderwerpen en oorzaken, ook gekruist
site-data-figure-key-patterns = Mogelijk structurele problemen met hun oordeel
site-data-figure-key-terms = Per termijn: gehaald, te laat, loopt nog, met de lijst
site-data-figure-key-handling-time = Doorlooptijd: de kromme van Kaplan en Meier, de helft, 9 van de 10
site-data-figure-key-ageing = Open klachten naar leeftijd
site-data-figure-key-outcomes = Hoe klachten eindigden, voorstellen, tevredenheid
site-data-figure-key-cause-quality = Hoe goed oorzaken zijn gevonden
site-data-figure-key-steps = Per stap van de procedure: gevolgd in x van y
site-data-figure-key-measures = Aanbevelingen en maatregelen met besluit, stand en effect
site-data-figure-key-monitoring = Meetpunten volgens ISO 10002
site-data-figure-key-recordkeeping = Hoe snel is vastgelegd en wat er later is veranderd; leeg buiten git
site-data-figure-key-begins = De dag waarop het register begint: van ervoor is niets geteld
site-data-figure-key-not-counted = Vervallen nummers en dubbele dossiers: geen klacht in enig cijfer
site-data-figure-key-lessons = De lessen
site-data-figure-key-tests = Elke toets met p, ook na correctie
site-data-figure-key-period = De periode, van en tot
site-data-figure-key-volume = De klasse van het aantal per jaar, die bepaalt wat gezegd mag worden
site-timeline = Tijdpad
site-tasks = Wat de klachtenfunctionaris doet
site-recorded-on = vastgelegd op { $day }
site-recorded-on-by = vastgelegd op { $day } door { $who }
site-recorded-same-day = dezelfde dag vastgelegd
site-recorded-same-day-by = dezelfde dag vastgelegd door { $who }
site-recorded-lag = { $days } dagen na het feit
site-search-box = Zoek een klacht
site-search-go = Zoek
site-search-soon = Termijn loopt bijna af
site-findings-more = Hier staan de eerste { $count }. Alle bevindingen ziet u met "klachten check".
site-worklist-calendar-text = Voeg dit bestand toe aan uw eigen agenda.
site-audit-conclusion = { $striking ->
        [0] De geschiedenis is heel: { $commits ->
            [one] in de enige vastlegging
           *[other] in { $told } vastleggingen
        } is niets verdwenen, en niets veranderd dat vast moest blijven staan.
        [one] Let op: in { $told } vastleggingen valt één ding op dat niet hoort.
       *[other] Let op: in { $told } vastleggingen vallen { $striking } dingen op die niet horen.
    }
site-audit-conclusion-late = { $count ->
        [0] Alles is op tijd vastgelegd.
        [one] Eén feit is te laat vastgelegd.
       *[other] { $count } feiten zijn te laat vastgelegd.
    }
site-audit-conclusion-here = Wat hier zelf is vastgelegd, is op tijd vastgelegd.
site-audit-conclusion-unset = Binnen hoeveel dagen een feit wordt vastgelegd, is niet geregeld en wordt dus niet beoordeeld.
site-audit-conclusion-taken-over = { $records ->
        [one] Eén dossier is overgenomen, niet beoordeeld: { $facts } feiten van voor dit register, of in één keer ingebracht.
       *[other] { $records } dossiers zijn overgenomen, niet beoordeeld: { $facts } feiten van voor dit register, of in één keer ingebracht.
    }
site-audit-incomplete = Niet de hele geschiedenis is hier, dus hierover valt niets te zeggen. Haal de rest op met "git fetch --unshallow" (oudere vastleggingen) of "git fetch --refetch --no-filter" (ontbrekende bestanden), en wat git buiten de map houdt met "git sparse-checkout disable".
site-audit-damaged = De geschiedenis is beschadigd: { $count ->
        [one] Eén onderdeel van git is
       *[other] { $count } onderdelen van git zijn
    } weg of niet wat de naam zegt (H008). Over wat er eerder is vastgelegd, valt nu niets te bewijzen. Ga verder in een goede kopie.
site-signing-uit = niet gevraagd
site-signing-waarschuw = gevraagd, met waarschuwing
site-signing-verplicht = verplicht
site-data-audit = De cijfers van de controlepagina
site-audit-state = De stand van het register
site-year-offered = Aangeboden aan de eigenaren
site-year-decided = Besluit van de eigenaren
site-year-presented = Gepresenteerd aan alle medewerkers
