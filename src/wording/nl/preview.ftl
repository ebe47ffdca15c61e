# The preview server.
preview-open = De site staat op { $url } (alleen op deze computer). Stoppen: Ctrl-C.
preview-port = Poort { $port } is niet te gebruiken: { $error }. Kies een andere met --port, of --port 0 voor een vrije poort.
preview-port-taken = Op poort { $port } draait al iets. Staat het register daar al open? Kijk op http://127.0.0.1:{ $port }/. Kies anders een andere poort met --port, of --port 0 voor een vrije.
