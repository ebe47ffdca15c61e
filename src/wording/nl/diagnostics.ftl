# De uitslag van een controle.
diagnostics-fault = fout
diagnostics-deviation = afwijking
diagnostics-notice = aandacht
diagnostics-why = waarom
diagnostics-help = wat te doen
diagnostics-elsewhere = ook op
diagnostics-more-places = en nog { $count } plaatsen (alle met --format short)
diagnostics-explained = uitgelegd
diagnostics-explained-mark = {" "}(uitgelegd)
diagnostics-times = {" "}({ $count } keer op deze regel)
diagnostics-round = {" "}(ronde { $round }, voor de heropening)
diagnostics-table-head = | Ernst | Regel | Plaats | Bevinding |
diagnostics-summary = Stand per { $day }: { $complaints ->
    [one] 1 klacht
   *[other] { $complaints } klachten
  }, { $measures ->
    [one] 1 maatregel
   *[other] { $measures } maatregelen
  }; { $faults ->
    [0] geen fouten
    [one] 1 fout
   *[other] { $faults } fouten
  }, { $deviations ->
    [0] geen afwijkingen
    [one] 1 afwijking
   *[other] { $deviations } afwijkingen
  }, { $notices ->
    [0] niets dat aandacht vraagt
    [one] 1 punt van aandacht
   *[other] { $notices } punten van aandacht
  }{ $explained ->
    [0] {""}
   *[other] {" "}({ $explained } uitgelegd)
  }.
