# Woorden van de procedure: toestanden, stappen, termijnen, handelingen. Gebruikt door elke kamer.
state-vooroverleg = In vooroverleg
state-geregistreerd = Geregistreerd
state-in-behandeling = In behandeling
state-voorstel-gedaan = Voorstel gedaan
state-afgesloten = Afgesloten
state-heropend = Heropend

role-complainant = de klager
procedure-step = Stap { $step }: { $title }
step-1 = Klacht ontvangen en geregistreerd
step-2 = Vooroverleg met de klager
step-3 = Gewezen op de formele melding
step-4 = Incident of mogelijk structureel
step-5 = Ontvangst bevestigd en procedure uitgelegd
step-6 = Behandelaar en afspraken
step-7 = Bericht over de oplossing
step-8 = Beslissing van de klager
step-9 = Oplossing geregistreerd, afschriften verstuurd
step-10 = Maatregelen en presentatie

task-1 = Klacht centraal geregistreerd
task-2 = Oorzaak gevonden, samen met de verantwoordelijke
task-3 = Voortgang bewaakt
task-6 = Aanbeveling om herhaling te voorkomen

stepstate-gedaan = gedaan
stepstate-te-laat-gedaan = te laat gedaan
stepstate-open = open
stepstate-over-tijd = over tijd
stepstate-niet-van-toepassing = niet van toepassing
timing-unset = geen termijn geregeld
timing-day-unknown = dag onbekend

term-ontvangstbevestiging = Ontvangstbevestiging
term-uitleg-procedure = Uitleg over de procedure
term-doorverwijzing = Verwijzing naar de formele melding
term-beoordeling = Beoordeling: incident of mogelijk structureel
term-behandeling = Verantwoordelijke en afspraken
term-afschrift = Afschriften
procedure-no-term = geen vaste termijn
term-oplossing = Voorstel voor een oplossing

basis-formal-report = vanaf de formele melding
basis-officer = vanaf de ontvangst door de klachtenfunctionaris
basis-website = vanaf de melding via de website

# Wat er moet gebeuren; de sleutel is het feit dat `record` vastlegt.
action-vooroverleg = Bespreek de klacht met de klager
action-verwezen-naar-website = Wijs de klager op de formele melding via de website
action-formele-melding = Wacht op de formele melding, of sluit af
action-aard = Bepaal: incident of mogelijk structureel
action-gemeld-aan-functionaris = Meld het mogelijke structurele probleem bij de klachtenfunctionaris
action-ontvangstbevestiging = Verstuur de ontvangstbevestiging
action-uitleg-procedure = Leg de procedure uit aan de klager
action-reactie-toegezegd = Zeg de klager toe wanneer er een reactie komt
action-verantwoordelijke = Wijs een verantwoordelijke aan
action-behandeling = Wijs een verantwoordelijke aan
action-afspraak = Maak de afspraken met de betrokkenen
action-oorzaak = Stel de oorzaak vast, samen met de verantwoordelijke
action-overlegd-met = Noteer met wie de oorzaak is vastgesteld
action-overlegd-op = Noteer wanneer de oorzaak is vastgesteld
action-voorstel = Doe een voorstel en bericht de klager
action-bericht = Bericht de klager over de oplossing
action-reactie = Vraag de klager om een beslissing
action-afschrift = Stuur een afschrift aan alle betrokkenen
action-afgesloten = Sluit de klacht af
action-uitkomst = Noteer hoe de klacht is geëindigd
action-besluit = Neem een besluit over de aanbevolen maatregel
action-uitvoerder = Wijs een uitvoerder en een datum aan
action-gereed-voor = Spreek af wanneer de maatregel gereed is
action-gereed-op = Voer de maatregel uit
action-effect = Beoordeel het effect van de maatregel
action-analyse = Schrijf de analyse van het jaar
action-aangeboden-aan-eigenaren = Bied het jaarverslag aan de eigenaren aan
action-besloten-op = Beslis over de maatregelen van het jaar
action-gepresenteerd-op = Presenteer analyse en maatregelen aan alle medewerkers
action-keuze = Kies tussen twee waarden van een feit
action-andere-verantwoordelijke = Wijs een andere verantwoordelijke aan: over deze gaat de klacht
action-bewaren-tot = Bepaal waarom en tot wanneer het dossier bewaard blijft
action-reden-uitkomst = Noteer waarom de klacht zo is geëindigd
action-maatregel = Beveel een maatregel aan tegen het mogelijke structurele probleem
action-overlegd-met-verantwoordelijke = Bespreek de oorzaak ook met de verantwoordelijke
action-in-overleg-met = Bespreek de aanbeveling met de betrokkenen
action-besluit-door = Bevestig het besluit: het is genomen door wie er niet over gaat
action-aard-opnieuw = Bepaal opnieuw: is dit nog een incident? Categorie en oorzaak komen terug
action-voor-alle-medewerkers = Schrijf de tekst voor alle medewerkers
action-nieuwe-toezegging = Zeg de klager een nieuwe dag toe: de toegezegde is voorbij
action-reden-geen-klacht = Noteer welk deel van de definitie niet klopt
action-verdaging-melden = Meld de verdaging aan de klager: ongemeld verschuift zij niets
action-dag-van-afsluiting = Noteer op welke dag de klacht is afgesloten

duties-calendar = Klachten: termijnen
duties-summary = { $number }: { $what }
duties-description = Stap { $step } van de procedure, uiterlijk { $due }.
duties-description-reminder = Stap { $step } van de procedure, herinnering na { $due }: er is geen termijn geregeld.

# Wat alleen mensen kunnen beoordelen, per deel van de procedure.
people-definition = Of een bericht een klacht is, beoordelen mensen. Het register legt hun oordeel vast.
people-tasks = Of de genoemde oorzaak de echte is, de analyse klopt en een aanbeveling herhaling voorkomt, beoordelen mensen; het register laat later het effect zien.
people-all-registered = Een klacht die nooit is opgeschreven, ziet geen programma. Alleen mensen kunnen zorgen dat elke klacht hier komt.
people-talk = Of het gesprek goed was en de klager gehoord is, beoordelen mensen.
people-structural = Of iets structureel is, beoordelen mensen. Het programma wijst alleen op herhaling.
people-messages = Of het bericht duidelijk en volledig was, beoordelen mensen.
people-right-handler = Wie de juiste persoon is om de klacht af te handelen, beoordelen mensen.
people-free-decision = Of de klager vrij kon beslissen, beoordelen mensen.
people-presented = Of alle medewerkers er waren en het begrepen, beoordelen mensen.
