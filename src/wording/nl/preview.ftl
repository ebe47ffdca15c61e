# The preview server.
preview-open = De site staat op { $url } (alleen op deze computer). Stoppen: Ctrl-C.
preview-port = Poort { $port } is niet te gebruiken: { $error }. Kies een andere met --port, of --port 0 voor een vrije poort.
