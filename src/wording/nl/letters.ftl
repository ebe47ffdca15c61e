# Letters: names of the kinds, and what is still missing.
