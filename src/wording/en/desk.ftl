# What the commands of the officer's day say: new, record, letter, import, export, init, repair.
desk-behind = The change is in the history, but these files are not up to date yet: { $paths }. Run "klachten repair".
desk-refused = { $count ->
    [one] Not recorded: this would put a fault in the register. Nothing was changed.
   *[other] Not recorded: this would put { $count } faults in the register. Nothing was changed.
}
desk-no-number = "{ $number }" is no number. A complaint is called 2026-007 for instance, a measure M-2026-01, a year 2026.
desk-no-record = { $number } is not in the register. "klachten new" makes a complaint, "klachten new --measure" a measure, "klachten report YEAR --init" a year.
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
