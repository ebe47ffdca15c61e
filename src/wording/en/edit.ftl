# Editing a record: what is refused, and how to go on.
edit-no-front-matter = This file does not begin with a block between two lines "---", so { $key } cannot be filled in. Put the block back first.
edit-unreadable = The head of this file cannot be read, so { $key } cannot be filled in. See where it goes wrong with "klachten check".
edit-refused = { $key } cannot be filled in here without touching something else. Type these lines yourself in the right place:
fact-unknown = "{ $fact }" is no fact that you can record. Choose from { $facts }.
fact-unknown-near = "{ $fact }" is no fact that you can record. Do you mean { $near }?
fact-unknown-key = --{ $key } does not belong to { $fact }.
fact-needs-value = { $fact } also needs a value. Put it behind { $fact }.
fact-needs-word = { $fact } also needs a word. Choose from: { $words }.
fact-needs-day = { $fact } needs a day ahead. Give it like this: --on 2026-03-02
fact-needs-keys = { $fact } also needs: { $keys }.
fact-needs-item = { $fact } belongs to a { $list }, and there is none yet. Record that first: { $list }.
fact-needs-pairs = { $fact } needs numbers. Give them like this: "trainingen=140, deelnemers=1650"
fact-value-twice = The value of { $fact } is there twice: behind it and as a key. Leave one out.
fact-present = { $key } is already "{ $value }". Is that wrong? Add --replace to replace it.
