# Help on the command line.
help-template = { "{about}" }

  Usage: { "{usage}" }

  { "{all-args}" }
help-commands = Commands
help-options = Options
help-options-global = Options of every command
help-options-typed = [OPTIONS]
help-keys-complaint = Keys of a complaint
help-keys-measure = Keys of a measure
help-keys-year = Keys of an annual report
help-default = default
help-arguments = Arguments
help-man-name = NAME
help-man-usage = USAGE
help-man-description = DESCRIPTION
help-man-version = VERSION

# What comes in the place of a value.
help-value-role = ROLE
help-value-dir = FOLDER
help-value-file = FILE
help-value-file-csv = FILE.csv
help-value-file-eml = FILE.eml
help-value-yyyy-mm-dd = YYYY-MM-DD
help-value-year = YEAR
help-value-n = COUNT
help-value-port = PORT
help-value-seed = SEED
help-value-number = NUMBER
help-value-fact = FACT
help-value-value = VALUE
help-value-kind = KIND
help-value-code = CODE
help-value-command = COMMAND
help-value-commit = COMMIT
help-value-rev = COMMIT
help-value-path = FILE
help-value-shell = SHELL
help-value-format = FORM
help-value-audience = READERS
help-value-fail-on = SEVERITY
help-value-color = WHEN
help-value-url = URL
help-value-text = TEXT
help-value-word = WORD
help-value-name = NAME
help-value-retention = TERM
help-value-which = WHICH
help-value-mark = MARK

help-klachten = The complaints register: records, guards the procedure, and makes the site and the annual report.
help-global-register = Folder of the register (default: register/ here or above)
help-global-as-of = The day to judge on (default: today)
help-global-lang = Language of help, findings, site and letters
help-global-color = Colour in the output
help-global-quiet = Only the result, and what makes it fail
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
help-build-replace-audience = Put the site over one for another audience

help-today = What must be done now, and by when?
help-today-days = Look ahead this many days
help-today-role = Only what this role must do, such as eigenaren (a key of functies)
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
help-record = Record a fact of a complaint, a measure or an annual report
help-record-number = Number of the complaint (2026-007), the measure (M-2026-01) or the year (2026); or register.yml
help-record-fact = Name of the fact (without one: put on record what you typed in the file yourself): a key of the format, lists in the singular (ontvangstbevestiging, voorstel, afschrift, afgesloten, …)
help-record-value = Value of the fact, where it is not a day
help-record-on = Day of the fact; without this option: today
help-record-dry-run = Show what would change, and write nothing
help-record-yes = Ask nothing, not even whether a closed complaint may still change
help-record-replace = Replace a value that is there already

help-demo = Make up a register with a history in git, to practise on
help-demo-folder = New or empty folder
help-demo-complaints = So many complaints
help-demo-years = Over so many years, the last one up to --as-of
help-demo-seed = The same number gives the same register

help-history = Who changed which fact when?
help-history-number = Number of a complaint, measure or year; all of them without one
help-history-format = Form of the output
help-init = Begin a new register
help-init-folder = Folder of the new register; new or empty
help-init-organisation = Name of your organisation
help-init-retention = How long you keep complaints, such as "2 jaar na afsluiting"; left out is "not arranged"
help-init-appeal-body = Where a complainant can go when you do not solve it together; left out is "not arranged"
help-init-report-form = Web address of the form for a formal complaint
help-init-contact = E-mail address or telephone number of the complaints officer
help-init-hook = From now on also check changes that you commit with another git program
help-new = Register a complaint or a measure under the next free number
help-new-from = Take day, subject and text from an e-mail (.eml, .msg). The sender, addresses and numbers are left out; names of others may remain, so read the text over
help-new-accept-text = You read the proposed text and want it recorded so (needed where nothing can be asked)
help-new-day = Which day of a forwarded e-mail is the day of receipt: that of the e-mail itself (original) or of the forwarding (forward)
help-new-again = Take the e-mail, even though it was taken before
help-new-measure = A measure instead of a complaint
help-new-no-commit = Write the file, but do not commit it yet
help-new-body = The complaint in neutral words, without names
help-letter = Write a letter with the facts of the register
help-letter-number = Number of the complaint
help-letter-kind = Kind of letter
help-letter-to = Whom the copy is for: klager, or a role
help-letter-format = Form of the letter
help-letter-templates = Folder with your own templates (letters/en/KIND.md)
help-letter-out = Write the letter to a new file
help-import = Take over an existing list from a spreadsheet (csv)
help-import-file = The list, as csv
help-import-mapping = Mapping file: which column is which key
help-import-write = Really take the rows over; without this option it only looks
help-export = All complaints as csv, xlsx or json
help-export-format = Form of the file
help-export-out = Write to a new file
help-help = Help with a command, the same as `--help` behind it
help-help-command = Command; left out is the whole program
help-merge-driver = Merges two versions of a record; called by git
help-merge-driver-base = The version both began with
help-merge-driver-ours = The version here; the answer goes into it
help-merge-driver-theirs = The version of the other
help-merge-driver-path = Where the record stands
help-completions = Completion of commands for your shell
help-completions-shell = Which shell
help-man = The manual of a command as a man page
help-man-command = Command; left out is the whole program
help-repair = Clear what a crash left behind
help-repair-yes = Remove locks less than a minute old too
help-verify = Go through the whole history: every object, every commit, every signature
help-verify-format = Form of the output
help-verify-anchor = The history must contain this commit
help-serve = See the site on this computer; it refreshes when you save a file
help-serve-port = Port on this computer; 0 takes a free one
help-serve-audience = For whom the site is
help-serve-templates = Folder with your own templates

help-report = Annual report: figures and analysis of a year
help-report-year = The year
help-report-format = Form of the output
help-report-quarter = This quarter only, on one page
help-report-audience = For whom the report is
help-report-at = The register as it stood in this commit
help-report-out = Write to this new file
help-report-init = Prepare the file for your own analysis
