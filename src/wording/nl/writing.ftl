# What the commands of the officer's day say: new, record, letter, import, export, init, repair.
writing-behind = De wijziging staat in de geschiedenis, maar deze bestanden zijn nog niet bijgewerkt: { $paths }. Heeft een ander programma ze open? Sluit het zonder daar op te slaan. Geef dan de opdracht: klachten herstel
writing-refused = { $count ->
    [one] Niet genoteerd: hierdoor zou er een fout in het register komen. Er is niets veranderd.
   *[other] Niet genoteerd: hierdoor zouden er { $count } fouten in het register komen. Er is niets veranderd.
}
writing-no-number = "{ $number }" is geen nummer. Een klacht heet bijvoorbeeld 2026-007, een maatregel M-2026-01, een jaar 2026.
writing-no-number-near = "{ $number }" is geen nummer. Bedoelt u { $near }?
writing-no-record = { $number } staat niet in het register. Met "klachten nieuw" maakt u een klacht aan, met "klachten nieuw --measure" een maatregel, met "klachten jaarverslag JAAR --init" een jaar. Kreeg een klacht later een ander nummer, dan vindt "klachten bekijk { $number }" haar.
record-thrown-away = { $number } is vastgelegd, maar het bestand is weg. Zet het dossier terug met: klachten herstel { $number }
writing-own-edit = In { $path } staat nog iets dat u zelf typte en dat niet is vastgelegd. Leg dat eerst vast met: { $command }. Of laat het vervallen, en ga terug naar wat het laatst is vastgelegd, met: { $back }
writing-own-edit-back = klachten herstel { $number }
writing-own-edit-command = klachten noteer { $number }
writing-settings-not-recorded = Wat in register.yml is veranderd, is nog niet vastgelegd; er wordt beoordeeld zoals register.yml is vastgelegd. Leg de wijziging eerst vast met: klachten noteer register.yml
writing-nothing-typed = In { $path } is niets veranderd. Er valt niets vast te leggen.
writing-no-fact = Welk gegeven? Zet het achter het nummer, bijvoorbeeld: klachten noteer 2026-007 ontvangstbevestiging. Met alleen een nummer legt u vast wat u zelf in het bestand typte.
writing-closed = { $number } is afgesloten, en hiermee verandert nog: { $keys }. Dat blijft zichtbaar als afwijking (H004): een gesloten dossier hoort te blijven zoals de klager het kent. Moet er nog iets gebeuren, heropen de klacht dan eerst: klachten noteer { $number } heropend --reden "…". Verbetert u een verschrijving of vult u iets aan, zeg dan waarom: voeg --reason "…" toe.
ask-unexplained = Wilt u dit toch vastleggen?
ask-unexplained-nee = Nee, er verandert niets
ask-unexplained-waarom = Ja, en ik zeg waarom
ask-unexplained-ja = Ja, zonder reden
writing-settings = In { $path } typt u zelf. Daarna legt u het vast met: klachten noteer { $path }
writing-in-force = { $path } geldt sinds { $day }; klachten van daarna worden ernaar beoordeeld. Verandert de werkwijze zelf? Laat deze tekst dan staan, zet een nieuwe versie met haar dag in register.yml, en schrijf haar tekst in een nieuw bestand.
record-faulty = Dit zou { $count ->
    [one] een fout
   *[other] { $count } fouten
} in het register zetten.
subject-other = { $fact } genoteerd
subject-vooroverleg = eerste gesprek gevoerd
subject-verwezen-naar-website = klager op de website gewezen
subject-formele-melding = formele melding ontvangen
subject-aard = aard van de klacht bepaald
subject-gemeld-aan-functionaris = gemeld aan de klachtenfunctionaris
subject-ontvangstbevestiging = ontvangstbevestiging verstuurd
subject-uitleg-procedure = uitleg over de procedure verstuurd
subject-reactie-toegezegd = antwoord toegezegd
subject-verantwoordelijke = verantwoordelijke aangewezen
subject-betrokkene = betrokkene genoteerd
subject-afspraak = afspraak gemaakt
subject-verdaging = termijn verdaagd
subject-opschorting = termijn opgeschort
subject-oorzaak = oorzaak vastgesteld
subject-overlegd-met = oorzaak besproken
subject-overlegd-op = oorzaak besproken
subject-voorstel = voorstel gedaan
subject-bericht = voorstel meegedeeld
subject-reactie = reactie van de klager genoteerd
subject-afschrift = afschrift verstuurd
subject-afgesloten = klacht afgesloten
subject-heropend = klacht heropend
subject-afwijking = afwijking uitgelegd
subject-extern = klager ging naar een onafhankelijke instantie
subject-maatregel = maatregel gekoppeld
subject-besluit = besluit van de eigenaren
subject-gereed-op = maatregel gereed
subject-effect = effect beoordeeld
subject-aangeboden-aan-eigenaren = jaarverslag aangeboden aan de eigenaren
subject-besloten-op = eigenaren hebben besloten
subject-gepresenteerd-op = jaarverslag gepresenteerd aan alle medewerkers
subject-new-complaint = klacht geregistreerd
subject-new-measure = maatregel aanbevolen
subject-new-year = jaarverslag klaargezet
subject-init = Register begonnen
subject-import = { $count ->
    [one] Een klacht overgenomen
   *[other] { $count } klachten overgenomen
}
ask-stopped = Gestopt. Er is niets veranderd.
ask-who-role = Onder welke functie legt u hier vast (geen naam; iedereen leest dit)?
ask-who-address = Welk adres hoort daarbij (liefst een adres van de functie, zoals klachten@...)?
ask-who-no-address = Dat is geen e-mailadres.
ask-who-usual = Klachtenfunctionaris
ask-empty = Vul hier iets in.
ask-day = Schrijf een dag als 2026-03-02.
ask-onderwerp = Waar gaat de klacht over? (kort, zonder namen)
ask-ontvangen = Op welke dag kwam de klacht binnen?
ask-kanaal = Hoe kwam de klacht binnen?
ask-ontvangen-door = Wie ontving de klacht?
ask-categorie = Waar hoort de klacht bij?
ask-tekst = De klacht in neutrale woorden, zonder namen (leeg laten mag)
ask-toelichting = Waarom deze maatregel, en wat houdt hij in? Zonder namen (leeg laten mag)
ask-titel = Wat is de maatregel? (kort)
ask-soort = Wat voor maatregel is het?
ask-aanbevolen-op = Op welke dag doet u deze aanbeveling?
ask-organisatie = Hoe heet uw organisatie?
ask-bewaartermijn = Hoe lang bewaart u klachten? Bijvoorbeeld: 2 jaar na afsluiting (leeg is: niet geregeld)
ask-beroepsinstantie = Waar kan een klager heen als u er samen niet uitkomt? (leeg is: niet geregeld)
ask-meldformulier = Op welk webadres staat het formulier voor een formele klacht? (leeg laten mag)
ask-contact = Hoe bereiken mensen de klachtenfunctionaris? Geen naam van een persoon. (leeg laten mag)
writing-numbers-parted = Tussen de nummers hoort geen spatie: schrijf { $numbers }, en daarachter wat u noteert.
new-missing = Er ontbreekt nog iets. Vul aan: { $options }.
new-unknown-key = --{ $key } hoort niet bij dit soort bestand.
new-no-day = "{ $value }" is geen dag. Schrijf een dag als 2026-03-02.
new-not-accepted = Lees de voorgestelde tekst na. Is hij goed, geef de opdracht dan opnieuw en vul aan: { $options }. Een andere tekst geeft u mee met --tekst.
new-no-letter = { $path } is geen e-mail. Bewaar de e-mail in uw mailprogramma als bestand (.eml of .msg) en geef dat bestand.
new-is-workbook = { $path } is een lijst van Excel, geen e-mail. Een lijst neemt u over met "klachten inlezen".
new-is-other-workbook = { $path } is een rekenblad, geen e-mail. Bewaar het als Excel-werkmap (.xlsx) en neem het over met "klachten inlezen".
new-is-document = { $path } is een tekstdocument, geen e-mail. Open het, kopieer de tekst zonder namen en geef die met "klachten nieuw --tekst".
new-is-pdf = { $path } is een pdf of een afbeelding, geen e-mail. Registreer de klacht met "klachten nieuw" en typ de klacht over, zonder namen; bewaar het bestand buiten het register.
new-is-page = { $path } is een webpagina, geen e-mail. Bewaar de e-mail in uw mailprogramma als .eml, of kopieer de tekst zonder namen en geef die met "klachten nieuw --tekst".
new-same-letter = { $path } is al opgenomen als { $number }. Er is niets vastgelegd. Is het toch een andere klacht? Geef de opdracht dan opnieuw met --again.
new-proposal = Voorstel, onderwerp: { $subject }
new-two-days = De e-mail is van { $original } en is doorgestuurd op { $forward }. Als dag van ontvangst geldt { $day }; met --day original of --day forward kiest u.
new-one-day = Als dag van ontvangst geldt { $day }. Is het een andere dag, geef die dan met --ontvangen.
new-day-read = In de doorgestuurde e-mail staat als datum "{ $written }". Dat is gelezen als { $day }: de andere dag ligt na het doorsturen.
new-day-open = In de doorgestuurde e-mail staat als datum "{ $written }". Dat kan { $first } zijn, of { $second }. Kijk in de e-mail wat klopt, en geef de dag met --ontvangen.
new-day-too-late = In de doorgestuurde e-mail staat als datum "{ $written }". Dat kan niet: zij is doorgestuurd op { $forward }. Kijk in de e-mail wat klopt, en geef de dag met --ontvangen.
new-by-employee = Deze e-mail kwam binnen bij een collega, die haar doorstuurde.
new-taken-by-employee = Deze e-mail kwam binnen bij een collega, die haar doorstuurde: als ontvanger geldt een medewerker. Kwam zij bij u zelf binnen, geef dan --ontvangen-door klachtenfunctionaris.
ask-text-line = Regel { $line } van { $count } (Enter: zo laten)
ask-day-which = De e-mail is doorgestuurd. Op welke dag kwam de klacht binnen?
ask-day-original = { $original }: de dag van de e-mail zelf
ask-day-forward = { $forward }: de dag waarop hij is doorgestuurd
ask-text = Wat doet u met deze tekst?
ask-text-accept = Zo vastleggen
ask-text-edit = Eerst bewerken
ask-text-type = Zelf een tekst typen
ask-text-stop = Stoppen: er verandert niets
ask-text-no-editor = Het tekstprogramma wilde niet starten. Pas de tekst hier aan, regel voor regel.
new-no-text = In deze e-mail staat geen leesbare tekst. Typ de klacht zelf onder "## Klacht" in het nieuwe bestand.
new-enclosed = Dag, onderwerp en tekst komen uit de e-mail die als bijlage is doorgestuurd, niet uit de begeleidende e-mail.
new-left-out = Weggelaten uit de voorgestelde tekst: { $parts }. Lees de tekst na: niet elke naam is te herkennen.
named-complainant = Bij klager hoort een code, geen naam ({ $path }). Er is niets vastgelegd. Schrijf een code zonder betekenis, zo: K-7f3a. Wie dat is, bewaart u buiten het register.
likely-names = { $count ->
    [one] Eén naam blijft waarschijnlijk staan: { $names }. Is het een naam, vervang hem dan door een functie of schuilnaam (A007). Lees de tekst ook zelf na: niet elke naam is te herkennen.
   *[other] { $count } namen blijven waarschijnlijk staan: { $names }. Zijn het namen, vervang ze dan door functies of schuilnamen (A007). Lees de tekst ook zelf na: niet elke naam is te herkennen.
}
ask-names = Staan er namen in? Wat eenmaal is vastgelegd, blijft in de geschiedenis staan.
ask-names-nee = Niet vastleggen: ik pas het eerst aan
ask-names-ja = Zo vastleggen: het zijn geen namen van personen
new-year-exists = { $path } bestaat al. Pas dat bestand aan.
init-done = Het register staat klaar in { $folder }. Loop register.yml na, en leg dat vast met "klachten noteer register.yml". De eerste klacht registreert u met "klachten nieuw".
init-begun = De map { $folder } is niet leeg: daar is al een register begonnen, met andere antwoorden. Maak het af met: klachten -C { $folder } herstel. Of kies een nieuwe of lege map.
init-stands = In { $folder } staat al een register. Er is niets veranderd. Voor een nieuw register: kies een nieuwe of lege map.
init-other-hook = In { $folder } staat al een andere controle vóór het vastleggen (pre-commit). Die blijft staan; er is niets veranderd. Zet daarin zelf een regel bij: klachten check --staged
init-hook-added = De controle vóór het vastleggen staat in { $path }. Verder is er niets veranderd.
init-named-by-folder = In register.yml heet de organisatie nu { $name }, naar de map. Verander dat daar, en leg het vast met: klachten noteer register.yml
init-not-written = Het register is niet gemaakt: niet alles was na het schrijven terug te lezen ({ $paths }). Is de schijf vol of stuk? In { $folder } staat niets; maak ruimte en doe het nog eens.
init-behind = De eerste vastlegging staat in git, maar in { $folder } zijn deze bestanden niet geschreven: { $paths }. Maak ruimte en maak het af met dezelfde opdracht, of met: klachten -C { $folder } herstel
init-locked = Een git-programma houdt { $folder } vast ({ $paths }). Is er geen ander programma bezig, wacht dan een minuut en doe het nog eens; er is niets veranderd.
init-not-empty = De map { $folder } is niet leeg. Kies een nieuwe of lege map.
init-inside = { $folder } ligt in het register { $register }. Een register in een ander register raakt zoek. Kies een map ernaast. Er is niets veranderd.
init-not-shared = Het register staat klaar in { $folder }, maar is nog niet gedeeld. Probeer dat later nog eens met: klachten init { $folder } --share { $place }
init-synchronised = Een dienst zoals OneDrive of Dropbox houdt deze map gelijk, en kan het register daarmee beschadigen. Zet het register in een gewone map, en deel het vandaar met: klachten init MAP --share PLEK --synchronised
init-faulty = Het register is niet begonnen. { $finding }
export-title = Klachten
export-needs-file = Een werkblad past niet in een terminal. Voeg --out BESTAND.xlsx toe.
export-too-large = Dit past niet in een werkblad: { $cause }
import-sound = { $count ->
    [one] De rij is in orde. Er is nog niets geschreven.
   *[other] Alle { $count } rijen zijn in orde. Er is nog niets geschreven.
} Voeg --write toe om ze over te nemen.
import-faulty = { $count ->
    [one] Er is een fout. Er is niets overgenomen.
   *[other] Er zijn { $count } fouten. Er is niets overgenomen.
}
import-row = Rij { $row } van de lijst: { $text }
import-rows = { $count } rijen van de lijst ({ $rows }): { $text }
import-cell-day = kolom "{ $column }": "{ $value }" is geen dag. Schrijf dag, maand en een jaar van vier cijfers: 3-2-2026.
import-cell-shortened = kolom "{ $column }": van een lang getal heeft Excel "{ $value }" gemaakt. Maak de kolom in Excel op als tekst en vul het getal opnieuw in.
import-same-row = Deze rij is al overgenomen als { $number }. Moet zij er nog een keer in, geef dan --again mee.
import-row-twice = Precies dezelfde rij staat ook in rij { $row }. Zijn het toch twee klachten, geef dan --again mee.
import-gaps = { $complaints ->
    [one] In één oude klacht
   *[other] In { $complaints } oude klachten
} staat { $count ->
    [one] iets open wat niet meer kan
   *[other] samen { $count } keer iets open wat niet meer kan
}. Leg dat in één keer uit met --reason, bijvoorbeeld: --reason "Overgenomen uit de oude lijst".
import-old-open = deze klacht is van meer dan een jaar geleden en heeft in de lijst geen dag van afsluiting. Zij blijft dan open en vraagt elke dag iets. Zet in de lijst de dag (`afgesloten`) en de uitkomst (`uitkomst`).
import-mapping-written = Het begin van het koppelbestand staat in { $path }. Zet achter elk = de sleutel, of - om de kolom over te slaan, en geef het mee met --mapping.
import-mapping-columns = Uw kolommen. Zet achter elk = de sleutel, of - om de kolom over te slaan. De sleutels staan onderaan.
import-mapping-fixed = Wat voor alle rijen hetzelfde is. Elke klacht moet dit hebben: is er geen kolom voor, vul het dan hier in. Haal de # weg, ook voor [vast].
import-mapping-words = Woorden van uw lijst die in het register anders heten. Zet achter elk = het woord van het register, en haal de # weg, ook voor de naam tussen haken.
import-mapping-keys = De sleutels die u het vaakst nodig heeft:
import-mapping-more-keys = De andere sleutels:
import-titles = { $count ->
    [one] Rij { $rows } staat boven de kolomnamen en is overgeslagen: daar staat een titel.
   *[other] De rijen { $rows } staan boven de kolomnamen en zijn overgeslagen: daar staat een titel.
}
import-total-row = dit lijkt een rij met een optelling, geen klacht: er staat "totaal", en geen dag van ontvangst. Haal de rij uit de lijst.
import-named = kolom "{ $column }": hier staan namen. Bij klager hoort een code zonder betekenis, zo: K-7f3a. Sla de kolom over met "{ $column } = -" in het koppelbestand, of vervang elke naam in de lijst door een code. Wie dat is, bewaart u buiten het register.
import-names = Kolom "{ $column }": { $count ->
    [one] een naam blijft waarschijnlijk staan ({ $names }), in rij
   *[other] { $count } namen blijven waarschijnlijk staan ({ $names }), in rij
} { $rows }. Zijn het namen van personen, vervang ze dan in de lijst door functies of schuilnamen (A007): na het overnemen blijven ze in de geschiedenis staan.
import-unknown = Niet bekend: { $reason }
import-filled-unknown = { $count ->
    [one] Bij één gesloten klacht
   *[other] Bij { $count } gesloten klachten
} zegt de lijst niet welke oplossing of reden erbij hoort. Daar komt te staan: "{ $text }".
import-filled-talk = { $count ->
    [one] Bij één klacht
   *[other] Bij { $count } klachten
} met uitkomst vooroverleg geldt de dag van afsluiting als de dag van dat gesprek.
import-way-in = { $count ->
    [one] Bij één gesloten klacht zegt de lijst niet alles
   *[other] Bij { $count } gesloten klachten zegt de lijst niet alles
} wat bij de uitkomst hoort. Is dat nergens meer te vinden? Geef dan één uitleg voor de hele lijst, bijvoorbeeld --reason "Overgenomen uit de oude lijst": dan komt er te staan dat het niet bekend is.
ask-import-reason = Waarom kan dit niet meer? Het antwoord komt als uitleg in elk van deze klachten (leeg: geen uitleg)
import-exists = { $number } bestaat al in het register.
import-twice = { $number } staat ook al in rij { $row }.
import-no-day = "{ $value }" is geen dag van ontvangst. Schrijf dag, maand en jaar: 3-2-2026.
import-begin-mapping = Van deze kolommen is niet bekend welke sleutel erbij hoort: { $columns }. Hierboven staat het begin van een koppelbestand: bewaar dat als koppeling.txt (of laat hem schrijven met --mapping-out koppeling.txt), zet achter elk = de sleutel, of - om de kolom over te slaan, en voeg dan toe: --mapping koppeling.txt
merge-driver-met = { $path }: op twee computers kregen verschillende klachten dit nummer. Beide zijn bewaard. Geef de opdracht: klachten herstel. De klacht die nog niet gedeeld was, krijgt dan het volgende nummer.
merge-driver-unreadable = { $path }: de twee versies spreken elkaar tegen, of een ervan is geen leesbaar dossier. Daarom staan beide in het bestand, met merktekens (F015). Laat staan wat klopt.
repair-nothing = Er is niets te herstellen.
repair-finished = Afgemaakt: de bestanden van wijziging { $commit } zijn bijgewerkt.
repair-locks = Verwijderd, achtergebleven sloten: { $paths }
repair-drafts = Verwijderd, achtergebleven kladbestanden: { $paths }
repair-differing = Deze bestanden zijn anders dan zij zijn vastgelegd. Ze zijn niet aangeraakt: { $paths }. Wat u typte legt u vast met "klachten noteer" en het nummer; terug naar wat het laatst is vastgelegd gaat het met "klachten herstel" en het nummer.
repair-record-restored = { $number } staat weer zoals het laatst is vastgelegd.
repair-record-readable = { $number } staat weer zoals het voor het laatst te lezen was (wijziging { $commit }), en dat is vastgelegd. Wat daarna in het bestand kwam, staat in de geschiedenis: klachten historie { $number }
repair-record-gone = { $number } is uit het register gehaald, en dat is vastgelegd. Zet het dossier terug met: klachten ongedaan { $number }
repair-record-dropped = { $number } is bij een samenvoeging in git weggevallen. Zet het dossier terug met: klachten herstel { $number }
repair-record-sound = { $number } staat zoals het is vastgelegd. Een vastgelegde vergissing neemt u terug met "klachten ongedaan", of verbetert u met "klachten noteer { $number }".
repair-record-unknown = { $number } is onder dit nummer niet vastgelegd. Er is niets om naar terug te gaan. Kreeg de klacht een ander nummer, dan vindt "klachten bekijk { $number }" haar.
repair-locks-kept = Deze sloten zijn nog geen minuut oud: { $paths }
repair-again = Misschien is een ander git-programma nog bezig. Wacht een minuut en probeer het opnieuw, of voeg --yes toe als u zeker weet dat er niets draait.
subject-kept = Bewaard bij het herstellen
repair-joined = Wat een eerder herstel nog moest samenvoegen, is samengevoegd naar wat de dossiers zeggen.
repair-merged = De samenvoeging die in git halverwege stond, is afgemaakt naar wat de dossiers zeggen.
repair-undone = Wat in git halverwege stond ({ $operation }), is afgebroken. Wat was vastgelegd, staat er nog.
repair-back = Vastleggingen komen weer op de tak { $branch }.
repair-taken-up = Vastleggingen die naast de tak waren gemaakt, horen er nu bij: { $count }.
repair-from-branch = Wat op de tak { $branch } is vastgelegd, hoort bij het register en wordt ermee samengevoegd. Die tak zelf blijft in git staan.
repair-unrelated = Wat in git op { $branch } staat, heeft geen begin gemeen met dit register, en is er daarom niet mee samengevoegd. Het blijft in git staan.
repair-kept-files = Wat in deze bestanden stond en niet was vastgelegd, is bewaard in git als { $branch }: { $paths }
repair-kept-commits = Vastleggingen die nergens anders stonden, zijn bewaard in git als { $branch }. Ze horen niet bij het register.
repair-restored = Deze bestanden staan weer zoals ze zijn vastgelegd: { $paths }
repair-unstaged = Deze bestanden staan niet meer klaar in git; wat erin staat, bleef: { $paths }
repair-put-back = In deze bestanden staat weer wat er tijdens de samenvoeging is getypt. Klopt dat, leg het dan vast met "klachten noteer" en het nummer: { $paths }
man-no-command = "{ $what }" is geen opdracht.{ $hint }
subject-facts = { $facts }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
  } gewijzigd
subject-own-edit = bijgewerkt
subject-verloop = verloop aangevuld
subject-verloop-replaced = verloop verbeterd
subject-analyse = analyse geschreven
subject-voor-alle-medewerkers = tekst voor alle medewerkers geschreven
subject-aanbevelingen = aanbevelingen geschreven
subject-reactie-van-de-eigenaren = reactie van de eigenaren genoteerd
writing-changes-nothing = Hierdoor verandert er niets. Er is niets vastgelegd.
writing-no-complaint = { $number } is geen klacht. Dit kan alleen met het nummer van een klacht, zoals 2026-007.
writing-no-reason = Bij --reason hoort een reden in gewone woorden.
writing-reason-personal = In de reden staat een persoonsgegeven ({ $code }). De reden blijft voor altijd in de geschiedenis staan: schrijf haar zonder namen, adressen en nummers.
writing-value-twice = De waarde staat er twee keer: achter het gegeven en in het bestand. Laat er een weg.
writing-reopened-same-day = { $number } is op deze dag afgesloten, met een oplossing van deze dag. Heropenen kan vanaf de volgende dag: wat op de dag van heropening of later is, hoort bij de nieuwe ronde. Was het afsluiten een vergissing? Neem het dan terug: klachten ongedaan, of klachten verwijder { $number } afgesloten --reason "…"
writing-set-once-done = Hiermee veranderde van { $number } iets dat vanaf het begin vaststond: { $keys }. Termijnen rusten daarop, daarom blijft het zichtbaar als afwijking (H002). Was het een verbetering? Leg dan vast waarom: klachten noteer { $number } afwijking --regel H002 --reden "…"
writing-closed-done = { $number } is afgesloten, en hiermee veranderde nog: { $keys }. Dat blijft zichtbaar als afwijking (H004). Was het een verschrijving of een aanvulling? Leg dan vast waarom: klachten noteer { $number } afwijking --regel H004 --reden "…". Moet er nog iets gebeuren, heropen de klacht dan: klachten noteer { $number } heropend --reden "…"
writing-set-once = Hiermee verandert van { $number } iets dat vanaf het begin vaststond: { $keys }. Termijnen rusten daarop, daarom blijft het zichtbaar als afwijking (H002). Is het een verbetering? Zeg dan waarom: voeg --reason "…" toe, en de uitleg komt er in een keer bij.
writing-covered = In { $number } verandert hiermee { $keys }. Daar staat al een uitleg ({ $code }): "{ $reason }". Die geldt dan ook hiervoor. Heeft deze wijziging een andere reden? Voeg --reason "…" toe; dan staan beide redenen er.
writing-covered-done = In { $number } veranderde hiermee { $keys }. Daar stond al een uitleg ({ $code }): "{ $reason }". Die geldt nu ook hiervoor. Had deze wijziging een andere reden? Leg die dan vast: klachten noteer { $number } afwijking --regel { $code } --reden "…"
writing-deviation-unknown = Er is geen regel { $code }. "klachten regels" noemt ze allemaal.
writing-deviation-unknown-near = Er is geen regel { $code }. Bedoelt u { $near }?
writing-deviation-fault = { $code } is geen afwijking van de procedure, maar een fout in het bestand. Die legt u niet uit; verbeter haar. Hoe, zegt "klachten uitleg { $code }".
writing-deviation-absent = Bij { $number } is er geen afwijking { $code }. Uit te leggen valt daar: { $codes }.
writing-deviation-none = Bij { $number } is er geen afwijking { $code }. Er valt daar niets uit te leggen.
writing-next = { $number }, hierna: { $what } ({ $by })
writing-next-due = { $number }, hierna: { $what }, uiterlijk { $due } ({ $by })
writing-next-reminder = { $number }, hierna: { $what }, herinnering na { $due } ({ $by })
writing-next-none = { $number }, hierna: niets meer te doen
subject-reason = Reden: { $reason }
subject-tekst = tekst geschreven
subject-kern = kern geschreven
ask-replace-nee = Nee, laat staan wat er staat
ask-replace-ja = Ja, vervang het
ask-replace-erbij = Laat het staan, en zet dit eronder
record-joined = In { $number } is { $fact } nu: { $items }. De eerste is de belangrijkste. Kwam de nieuwe in de plaats van een andere? Haal die weg: klachten verwijder { $number } { $fact } { $first } --reason "…"
ask-present = { $key } staat al op "{ $value }". Vervangen door wat u nu typte?
ask-present-text = Bij { $fact } staat al een tekst: "{ $value }". Vervangen door wat u nu typte?
ask-uitkomst = Hoe liep de klacht af?
ask-reden-uitkomst = Waarom liep zij zo af? (zonder namen)
ask-reden-geen-klacht = Waarom is het geen klacht? Begin met mondeling, misverstand of geen-hoger-niveau (zonder namen)
ask-reden-geen-klacht-begin = Begin met mondeling, misverstand of geen-hoger-niveau: welk deel van de definitie klopt niet?
undo-nothing = Er is niets terug te nemen: op deze computer is hier niets vastgelegd dat nog staat.
undo-nothing-of = In { $number } is niets terug te nemen: op deze computer is daar niets vastgelegd dat nog staat.
given-up = { $number } is op { $day } vervallen: { $reason }. Hoort zij er toch te zijn? Zet haar terug met: klachten ongedaan { $number }
given-up-once = { $number } is vervallen: { $reason }. Hoort zij er toch te zijn? Zet haar terug met: klachten ongedaan { $number }
given-up-now = { $number } heet nu { $now }. Gebruik dat nummer.
undo-first = "{ $subject }" is het begin van het register, of een samenvoeging. Dat wordt niet teruggenomen.
undo-built-on = "{ $subject }" is niet terug te nemen: in { $number } is daarna nog vastgelegd: { $later }. Verbeter het met "klachten noteer { $number } … --replace" of "klachten verwijder { $number } …".
undo-built-on-here = "{ $subject }" is niet terug te nemen: in { $number } is daarna nog vastgelegd: { $later }. Neem dat eerst terug met "klachten ongedaan { $number }", of verbeter het met "klachten noteer { $number } … --replace" of "klachten verwijder { $number } …".
undo-built-on-settings = "{ $subject }" is niet terug te nemen: in register.yml is daarna nog vastgelegd: { $later }. Verbeter register.yml zelf, en leg dat vast met: klachten noteer register.yml
undo-built-on-new = "{ $subject }" is niet terug te nemen: in { $number } is daarna nog vastgelegd: { $later }. Had { $number } er nooit moeten zijn, trek het dan in: klachten intrekken { $number } --reason "…"
undo-built-on-unknown = "{ $subject }" is niet terug te nemen: { $number } is daarna nog veranderd. Wat er veranderde, is in de geschiedenis niet te vinden: klachten verifieer zegt of er iets ontbreekt.
undo-shared-new = Anderen hebben { $number } al. Een klacht die er nooit had moeten zijn, trekt u in met: klachten intrekken { $number } --reason "…"
undo-needs-yes = Er is niets veranderd. Hierboven staat wat er verandert; voeg --yes toe om dat vast te leggen.
ask-undo = Dit terugnemen?
ask-undo-nee = Nee, er verandert niets
ask-undo-ja = Ja, neem het terug
ask-reason = Waarom? (zonder namen)
writing-needs-reason = Zeg waarom: voeg --reason "…" toe.
move-same = Het gegeven staat al bij { $number }. Noem achter --to een ander nummer.
move-other-kind = { $number } en { $other } zijn niet van dezelfde soort. Een gegeven verplaatst u tussen twee klachten, of tussen twee maatregelen.
subject-removed = { $fact } weggehaald
subject-removed-along = { $fact } weggehaald, met { $along }
remove-needed = { $fact } hoort in elk dossier te staan, en kan niet weg of ergens anders heen (F004). Klopt er iets niet aan? Zet de goede waarde ervoor in de plaats: klachten noteer { $number } { $fact } … --replace
remove-duplicate = Een dossier dat als dubbel eindigde, noemt het dossier dat blijft (F004). Was het samenvoegen een vergissing? Haal dan het afsluiten weg, de rest gaat mee: klachten verwijder { $number } afgesloten --reason "…"
remove-outcome = Een afgesloten klacht heeft een uitkomst (S903). Klopt zij niet? Zet de goede ervoor in de plaats: klachten noteer { $number } uitkomst … --replace. Is de klacht nog niet afgesloten? Haal dan het afsluiten weg, de uitkomst gaat mee: klachten verwijder { $number } afgesloten --reason "…"
subject-moved = { $fact } verplaatst naar { $to }
subject-undone = teruggenomen: { $what }
merge-same = { $number } kan niet met zichzelf worden samengevoegd.
merge-duplicate = { $number } is zelf al een dubbel, van { $of }. Voeg samen met dat nummer.
merge-other-way = { $number } kwam een jaar eerder binnen dan { $into }; het nummer van het oudste jaar blijft. Draai het om: klachten samenvoegen { $into } { $number }
merge-replaced = In { $into } staat nu wat in { $number } eerder was: { $keys }. Wat er stond, bewaart de historie.
merge-left = Niet overgenomen uit { $number }, omdat het dossier dat blijft daar iets anders zegt of gesloten is: { $keys }. Lees het na.
merge-reason-gone = Dubbel van { $into }
merge-reason-stays = Samengevoegd met { $number }, dezelfde klacht
merge-note = { $day }: Uit { $number }: { $text }
subject-merged = dubbel van { $into }
subject-restored = staat weer in het register
subject-readable-again = terug naar wat het laatst te lezen was
subject-withdrawn = vervallen, had er nooit moeten zijn
withdraw-no-record = { $number } is geen klacht en geen maatregel. Alleen die trekt u in.
withdraw-needs-yes = { $number } is behandeld: er staat al in wat met de klager is besproken, wat is verstuurd of hoe het afliep. Intrekken is voor een dossier dat er nooit had moeten zijn, zoals een proef. Is dat zo? Voeg --yes toe. Zag de klager ervan af? Sluit de klacht dan af: klachten noteer { $number } afgesloten --uitkomst ingetrokken --reden-uitkomst "…"
withdraw-needs-yes-measure = Over { $number } is al besloten, of zij is uitgevoerd. Intrekken is voor een maatregel die er nooit had moeten zijn, zoals een proef. Is dat zo? Voeg --yes toe.
ask-withdraw = Dit dossier intrekken?
ask-withdraw-nee = Nee, er verandert niets
ask-withdraw-ja = Ja, trek het in
new-alike = Van { $day } staat er al een klacht met bijna dezelfde woorden: { $numbers }. Is het dezelfde klacht, dan hoort zij daar bij; met "klachten samenvoegen" maakt u van twee dossiers een. Is het een andere, dan is er niets aan de hand.
ask-alike-nee = Het is dezelfde: schrijf niets
ask-alike-ja = Het is een andere klacht: ga door
writing-hooks-left-out = Zonder deze eigen controle van de git-map, zoals u vroeg: { $hooks }.
subject-cover = register.yml: waarneming door { $role } van { $from } tot en met { $to }
cover-unknown-role = { $role } staat niet bij functies in register.yml. Wie kan waarnemen: { $roles }.
cover-no-day = De laatste dag ({ $to }) ligt voor de eerste ({ $from }). Er is niets veranderd.
cover-taken = Vanaf { $from } neemt { $role } al waar, en dat valt samen met deze dagen. Kies andere dagen, of verbeter waarneming in register.yml en leg dat vast met "klachten noteer register.yml".
backup-nothing = Er is nog niets vastgelegd, dus er is niets om te bewaren.
backup-not-whole = In deze kopie ontbreekt een deel van de geschiedenis; een reservekopie zou dat ook missen. Haal eerst de rest op: { $command }
backup-inside = { $path } ligt in het register zelf. Wat daarmee gebeurt, gebeurt dan ook met de reservekopie. Kies een map op een andere schijf.
backup-done = De hele geschiedenis tot en met { $commit } staat in { $path }, en is daaruit nagelezen. Wat nog niet is vastgelegd, staat er niet in. Terugzetten in een nieuwe map: klachten sluit-aan "{ $path }" NIEUWE-MAP
backup-failed = De reservekopie { $path } was niet te schrijven of niet heel terug te lezen, en is weggehaald. Is de schijf vol of stuk? Kies een andere map.
backup-damaged = In git is iets beschadigd; een reservekopie zou dat ook zijn. "klachten verifieer" zegt wat. Maak een nieuwe kopie van de gedeelde plek, of zet een eerdere reservekopie terug.
