# What the commands of the officer's day say: new, record, letter, import, export, init, repair.
writing-behind = The change is in the history, but these files are not up to date yet: { $paths }. Does another program have them open? Close it without saving there. Then give the command: klachten repair
writing-refused = { $count ->
    [one] Not recorded: this would put a fault in the register. Nothing was changed.
   *[other] Not recorded: this would put { $count } faults in the register. Nothing was changed.
}
writing-no-number = "{ $number }" is no number. A complaint is called 2026-007 for instance, a measure M-2026-01, a year 2026.
writing-no-number-near = "{ $number }" is no number. Did you mean { $near }?
writing-no-record = { $number } is not in the register. "klachten new" makes a complaint, "klachten new --measure" a measure, "klachten report YEAR --init" a year. Where a complaint got another number later, "klachten show { $number }" finds it.
record-thrown-away = { $number } is on record, but its file is gone. Put the record back with: klachten repair { $number }
writing-own-edit = { $path } holds something that you typed yourself and that is not on record yet. Put it on record first with: { $command }. Or drop it, and go back to what was last recorded, with: { $back }
writing-own-edit-back = klachten repair { $number }
writing-own-edit-command = klachten record { $number }
writing-settings-not-recorded = What was changed in register.yml is not on record yet; it is judged by register.yml as recorded. Put the change on record first with: klachten record register.yml
writing-nothing-typed = Nothing was changed in { $path }. There is nothing to put on record.
writing-no-fact = Which fact? Put it behind the number, for instance: klachten record 2026-007 ontvangstbevestiging. With a number alone, what you typed in the file yourself is put on record.
writing-closed = { $number } is closed, and this would still change: { $keys }. That stays visible as a deviation (H004): a closed record must stay as the complainant knows it. If something must still be done, reopen the complaint first: klachten record { $number } heropend --reden "…". If you mend a slip or add what was forgotten, say why: add --reason "…".
ask-unexplained = Do you want to record this all the same?
ask-unexplained-nee = No, nothing changes
ask-unexplained-waarom = Yes, and I say why
ask-unexplained-ja = Yes, without a reason
writing-settings = You type in { $path } yourself. Then put it on record with: klachten record { $path }
writing-in-force = { $path } holds since { $day }; complaints since then are judged by it. Does the way of working itself change? Then leave this text, put a new version with its day in register.yml, and write its text in a new file.
record-faulty = This would put { $count ->
    [one] a fault
   *[other] { $count } faults
} in the register.
subject-other = { $fact } recorded
subject-vooroverleg = first talk held
subject-verwezen-naar-website = complainant pointed at the website
subject-formele-melding = formal report received
subject-aard = nature of the complaint decided
subject-gemeld-aan-functionaris = reported to the complaints officer
subject-ontvangstbevestiging = acknowledgement sent
subject-uitleg-procedure = explanation of the procedure sent
subject-reactie-toegezegd = answer promised
subject-verantwoordelijke = handler appointed
subject-betrokkene = person concerned recorded
subject-afspraak = agreement made
subject-verdaging = term extended
subject-opschorting = term suspended
subject-oorzaak = root cause found
subject-overlegd-met = root cause discussed
subject-overlegd-op = root cause discussed
subject-voorstel = solution proposed
subject-bericht = complainant told of the proposal
subject-reactie = reaction of the complainant recorded
subject-afschrift = copy sent
subject-afgesloten = complaint closed
subject-heropend = complaint reopened
subject-afwijking = deviation explained
subject-extern = complainant appealed to an independent body
subject-maatregel = measure linked
subject-besluit = decision of the owners
subject-gereed-op = measure realised
subject-effect = effect judged
subject-aangeboden-aan-eigenaren = annual report offered to the owners
subject-besloten-op = owners have decided
subject-gepresenteerd-op = annual report presented to all staff
subject-new-complaint = complaint registered
subject-new-measure = measure recommended
subject-new-year = annual report prepared
subject-init = Register begun
subject-import = { $count ->
    [one] One complaint taken over
   *[other] { $count } complaints taken over
}
ask-stopped = Stopped. Nothing was changed.
ask-who-role = In which role do you record here (no name; everybody reads it)?
ask-who-address = Which address goes with it (best an address of the role, such as complaints@...)?
ask-who-no-address = That is no e-mail address.
ask-who-usual = Complaints officer
ask-empty = Please fill in something.
ask-day = Write a day as 2026-03-02.
ask-onderwerp = What is the complaint about? (short, without names)
ask-ontvangen = On which day did the complaint come in?
ask-kanaal = How did the complaint come in?
ask-ontvangen-door = Who received the complaint?
ask-categorie = Where does the complaint belong?
ask-tekst = The complaint in neutral words, without names (may stay empty)
ask-toelichting = Why this measure, and what does it come to? Without names (may stay empty)
ask-titel = What is the measure? (short)
ask-soort = What kind of measure is it?
ask-aanbevolen-op = On which day do you make this recommendation?
ask-organisatie = What is the name of your organisation?
ask-bewaartermijn = How long do you keep complaints? For example: 2 jaar na afsluiting (empty: not arranged)
ask-beroepsinstantie = Where can a complainant go when you do not solve it together? (empty: not arranged)
ask-meldformulier = At which web address is the form for a formal complaint? (may stay empty)
ask-contact = How do people reach the complaints officer? No person's name. (may stay empty)
writing-numbers-parted = No space belongs between the numbers: write { $numbers }, and then what you record.
new-missing = Something is still missing. Add: { $options }.
new-unknown-key = --{ $key } does not belong in this kind of file.
new-no-day = "{ $value }" is no day. Write a day as 2026-03-02.
new-not-accepted = Read the proposed text over. If it is right, give the command again and add: { $options }. Another text is given with --tekst.
new-no-letter = { $path } is no e-mail. Save the e-mail in your mail program as a file (.eml or .msg) and give that file.
new-is-workbook = { $path } is a list of Excel, no e-mail. A list is taken over with "klachten import".
new-is-other-workbook = { $path } is a spreadsheet, no e-mail. Save it as an Excel workbook (.xlsx) and take it over with "klachten import".
new-is-document = { $path } is a text document, no e-mail. Open it, copy the text without names and give it with "klachten new --tekst".
new-is-pdf = { $path } is a pdf or a picture, no e-mail. Register the complaint with "klachten new" and type it over, without names; keep the file outside the register.
new-is-page = { $path } is a web page, no e-mail. Save the e-mail in your mail program as .eml, or copy the text without names and give it with "klachten new --tekst".
new-same-letter = { $path } was taken before, as { $number }. Nothing was recorded. Is it another complaint all the same? Give the command again with --again.
new-proposal = Proposal, subject: { $subject }
new-two-days = The e-mail is of { $original } and was forwarded on { $forward }. The day of receipt is { $day }; choose with --day original or --day forward.
new-one-day = The day of receipt is taken to be { $day }. If it is another day, give it with --ontvangen.
new-day-read = The letter that was passed on gives its date as "{ $written }". That is read as { $day }: the other day comes after it was passed on.
new-day-open = The letter that was passed on gives its date as "{ $written }". That may be { $first }, or { $second }. Look in the letter which is right, and give the day with --ontvangen.
new-day-too-late = The letter that was passed on gives its date as "{ $written }". That cannot be: it was passed on on { $forward }. Look in the letter what is right, and give the day with --ontvangen.
new-by-employee = This letter came in with a colleague, who passed it on.
new-taken-by-employee = This letter came in with a colleague, who passed it on: an employee counts as the one who received it. If it came in with you yourself, give --ontvangen-door klachtenfunctionaris.
ask-text-line = Line { $line } of { $count } (Enter: leave it so)
ask-day-which = The e-mail was forwarded. On which day did the complaint come in?
ask-day-original = { $original }: the day of the e-mail itself
ask-day-forward = { $forward }: the day on which it was forwarded
ask-text = What do you do with this text?
ask-text-accept = Record it so
ask-text-edit = Edit it first
ask-text-type = Type a text yourself
ask-text-stop = Stop: nothing changes
ask-text-no-editor = The text editor would not start. Change the text here, line by line.
new-no-text = This e-mail holds no text that can be read. Type the complaint yourself under "## Klacht" in the new file.
new-enclosed = Day, subject and text come from the e-mail that was forwarded as an attachment, not from the covering e-mail.
new-left-out = Left out of the proposed text: { $parts }. Read the text over: not every name can be recognised.
named-complainant = The complainant is called by a code, not by a name ({ $path }). Nothing was recorded. Write a code without meaning: K-7f3a. Who that is, is kept outside the register.
likely-names = { $count ->
    [one] One name probably remains: { $names }. If it is a name, put a role or a pseudonym in its place (A007). Read the text yourself too: not every name can be recognised.
   *[other] { $count } names probably remain: { $names }. If they are names, put roles or pseudonyms in their place (A007). Read the text yourself too: not every name can be recognised.
}
ask-names = Are there names in it? What is once recorded stays in the history.
ask-names-nee = Do not record: I change it first
ask-names-ja = Record it so: they are no names of people
new-year-exists = { $path } exists already. Edit that file.
init-done = The register stands ready in { $folder }. Go through register.yml, and put that on record with "klachten record register.yml". Register the first complaint with "klachten new".
init-begun = The folder { $folder } is not empty: a register was begun there already, with other answers. Finish it with: klachten -C { $folder } repair. Or choose a new or empty folder.
init-stands = A register stands in { $folder } already. Nothing has changed. For a new register: choose a new or empty folder.
init-other-hook = In { $folder } another check before committing (pre-commit) stands already. It stays; nothing has changed. Add a line to it yourself: klachten check --staged
init-hook-added = The check before committing stands in { $path }. Nothing else has changed.
init-named-by-folder = In register.yml the organisation is now called { $name }, after the folder. Change it there, and commit that with: klachten record register.yml
init-not-written = The register was not made: not everything could be read back after writing ({ $paths }). Is the disk full or broken? Nothing stands in { $folder }; make room and try again.
init-behind = The first commit is in git, but these files in { $folder } were not written: { $paths }. Make room and finish with the same command, or with: klachten -C { $folder } repair
init-locked = A git program holds { $folder } ({ $paths }). If no other program is at work, wait a minute and try again; nothing was changed.
init-not-empty = The folder { $folder } is not empty. Choose a new or empty folder.
init-inside = { $folder } lies in the register { $register }. A register inside another gets lost. Choose a folder beside it. Nothing has changed.
init-not-shared = The register is ready in { $folder }, but it is not shared yet. Try that again later with: klachten init { $folder } --share { $place }
init-synchronised = A service such as OneDrive or Dropbox keeps this folder the same elsewhere, and can damage the register by that. Put the register in an ordinary folder, and share it from there with: klachten init DIR --share PLACE --synchronised
init-faulty = The register was not begun. { $finding }
export-title = Complaints
export-needs-file = A workbook does not fit in a terminal. Add --out FILE.xlsx.
export-too-large = This does not fit in a workbook: { $cause }
import-sound = { $count ->
    [one] The row is sound. Nothing has been written yet.
   *[other] All { $count } rows are sound. Nothing has been written yet.
} Add --write to take them over.
import-faulty = { $count ->
    [one] There is a fault. Nothing was taken over.
   *[other] There are { $count } faults. Nothing was taken over.
}
import-row = Row { $row } of the list: { $text }
import-rows = { $count } rows of the list ({ $rows }): { $text }
import-cell-day = column "{ $column }": "{ $value }" is no day. Write day, month and a year of four figures: 3-2-2026.
import-cell-shortened = column "{ $column }": Excel made "{ $value }" of a long number. Format the column in Excel as text and fill the number in again.
import-same-row = This row was taken over before, as { $number }. If it must come in once more, give --again.
import-row-twice = Exactly the same row stands in row { $row }. If they are two complaints all the same, give --again.
import-gaps = { $complaints ->
    [one] In one old complaint
   *[other] In { $complaints } old complaints
} { $count ->
    [one] something is open that can no longer be done
   *[other] { $count } things in all are open that can no longer be done
}. Explain that at once with --reason, such as: --reason "Taken over from the old list".
import-old-open = this complaint is more than a year old and has no closing day in the list. It then stays open and asks for something each day. Put the day (`afgesloten`) and the outcome (`uitkomst`) in the list.
import-mapping-written = The begin of the mapping file stands in { $path }. Put the key behind each =, or - to skip the column, and give it with --mapping.
import-mapping-columns = Your columns. Put the key behind each =, or - to skip the column. The keys stand at the end.
import-mapping-fixed = What is the same for all rows. Every complaint must have this: if there is no column for it, fill it in here. Take away the #, before [vast] too.
import-mapping-words = Words of your list that are called otherwise in the register. Put the register's word behind each =, and take away the #, before the name in brackets too.
import-mapping-keys = The keys that are needed most:
import-mapping-more-keys = The other keys:
import-titles = { $count ->
    [one] Row { $rows } stands above the names of the columns and was left out: it holds a title.
   *[other] The rows { $rows } stand above the names of the columns and were left out: they hold a title.
}
import-total-row = this looks like a row of sums, not a complaint: it says "total", and there is no day of receipt. Take the row out of the list.
import-named = column "{ $column }": here stand names. A complainant is called by a code without meaning: K-7f3a. Skip the column with "{ $column } = -" in the mapping file, or put a code for each name in the list. Who that is, is kept outside the register.
import-names = Column "{ $column }": { $count ->
    [one] a name probably remains ({ $names }), in row
   *[other] { $count } names probably remain ({ $names }), in row
} { $rows }. If they are names of people, put roles or pseudonyms for them in the list (A007): once taken over they stay in the history.
import-unknown = Not known: { $reason }
import-filled-unknown = { $count ->
    [one] Of one closed complaint
   *[other] Of { $count } closed complaints
} the list does not say which solution or reason belongs to it. There it will say: "{ $text }".
import-filled-talk = { $count ->
    [one] For one complaint
   *[other] For { $count } complaints
} with outcome vooroverleg the day of closing counts as the day of that talk.
import-way-in = { $count ->
    [one] Of one closed complaint the list does not tell all
   *[other] Of { $count } closed complaints the list does not tell all
} that belongs to its outcome. Is it nowhere to be found any more? Then give one explanation for the whole list, such as --reason "Taken over from the old list": it will say that it is not known.
ask-import-reason = Why can this no longer be done? The answer goes as an explanation into each of these complaints (empty: no explanation)
import-exists = { $number } is in the register already.
import-twice = { $number } also stands in row { $row }.
import-no-day = "{ $value }" is no day of receipt. Write day, month and year: 3-2-2026.
import-begin-mapping = It is not known which keys these columns hold: { $columns }. Above stands the beginning of a mapping file: keep it as mapping.txt (or have it written with --mapping-out mapping.txt), put the key behind each =, or - to skip the column, and then add: --mapping mapping.txt
merge-driver-met = { $path }: on two computers different complaints got this number. Both are kept. Give the command: klachten repair. The complaint that was not shared yet then takes the next number.
merge-driver-unreadable = { $path }: the two versions contradict each other, or one of them is no readable record. So both stand in the file, with marks (F015). Leave what is right.
repair-nothing = There is nothing to repair.
repair-finished = Finished: the files of change { $commit } are up to date.
repair-locks = Removed, locks that were left behind: { $paths }
repair-drafts = Removed, drafts that were left behind: { $paths }
repair-differing = These files differ from what was recorded. They were not touched: { $paths }. Put on record what you typed with "klachten record" and the number; to go back to what was last recorded, use "klachten repair" and the number.
repair-record-restored = { $number } is again as it was last recorded.
repair-record-readable = { $number } is again as it could last be read (change { $commit }), and that is on record. What came into the file after that is in the history: klachten history { $number }
repair-record-gone = { $number } was taken out of the register, and that is on record. Put the record back with: klachten undo { $number }
repair-record-dropped = { $number } was dropped in a merge in git. Put the record back with: klachten repair { $number }
repair-record-sound = { $number } is as it was recorded. Take a recorded mistake back with "klachten undo", or correct it with "klachten record { $number }".
repair-record-unknown = { $number } is not on record under this number. There is nothing to go back to. Where the complaint got another number, "klachten show { $number }" finds it.
repair-locks-kept = These locks are less than a minute old: { $paths }
repair-again = Perhaps another git program is still at work. Wait a minute and try again, or add --yes when you are sure that nothing is running.
subject-kept = Kept while repairing
repair-joined = What an earlier repair still had to join is joined by what the records say.
repair-merged = The merge that stood half done in git is finished by what the records say.
repair-undone = What stood half done in git ({ $operation }) is undone. What was on record still is.
repair-back = Commits go to the branch { $branch } again.
repair-taken-up = Commits that were made beside the branch belong to it now: { $count }.
repair-from-branch = What was recorded on the branch { $branch } belongs to the register and is merged with it. That branch itself stays in git.
repair-unrelated = What git has on { $branch } has no beginning in common with this register, and was therefore not merged with it. It stays in git.
repair-kept-files = What stood in these files and was not on record is kept in git as { $branch }: { $paths }
repair-kept-commits = Commits that stood nowhere else are kept in git as { $branch }. They are no part of the register.
repair-restored = These files stand as they are on record again: { $paths }
repair-unstaged = These files are not staged in git any more; what they hold stayed: { $paths }
repair-put-back = These files hold again what was typed during the merge. If it is right, record it with "klachten record" and the number: { $paths }
man-no-command = "{ $what }" is no command.{ $hint }
subject-facts = { $facts }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  } changed
subject-own-edit = brought up to date
subject-verloop = notes added
subject-verloop-replaced = notes mended
subject-analyse = analysis written
subject-voor-alle-medewerkers = text for all staff written
subject-aanbevelingen = recommendations written
subject-reactie-van-de-eigenaren = reaction of the owners recorded
writing-changes-nothing = This changes nothing. Nothing was recorded.
writing-no-complaint = { $number } is no complaint. This works with the number of a complaint only, such as 2026-007.
writing-no-reason = --reason takes a reason in plain words.
writing-reason-personal = The reason holds personal data ({ $code }). It stays in the history for ever: write it without names, addresses and numbers.
writing-value-twice = The value is there twice: behind the fact and in the file. Leave one out.
writing-reopened-same-day = { $number } was closed on this day, with a solution of this day. It can be reopened from the next day on: what is dated from the reopening on belongs to the new round. Was closing it a mistake? Then take it back: klachten undo, or klachten remove { $number } afgesloten --reason "…"
writing-set-once-done = This changed something of { $number } that was fixed from the beginning: { $keys }. Terms rest on it, so it stays visible as a deviation (H002). Was it a correction? Then record why: klachten record { $number } afwijking --regel H002 --reden "…"
writing-closed-done = { $number } is closed, and this still changed: { $keys }. That stays visible as a deviation (H004). Was it a slip or something forgotten? Then record why: klachten record { $number } afwijking --regel H004 --reden "…". If something must still be done, reopen the complaint: klachten record { $number } heropend --reden "…"
writing-set-once = This changes something of { $number } that was fixed from the beginning: { $keys }. Terms rest on it, so it stays visible as a deviation (H002). If it is a correction, say why: add --reason "…", and the explanation comes with it.
writing-covered = This changes { $keys } in { $number }. An explanation stands there already ({ $code }): "{ $reason }". It will cover this change too. Does this change have another reason? Add --reason "…"; both reasons will then stand there.
writing-covered-done = This changed { $keys } in { $number }. An explanation stood there already ({ $code }): "{ $reason }". It covers this change too now. Did this change have another reason? Record it: klachten record { $number } afwijking --regel { $code } --reden "…"
writing-deviation-unknown = There is no rule { $code }. "klachten rules" names them all.
writing-deviation-unknown-near = There is no rule { $code }. Did you mean { $near }?
writing-deviation-fault = { $code } is no deviation from the procedure, but a fault in the file. That is not explained; mend it. "klachten explain { $code }" says how.
writing-deviation-absent = { $number } has no deviation { $code }. What can be explained there: { $codes }.
writing-deviation-none = { $number } has no deviation { $code }. There is nothing to explain.
writing-next = { $number }, next: { $what } ({ $by })
writing-next-due = { $number }, next: { $what }, by { $due } ({ $by })
writing-next-reminder = { $number }, next: { $what }, reminder after { $due } ({ $by })
writing-next-none = { $number }, next: nothing left to do
subject-reason = Reason: { $reason }
subject-tekst = text written
subject-kern = key points written
ask-replace-nee = No, leave what stands there
ask-replace-ja = Yes, replace it
ask-replace-erbij = Leave it, and put this below it
record-joined = In { $number } { $fact } is now: { $items }. The first is the main one. Did the new one come in the place of another? Take that away: klachten remove { $number } { $fact } { $first } --reason "…"
ask-present = { $key } already says "{ $value }". Replace it with what you typed now?
ask-present-text = { $fact } already has a text: "{ $value }". Replace it with what you typed now?
ask-uitkomst = How did the complaint end?
ask-reden-uitkomst = Why did it end so? (without names)
ask-reden-geen-klacht = Why is it no complaint? Begin with mondeling, misverstand or geen-hoger-niveau (without names)
ask-reden-geen-klacht-begin = Begin with mondeling, misverstand or geen-hoger-niveau: which part of the definition does not hold?
undo-nothing = There is nothing to take back: nothing that still stands was recorded here on this computer.
undo-nothing-of = There is nothing to take back in { $number }: nothing that still stands was recorded there on this computer.
given-up = { $number } was given up on { $day }: { $reason }. Should it be there after all? Put it back with: klachten undo { $number }
given-up-once = { $number } was given up: { $reason }. Should it be there after all? Put it back with: klachten undo { $number }
given-up-now = { $number } is now { $now }. Use that number.
undo-first = "{ $subject }" is the beginning of the register, or a merge. That is not taken back.
undo-built-on = "{ $subject }" cannot be taken back: in { $number } there was recorded since: { $later }. Mend it with "klachten record { $number } … --replace" or "klachten remove { $number } …".
undo-built-on-here = "{ $subject }" cannot be taken back: in { $number } there was recorded since: { $later }. Take that back first with "klachten undo { $number }", or mend it with "klachten record { $number } … --replace" or "klachten remove { $number } …".
undo-built-on-settings = "{ $subject }" cannot be taken back: in register.yml there was recorded since: { $later }. Mend register.yml itself, and record that with: klachten record register.yml
undo-built-on-new = "{ $subject }" cannot be taken back: in { $number } there was recorded since: { $later }. If { $number } should never have been, withdraw it: klachten withdraw { $number } --reason "…"
undo-built-on-unknown = "{ $subject }" cannot be taken back: { $number } was changed since. What changed is not to be found in the history: klachten verify tells whether something is missing.
undo-shared-new = Others have { $number } already. A complaint that should never have been is withdrawn with: klachten withdraw { $number } --reason "…"
undo-needs-yes = Nothing changed. Above stands what would change; add --yes to record it.
ask-undo = Take this back?
ask-undo-nee = No, nothing changes
ask-undo-ja = Yes, take it back
ask-reason = Why? (without names)
writing-needs-reason = Say why: add --reason "…".
move-same = The fact stands at { $number } already. Name another number behind --to.
move-other-kind = { $number } and { $other } are not of the same kind. A fact moves between two complaints, or between two measures.
subject-removed = { $fact } taken away
subject-removed-along = { $fact } taken away, with { $along }
remove-needed = { $fact } must stand in every record, and can neither go nor go elsewhere (F004). Is something wrong with it? Put the right value in its place: klachten record { $number } { $fact } … --replace
remove-duplicate = A record that ended as a duplicate names the record that stays (F004). Was the merging a mistake? Then take the closing away, the rest goes along: klachten remove { $number } afgesloten --reason "…"
remove-outcome = A closed complaint has an outcome (S903). Is it wrong? Put the right one in its place: klachten record { $number } uitkomst … --replace. Is the complaint not closed yet? Then take the closing away, the outcome goes along: klachten remove { $number } afgesloten --reason "…"
subject-moved = { $fact } moved to { $to }
subject-undone = taken back: { $what }
merge-same = { $number } cannot be merged with itself.
merge-duplicate = { $number } is a duplicate itself, of { $of }. Merge with that number.
merge-other-way = { $number } came in a year before { $into }; the number of the earlier year stays. The other way round: klachten merge { $into } { $number }
merge-replaced = { $into } now has what was earlier in { $number }: { $keys }. The history keeps what stood there.
merge-left = Not taken over from { $number }, because the record that stays says something else there or is closed: { $keys }. Read it over.
merge-reason-gone = Duplicate of { $into }
merge-reason-stays = Merged with { $number }, the same complaint
merge-note = { $day }: From { $number }: { $text }
subject-merged = duplicate of { $into }
subject-restored = stands in the register again
subject-readable-again = back to what could last be read
subject-withdrawn = given up, should never have been
withdraw-no-record = { $number } is neither a complaint nor a measure. Only those are withdrawn.
withdraw-needs-yes = { $number } was handled: it holds what was discussed with the complainant, what was sent or how it ended. Withdrawing is for a record that should never have been, such as a test. Is it one? Add --yes. Did the complainant drop it? Then close the complaint: klachten record { $number } afgesloten --uitkomst ingetrokken --reden-uitkomst "…"
withdraw-needs-yes-measure = { $number } was already decided on, or carried out. Withdrawing is for a measure that should never have been, such as a test. Is it one? Add --yes.
ask-withdraw = Withdraw this record?
ask-withdraw-nee = No, nothing changes
ask-withdraw-ja = Yes, withdraw it
new-alike = Of { $day } there is a complaint with nearly the same words: { $numbers }. If it is the same complaint it belongs there; "klachten merge" makes one record of two. If it is another one, nothing is wrong.
ask-alike-nee = It is the same: write nothing
ask-alike-ja = It is another complaint: go on
writing-hooks-left-out = Without this check of the git folder, as you asked: { $hooks }.
subject-cover = register.yml: { $role } stands in from { $from } to { $to }
cover-unknown-role = { $role } is not among functies in register.yml. Who can stand in: { $roles }.
cover-no-day = The last day ({ $to }) lies before the first ({ $from }). Nothing was changed.
cover-taken = From { $from } on { $role } stands in already, and that meets these days. Choose other days, or correct waarneming in register.yml and record that with "klachten record register.yml".
backup-nothing = Nothing was recorded yet, so there is nothing to keep.
backup-not-whole = A part of the history is missing in this copy; a backup would lack it too. Fetch the rest first: { $command }
backup-inside = { $path } lies in the register itself. What befalls the one then befalls the other. Choose a folder on another disk.
backup-done = The whole history up to { $commit } stands in { $path }, and was read back from it. What was not recorded yet is not in it. To restore it in a new folder: klachten join "{ $path }" NEW-FOLDER
backup-failed = The backup { $path } could not be written, or not be read back whole, and was taken away. Is the disk full or broken? Choose another folder.
backup-damaged = Something is damaged in git; a backup would be too. "klachten verify" says what. Make a new copy from the shared place, or restore an earlier backup.
