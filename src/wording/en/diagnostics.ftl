# The findings of a check.
diagnostics-fault = error
diagnostics-deviation = deviation
diagnostics-notice = notice
diagnostics-why = why
diagnostics-help = what to do
diagnostics-elsewhere = also at
diagnostics-more-places = and { $count } more places (all with --format short)
diagnostics-explained = explained
diagnostics-explained-mark = {" "}(explained)
diagnostics-times = {" "}({ $count } times on this line)
diagnostics-round = {" "}(round { $round }, before the reopening)
diagnostics-table-head = | Severity | Rule | Place | Finding |
diagnostics-summary = As of { $day }: { $complaints ->
    [one] 1 complaint
   *[other] { $complaints } complaints
  }, { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
  }; { $faults ->
    [0] no errors
    [one] 1 error
   *[other] { $faults } errors
  }, { $deviations ->
    [0] no deviations
    [one] 1 deviation
   *[other] { $deviations } deviations
  }, { $notices ->
    [0] nothing that asks for attention
    [one] 1 point of attention
   *[other] { $notices } points of attention
  }{ $explained ->
    [0] {""}
   *[other] {" "}({ $explained } explained)
  }.

# What could not be read, and so counts in no list or figure.
unreadable-heading = { $count ->
    [one] 1 file could not be read and does not count here:
   *[other] { $count } files could not be read and do not count here:
  }
unreadable-heading-known = { $count ->
    [one] 1 file could not be read:
   *[other] { $count } files could not be read:
  }
unreadable-known = (here the last readable version counts, { $commit })
unreadable-not-known = (does not count here)
unreadable-told = { $count ->
    [one] Incomplete: 1 file could not be read and does not count: { $files }.
   *[other] Incomplete: { $count } files could not be read and do not count: { $files }.
  }
unreadable-more = and { $count } more; "klachten check" names them all.
unreadable-others = and { $count } more
unreadable-known-from = by the last readable version ({ $commit }); the file itself cannot be read now
unreadable-copy = a copy of { $number }
unreadable-complaint = a complaint without a readable number
unreadable-measure = a measure without a readable number
unreadable-year = an annual report without a readable year
