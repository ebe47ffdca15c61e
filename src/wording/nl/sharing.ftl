# Samen aan één register werken: delen, aansluiten, nummers die elkaar tegenkomen.
sync-received = Binnengekomen ({ $count }):
sync-sent = Verstuurd ({ $count }):
sync-would-receive = Er zou binnenkomen ({ $count }):
sync-would-send = Er zou verstuurd worden ({ $count }):
sync-line = { $subject } ({ $by }, { $day })
sync-done = Alles is nu gedeeld met { $place }.
sync-nothing = Er was niets te delen: hier staat hetzelfde als op { $place }.
sync-foreseen = Er is niets veranderd. Delen met { $place } doet u met: klachten deel
sync-progress = Delen: { $percents } %
choice-commands = Kies met: { $stands }. Of met: { $other }
choice-record = klachten noteer { $number } { $fact } --replace
choice-remove = klachten verwijder { $number } { $fact } --reason "…"
choice-withdraw = klachten intrekken { $number } --reason "…"
ask-choice-withdrawn = { $number }: { $there } trok deze klacht in op { $recorded }, terwijl er op een andere computer nog iets in werd vastgelegd. Zij staat er nog.
ask-choice = { $number }, { $fact }: { $here } noteerde op { $day } "{ $stands }", en dat staat er nu; { $other }.
ask-choice-alone = { $number }, { $fact }: er staat nu "{ $stands }"; { $other }.
ask-choice-other = { $there } noteerde op { $recorded } "{ $other }"
ask-choice-removed = { $there } haalde het weg op { $recorded }
ask-choice-somebody = iemand
ask-which = Wat klopt?
ask-which-open = Nog niet kiezen: beide waarden blijven bewaard
ask-which-stands = { $value } (staat er nu)
ask-which-removed = Weghalen
ask-which-stopped = Wat niet gekozen is, blijft open. Alles wat binnenkwam, staat er.
sync-renumbered = { $number } heette hier { $former }. Dat nummer kreeg op een andere computer een andere klacht of maatregel, die al gedeeld was.
sync-renumbered-letter = { $number }: er ging al een brief uit, waar { $former } in kan staan. Laat de klager weten dat het nummer nu { $number } is.
sync-renumbered-text = { $number }: deze teksten noemen nog { $former } en bedoelen { $number }; wat iemand schreef, verandert dit programma niet: { $paths }
sync-theirs = { $path }: bij { $fact } stonden twee waarden. Wat al gedeeld was, staat er nu: { $stands }. Hier stond: { $other }. Noteer het opnieuw als dat moet blijven.
sync-doubled = { $path }: onder "{ $heading }" is dezelfde alinea op twee computers veranderd. Beide staan er nu; lees het na.
sync-kept = { $path }: op de ene computer weggehaald, op de andere veranderd. Het staat er nog. Hoort { $number } er toch niet te zijn, haal het dan opnieuw weg met: klachten intrekken { $number } --reason "…"
sync-came-back = { $path }: weggehaald, maar op een andere computer veranderd. Het staat er weer. Hoort { $number } er toch niet te zijn, haal het dan opnieuw weg met: klachten intrekken { $number } --reason "…"
sync-came-back-year = { $path }: weggehaald, maar op een andere computer veranderd. Het staat er weer. Overleg of het er hoort te zijn.
sync-whole = { $path }: de twee versies waren niet samen te voegen. De versie die al gedeeld of leesbaar was, staat er nu; de andere staat in de geschiedenis.
sync-no-place = Dit register wordt nog nergens gedeeld. Begin een gedeelde plek met: klachten init MAP --share PLEK (MAP is de map van dit register, PLEK een map die beide computers kennen of het adres van een lege git-opslag).
sync-needs-git = { $place } is alleen met het programma git te bereiken, en dat staat niet op deze computer. Installeer git, of deel via een map die beide computers kennen.
sync-unreachable = { $place } is nu niet te bereiken, of laat u niet toe. Wat hier is vastgelegd, staat hier goed; deel het later met: klachten deel ({ $detail })
sync-refused = { $place } neemt niet aan wat hier is vastgelegd. Hier staat het goed. Vraag wie die plek beheert wat er mis is ({ $detail })
sync-busy = Op { $place } waren anderen steeds net iets eerder. Hier is alles binnen wat zij vastlegden; deel wat hier is vastgelegd zo dadelijk met: klachten deel
sync-unrelated = Op { $place } staat een ander register: de twee hebben geen begin gemeen. Er is niets veranderd.
sync-unreadable = { $path } moet een ander nummer krijgen, maar is niet te lezen. Herstel dat bestand, leg het vast met "klachten noteer", en deel dan opnieuw.
sync-edited = In { $path } staat werk dat nog niet is vastgelegd, en anderen veranderden datzelfde bestand. Leg het eerst vast met: klachten noteer { $number }. Of ga terug naar wat het laatst is vastgelegd, met: klachten herstel { $number }. Deel dan opnieuw.
sync-edited-unreadable = In { $path } staat werk dat nog niet is vastgelegd en dat zo niet te lezen is, en anderen veranderden datzelfde bestand. Verbeter het (wat er mis is, zegt: klachten controleer), of ga terug naar wat het laatst is vastgelegd met: klachten herstel { $number }. Wat er staat, blijft dan in git bewaard. Deel dan opnieuw.
sync-junk = { $paths }: dit bestand legde geen computer van dit register hier neer, en het is niet te lezen. Vaak maakte een dienst een kopie toen twee computers tegelijk schreven. Het houdt niets op.
sync-strays = { $paths }: dit bestand is van een ander register en is overgeslagen. Al het andere is gedeeld. Haal het weg uit de gedeelde map, of leg het terug waar het hoort.
sync-renewed = Het bestand van deze computer op { $place } was beschadigd of weg; het is opnieuw geschreven.
subject-joined = Samengevoegd met wat anderen vastlegden
subject-renumbered = ander nummer, was { $former }
merge-driver-unknown = Git weet op deze computer nog niet hoe twee versies van een dossier samengaan. De eerste opdracht die iets vastlegt, brengt dat in orde, of nu: klachten herstel
merge-attributes-added = Toegevoegd aan .gitattributes: dossiers gaan ook in git samen naar wat ze zeggen.
subject-merge-attributes = Dossiers gaan in git samen naar wat ze zeggen
today-half-done = Er is in git nog een { $operation } bezig; tot dat klaar is, wordt er niets vastgelegd. Geef de opdracht: klachten herstel
today-detached = U werkt in git niet op een tak; tot dat anders is, wordt er niets vastgelegd. Geef de opdracht: klachten herstel
today-other-branch = U werkt in git op de tak { $here }, en dit register wordt vanaf een andere tak gedeeld; wat u nu vastlegt, bereikt niemand. Geef de opdracht: klachten herstel
today-locked = Een git-programma liet een slot achter: { $paths }; tot dat weg is, wordt er niets vastgelegd. Geef de opdracht: klachten herstel
today-half-joined = Een herstel is halverwege gestopt: wat in git op een andere tak of bij een samenvoeging is vastgelegd, staat nog niet in dit register. Maak het af met: klachten herstel
today-merged-as-text = Bij een samenvoeging in git ging iets verloren of raakte iets door elkaar: { $paths }. Maak dat goed met: klachten herstel
today-settings-lost = Bij een samenvoeging in git van { $day } (wijziging { $merge }) vielen instellingen in { $path } terug naar hoe zij eerder waren: { $keys }. Maak dat goed met: klachten herstel
repair-again-settings = { $path }: bij samenvoeging { $merge } van { $day } waren instellingen teruggevallen; ze staan weer zoals ze waren vastgelegd: { $keys }
repair-again-back = { $path }: bij samenvoeging { $merge } was dit dossier weggevallen; het staat er weer.
repair-again-done = { $path }: samenvoeging { $merge } is opnieuw gemaakt, naar wat het dossier op beide computers zei.
repair-again-typed = { $path }: bij samenvoeging { $merge } ging iets verloren of raakte iets door elkaar, en daarna is er in getypt. Lees het na, en leg het dan vast met "klachten noteer" en het nummer.
repair-again-not = { $path }: bij samenvoeging { $merge } ging iets verloren of raakte iets door elkaar, en dat is niet vanzelf goed te maken. Lees het na, verbeter het, en leg het dan vast met "klachten noteer".
repair-again-edited = { $path }: bij samenvoeging { $merge } ging iets mis, maar er staat werk in dat nog niet is vastgelegd. Leg dat eerst vast, en geef dan opnieuw de opdracht: klachten herstel
repair-again-faulty = { $path }: samenvoeging { $merge } opnieuw maken zou een fout geven. Er is niets aan veranderd; lees het dossier na.
subject-merged-again = opnieuw samengevoegd naar wat beide kanten vastlegden
shared-last = Alles is gedeeld; de laatste keer was op { $last }.
shared-alone = Dit register staat alleen op deze computer. Deel het, of maak een kopie op een andere plek: klachten reservekopie MAP
shared-alone-since = Dit register staat alleen op deze computer; de laatste reservekopie is van { $last }. Maak een nieuwe: klachten reservekopie MAP
sync-faulty = In wat nu gedeeld is, klopt iets niet: { $count ->
    [one] één fout, hierboven.
   *[other] { $count } fouten, hierboven.
  } Er is niets verloren; zet het recht en deel dan opnieuw.
sync-raised = Wat op twee computers is vastgelegd, past samen niet bij de procedure: { $count ->
    [one] één bevinding, hierboven, die op geen van beide stond.
   *[other] { $count } bevindingen, hierboven, die op geen van beide stonden.
  } Er is niets verloren.
sync-broken = { $path } is niet te lezen zoals het is vastgelegd. Terug naar wat het laatst te lezen was: klachten herstel { $number }
sync-overlap = { $path }: twee waarnemingen lopen door elkaar, die van { $other } vanaf { $from } en die van { $role } vanaf { $since }. Beide staan er; de eerste in het bestand geldt. Haal er een weg of verander de dagen in register.yml, en leg dat vast met: klachten noteer register.yml
sync-after-closing = { $path }: de ene computer sloot de klacht af, terwijl op de andere dit werd vastgelegd: { $keys }. Beide staan er nu, en wie afsloot, wist het niet. Heropen de klacht met een reden, of leg onder "afwijkingen" met regel H004 uit waarom het zo klopt.
sync-not-whole = Deze bestanden van andere computers zijn nog niet heel aangekomen, of beschadigd: { $paths }. Wat er nog in staat, komt binnen als u straks opnieuw deelt. Blijft het zo, deel dan eerst opnieuw op de computer waar het bestand van is.
share-not-empty = { $place } is geen lege map en geen gedeelde plek. Kies een lege of nieuwe map.
share-no-folder = { $place } is niet te maken: er is geen { $folder }. Is een netwerkschijf niet verbonden, of is de naam verschreven? Er is niets veranderd.
share-other-register = Op { $place } staat al een register. Een tweede computer sluit zich daarbij aan met: klachten sluit-aan { $place } MAP. Kies anders een lege of nieuwe map. Er is niets veranderd.
share-elsewhere = Dit register wordt al gedeeld met { $place }. Daar verandert niets aan; deel met: klachten deel
share-done = Het register wordt nu gedeeld met { $place }. Een tweede computer sluit zich aan met: klachten sluit-aan PLEK MAP
join-done = Het register staat klaar in { $folder }, en wordt van nu af gedeeld met: klachten deel
join-backup = Het register is teruggezet in { $folder }. Het wordt nog nergens gedeeld.
join-empty = Op { $place } staat nog geen register. Deel het eerst vanaf de eerste computer, met: klachten init MAP --share PLEK
join-unread = In { $place } is van geen enkel bestand iets te lezen: { $paths }. Ze zijn beschadigd, of nog niet heel aangekomen. Deel op een computer die al meedoet opnieuw, met: klachten deel. Sluit u daarna hier aan. Er is niets veranderd.
join-work-shared = { $place } is de map waarin iemand werkt, en geen gedeelde plek: wat u vastlegt, zou daar niet aankomen. Dat register wordt gedeeld met { $shared }. Sluit u daarbij aan: klachten sluit-aan { $shared } MAP
join-work-alone = { $place } is de map waarin iemand werkt, en geen gedeelde plek: wat u vastlegt, zou daar niet aankomen. Begin daar eerst een gedeelde plek, met: klachten init { $place } --share PLEK. Sluit u daarna daarbij aan: klachten sluit-aan PLEK MAP
join-backups = In { $place } liggen reservekopieën: het is geen gedeelde plek. Een register uit een reservekopie terugzetten gaat met het bestand zelf: klachten sluit-aan "{ $path }" MAP
share-work = { $place } is de map waarin iemand werkt, en geen gedeelde plek. Kies een lege of nieuwe map. Er is niets veranderd.
join-several = In { $place } liggen bestanden van meer dan één register, en niets zegt welk het uwe is. Van een ander dan de eerste zijn: { $paths }. Haal weg wat daar niet hoort, en sluit u dan aan. Er is niets veranderd.
join-no-place = Er is geen { $place }. Controleer hoe die map op deze computer heet, of begin haar vanaf de eerste computer met: klachten init MAP --share PLEK
join-nothing-there = In { $place } staat geen gedeeld register en geen bestand van een andere computer. Is het de juiste map? Een gedeelde plek begint u vanaf de eerste computer met: klachten init MAP --share PLEK
join-no-backup = { $path } is geen reservekopie van een register.
join-not-whole = { $path } is geen hele reservekopie: het bestand is beschadigd of bij het kopiëren afgebroken. Er is niets veranderd. Kopieer het opnieuw, of neem een andere reservekopie.
join-no-register = In { $folder } is binnengehaald wat op de gedeelde plek staat, maar daar is geen register.yml bij: het is geen register.
sync-first = Eerst gedeeld: { $count ->
    [one] één vastlegging van anderen kwam binnen.
   *[other] { $count } vastleggingen van anderen kwamen binnen.
  }
sync-first-not = Er is niet eerst gedeeld; een nummer van een ander kan daardoor hetzelfde zijn. Dat komt in orde bij de volgende keer: klachten deel
history-renumbered = { $number } heette eerder { $former }; die klacht of maatregel heeft een eigen historie: klachten historie { $number }
show-former = Eerder nummer
show-former-of = { $number } is een andere klacht, die eerder { $former } heette
shared-unfinished-place = Delen is sinds { $since } niet gelukt: de plek was niet te bereiken of nam het niet aan. { $count ->
        [0] Hier staat niets dat nog niet gedeeld is.
        [one] Eén vastlegging staat alleen hier.
       *[other] { $count } vastleggingen staan alleen hier.
    } Probeer het opnieuw: klachten deel
shared-unfinished-others = Delen is sinds { $since } niet helemaal gelukt: een bestand van een andere computer was niet te lezen. { $count ->
        [0] Hier staat niets dat nog niet gedeeld is.
        [one] Eén vastlegging staat alleen hier.
       *[other] { $count } vastleggingen staan alleen hier.
    } Probeer het opnieuw: klachten deel
shared-unfinished-here = Delen is sinds { $since } niet gelukt: hier stond iets in de weg. { $count ->
        [0] Hier staat niets dat nog niet gedeeld is.
        [one] Eén vastlegging staat alleen hier.
       *[other] { $count } vastleggingen staan alleen hier.
    } Wat het was, zegt: klachten deel
shared-unfinished-stopped = Delen is op { $since } halverwege gestopt. { $count ->
        [0] Hier staat niets dat nog niet gedeeld is.
        [one] Eén vastlegging staat alleen hier.
       *[other] { $count } vastleggingen staan alleen hier.
    } Maak het af met: klachten deel
shared-waiting = { $count ->
        [one] Eén vastlegging is nog niet gedeeld
       *[other] { $count } vastleggingen zijn nog niet gedeeld
    }; de laatste keer was op { $last }. Delen: klachten deel
shared-waiting-first = { $count ->
        [one] Eén vastlegging is nog niet gedeeld
       *[other] { $count } vastleggingen zijn nog niet gedeeld
    }. Delen: klachten deel
