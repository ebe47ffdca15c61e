# Wat het programma op de opdrachtregel zegt.
cli-io = Lezen of schrijven lukte niet: { $path } ({ $error }). Er is niets veranderd.
cli-io-exists = { $path } bestaat al en is niet overschreven. Kies een andere naam, of haal dat bestand eerst weg.
cli-io-not-found = { $path } is er niet. Klopt de naam, en staat u in de goede map? Er is niets veranderd.
cli-io-denied = { $path } mag hier niet worden gelezen of geschreven. Staat het bestand nog open in een ander programma, of is de map van iemand anders? Er is niets veranderd.
cli-io-in-use = { $path } staat open in een ander programma. Sluit het daar en doe het nog eens; er is niets veranderd.
cli-io-folder = { $path } is een map, geen bestand. Geef de naam van een bestand op; er is niets veranderd.
cli-io-no-folder = { $path } kan niet: een deel van die naam is een bestand, geen map. Er is niets veranderd.
cli-io-full = De schijf is vol; { $path } is niet geschreven. Maak ruimte en doe het nog eens.
cli-no-file = { $path } is geen gewoon bestand, en wordt niet gelezen. Er is niets veranderd.
cli-too-large = { $path } is groter dan { $most } MiB, en wordt niet gelezen. Er is niets veranderd. Is het een e-mail met grote bijlagen, sla die dan apart op en geef de e-mail zonder bijlagen.
cli-no-text = { $path } is geen tekst in UTF-8. Sla het op als UTF-8; er is niets veranderd.
cli-no-register = Geen register gevonden. Ga naar de map waarin register.yml staat, geef de map op met -C MAP, of begin een nieuw register met: klachten init MAP
cli-no-register-at = In { $path } staat geen register.yml. Geef met -C de map van het register op, of begin daar een nieuw register met: klachten init MAP
cli-register-thrown-away = register.yml is vastgelegd, maar staat niet meer in { $path }. Zet het terug met: klachten -C "{ $path }" herstel register.yml
cli-source-date-epoch = SOURCE_DATE_EPOCH is geen aantal seconden: { $value }
cli-no-rule = Er is geen regel { $code }. Alle regels: klachten regels
cli-report-not-begun = Deze periode begint pas op { $from }; op { $as_of } valt er nog niets over te vertellen. Kies een jaar of kwartaal dat begonnen is.
cli-no-complaint = Er is geen klacht { $number } in het register. Alle klachten staan in de map klachten/.
cli-not-readable = { $number } is niet leesbaar als klacht. Wat er mis is: klachten controleer { $path }
cli-not-in-git = Dit register staat niet in git; deze opdracht heeft de geschiedenis nodig.
cli-explain-why = Waarom
cli-explain-procedure = Wat de procedure zegt
cli-explain-own = uit de eigen tekst, versie { $version }, onder "{ $heading }"
cli-explain-neutral = algemene zin van het programma; de eigen woorden komen in procedure/{ $version }.md, onder "## { $heading }"
cli-explain-way-out = Wat te doen
cli-explain-bad = Zo niet
cli-explain-good = Zo wel
cli-built =
    De site voor { $audience ->
        [eigenaren] de eigenaren
        [klachtenfunctionaris] de klachtenfunctionaris
       *[medewerkers] medewerkers
    } staat in { $path }: { $written } bestanden geschreven, { $unchanged } ongewijzigd.
cli-built-kept =
    In { $path } { $count ->
        [one] staat een bestand dat niet van de site is; het is bewaard
       *[other] staan { $count } bestanden die niet van de site zijn; zij zijn bewaard
    }: { $files }. Wie de site leest, leest ze mee; zet ze ergens anders als dat niet de bedoeling is.
cli-built-leftover = De site staat er, maar { $path } is een rest van een vorige bouw en kon niet weg ({ $error }). Haal die map zelf weg; de volgende bouw probeert het ook weer.
cli-built-file-by-file = De map { $path } kon niet in één keer worden vervangen ({ $error }). De bladzijden zijn een voor een vervangen; wie op dat moment las, zag even oude en nieuwe door elkaar.
cli-built-held = { $path } is nog de oude bladzijde: iemand heeft haar open, of zij mag niet worden vervangen ({ $error }). Laat haar sluiten en bouw de site daarna opnieuw.
cli-built-without-history = De geschiedenis uit git was niet of niet helemaal te lezen; de site is gemaakt met wat er wel was. Herstel de geschiedenis en bouw opnieuw, of bouw met --no-history.
cli-left-out = { $count ->
    [one] 1 vastgelegd bestand staat niet in deze map (sparse checkout) en telt
   *[other] { $count } vastgelegde bestanden staan niet in deze map (sparse checkout) en tellen
  } niet mee. Haal alles erbij met git sparse-checkout disable
cli-built-unchanged = Er is niets veranderd; de site in { $path } is bij.
cli-range = { $range } is geen reeks commits. Geef begin en eind op, zoals main..HEAD
cli-built-open = Open { $path } met een dubbelklik.
cli-accent-shaded = De kleur in register.yml (kleur) heeft te weinig contrast om te lezen. De site gebruikt daarom { $used }; kies een donkerder kleur als die niet past.
cli-template = Een sjabloon klopt niet: { $error }. De oude site staat er nog; er is niets veranderd.
cli-template-unused-near = Het sjabloon { $name } wordt niet gebruikt: geen pagina of brief heet zo. Bedoelde u { $near }? Geef het bestand dan die naam.
cli-template-unused = Het sjabloon { $name } wordt niet gebruikt: geen pagina of brief heet zo. Haal het weg, of geef het de naam van wat het vervangt, zoals { $known }.
cli-target-not-ours = In { $path } staan bestanden die niet door dit programma gemaakt zijn. Kies met --out een lege of nieuwe map; er is niets veranderd.
cli-target-guarded = De site kan niet in of om { $path } komen: die map wordt nooit overschreven. Kies met --out een andere map.
cli-target-no-folder = { $path } is geen gewone map. Kies met --out een andere map.
cli-target-no-name = { $path } kan geen site worden. Kies met --out een map met een naam.
cli-target-other-audience =
    In { $path } staat de site voor { $before ->
        [eigenaren] de eigenaren
        [klachtenfunctionaris] de klachtenfunctionaris
       *[medewerkers] medewerkers
    }; die voor { $audience ->
        [eigenaren] de eigenaren
        [klachtenfunctionaris] de klachtenfunctionaris
       *[medewerkers] medewerkers
    } komt daar niet overheen. Er is niets veranderd. Kies met --out een andere map, of bouw met --replace-audience als niemand anders die map leest.
cli-target-foreign = In { $path } staan bestanden die niet van de site zijn: { $files }. Daar komt nu een site voor anderen te staan; zet die bestanden eerst ergens anders. Er is niets veranderd.

today-title = Te doen op { $day }
today-title-for = Te doen op { $day } door { $role }
today-nothing-for = Niets te doen door { $role } tot en met { $day }.
today-unknown-role = De functie { $role } komt in register.yml niet voor. Kies uit: { $roles }.
today-nothing = Niets te doen tot en met { $day }. Er zijn geen termijnen die verlopen.
today-nothing-read = In wat gelezen kon worden is niets te doen tot en met { $day }. Herstel eerst de bestanden hierboven.
today-faults =
        Er { $count ->
            [one] is ook 1 fout
           *[other] zijn ook { $count } fouten
        } in het register: zie klachten controleer.
today-site = De werklijst op de site: { $address }
today-due = uiterlijk { $due }
today-overdue = was uiterlijk { $due }
today-reminder = herinnering { $due }
today-no-date = zonder termijn
today-step = stap { $step }
today-how = vastleggen: { $command }
today-mend = herstel het bestand eerst: verbeter het en leg het vast met klachten noteer { $number }, of ga terug met klachten herstel { $number }
today-letter = brief: { $command }
# How an action is recorded; "…" stands for what only people know.
today-record-command = { $name ->
    [maatregel] klachten nieuw --measure --aanleiding { $number }
    [nieuwe-toezegging] klachten noteer { $number } reactie-toegezegd --on … --replace
    [overlegd-met-verantwoordelijke] klachten noteer { $number } overlegd-met …{ $on } --replace
    [dag-van-afsluiting] klachten noteer { $number } afgesloten
    [reden-geen-klacht] klachten noteer { $number } reden-uitkomst … --replace
   *[other] klachten noteer { $number } { $fact }{ $fact ->
        [aard] {" …"}
        [verantwoordelijke] {" …"}
        [oorzaak] {" …"}
        [overlegd-met] {" …"}
        [voorstel] {" …"}
        [reactie] {" …"}
        [uitkomst] {" …"}
        [reden-uitkomst] {" …"}
        [besluit] {" …"}
        [uitvoerder] {" …"}
        [in-overleg-met] {" …"}
        [analyse] {" …"}
        [voor-alle-medewerkers] {" …"}
        [reactie-toegezegd] {" --on …"}
        [gereed-voor] {" --on …"}
        [vooroverleg] {" --opgelost …"}
        [afspraak] {" … --over … --met …"}
        [afschrift] {" --aan …"}
        [afgesloten] {" --uitkomst …"}
        [effect] {" --oordeel …"}
        [verdaging] {" --termijn … --tot … --reden …"}
        [heropend] {" --reden …"}
       *[other] {""}
      }{ $on }
  }
today-after-closing = de klacht is gesloten: noteer de dag van toen, of heropen haar als het nu nog moet
today-letter-command = klachten brief { $number } { $kind }
today-line = { $overdue ->
    [0] { $count ->
        [0] Klachten: niets te doen
        [one] Klachten: 1 te doen
       *[other] Klachten: { $count } te doen
      }{ $kind ->
        [term] {", eerstvolgende uiterlijk "}{ $due }
        [reminder] {", eerste herinnering na "}{ $due }
       *[none] {""}
      }
    [one] Klachten: 1 over tijd (was uiterlijk { $due }), { $count } te doen
   *[other] Klachten: { $overdue } over tijd (oudste uiterlijk { $due }), { $count } te doen
  }{ $unreadable ->
    [0] {""}
    [one] {"; 1 bestand niet gelezen"}
   *[other] {"; "}{ $unreadable } bestanden niet gelezen
  }

show-state = Toestand
show-received = Ontvangen
show-duplicate = Dubbel
show-duplicate-of = dubbel van { $number }: alleen dat dossier wordt beoordeeld en geteld
show-start = Termijnen lopen
show-not-formal = nog niet: de klacht is nog niet formeel
show-steps = De tien stappen
show-tasks = Wat de klachtenfunctionaris doet
show-deadlines = Termijnen
show-due = uiterlijk { $due }
show-reminder-step = herinnering na { $due }
show-reminder = herinnering na { $due }, geen termijn geregeld
show-round-open = Ronde { $round }, vanaf { $from }
show-round-closed = Ronde { $round }, van { $from } tot en met { $closed }: { $outcome }
show-met = gedaan op { $day }
show-days-over = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
  }
show-next = Nu te doen
show-no-measure = Er is geen maatregel { $number } in het register. Alle maatregelen staan in de map maatregelen/; een nieuwe begint u met: klachten nieuw --measure
show-no-year = Van het jaar { $number } weet het register niets: er kwam geen klacht binnen, en er is geen jaarverslag. Klopt het jaar?
show-year-counts = Tot en met { $until }: { $received } ontvangen, { $closed } afgesloten, { $open } open, waarvan { $overdue } over tijd.
show-year-begin = Het jaar heeft nog geen bestand. Begin het met: klachten jaarverslag { $year } --init
show-findings = Bevindingen
show-explained = uitgelegd
show-none = geen

usage-command = De opdracht { $what } bestaat niet.{ $hint } Wat elke opdracht doet: klachten --help
usage-unknown = { $what } wordt hier niet verwacht.{ $hint } Wat wel kan: voeg --help toe aan de opdracht.
usage-missing = Er ontbreekt iets aan de opdracht: { $what }. Wat nodig is: voeg --help toe aan de opdracht.
usage-no-command = Welke opdracht? Alle opdrachten: klachten --help
usage-no-value = Bij { $what } hoort een waarde.{ $hint }
usage-value = { $value } kan niet bij { $what }.{ $hint }
usage-conflict = { $what } kan niet samen met { $other }.
usage-near = Bedoelde u { $near }?
usage-allowed = Kies uit: { $allowed }.
cli-outside = { $path } ligt buiten het register. Geef een bestand of map in het register op.
cli-demo-made = Verzonnen register in { $path }: { $complaints } klachten tot en met { $until }, in { $commits } commits. Kijk verder met: klachten -C { $path } check
cli-demo-not-empty = { $path } is niet leeg. Geef een nieuwe of lege map op; er is niets veranderd.

cli-no-history = In de geschiedenis staat niets over { $number }. Is het bestand al vastgelegd in git?
history-shallow = Deze kloon heeft niet de hele geschiedenis: oudere vastleggingen ontbreken. Haal ze op met git fetch --unshallow
history-partial = Deze kloon heeft niet de hele geschiedenis: bestanden van vastleggingen ontbreken. Haal ze op met git fetch --refetch --no-filter
history-damaged = De geschiedenis is beschadigd en hieronder niet volledig. Bekijk met klachten controleer wat er mis is (H008), en ga verder in een goede kopie.
history-unreadable = (deze versie was niet leesbaar)
history-nothing = (niets)
history-change = { $key }: { $from } → { $to }
history-left-out = (niet overgenomen bij samenvoeging { $commit } van { $day })

cli-report-form = Het verslag kon niet in deze vorm worden gemaakt: { $error }. Er is niets veranderd.
verify-nothing = Dit register heeft nog geen geschiedenis: er is nog niets vastgelegd.
verify-progress-objects = Objecten
verify-progress-history = Geschiedenis
verify-damaged-object = Beschadigd: object { $object } in { $file } is niet wat zijn naam zegt.
verify-damaged-file = Beschadigd: { $file } is niet zoals git het schreef.
verify-damaged = De geschiedenis is beschadigd ({ $damaged ->
    [one] 1 plek
   *[other] { $damaged } plekken
  }; { $sound } objecten zijn in orde). Er is daarom niets uit afgeleid. Zet deze bestanden terug uit een reservekopie of een andere kloon (git fsck noemt wat ontbreekt), en controleer opnieuw.
verify-signatures = Ondertekeningen: { $good } door een bekende sleutel, { $unknown } door een onbekende of verlopen sleutel, { $forged } vervalst, { $not-checked } van een soort die hier niet wordt nagegaan, { $unsigned } vastleggingen zonder.
verify-done = Geverifieerd tot en met { $tip }: alle { $objects } objecten zijn wat hun naam zegt, en over alle { $commits } vastleggingen vonden de regels over de geschiedenis { $findings ->
    [0] niets
    [one] 1 punt, geen fout
   *[other] { $findings } punten, geen fouten
  }.
verify-not-done = Alle { $objects } objecten zijn wat hun naam zegt, maar de geschiedenis tot en met { $tip } ({ $commits } vastleggingen) is niet in orde: zie hierboven.
own-window =
    klachten { $version }
    In dit venster typt u opdrachten, met Enter erachter. Bijvoorbeeld:

      klachten begin klachtenregister   een nieuw register
      cd klachtenregister               naar de map van het register
      klachten vandaag                  wat er te doen is
      klachten --help                   alle opdrachten

    De handleiding staat in handleiding.md, naast het programma.
    Sluit het venster met: exit
own-window-failed = Het venster voor opdrachten kon niet worden geopend ({ $error }). Open PowerShell in de map van dit programma en typ: .\klachten --help. Druk op Enter om dit venster te sluiten.
