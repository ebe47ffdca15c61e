# Editing a record: what is refused, and how to go on.
edit-no-front-matter = { $number } does not begin with front matter between two lines "---". Nothing can be recorded in it. Put the front matter back first. Or go back to what could last be read, with: klachten repair { $number }
edit-unreadable = The front matter of { $number } cannot be read. Nothing can be recorded in it. Mend it first; where it goes wrong, says: klachten check { $path }. Or go back to what could last be read, with: klachten repair { $number }
edit-torn = In { $number } two versions stand mixed (F015). Nothing can be recorded in it. First leave only what is right, without the lines with <<<<<<<, ======= and >>>>>>>, and record that with: klachten record { $number }. Or go back to what could last be read, with: klachten repair { $number }
edit-twice = In { $number } a key stands twice (F009). Nothing can be recorded in it. First take one away; which it is, says: klachten check { $path }. Or go back to what could last be read, with: klachten repair { $number }
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
fact-present = { $key } is "{ $value }" already. If that is wrong, add --replace to replace it.
fact-same = { $key } is "{ $value }" already. There is nothing to record.
fact-again = "{ $value }" stands at { $fact } already. The same does not come a second time. If something is wrong with it, add --replace.
fact-which = At { $fact } there is more than one: { $items }. Name the one you mean, by its number behind { $fact }.
fact-no-item = "{ $item }" does not stand at { $fact }. There is: { $items }.
fact-absent = { $fact } is not filled in. There is nothing to take away or replace.
fact-no-list = There is at most one { $fact }. Leave out which one you mean.
fact-one-at-a-time = Replace one { $fact } at a time: each key once.
fact-nothing-else = { $fact } already says: { $value }. What should be different? Give another day with --on; besides that there are: { $keys }.
fact-empty = An empty value says nothing, and erases nothing. To take { $fact } away, use "klachten remove".
fact-present-text = At { $fact } there is a text already: "{ $value }". Add --replace to replace it, or --add to put this one below it.
fact-changes-nothing = This changes nothing in { $number }: { $fact } was so already.
