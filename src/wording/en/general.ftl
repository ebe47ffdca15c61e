# Texts that no single room owns.
and = and
