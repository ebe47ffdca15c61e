# De geschiedenis in git: wat niet gelezen of geschreven kon worden, en wat u dan doet.
repository-other-owner = De map { $folder } is van een andere gebruiker van deze computer. Git leest zo'n map pas als u zegt dat u haar vertrouwt. Doet u dat, geef dan deze opdracht: git config --global --add safe.directory '{ $folder }'
repository-extension = Deze git-map gebruikt { $name } = { $value }. Dat kan klachten niet lezen. Maak een kopie in de gewone vorm: git clone --ref-format=files MAP NIEUWE-MAP (met een git die sha1 gebruikt).
repository-worktree-elsewhere = In de git-instellingen wijst core.worktree naar { $folder }. De bestanden horen dan bij een andere map, en klachten weet niet welke klopt. Haal de instelling weg: git config --unset core.worktree
repository-alternates = Deze git-map leent gegevens uit een andere map (objects/info/alternates). Verandert die map, dan verandert uw geschiedenis mee. Haal alles hierheen met git repack -a -d en verwijder daarna het bestand alternates.
repository-replaced = In deze git-map zijn vastleggingen vervangen (git replace of info/grafts). Wat u dan ziet, is niet wat is vastgelegd. Bekijk ze met git replace --list, verwijder ze met git replace -d, en verwijder info/grafts.
repository-no-revision = Er is geen vastlegging die { $revision } heet. Bekijk met git log welke er zijn.
repository-missing = In git ontbreekt { $object }. Deze kopie is niet volledig, of ze is beschadigd. Haal alles opnieuw op: git fetch --refetch, of maak een nieuwe kopie met git clone.
repository-damaged = In git is { $object } beschadigd ({ $detail }). Ga niet verder met deze kopie. Maak een nieuwe met git clone en bewaar deze map om te onderzoeken wat er is gebeurd.
repository-file = Het bestand { $path } kan niet worden gelezen of geschreven: { $detail }.
repository-git = Git meldt: { $detail }.
