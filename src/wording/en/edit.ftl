# Editing a record: what is refused, and how to go on.
edit-no-front-matter = This file does not begin with a block between two lines "---", so { $key } cannot be filled in. Put the block back first.
edit-unreadable = The head of this file cannot be read, so { $key } cannot be filled in. See where it goes wrong with "klachten check".
edit-refused = { $key } cannot be filled in here without touching something else. Type these lines yourself in the right place:
