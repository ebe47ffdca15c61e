# The preview server.
preview-open = The site is at { $url } (on this computer only). To stop: Ctrl-C.
preview-port = Port { $port } cannot be used: { $error }. Choose another one with --port, or --port 0 for a free one.
preview-port-taken = Something runs on port { $port } already. Is the register open there? Look at http://127.0.0.1:{ $port }/. Else choose another port with --port, or --port 0 for a free one.
