# Texts that no single room owns.
and = and

# Above the parts of a rule's example.
example-file = { $path }:
example-recorded = { $path }, recorded on { $day }:
example-gone = { $path }, taken away.
example-gone-on = { $path }, taken away on { $day }.
example-commands = Then:
example-judged = Judged on { $day }:
