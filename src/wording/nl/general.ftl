# Texts that no single room owns.
and = en

# Above the parts of a rule's example.
example-file = { $path }:
example-recorded = { $path }, vastgelegd op { $day }:
example-gone = { $path }, weggehaald.
example-gone-on = { $path }, weggehaald op { $day }.
example-commands = Daarna:
example-judged = Beoordeeld op { $day }:
