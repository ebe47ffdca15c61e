# The verdict of a check.
verdict-fault = error
verdict-deviation = deviation
verdict-notice = notice
verdict-why = why
verdict-help = what to do
verdict-elsewhere = also at
verdict-more-places = and { $count } more places (all with --format short)
verdict-explained = explained
verdict-explained-mark = {" "}(explained)
verdict-times = {" "}({ $count } times on this line)
verdict-round = {" "}(round { $round }, before the reopening)
verdict-table-head = | Severity | Rule | Place | Finding |
verdict-summary = As of { $day }: { $complaints ->
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
