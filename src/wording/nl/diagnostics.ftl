# De uitslag van een controle.
verdict-fault = fout
verdict-deviation = afwijking
verdict-notice = aandacht
verdict-why = waarom
verdict-help = wat te doen
verdict-elsewhere = ook op
verdict-more-places = en nog { $count } plaatsen (alle met --format short)
verdict-explained = uitgelegd
verdict-explained-mark = {" "}(uitgelegd)
verdict-times = {" "}({ $count } keer op deze regel)
verdict-round = {" "}(ronde { $round }, voor de heropening)
verdict-table-head = | Ernst | Regel | Plaats | Bevinding |
verdict-summary = Stand per { $day }: { $complaints ->
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
