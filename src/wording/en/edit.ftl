# Editing a record: what is refused, and how to go on.
edit-no-front-matter = This file does not begin with a block between two lines "---", so { $key } cannot be filled in. Put the block back first.
edit-unreadable = The head of this file cannot be read, so { $key } cannot be filled in. See where it goes wrong with "klachten check".
edit-refused = { $key } cannot be filled in here without touching something else. Type these lines yourself in the right place:
fact-unknown = "{ $fact }" is no fact that you can record. Choose from { $facts }.
fact-unknown-near = "{ $fact }" is no fact that you can record. Do you mean { $near }?
fact-unknown-key = --{ $key } does not belong to { $fact }.
fact-needs-value = { $fact } needs a value. { $values }
fact-value-twice = The value of { $fact } is there twice: behind it and as a key. Leave one out.
fact-present = { $key } is already "{ $value }". Is that wrong? Add --replace to replace it.
