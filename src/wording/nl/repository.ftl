# De geschiedenis in git: wat niet gelezen of geschreven kon worden, en wat u dan doet.
repository-other-owner = De map { $folder } is van een andere gebruiker van deze computer. Git leest zo'n map pas als u zegt dat u haar vertrouwt. Doet u dat, geef dan deze opdracht: git config --global --add safe.directory '{ $folder }'
repository-extension = { $name ->
        [objectformat] Deze git-map rekent met { $value }; klachten kan alleen sha1 lezen. Zet de geschiedenis over in een nieuwe map (op Windows in Git Bash): git init --object-format=sha1 NIEUWE-MAP, dan git -C MAP fast-export --all | git -C NIEUWE-MAP fast-import, en dan git -C NIEUWE-MAP switch TAK
        [refstorage] Deze git-map bewaart haar takken als { $value }; dat kan klachten niet lezen. Maak een kopie in de gewone vorm: git clone --ref-format=files MAP NIEUWE-MAP
       *[other] Deze git-map gebruikt { $name } = { $value }. Dat kan klachten niet lezen. Werk in een gewone kopie: git clone MAP NIEUWE-MAP
    }
repository-worktree-elsewhere = In de git-instellingen wijst core.worktree naar { $folder }. De bestanden horen dan bij een andere map, en klachten weet niet welke klopt. Haal de instelling weg: git config --unset core.worktree
repository-alternates = Deze git-map leent gegevens uit een andere map (objects/info/alternates). Verandert die map, dan verandert uw geschiedenis mee. Haal alles hierheen met git repack -a -d en verwijder daarna het bestand alternates.
repository-replaced = In deze git-map zijn vastleggingen vervangen (git replace of info/grafts). Wat u dan ziet, is niet wat is vastgelegd. Bekijk ze met git replace --list, verwijder ze met git replace -d, en verwijder info/grafts.
repository-no-revision = Er is geen vastlegging die { $revision } heet. Bekijk met git log welke er zijn.
repository-missing = In git ontbreekt { $object }. Deze kopie is niet volledig, of ze is beschadigd. Haal alles opnieuw op: git fetch --refetch, of maak een nieuwe kopie met git clone.
repository-damaged = In git is { $object } beschadigd ({ $detail }). Ga niet verder met deze kopie. Maak een nieuwe met git clone en bewaar deze map om te onderzoeken wat er is gebeurd.
repository-file = Het bestand { $path } kan niet worden gelezen of geschreven: { $detail }.
repository-git = Git meldt: { $detail }.

# Waarom een wijziging niet is vastgelegd. Er is dan niets veranderd.
repository-bare = Deze git-map heeft geen bestanden om in te werken (een bare repository). Werk in een gewone kopie: git clone MAP NIEUWE-MAP.
repository-shallow = In deze kopie ontbreekt het begin van de geschiedenis. Haal de rest op en probeer het opnieuw: git fetch --unshallow
repository-detached = U werkt in git niet op een tak, dus een vastlegging zou verloren gaan. Er is niets veranderd. Geef de opdracht: klachten herstel
repository-other-branch = U werkt in git op de tak { $here }, en dit register wordt gedeeld vanaf de tak { $register }: wat hier wordt vastgelegd, bereikt niemand. Er is niets veranderd. Geef de opdracht: klachten herstel
repository-unfinished = Er is in git nog een { $operation } bezig. Er is niets veranderd. Geef de opdracht: klachten herstel
repository-hook = In deze git-map staat een eigen controle die bij het vastleggen wil meekijken: { $name }. Klachten voert zulke programma's niet uit en slaat ze ook niet stil over. Er is niets vastgelegd. Typ dezelfde opdracht met --no-hooks erbij om zonder die controle vast te leggen, of haal de controle weg.
repository-no-identity = Git weet niet wie u bent. Zeg het één keer: git config --global user.name "Klachtenfunctionaris" en git config --global user.email "adres@voorbeeld.nl"
repository-cannot-sign = U laat vastleggingen ondertekenen met { $format }. Klachten kan dat alleen met een SSH-sleutel (git config gpg.format ssh). Of gebruik --no-commit en leg de wijziging zelf vast met git commit.
repository-no-signing-key = U laat vastleggingen ondertekenen, maar er is geen sleutel genoemd. Zeg welke: git config user.signingkey PAD-NAAR-SLEUTEL
repository-signing-failed = Het ondertekenen is mislukt: { $detail }. Er is niets vastgelegd. Kijk of de sleutel er is en of u het wachtwoord ervan weet, en probeer het opnieuw.
repository-bad-path = { $path } kan niet worden geschreven: het pad loopt via iets wat geen gewone map of gewoon bestand is, zoals een snelkoppeling. Zet daar een gewone map of een gewoon bestand neer.
repository-edited = In { $path } staan wijzigingen die nog niet zijn vastgelegd. Leg ze eerst vast met "klachten noteer" en het nummer. Probeer het daarna opnieuw.
repository-staged = { $path } staat in git anders klaar dan het is vastgelegd. Er is niets veranderd. Geef de opdracht: klachten herstel
repository-sparse = { $path } hoort niet bij het deel van het register dat u hier hebt (sparse checkout). Haal het erbij met git sparse-checkout add, of werk in een volledige kopie.
repository-overtaken = Iemand anders heeft { $path } zojuist gewijzigd en vastgelegd. Uw wijziging is niet gemaakt. Bekijk het bestand en geef de opdracht opnieuw.
repository-busy = Een ander venster van klachten is al een halve minuut aan het schrijven. Wacht tot het klaar is, of sluit het, en probeer het opnieuw.
repository-locked = Een ander git-programma houdt het register vast, of liet een slot achter: { $detail }. Wacht tot het klaar is. Is er geen ander programma bezig, geef dan de opdracht: klachten herstel
repository-moving = Er wordt op dit moment steeds iets anders vastgelegd, dus uw wijziging kwam er niet tussen. Probeer het opnieuw.
repository-path-too-long = De naam van de map { $path } is te lang: op Windows kan een register staan in een map waarvan de hele naam hoogstens { $most } tekens telt. Kies een map met een kortere naam, zoals C:\klachtenregister, of verplaats het register daarheen.

# De lijst van sleutels waarmee vastleggingen ondertekend mogen zijn.
repository-signer-authority = Regel { $line } van de lijst van ondertekenaars noemt een uitgever van certificaten. Die telt niet mee: zet er de sleutel zelf neer.
repository-signer-option = Regel { $line } van de lijst van ondertekenaars heeft een toevoeging die niet te begrijpen is. De sleutel telt niet mee. Toegestaan zijn namespaces, valid-after en valid-before (JJJJMMDD).
repository-signer-key = Op regel { $line } van de lijst van ondertekenaars staat geen leesbare sleutel. Zet er de regel uit het .pub-bestand neer, met een naam of adres ervoor.
repository-signer-text = Regel { $line } van de lijst van ondertekenaars is geen UTF-8. Sla het bestand op als UTF-8.

# Waarom de inhoud van een bestand er niet is.
repository-unread-missing = de inhoud ontbreekt in deze kopie van git (haal haar op met git fetch --refetch)
repository-unread-too-large = De inhoud is met { $size } bytes te groot voor een bestand van een register.
repository-unread-damaged = de inhoud is in git beschadigd (maak een nieuwe kopie met git clone)
