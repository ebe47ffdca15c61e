# What the program says on the command line.
cli-io = Reading or writing failed: { $path } ({ $error }). Nothing was changed.
cli-io-exists = { $path } is there already and was not overwritten. Choose another name, or take that file away first.
cli-io-not-found = { $path } is not there. Is the name right, and are you in the right folder? Nothing was changed.
cli-io-denied = { $path } may not be read or written here. Is the file open in another program, or does the folder belong to somebody else? Nothing was changed.
cli-io-in-use = { $path } is open in another program. Close it there and try again; nothing was changed.
cli-io-folder = { $path } is a folder, not a file. Give the name of a file; nothing was changed.
cli-io-no-folder = { $path } cannot be: a part of that name is a file, not a folder. Nothing was changed.
cli-io-full = The disk is full; { $path } was not written. Make room and do it again.
cli-no-file = { $path } is no ordinary file and was not read. Nothing was changed.
cli-too-large = { $path } is larger than { $most } MiB and was not read. Nothing was changed. If it is an e-mail with large attachments, save these apart and give the e-mail without them.
cli-no-text = { $path } is no text in UTF-8. Save it as UTF-8; nothing was changed.
cli-no-register = No register found. Go to the folder that holds register.yml, name the folder with -C DIR, or begin a new register with: klachten init DIR
cli-no-register-at = { $path } holds no register.yml. Name the folder of the register with -C, or begin a new register there with: klachten init DIR
cli-register-thrown-away = register.yml is on record, but no longer stands in { $path }. Put it back with: klachten -C "{ $path }" repair register.yml
cli-source-date-epoch = SOURCE_DATE_EPOCH is not a number of seconds: { $value }
cli-no-rule = There is no rule { $code }. All rules: klachten rules
cli-report-not-begun = This period only begins on { $from }; as of { $as_of } there is nothing to tell of it. Choose a year or quarter that has begun.
cli-no-complaint = There is no complaint { $number } in the register. All complaints are in the folder klachten/.
cli-not-readable = { $number } cannot be read as a complaint. What is wrong: klachten check { $path }
cli-not-in-git = This register is not in git; this command needs its history.
cli-explain-why = Why
cli-explain-procedure = What the procedure says
cli-explain-own = from our own text, version { $version }, under "{ $heading }"
cli-explain-neutral = general sentence of the program; your own words go into procedure/{ $version }.md, under "## { $heading }"
cli-explain-way-out = What to do
cli-explain-bad = Not like this
cli-explain-good = Like this
cli-built =
    The site for { $audience ->
        [eigenaren] the owners
        [klachtenfunctionaris] the complaints officer
       *[medewerkers] staff
    } is in { $path }: { $written } files written, { $unchanged } unchanged.
cli-built-kept =
    { $path } holds { $count ->
        [one] a file that is not the site's; it was kept
       *[other] { $count } files that are not the site's; they were kept
    }: { $files }. Who reads the site reads them too; put them elsewhere if that is not meant.
cli-built-leftover = The site stands, but { $path } is left of an earlier build and could not be removed ({ $error }). Remove that folder yourself; the next build tries again too.
cli-built-file-by-file = The folder { $path } could not be replaced in one step ({ $error }). Its pages were replaced one by one; whoever was reading saw old and new ones mixed for a moment.
cli-built-held = { $path } is still the old page: somebody has it open, or it may not be replaced ({ $error }). Have it closed, then build the site again.
cli-built-without-history = The history in git could not be read, or not all of it; the site was made with what there was. Mend the history and build again, or build with --no-history.
cli-left-out = { $count ->
    [one] 1 recorded file is not in this folder (sparse checkout) and does
   *[other] { $count } recorded files are not in this folder (sparse checkout) and do
  } not count. Get everything with git sparse-checkout disable
cli-built-unchanged = Nothing has changed; the site in { $path } is up to date.
cli-range = { $range } is no range of commits. Give its begin and end, such as main..HEAD
cli-built-open = Open { $path } with a double-click.
cli-accent-shaded = The colour in register.yml (kleur) has too little contrast to be read. The site therefore uses { $used }; choose a darker colour if that does not suit.
cli-template = A template is wrong: { $error }. The old site still stands; nothing was changed.
cli-template-unused-near = The template { $name } is not used: no page or letter has that name. Did you mean { $near }? Then give the file that name.
cli-template-unused = The template { $name } is not used: no page or letter has that name. Take it away, or give it the name of what it replaces, such as { $known }.
cli-target-not-ours = { $path } holds files that this program did not make. Choose an empty or new folder with --out; nothing was changed.
cli-target-guarded = The site cannot be in or around { $path }: that folder is never overwritten. Choose another folder with --out.
cli-target-no-folder = { $path } is no plain folder. Choose another folder with --out.
cli-target-no-name = { $path } cannot become a site. Choose a folder with a name with --out.
cli-target-other-audience =
    { $path } holds the site for { $before ->
        [eigenaren] the owners
        [klachtenfunctionaris] the complaints officer
       *[medewerkers] staff
    }; the one for { $audience ->
        [eigenaren] the owners
        [klachtenfunctionaris] the complaints officer
       *[medewerkers] staff
    } does not take its place. Nothing was changed. Choose another folder with --out, or build with --replace-audience if nobody else reads that folder.
cli-target-foreign = { $path } holds files that are not the site's: { $files }. A site for others comes to stand there now; put those files elsewhere first. Nothing was changed.

today-title = To do on { $day }
today-title-for = To do on { $day } by { $role }
today-nothing-for = Nothing to do by { $role } up to and including { $day }.
today-unknown-role = The role { $role } is not in register.yml. Choose from: { $roles }.
today-nothing = Nothing to do up to { $day }. No terms are running out.
today-nothing-read = In what could be read there is nothing to do up to { $day }. First mend the files above.
today-faults =
        There { $count ->
            [one] is 1 error
           *[other] are { $count } errors
        } in the register too: see klachten check.
today-site = The worklist on the site: { $address }
today-due = by { $due }
today-overdue = was due { $due }
today-reminder = reminder { $due }
today-no-date = no term
today-step = step { $step }
today-how = record: { $command }
today-mend = mend the file first: correct it and record it with klachten record { $number }, or go back with klachten repair { $number }
today-letter = letter: { $command }
# How an action is recorded; "…" stands for what only people know.
today-record-command = { $name ->
    [maatregel] klachten new --measure --aanleiding { $number }
    [nieuwe-toezegging] klachten record { $number } reactie-toegezegd --on … --replace
    [overlegd-met-verantwoordelijke] klachten record { $number } overlegd-met …{ $on } --replace
    [dag-van-afsluiting] klachten record { $number } afgesloten
    [reden-geen-klacht] klachten record { $number } reden-uitkomst … --replace
   *[other] klachten record { $number } { $fact }{ $fact ->
        [aard] {" …"}
        [verantwoordelijke] {" …"}
        [oorzaak] {" …"}
        [overlegd-met] {" …"}
        [voorstel] {" …"}
        [reactie] {" …"}
        [uitkomst] {" …"}
        [reden-uitkomst] {" …"}
        [besluit] {" …"}
        [uitvoerder] {" …"}
        [in-overleg-met] {" …"}
        [analyse] {" …"}
        [voor-alle-medewerkers] {" …"}
        [reactie-toegezegd] {" --on …"}
        [gereed-voor] {" --on …"}
        [vooroverleg] {" --opgelost …"}
        [afspraak] {" … --over … --met …"}
        [afschrift] {" --aan …"}
        [afgesloten] {" --uitkomst …"}
        [effect] {" --oordeel …"}
        [verdaging] {" --termijn … --tot … --reden …"}
        [heropend] {" --reden …"}
       *[other] {""}
      }{ $on }
  }
today-after-closing = the complaint is closed: record the day of then, or reopen it if it must still be done
today-letter-command = klachten letter { $number } { $kind }
today-line = { $overdue ->
    [0] { $count ->
        [0] Complaints: nothing to do
        [one] Complaints: 1 to do
       *[other] Complaints: { $count } to do
      }{ $kind ->
        [term] {", next by "}{ $due }
        [reminder] {", first reminder after "}{ $due }
       *[none] {""}
      }
    [one] Complaints: 1 overdue (was due { $due }), { $count } to do
   *[other] Complaints: { $overdue } overdue (oldest due { $due }), { $count } to do
  }{ $unreadable ->
    [0] {""}
    [one] {"; 1 file not read"}
   *[other] {"; "}{ $unreadable } files not read
  }

show-state = State
show-received = Received
show-duplicate = Duplicate
show-duplicate-of = duplicate of { $number }: only that record is judged and counted
show-start = Terms run
show-not-formal = not yet: the complaint is not formal
show-steps = The ten steps
show-tasks = Tasks of the complaints officer
show-deadlines = Terms
show-due = by { $due }
show-reminder-step = reminds after { $due }
show-reminder = reminds after { $due }, no term set
show-round-open = Round { $round }, from { $from }
show-round-closed = Round { $round }, from { $from } to { $closed }: { $outcome }
show-met = done on { $day }
show-days-over = { $days ->
    [one] 1 day late
   *[other] { $days } days late
  }
show-next = To do now
show-no-measure = There is no measure { $number } in the register. All measures are in the folder maatregelen/; begin a new one with: klachten new --measure
show-no-year = The register knows nothing of the year { $number }: no complaint came in, and there is no annual report. Is it the right year?
show-year-counts = Up to { $until }: { $received } received, { $closed } closed, { $open } open, of which { $overdue } overdue.
show-year-begin = The year has no file yet. Begin it with: klachten report { $year } --init
show-findings = Findings
show-explained = explained
show-none = none

usage-command = There is no command { $what }.{ $hint } What each command does: klachten --help
usage-unknown = { $what } is not expected here.{ $hint } What can be used: add --help to the command.
usage-missing = Something is missing: { $what }. What is needed: add --help to the command.
usage-no-command = Which command? All commands: klachten --help
usage-no-value = { $what } needs a value.{ $hint }
usage-value = { $value } cannot be used with { $what }.{ $hint }
usage-conflict = { $what } cannot be used together with { $other }.
usage-near = Did you mean { $near }?
usage-allowed = Choose from: { $allowed }.
cli-outside = { $path } lies outside the register. Name a file or folder inside the register.
cli-demo-made = Made-up register in { $path }: { $complaints } complaints up to { $until }, in { $commits } commits. Look further with: klachten -C { $path } check
cli-demo-not-empty = { $path } is not empty. Name a new or empty folder; nothing was changed.

cli-no-history = The history says nothing about { $number }. Has the file been committed to git?
history-shallow = This clone does not have the whole history: older commits are missing. Fetch them with git fetch --unshallow
history-partial = This clone does not have the whole history: files of commits are missing. Fetch them with git fetch --refetch --no-filter
history-damaged = The history is damaged and not whole below. See with klachten check what is wrong (H008), and go on in a good copy.
history-unreadable = (this version could not be read)
history-nothing = (nothing)
history-change = { $key }: { $from } → { $to }
history-left-out = (left out by merge { $commit } of { $day })

cli-report-form = The report could not be made in this form: { $error }. Nothing was changed.
verify-nothing = This register has no history yet: nothing was recorded.
verify-progress-objects = Objects
verify-progress-history = History
verify-damaged-object = Damaged: object { $object } in { $file } is not what its name says.
verify-damaged-file = Damaged: { $file } is not as git wrote it.
verify-damaged = The history is damaged ({ $damaged ->
    [one] 1 place
   *[other] { $damaged } places
  }; { $sound } objects are sound). Nothing was concluded from it. Restore these files from a backup or another clone (git fsck names what is missing), and check again.
verify-signatures = Signatures: { $good } by a known key, { $unknown } by an unknown or expired key, { $forged } forged, { $not-checked } of a kind that is not checked here, { $unsigned } commits without.
verify-done = Verified up to { $tip }: all { $objects } objects are what their names say, and over all { $commits } commits the rules on the history found { $findings ->
    [0] nothing
    [one] 1 point, no fault
   *[other] { $findings } points, no faults
  }.
verify-not-done = All { $objects } objects are what their names say, but the history up to { $tip } ({ $commits } commits) is not in order: see above.
own-window =
    klachten { $version }
    In this window you type commands, with Enter behind them. For instance:

      klachten init register            a new register
      cd register                       to the folder of the register
      klachten today                    what there is to do
      klachten --help                   all commands

    The guide is in handleiding.md, beside the program.
    Close the window with: exit
own-window-failed = The window for commands could not be opened ({ $error }). Open PowerShell in the folder of this program and type: .\klachten --help. Press Enter to close this window.
