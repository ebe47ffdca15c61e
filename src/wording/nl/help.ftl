# De hulp op de opdrachtregel.
help-template = { "{about}" }

  Gebruik: { "{usage}" }

  { "{all-args}" }
help-commands = Opdrachten
help-options = Opties
help-options-global = Opties bij elke opdracht
help-options-typed = [OPTIES]
help-keys-complaint = Sleutels van een klacht
help-keys-measure = Sleutels van een maatregel
help-keys-year = Sleutels van een jaarverslag
help-default = standaard
help-arguments = Argumenten
help-man-name = NAAM
help-man-usage = GEBRUIK
help-man-description = BESCHRIJVING
help-man-version = VERSIE

# Wat er op de plaats van een waarde komt.
help-value-role = FUNCTIE
help-value-dir = MAP
help-value-file = BESTAND
help-value-file-csv = BESTAND.csv
help-value-file-eml = BESTAND.eml
help-value-yyyy-mm-dd = JJJJ-MM-DD
help-value-year = JAAR
help-value-n = AANTAL
help-value-port = POORT
help-value-seed = GETAL
help-value-number = NUMMER
help-value-fact = GEGEVEN
help-value-value = WAARDE
help-value-kind = SOORT
help-value-code = CODE
help-value-command = OPDRACHT
help-value-commit = COMMIT
help-value-rev = COMMIT
help-value-path = BESTAND
help-value-shell = SHELL
help-value-format = VORM
help-value-audience = LEZERS
help-value-fail-on = ERNST
help-value-color = WANNEER
help-value-url = WEBADRES
help-value-text = TEKST
help-value-word = WOORD
help-value-name = NAAM
help-value-retention = TERMIJN
help-value-which = WELKE
help-value-mark = CIJFER

help-klachten = Het klachtenregister: registreert, bewaakt de procedure en maakt de site en het jaarverslag.
help-global-register = Map met het register (standaard: register/ hier of hoger)
help-global-as-of = De dag waarop wordt beoordeeld (standaard: vandaag)
help-global-lang = Taal van hulp, bevindingen, site en brieven
help-global-color = Kleur in de uitvoer
help-global-quiet = Alleen de uitslag, en wat die laat falen
help-global-verbose = Meer uitleg, ook van uitgelegde afwijkingen
help-global-help = Toon deze hulp
help-global-version = Toon de versie

help-check = Controleer het register: fouten, afwijkingen van de procedure, termijnen
help-check-paths = Alleen deze bestanden beoordelen
help-check-format = Vorm van de uitvoer
help-check-at = Controleer het register zoals het in deze commit stond
help-check-range = Controleer ook de omschrijvingen van deze commits, zoals main..HEAD
help-check-fail-on = Vanaf welke ernst de controle faalt
help-check-staged = Beoordeel wat klaarstaat om vast te leggen (voor een pre-commit hook)
help-check-no-history = Beoordeel de geschiedenis in git niet
help-check-anchor = De geschiedenis moet deze commit bevatten

help-build = Maak de site
help-build-out = Map voor de site (standaard: site/ naast het register)
help-build-audience = Voor wie de site is
help-build-templates = Map met eigen sjablonen, die de ingebouwde vervangen
help-build-at = Bouw het register zoals het in deze commit stond
help-build-no-history = Zonder de geschiedenis uit git
help-build-replace-audience = Zet de site over die voor een andere doelgroep heen

help-today = Wat moet er nu gebeuren, en uiterlijk wanneer?
help-today-days = Zoveel dagen vooruitkijken
help-today-role = Alleen wat deze functie moet doen, zoals eigenaren (een sleutel van functies)
help-today-format = Vorm van de uitvoer

help-show = Bekijk één klacht: stappen, termijnen, bevindingen
help-show-number = Nummer van de klacht, zoals 2026-007
help-show-format = Vorm van de uitvoer

help-rules = Alle regels
help-rules-format = Vorm van de uitvoer

help-explain = Uitleg bij een regel
help-explain-code = Code van de regel, zoals S502

help-schema = JSON Schema van de velden, voor tekstverwerkers
help-schema-kind = Welk soort bestand
help-record = Noteer een gegeven in een klacht, maatregel of jaarverslag
help-record-number = Nummer van de klacht (2026-007), maatregel (M-2026-01) of het jaar (2026); of register.yml
help-record-fact = Naam van het gegeven (zonder gegeven: leg vast wat u zelf in het bestand typte): een sleutel van het formaat, lijsten in het enkelvoud (ontvangstbevestiging, voorstel, afschrift, afgesloten, …)
help-record-value = Waarde van het gegeven, waar het geen dag is
help-record-on = Dag van het gegeven; zonder deze optie: vandaag
help-record-dry-run = Laat zien wat er verandert, en schrijf niets
help-record-yes = Vraag niets, ook niet of een afgesloten klacht nog mag veranderen
help-record-replace = Vervang een waarde die er al staat

help-demo = Maak een verzonnen register met een geschiedenis in git, om mee te oefenen
help-demo-folder = Nieuwe of lege map
help-demo-complaints = Zoveel klachten
help-demo-years = Over zoveel jaren, het laatste tot en met --as-of
help-demo-seed = Hetzelfde getal geeft hetzelfde register

help-history = Wie veranderde wanneer welk feit?
help-history-number = Nummer van een klacht, maatregel of jaar; zonder nummer alles
help-history-format = Vorm van de uitvoer
help-init = Begin een nieuw register
help-init-folder = Map van het nieuwe register; nieuw of leeg
help-init-organisation = Naam van uw organisatie
help-init-retention = Hoe lang u klachten bewaart, bijvoorbeeld "2 jaar na afsluiting"; weggelaten is "niet geregeld"
help-init-appeal-body = Waar een klager heen kan als u er samen niet uitkomt; weggelaten is "niet geregeld"
help-init-report-form = Webadres van het formulier voor een formele klacht
help-init-contact = E-mailadres of telefoonnummer van de klachtenfunctionaris
help-init-hook = Controleer voortaan ook wijzigingen die u met een ander git-programma vastlegt
help-new = Registreer een klacht of een maatregel onder het volgende vrije nummer
help-new-from = Neem dag, onderwerp en tekst over uit een e-mail (.eml, .msg). De afzender, adressen en nummers worden weggelaten; namen van anderen kunnen blijven staan, dus lees de tekst na
help-new-accept-text = U heeft de voorgestelde tekst gelezen en wilt hem zo vastleggen (nodig waar niets gevraagd kan worden)
help-new-day = Welke dag van een doorgestuurde e-mail de dag van ontvangst is: die van de e-mail zelf (original) of van het doorsturen (forward)
help-new-again = Neem de e-mail op, ook al is die eerder opgenomen
help-new-measure = Een maatregel in plaats van een klacht
help-new-no-commit = Schrijf het bestand, maar leg het nog niet vast
help-new-body = De klacht in neutrale woorden, zonder namen
help-letter = Schrijf een brief met de gegevens uit het register
help-letter-number = Nummer van de klacht
help-letter-kind = Soort brief
help-letter-to = Voor wie het afschrift is: klager, of een functie
help-letter-format = Vorm van de brief
help-letter-templates = Map met eigen sjablonen (letters/nl/SOORT.md)
help-letter-out = Schrijf de brief in een nieuw bestand
help-import = Neem een bestaande lijst over uit een werkblad (csv)
help-import-file = De lijst, als csv
help-import-mapping = Koppelbestand: welke kolom is welke sleutel
help-import-write = Neem de rijen echt over; zonder deze optie wordt alleen gekeken
help-export = Alle klachten als csv, xlsx of json
help-export-format = Vorm van het bestand
help-export-out = Schrijf in een nieuw bestand
help-help = Hulp bij een opdracht, hetzelfde als `--help` erachter
help-help-command = Opdracht; weggelaten is het hele programma
help-merge-driver = Voegt twee versies van een dossier samen; git roept dit aan
help-merge-driver-base = De versie waarmee beide begonnen
help-merge-driver-ours = De versie hier; hierin komt het antwoord
help-merge-driver-theirs = De versie van de ander
help-merge-driver-path = Waar het dossier staat
help-completions = Aanvulling van opdrachten voor uw shell
help-completions-shell = Welke shell
help-man = De handleiding van een opdracht als man-pagina
help-man-command = Opdracht; weggelaten is het hele programma
help-repair = Ruim op wat een storing achterliet
help-repair-yes = Verwijder ook sloten die nog geen minuut oud zijn
help-verify = Ga de hele geschiedenis na: elk object, elke vastlegging, elke ondertekening
help-verify-format = Vorm van de uitvoer
help-verify-anchor = De geschiedenis moet deze commit bevatten
help-serve = Bekijk de site op deze computer; de site ververst als u een bestand opslaat
help-serve-port = Poort op deze computer; 0 kiest een vrije
help-serve-audience = Voor wie de site is
help-serve-templates = Map met eigen sjablonen

help-report = Jaarverslag: cijfers en analyse van een jaar
help-report-year = Het jaar
help-report-format = Vorm van de uitvoer
help-report-quarter = Alleen dit kwartaal, op één bladzijde
help-report-audience = Voor wie het verslag is
help-report-at = Het register zoals het in deze commit stond
help-report-out = Schrijf naar dit nieuwe bestand
help-report-init = Zet het bestand voor uw eigen analyse klaar
