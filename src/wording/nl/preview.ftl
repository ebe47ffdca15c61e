# The preview server.
preview-open = De site staat op { $url } (alleen op deze computer, en alleen met dit hele adres). Stoppen: Ctrl-C.
preview-port = Poort { $port } is niet te gebruiken: { $error }. Kies een andere met --port, of --port 0 voor een vrije poort.
preview-port-taken = Op poort { $port } draait al iets. Staat het register daar al open? Het adres staat in het venster waar u dat begon. Kies anders een andere poort met --port, of --port 0 voor een vrije.
preview-secret = Er kwam geen geheim adres: het systeem gaf geen willekeurige getallen ({ $error }). Er is niets getoond.
