# De hulp op de opdrachtregel.
help-template = { "{about}" }

  Gebruik: { "{usage}" }

  { "{all-args}" }
help-commands = Opdrachten
help-command-name = OPDRACHT
help-options = Opties
help-default = standaard
help-arguments = Argumenten
help-klachten = Het klachtenregister: registreert, bewaakt de procedure en maakt de site en het jaarverslag.
help-global-register = Map met het register (standaard: register/ hier of hoger)
help-global-as-of = De dag waarop wordt beoordeeld (standaard: vandaag)
help-global-lang = Taal van hulp, bevindingen, site en brieven
help-global-color = Kleur in de uitvoer
help-global-quiet = Alleen uitslag en fouten
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

help-today = Wat moet er nu gebeuren, en uiterlijk wanneer?
help-today-days = Zoveel dagen vooruitkijken
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
help-keys = Sleutels
help-key = sleutel van het formaat
help-record = Noteer een gegeven in een klacht, maatregel of jaarverslag
help-record-number = nummer van de klacht (2026-007), maatregel (M-2026-01) of het jaar (2026)
help-record-fact = naam van het gegeven: een sleutel van het formaat, lijsten in het enkelvoud (ontvangstbevestiging, voorstel, afschrift, afgesloten, …)
help-record-value = waarde van het gegeven, waar het geen dag is
help-record-on = dag van het gegeven; zonder deze optie: vandaag
help-record-dry-run = laat zien wat er verandert, en schrijf niets
help-record-replace = vervang een waarde die er al staat

help-demo = Maak een verzonnen register met een geschiedenis in git, om mee te oefenen
help-demo-folder = Nieuwe of lege map
help-demo-complaints = Zoveel klachten
help-demo-years = Over zoveel jaren, het laatste tot en met --as-of
help-demo-seed = Hetzelfde getal geeft hetzelfde register

help-history = Wie veranderde wanneer welk feit?
help-history-number = Nummer van een klacht, maatregel of jaar; zonder nummer alles
help-history-format = Vorm van de uitvoer
