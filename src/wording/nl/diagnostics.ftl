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

# Wat niet gelezen kon worden, en dus in geen lijst of cijfer meetelt.
unreadable-heading = { $count ->
    [one] 1 bestand kon niet worden gelezen en telt hier niet mee:
   *[other] { $count } bestanden konden niet worden gelezen en tellen hier niet mee:
  }
unreadable-heading-known = { $count ->
    [one] 1 bestand kon niet worden gelezen:
   *[other] { $count } bestanden konden niet worden gelezen:
  }
unreadable-known = (hier geldt de laatste leesbare versie, { $commit })
unreadable-not-known = (telt hier niet mee)
unreadable-told = { $count ->
    [one] Onvolledig: 1 bestand kon niet worden gelezen en telt niet mee: { $files }.
   *[other] Onvolledig: { $count } bestanden konden niet worden gelezen en tellen niet mee: { $files }.
  }
unreadable-more = en nog { $count }; "klachten controleer" noemt ze alle.
unreadable-others = en nog { $count }
unreadable-known-from = volgens de laatste leesbare versie ({ $commit }); het bestand zelf is nu niet te lezen
unreadable-copy = een kopie van { $number }
unreadable-complaint = een klacht zonder leesbaar nummer
unreadable-measure = een maatregel zonder leesbaar nummer
unreadable-year = een jaarverslag zonder leesbaar jaar
