# Help on the command line.
help-template = { "{about}" }

  Usage: { "{usage}" }

  { "{all-args}" }
help-commands = Commands
help-command-name = COMMAND
help-options = Options
help-default = default
help-arguments = Arguments
help-klachten = The complaints register: records, guards the procedure, and makes the site and the annual report.
help-global-register = Folder of the register (default: register/ here or above)
help-global-as-of = The day to judge on (default: today)
help-global-lang = Language of help, findings, site and letters
help-global-color = Colour in the output
help-global-quiet = Only results and errors
help-global-verbose = More explanation, explained deviations included
help-global-help = Show this help
help-global-version = Show the version

help-check = Check the register: errors, deviations from the procedure, terms
help-check-paths = Judge only these files
help-check-format = Form of the output
help-check-at = Check the register as it stood in this commit
help-check-range = Also check the messages of these commits, such as main..HEAD
help-check-fail-on = From which severity on the check fails
help-check-staged = Judge what is staged for the next commit (for a pre-commit hook)
help-check-no-history = Do not judge the history in git
help-check-anchor = The history must contain this commit

help-build = Build the site
help-build-out = Folder for the site (default: site/ beside the register)
help-build-audience = For whom the site is
help-build-templates = Folder with your own templates, which replace the built-in ones
help-build-at = Build the register as it stood in this commit
help-build-no-history = Without the history from git

help-today = What must be done now, and by when?
help-today-days = Look ahead this many days
help-today-format = Form of the output

help-show = Show one complaint: steps, terms, findings
help-show-number = Number of the complaint, such as 2026-007
help-show-format = Form of the output

help-rules = All rules
help-rules-format = Form of the output

help-explain = Explain a rule
help-explain-code = Code of the rule, such as S502

help-schema = JSON Schema of the fields, for editors
help-schema-kind = Which kind of file
help-keys = Keys
help-key = key of the format
help-record = Record a fact of a complaint, a measure or an annual report
help-record-number = number of the complaint (2026-007), the measure (M-2026-01) or the year (2026); or register.yml
help-record-fact = name of the fact (without one: put on record what you typed in the file yourself): a key of the format, lists in the singular (ontvangstbevestiging, voorstel, afschrift, afgesloten, …)
help-record-value = value of the fact, where it is not a day
help-record-on = day of the fact; without this option: today
help-record-dry-run = show what would change, and write nothing
help-record-yes = ask nothing, not even whether a closed complaint may still change
help-record-replace = replace a value that is there already

help-demo = Make up a register with a history in git, to practise on
help-demo-folder = New or empty folder
help-demo-complaints = So many complaints
help-demo-years = Over so many years, the last one up to --as-of
help-demo-seed = The same number gives the same register

help-history = Who changed which fact when?
help-history-number = Number of a complaint, measure or year; all of them without one
help-history-format = Form of the output
help-init = Begin a new register
help-init-folder = folder of the new register; new or empty
help-init-organisation = name of your organisation
help-init-retention = how long you keep complaints, such as "2 jaar na afsluiting"; left out is "not arranged"
help-init-appeal-body = where a complainant can go when you do not solve it together; left out is "not arranged"
help-init-report-form = web address of the form for a formal complaint
help-init-contact = how people reach the complaints officer; no person's name
help-init-hook = from now on also check changes that you commit with another git program
help-new = Register a complaint or a measure under the next free number
help-new-from = take day, subject and text from an e-mail (.eml); names and addresses stay out
help-new-measure = a measure instead of a complaint
help-new-no-commit = write the file, but do not commit it yet
help-new-body = the complaint in neutral words, without names
help-letter = Write a letter with the facts of the register
help-letter-number = number of the complaint
help-letter-kind = kind of letter
help-letter-format = form of the letter
help-letter-templates = folder with your own templates (letters/en/KIND.md)
help-letter-out = write the letter to a new file
help-import = Take over an existing list from a spreadsheet (csv)
help-import-file = the list, as csv
help-import-mapping = mapping file: which column is which key
help-import-write = really take the rows over; without this option it only looks
help-export = All complaints as csv, xlsx or json
help-export-format = form of the file
help-export-out = write to a new file
help-help = Help with a command, the same as `--help` behind it
help-help-command = command; left out is the whole program
help-completions = Completion of commands for your shell
help-completions-shell = which shell
help-man = The manual of a command as a man page
help-man-command = command; left out is the whole program
help-repair = Clear what a crash left behind
help-repair-yes = remove locks less than a minute old too
help-serve = See the site on this computer; it refreshes when you save a file
help-serve-port = port on this computer; 0 takes a free one
help-serve-audience = for whom the site is
help-serve-templates = folder with your own templates

help-report = Annual report: figures and analysis of a year
help-report-year = The year
help-report-format = Form of the output
help-report-quarter = This quarter only, on one page
help-report-audience = For whom the report is
help-report-at = The register as it stood in this commit
help-report-out = Write to this new file
help-report-init = Prepare the file for your own analysis
