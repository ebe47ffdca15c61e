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
