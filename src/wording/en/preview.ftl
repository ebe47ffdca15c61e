# The preview server.
preview-open = The site is at { $url } (on this computer only). To stop: Ctrl-C.
preview-port = Port { $port } cannot be used: { $error }. Choose another one with --port, or --port 0 for a free one.
