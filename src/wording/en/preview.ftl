# The preview server.
preview-open = The site is at { $url } (on this computer only, and only by this whole address). To stop: Ctrl-C.
preview-port = Port { $port } cannot be used: { $error }. Choose another one with --port, or --port 0 for a free one.
preview-port-taken = Something runs on port { $port } already. Is the register open there? Its address stands in the window where you began it. Else choose another port with --port, or --port 0 for a free one.
preview-secret = No secret address could be made: the system gave no random numbers ({ $error }). Nothing is shown.
