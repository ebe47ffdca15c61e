# The preview server.
