# The annual report, the quarterly note and the presentation. Every sentence stands here; the figures come from the analysis.

# -- cover
report-title = { $organisation }: annual complaints report { $year }
report-note-title = { $organisation }: complaints in { $period }
report-quarter = quarter { $quarter } of { $year }
report-week = week { $week } of { $year }
report-span = { $from } up to and including { $until }
report-concept = not yet: this is a draft
report-incomplete = Incomplete
report-fact-period = Period
report-fact-as-of = Known as of
report-fact-version = Version of the register
report-fact-rules = Judged by the rules of
report-fact-for = For
report-fact-by = Drawn up by
report-fact-decided = Adopted by the owners on
report-fact-since = Changed since then
report-since-decided-same = nothing
report-since-decided-changed = yes; what differs is in appendix C
report-since-decided-staff = yes; here are the figures of today, and what differs stands in appendix C
report-for-staff = all staff
report-for-owners = the owners
report-for-officer = the complaints officer
report-officer = the complaints officer

# -- everywhere
report-share = { $count } of { $of }
report-share-of = { $percent }% ({ $count } of { $of })
report-share-percent = { $percent }% ({ $count } of { $of }; margin { $low }–{ $high }%)
report-days = { $days ->
    [one] 1 day
   *[other] { $days } days
  }
report-weeks = { $days ->
    [one] 1 week
   *[other] { $days } weeks
  }
report-months = { $days ->
    [one] 1 month
   *[other] { $days } months
  }
report-working-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
  }
report-more = { $count } more
report-none = none
report-not-measured = not measured
report-not-yet = too early to say
report-not-done = not done yet
report-not-filled-in = not filled in
report-total = Total
report-hidden = not shown
report-hidden-note = We do not show numbers from 1 to { $last }, so that nobody can be recognised. Sometimes a larger number is not shown either, because the small one could be worked out from it.
report-hidden-list = There are too few to show by kind without someone being recognised.
report-figure-subtitle = Complaints received in { $period }
report-no-complaints = No complaints came in during this period, so there is nothing to divide.
report-outside = outside the limits
report-overdue = overdue
report-sheet = About this report
report-year-partial = { $year } (not ended yet)
report-year-short = { $year } (from { $day })
report-year-is-short-by-month = The register begins in { $begins }: { $period } is a short year.
report-year-is-short = The register begins on { $begins }: { $period } therefore counts { $days ->
    [one] 1 day
   *[other] { $days } days
  } instead of { $whole }.

# -- on one page
report-summary = On one page
report-change-received = { $direction ->
    [rise] More
   *[fall] Fewer
  } complaints came in{ $by ->
    [day] {""}, by the day
   *[year] {""}
  }: { $now }, last year { $before }.
report-change-closed = We closed { $direction ->
    [rise] more
   *[fall] fewer
  } complaints{ $by ->
    [day] {""}, by the day
   *[year] {""}
  }: { $now }, last year { $before }.
report-change-open = { $direction ->
    [rise] More
   *[fall] Fewer
  } complaints were open at the end: { $now }, last year { $before }.
report-change-acknowledged-in-time = We acknowledged in time { $direction ->
    [rise] more often
   *[fall] less often
  }: { $now }, last year { $before }.
report-change-explained-in-time = We explained the procedure in time { $direction ->
    [rise] more often
   *[fall] less often
  }: { $now }, last year { $before }.
report-change-solved-in-time = A proposal came { $direction ->
    [rise] more often
   *[fall] less often
  } in time: { $now }, last year { $before }.
report-change-half-within = We took { $direction ->
    [rise] longer
   *[fall] less time
  }: half was done within { $now }, last year within { $before }.
report-change-satisfied = Complainants were satisfied { $direction ->
    [rise] more often
   *[fall] less often
  }: { $now }, last year { $before }.
report-change-accepted-first = Complainants accepted the first proposal { $direction ->
    [rise] more often
   *[fall] less often
  }: { $now }, last year { $before }.
report-change-upheld = Complaints were upheld { $direction ->
    [rise] more often
   *[fall] less often
  }: { $now }, last year { $before }.
report-change-real = That is more than chance.
report-change-nothing = No figure differs more from { $previous } than chance can explain.
report-lead-missed = We missed { $count ->
    [one] 1 term
   *[other] { $count } terms
  }.
report-lead-asked = We ask you for { $count ->
    [one] 1 decision
   *[other] { $count } decisions
  }.
report-margin-days = (margin of chance: { $low } to { $high })
report-margin-days-from = (margin of chance: { $low } or more)
report-core-by = In three sentences, by the complaints officer:
report-core-missing = Your three sentences for the owners are still missing. Write them in jaarverslagen/{ $year }.md under "## Kern".
report-ask-count = How many complaints?
report-ask-what = About what, and through what?
report-ask-promises = Did we keep our promises?
report-ask-learned = What did we learn?
report-ask-followed = What became of earlier measures?
report-ask-decide = What must you decide?
report-ask-decided = What do the owners decide?
report-verdict-more = really more
report-verdict-fewer = really fewer
report-verdict-oftener = really more often
report-verdict-seldomer = really less often
report-verdict-longer = really longer
report-verdict-shorter = really shorter
report-verdict-same = no difference
report-verdict-chance = no difference that says anything
report-verdict-quiet = no news
report-verdict-first = no earlier year
report-verdict-few = cannot be compared
report-verdict-none-stands-out = No subject or cause stands out.
report-verdict-kinds-structural = { $count ->
    [one] 1 kind of complaint may be structural.
   *[other] { $count } kinds of complaints may be structural.
  }
report-verdict-missed = { $count ->
    [0] All terms were met.
    [one] 1 term was missed.
   *[other] { $count } terms were missed.
  }
report-verdict-proven = { $count ->
    [0] Of none is it proven that complaints fell through it.
    [one] With 1, complaints fell by more than chance.
   *[other] With { $count }, complaints fell by more than chance.
  }
report-verdict-decided = Decided.
report-verdict-asked = { $count ->
    [0] No decision needed.
    [one] 1 decision asked.
   *[other] { $count } decisions asked.
  }
report-summary-subjects = Of them { $groups }.
report-summary-subjects-one = { $count } about { $label }
report-summary-subjects-more = { $left ->
    [one] { $count } about another subject
   *[other] { $count } about { $left } other subjects
  }
report-summary-subjects-others = { $left ->
    [one] the others about 1 more subject
   *[other] the others about { $left } more subjects
  }
report-summary-causes = The cause was { $groups }.
report-summary-causes-one = { $label } { $count ->
    [one] once
   *[other] { $count } times
  }
report-summary-causes-more = { $left ->
    [one] { $count } times another cause
   *[other] { $count } times one of { $left } other causes
  }
report-summary-causes-each = { $left } others once each
report-summary-causes-rest = The { $left } other causes came { $count } times together, each at most { $most } times.
report-summary-causes-others = { $left ->
    [one] of the others 1 more cause
   *[other] of the others { $left } more causes
  }
report-summary-severe = { $count ->
    [one] 1 complaint was severe
   *[other] { $count } complaints were severe
  }{ $compares ->
    [yes] , a year earlier { $before }.
   *[no] .
  }
report-summary-structural = The complaints officer finds { $count ->
    [one] this kind
   *[other] these kinds
  } possibly structural: { $kinds }.
report-within = {" "}(within { $length })
report-summary-solved = A proposal of a solution{ $within } came in time for { $share }.
report-summary-which-terms = A complaint that was solved in a talk has none of these terms.
report-summary-late = { $term } late: { $numbers }.
report-summary-not-done = { $number } (still to do)
report-summary-open-long = { $count ->
    [one] 1 complaint has
   *[other] { $count } complaints have
  } been open for more than six weeks: { $numbers }.
report-summary-promise-passed = The promised day has passed for { $numbers }.
report-summary-satisfied = Satisfied with the handling, of those who answered: { $share }.
report-summary-half = Half of the complaints were done within { $median ->
    [one] 1 day
   *[other] { $median } days
  }{ $margin }; last year within { $before ->
    [one] 1 day
   *[other] { $before } days
  }{ $margin-before }.
report-summary-chance = With { $count ->
    [one] 1 complaint
   *[other] { $count } complaints
  } that difference may be chance.
report-summary-progress = { $count ->
    [one] 1 measure
   *[other] { $count } measures
  } of earlier reports: { $parts }.
report-note-progress = { $count ->
    [one] 1 earlier measure
   *[other] { $count } earlier measures
  }: { $parts }.
report-summary-judged = The complaints officer says: { $parts }.
report-summary-judged-one = { $count } times "{ $verdict }"
report-summary-praised = { $count ->
    [one] The officer finds that { $numbers } helps. Still no fewer complaints came after it.
   *[other] The officer finds that { $numbers } help. Still no fewer complaints came after them.
  }
report-summary-undecided = On { $count ->
    [one] 1 recommendation
   *[other] { $count } recommendations
  } the owners have not decided yet.
report-summary-decided = The owners adopted { $adopted ->
    [0] none
   *[other] { $adopted }
  } of the { $count ->
    [one] 1 recommendation
   *[other] { $count } recommendations
  }.
report-summary-decision = { $count ->
    [one] On 1 measure: { $measures }.
   *[other] On { $count } measures: { $measures }.
  }
report-summary-asked = { $count ->
    [one] We ask for it now, with this report.
   *[other] We ask for them now, with this report, the most urgent first.
  }
report-summary-advised = Advice of the complaints officer: { $count ->
    [one] adopt the proposal that is new or was put off.
   *[other] adopt the proposals that are new or were put off.
  }
report-summary-verdicts = { $count ->
    [one] Of 1 measure it is time to say whether it works: { $measures }.
   *[other] Of { $count } measures it is time to say whether they work: { $measures }.
  }
report-asked-caption = What there is to decide
report-asked-overdue = overdue since { $day }
report-asked-postponed = put off on { $day }
report-asked-new = new proposal
report-asked-nothing-filled-in = none of it filled in
report-asked-missing = For { $count ->
    [one] 1 decision
   *[other] { $count } decisions
  } it is not filled in yet { $part }.
report-asked-part-costs = what it costs
report-asked-part-who = who carries it out
report-asked-part-ready = when it is ready
report-asked-uncounted = cannot be counted
report-asked-of-late = { $count } in 12 months{ $severe ->
    [0] {""}
   *[other] , { $severe } severe
  }
report-asked-of-late-before = { $before } → { $count }{ $severe ->
    [0] {""}
   *[other] , { $severe } severe
  }
report-beside = Three years side by side
report-beside-caption = The main figures by year
report-beside-running = { $year } has not ended yet.
report-beside-short = In { $year } the register counts from { $day } on.
report-beside-how = "No news": the difference may be chance, given the { $count ->
    [one] 1 comparison
   *[other] { $count } comparisons
  } in this report. How we reckon stands in the appendix on the site.
report-beside-by-day = Complaints received and closed are compared by the day, because the years are not equally long.
report-beside-open = Open at the end is of { $day } in { $year }, and of { $end } in { $previous }.
report-column-difference = Difference with { $previous }
report-appendix = Appendix: how we reckon
report-appendix-title = Appendix to { $title }
report-test-result = figures beside last year ({ $count })
report-tile-late = { $late ->
    [0] no acknowledgement late
    [one] 1 acknowledgement late
   *[other] { $late } acknowledgements late
  }
report-tile-median-note = open complaints count too
report-tile-open-note = on { $day }
report-summary-terms = The acknowledgement{ $within } went out in time for { $first }. The explanation of the procedure{ $then } went out in time for { $second }.
report-summary-acknowledged = The acknowledgement{ $within } went out in time for { $first }.
report-summary-explained = The explanation of the procedure{ $then } went out in time for { $second }.
report-summary-no-terms = No term ended in this period, so nothing can be said about terms.
report-summary-no-decision = No recommendation waits for a decision of the owners.
report-summary-judge = { $count ->
    [one] The complaints officer still has to judge one possible structural problem.
   *[other] The complaints officer still has to judge { $count } possible structural problems.
  }

# -- definition
report-definition = What a complaint is and how we count
report-definition-not = Where it shows later that a message was no complaint, it stays in the register with that outcome.
report-definition-count = A complaint counts in the year in which it was first received in writing. Complaints about the same event each count. When we ask whether something changed, an event counts once.
report-definition-margin = Small numbers vary by themselves. So every difference comes with whether it fits chance, and from which number on we call it a real change. Percentages are given from 20 on.
report-definition-until = Facts count up to the end of the period, or up to the day on which the report was made if that is earlier. Decisions of the owners count up to that last day.
report-definition-more = More complaints do not by themselves mean lower quality: a procedure that is easy to find brings in more complaints as well.
report-definition-left-out = { $count ->
    [one] One file in the register cannot be read reliably and counts nowhere.
   *[other] { $count } files in the register cannot be read reliably and count nowhere.
  } The command "klachten check" says what is wrong.

# -- numbers
report-numbers = Numbers
report-stock = At the start, on { $from }, { $start ->
    [0] no complaint was open
    [one] 1 complaint was open
   *[other] { $start } complaints were open
  }. { $received ->
    [0] None was
    [one] 1 was
   *[other] { $received } were
  } received and { $closed ->
    [0] none was
    [one] 1 was
   *[other] { $closed } were
  } closed. On { $until } { $end ->
    [0] none was
    [one] 1 was
   *[other] { $end } were
  } open.
report-stock-reopened = At the start, on { $from }, { $start ->
    [0] no complaint was open
    [one] 1 complaint was open
   *[other] { $start } complaints were open
  }. { $received ->
    [0] None was
    [one] 1 was
   *[other] { $received } were
  } received, { $reopened ->
    [one] 1 earlier one was
   *[other] { $reopened } earlier ones were
  } reopened and { $closed ->
    [0] none was
    [one] 1 was
   *[other] { $closed } were
  } closed. On { $until } { $end ->
    [0] none was
    [one] 1 was
   *[other] { $end } were
  } open.
report-stock-caption = From start to end
report-given-up = Number { $number } was given up and counts nowhere as a complaint. Reason: { $reason }
report-given-up-now = Number { $number } was given up; the record now stands under { $now } and counts only there. Reason: { $reason }
report-given-up-count = { $count ->
    [one] 1 number was given up; it counts
   *[other] { $count } numbers were given up; they count
  } nowhere as a complaint.
report-duplicate = { $number } was a duplicate: the same complaint as { $of }. Only { $of } counts.
report-duplicate-of-unknown = { $number } was a duplicate and counts nowhere as a complaint.
report-duplicate-count = { $count ->
    [one] 1 record was a duplicate; it counts
   *[other] { $count } records were duplicates; they count
  } nowhere as a complaint.
report-trend-zero = No complaints came in. That does not prove that nothing went wrong: with 3 complaints a year on average, an empty year happens in 1 of 20 years.
report-trend-first = In { $period } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in. There is no earlier year to compare with yet.
report-trend-partial = Up to and including { $until } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in. In the whole of { $previous } { $before ->
    [0] none did
   *[other] it was { $before }
  }.
report-trend-short = In { $period } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in. In { $previous } { $before ->
    [0] none did
   *[other] it was { $before }
  }, but the register only began { $begins }.
report-trend-partial-short = Up to and including { $until } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in. In { $previous } { $before ->
    [0] none did
   *[other] it was { $before }
  }, but the register only began { $begins }.
report-trend-more = In { $period } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in, { $difference } more than in { $previous } ({ $before }).
report-trend-less = In { $period } { $count ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $count } complaints
  } came in, { $difference } fewer than in { $previous } ({ $before }).
report-trend-equal = In { $period } { $count ->
    [one] 1 complaint
   *[other] { $count } complaints
  } came in, as many as in { $previous }.
report-trend-chance = The difference fits chance.
report-trend-limits = Only at { $rise } or more, or at { $fall ->
    [0] none at all
   *[other] { $fall } or fewer
  }{ $until }, do we call it a real change.
report-trend-limit = Only at { $rise } or more{ $until } do we call it a real change; the previous number was too small for a real fall.
report-trend-limits-until = {" "}up to and including { $day }
report-trend-rise = That is more than chance can explain: the number has really risen. The figures do not say why; see the chapter on causes.
report-trend-fall = That is less than chance can explain: the number has really fallen. The figures do not say why; see the chapter on causes.
report-trend-events = For this comparison complaints about the same event count once: { $now } now, { $before } then.
report-years-chance = { $previous } and { $period } differ no more than chance
report-years-rise = { $period } really has more complaints than { $previous }
report-years-fall = { $period } really has fewer complaints than { $previous }
report-years-events = { $events } ({ $complaints } complaints)
report-years-subtitle = Complaints about the same event count once here; the line is the margin of chance (95%)
report-years-caption = Complaints per year
report-time-individuals = With limits from the variation of the numbers themselves ({ $low } to { $high }) { $count ->
    [0] no period falls
    [one] 1 period falls
   *[other] { $count } periods fall
  } outside.
report-category-time-real = Complaints about the largest subject really take longer or shorter than the others.
report-category-time-chance = Whether complaints about the largest subject take longer than the others cannot be said with this number.
report-rate-chart = Over the years { $count ->
    [0] no rate falls
    [one] 1 rate falls
   *[other] { $count } rates fall
  } outside the limits of chance.
report-rate-chart-widened = The limits were widened, because the rates vary more than counts do (Laney).
report-rate-none = Without numbers of participants or trainings in the year's file we do not work out complaints per thousand.
report-rate-short = The register begins in this year. Complaints per thousand participants are worked out over whole years, so not yet over this one.
report-rate = Per 1,000 { $name } that was { $rate } complaints ({ $count } in { $volume }).
report-rate-chance = Last year it was { $before }; the difference fits chance.
report-rate-real = Last year it was { $before }; that difference is more than chance.

# -- arrival
report-arrival = How complaints came in
report-category-caption = Complaints by subject
report-cause-caption = Complaints by cause
report-rate-caption = Complaints per 1,000
report-curve-headline = Half of the complaints were closed within { $median ->
    [one] 1 day
   *[other] { $median } days
  }
report-curve-headline-open = Too many complaints are still open to say how long it takes
report-arrival-received-by = { $direct ->
    [0] No complaint
    [one] 1 complaint
   *[other] { $direct } complaints
  } came straight to the complaints officer and { $employee ->
    [0] none
   *[other] { $employee }
  } to an employee first.
report-arrival-route = { $direct ->
    [0] No complaint
    [one] 1 complaint
   *[other] { $direct } complaints
  } came straight to the complaints officer and { $employee ->
    [0] none
   *[other] { $employee }
  } to an employee first. { $solved ->
    [0] None was
    [one] 1 was
   *[other] { $solved } were
  } solved by a talk with the employee. { $formal ->
    [0] No complaint
    [one] 1 complaint
   *[other] { $formal } complaints
  } became formal.
report-arrival-repeat = { $count ->
    [one] One complainant filed more than one complaint.
   *[other] { $count } complainants filed more than one complaint.
  }
report-channel-caption = By which way
report-channel-brief = Letter
report-channel-e-mail = E-mail
report-channel-website = Website

# -- over time
report-time = Over time
report-per-week = per week
report-per-month = per month
report-per-quarter = per quarter
report-time-few = With fewer than 10 complaints a year, a line through the months shows chance only. So we show the complaints themselves.
report-time-no-points = There is no whole month or quarter to show yet.
report-time-calm = The numbers { $pace } vary, but within the limits that belong to chance ({ $low } to { $high }). There is no sign of change. So do not ask why one period was higher than another, but why there are { $mean } { $pace } on average.
report-time-signal = { $count ->
    [one] One period falls
   *[other] { $count } periods fall
  } outside the band that belongs to chance ({ $low } to { $high }, { $mean } on average): { $when }. Something special probably happened there. The complaints officer explains it in the analysis.
report-time-shift = The numbers stay on one side of the middle for too long to be chance: the level has shifted.
report-time-within = The counts { $pace } stay within the limits of chance ({ $low } to { $high }, { $mean } on average).
report-time-changed = So no single period stands out; over a longer time there is a difference, which this report tells elsewhere.
report-time-crossings = The counts cross the middle { $crossings ->
    [one] 1 time
   *[other] { $crossings } times
  }; by chance they do so at least { $fewest ->
    [one] 1 time
   *[other] { $fewest } times
  }. So the level drifts slowly.
report-time-headline-within = No period is outside the limits of chance
report-time-headline-shift = The level shifted in the course of time
report-time-alternative-tied = { $points } periods, { $mean } on average; highest { $most }, more than once; limits { $low } to { $high }.
report-time-no-run = Ten periods are needed to see a shift of the level; they are not there yet.
report-time-provisional = The limits are provisional: there are fewer than twelve periods.
report-time-headline-calm = The number of complaints varies as chance does
report-time-headline-signal = Not all periods fit chance
report-time-subtitle = Events per whole period, with the limits of chance
report-time-alternative = { $points } periods, { $mean } on average; highest { $most } ({ $when }); limits { $low } to { $high }.
report-time-caption = Complaints over time
report-time-events = { $count ->
    [one] 1 complaint in this period
   *[other] { $count } complaints in this period
  }
report-line-mean = mean { $value }
report-line-upper = upper { $value }
report-line-lower = lower { $value }
report-any-subject = any subject
report-pause = The last complaint about { $label } was { $open } days ago; on average { $mean } days lay between them. By chance such a long pause comes about in { $percent } of 100 cases: a good sign.

# -- about what and through what
report-subjects = About what
report-causes = Through what
report-largest = { $label } is most common: { $count } of { $of }.
report-spread-category = { $of ->
    [one] 1 complaint
   *[other] { $of } complaints
  } about { $kinds ->
    [one] 1 subject
   *[other] { $kinds } subjects
  }.
report-spread-cause = { $of ->
    [one] 1 complaint
   *[other] { $of } complaints
  } with { $kinds ->
    [one] 1 cause
   *[other] { $kinds } causes
  }.
report-ranking-few = With fewer than { $from } complaints we do not say which is the main one: the order may be chance.
report-issues = The { $complaints } complaints named { $issues } subjects together; below each complaint counts under its main subject.
report-category-none = For no subject does the number differ from { $previous } by more than chance.
report-category-rise = About { $label } there really were more: { $now }, { $before } before.
report-category-fall = About { $label } there really were fewer: { $now }, { $before } before.
report-ranking-chance = The largest groups differ too little to call one of them the most important.
report-ranking-category = The subject that occurs most occurs more often than chance can explain.
report-ranking-cause = The cause that occurs most occurs more often than chance can explain.
report-shift-few = There are too few complaints to say whether the division over the subjects has shifted.
report-shift-alone = Taken together the mix of subjects really differs from last year, without one subject that explains it.
report-shift-chance = The division over the subjects differs from last year no more than chance.
report-shift-real = The division over the subjects really differs from last year.
report-severity-caption = How severe
report-severity-laag = Low: inconvenience
report-severity-midden = Middle: goal partly missed, or cost
report-severity-hoog = High: safety, discrimination, privacy, or goal missed
report-no-causes = No complaint has a root cause yet.
report-without-cause = { $count ->
    [one] 1 complaint has
   *[other] { $count } complaints have
  } no root cause yet.
report-cause-found = Of some closed complaints the cause must be established, such as after a proposal. It was for { $share }.
report-cause-agreed = It was discussed with the employee responsible for { $share }.
report-cause-shallow = More than half of the causes are unknown. The analysis does not go deep enough to learn from it.
report-cross-told = Only kinds of { $from } complaints and more stand in the table, and only where they give no smaller number away.
report-cross-hidden = Subject and cause together cannot be shown without someone being recognised.
report-cross-caption = Subject and cause

# -- possibly structural
report-patterns = Possible structural problems
report-patterns-none = No kind of complaint came back so often, or was so severe, that a structural problem is suspected.
report-patterns-intro = These kinds of complaints need a judgement: an incident, or a structural problem?
report-patterns-how = Counted is what came back within { $within }, also from the year before, and what was severe in { $period }.
report-patterns-of-late = What is counted: the 12 months up to { $day } and the 12 months before, as with the decisions.
report-patterns-small = { $what }, { $count }, { $verdict }
report-patterns-smaller = { $count ->
    [one] One smaller kind is left out: { $kinds }.
   *[other] { $count } smaller kinds are left out: { $kinds }.
  }
report-patterns-caption = Kinds of complaints that ask for a judgement
report-patterns-none-told = No kind of complaint is large enough to name here.
report-patterns-kept = Kinds of complaints so small that someone would be recognised, we do not name or count here.
report-patterns-more = { $count ->
    [one] 1 more kind of complaint stands in the annual report.
   *[other] { $count } more kinds of complaints stand in the annual report.
  }
report-pattern-row = { $category } – { $cause }
report-pattern-row-unknown = { $category } – cause not known yet
report-pattern-pair = { $category } (cause: { $cause })
report-pattern-pair-unknown = { $category } (cause not known yet)
report-pattern = { $what }: { $count ->
    [one] 1 complaint
   *[other] { $count } complaints
  } ({ $numbers }).
report-pattern-count = { $what }: { $count ->
    [one] 1 complaint
   *[other] { $count } complaints
  }.
report-pattern-recurs = It recurs as often as the procedure says for a possible structural problem.
report-pattern-severe = A severe complaint is among them.
report-pattern-cluster = { $what }: { $count ->
    [one] 1 complaint
   *[other] { $count } complaints
  } came in within { $days } days, of { $of } in the whole period. That is closer together than chance: it comes about in at most { $percent } of 100 years.
report-pattern-structural = Judgement: possibly structural.
report-pattern-incident = Judgement: an incident.
report-pattern-unjudged = There is no judgement yet.
report-verdict-structural = possibly structural
report-verdict-incident = an incident
report-verdict-none = no judgement yet
report-pattern-measures = Measures: { $numbers }.
report-pattern-no-measure = No measure is linked to it.

# -- terms
report-terms = Terms
report-terms-how = A term counts in the period in which it was settled whether it was met. What still runs does not count yet.
report-terms-fewer = A row can hold fewer than there are complaints. For a complaint that was solved in a talk no term holds. A complaint that was closed in time does not always need every step. A term sometimes begins only after receipt, with the formal report; days open count from receipt.
report-terms-all = All terms were met
report-terms-some = Not every term was met
report-terms-subtitle = Met, of those that count in { $period }; the line is the margin
report-terms-caption = Terms met
report-term = { $term } (within { $length }): { $share } in time.
report-term-extended = { $term } (only where an extension names a day): { $share } in time.
report-term-missing = { $missing ->
    [one] 1 has still not been done.
   *[other] { $missing } have still not been done.
  }
report-term-pending = { $pending ->
    [one] 1 term still runs.
   *[other] { $pending } terms still run.
  }
report-term-none = { $term }: no term ended in this period; { $pending ->
    [0] none runs either
    [one] 1 runs
   *[other] { $pending } run
  }.
report-term-unregulated = { $term }: not regulated. No term was set for this step.
report-missed-caption = Missed terms
report-missed-unexplained = { $of ->
    [one] The reason is missing.
   *[other] For { $count } of { $of } a reason is missing.
  }

# -- handling time
report-durations = Handling time and open complaints
report-handling-both = Half of the complaints were closed within { $median ->
    [one] 1 day
   *[other] { $median } days
  }, 9 of 10 within { $p90 } days.
report-handling-median = Half of the complaints were closed within { $median ->
    [one] 1 day
   *[other] { $median } days
  }.
report-handling-tail-few = How long the longest 10% take we say only from { $from } complaints on.
report-handling-tail-open = How long the longest 10% take cannot be said yet: too many complaints are still open.
report-handling-open = How long half of the complaints take cannot be said yet: too many are still open.
report-handling-few = With { $count ->
    [0] no complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } nothing is said about the usual handling time; that takes { $from }.
report-solved = More than a tenth of the complaints were withdrawn: { $withdrawn }. So we count solving apart as well. Half of all complaints were solved within { $median ->
    [one] 1 day
   *[other] { $median } days
  }.
report-solved-never = More than a tenth of the complaints were withdrawn: { $withdrawn }. So we count solving apart as well. Half of all complaints have not been solved yet.
report-long-caption = Closed after more than 6 weeks
report-handling-how = We count calendar days from receipt to the first closing. Complaints that are still open count for the time so far; counting the closed ones only would paint too bright a picture.
report-curve-subtitle = Share of complaints that were closed, so long after receipt. Received in { $period }{ $beside ->
    [yes] {"; "}the narrow bar is { $previous }
   *[no] {""}
  }
report-closed-within = after { $length }
report-closed-within-term = after { $length } (term of a proposal)
report-closed-in-year = { $percent }% in { $year }
report-curve-alternative = After 1 week { $week }% were closed, after 2 weeks { $two }%, after 6 weeks { $six }%. Open now: { $open }.
report-curve-alternative-before = In { $previous } that was { $six }% after 6 weeks.
report-on-day = on { $day }
report-in-month = in { $day }
report-drawn = { $count ->
    [one] One { $shape ->
        [bar] bar
        [strip] strip
       *[dot] dot
      }: { $first }, { $most }.
   *[other] { $count } { $shape ->
        [bar] bars
        [strip] strips
       *[dot] dots
      }. The most: { $first }, { $most }. The least: { $last }, { $least }.
  }
report-drawn-level = { $count } { $shape ->
    [bar] bars
    [strip] strips
   *[dot] dots
  }, all with { $most }.
report-drawn-none = No number is large enough to draw.
report-drawn-promises = Of { $count } the promised day has passed.
report-drawn-overdue = { $count ->
    [one] 1 is overdue.
   *[other] { $count } are overdue.
  }
report-drawn-days = { $count ->
    [one] One dot, on { $first }.
   *[other] { $count } dots, from { $first } to { $last }.
  }
report-promise-passed = promised day passed
report-open-label = { $number }, promised { $day }
report-curve-caption = Complaints not closed yet
report-category-time-caption = Handling time by subject
report-open = Open complaints
report-open-none = On { $day } no complaint was open.
report-open-count = On { $day } { $count ->
    [one] 1 complaint was
   *[other] { $count } complaints were
  } open, { $long ->
    [0] none of them
   *[other] { $long } of them
  } for more than 6 weeks.
report-open-count-alone = On { $day } { $count ->
    [one] 1 complaint was
   *[other] { $count } complaints were
  } open.
report-open-oldest = The oldest ({ $number }) { $days ->
    [0] came in on that day
    [one] had been open for 1 day then
   *[other] had been open for { $days } days then
  }.
report-open-waits = What must be done now:
report-open-waits-one = { $action }: { $numbers }.
report-open-promised = The promised day is the day that we promised the complainant. Otherwise it is the last day of the term, any extension included.
report-open-oldest-tied = The oldest ({ $numbers }) { $days ->
    [0] came in on that day
    [one] had each been open for 1 day
   *[other] had each been open for { $days } days
  }.
report-open-caption = Open complaints by age
report-open-list-caption = Open complaints
report-waits-nothing = nothing more
report-bucket = { $from } to { $to } days
report-bucket-last = more than { $from } days

# -- outcomes
report-endings = Outcomes and satisfaction
report-endings-none = No complaint was closed in this period.
report-endings-count = { $reopened ->
    [0] { $closed ->
        [one] 1 complaint was closed.
       *[other] { $closed } complaints were closed.
    }
   *[other] Complaints were closed { $closed } times; { $reopened } of these { $reopened ->
        [one] was
       *[other] were
    } opened again later.
  }
report-endings-reopened = In this period { $count ->
    [0] no complaint was reopened.
    [one] 1 complaint was reopened. It may have been closed before this period.
   *[other] { $count } complaints were reopened. Some of them may have been closed before this period.
  }
report-endings-caption = How complaints ended
report-ending-solved-in-talk = Solved in a talk
report-ending-first-proposal-accepted = Accepted the first proposal
report-ending-later-proposal-accepted = Accepted a new proposal
report-ending-not-accepted = Not accepted
report-ending-no-reaction = No reaction from the complainant
report-ending-withdrawn = Withdrawn
report-ending-no-complaint = Turned out to be no complaint
report-ending-referred = Referred
report-ending-not-pursued = Never formally reported
report-ending-reopened-later = Reopened later
report-ending-unknown = Without an outcome
report-endings-handling = Complaints about the handling of complaints are ordinary complaints; they have no kind of their own.
report-proposals-one = { $count ->
    [one] 1 closed complaint had one proposal, accepted or not.
   *[other] { $count } closed complaints had one proposal, accepted or not.
  }
report-proposals-two = { $count ->
    [one] 1 complaint had two.
   *[other] { $count } complaints had two.
  }
report-proposals-more = { $count ->
    [one] 1 complaint had more than two.
   *[other] { $count } complaints had more than two.
  }
report-upheld = In our own judgement { $upheld ->
    [0] none were
    [one] 1 was
   *[other] { $upheld } were
  } upheld, { $partly ->
    [0] none
   *[other] { $partly }
  } partly upheld and { $not ->
    [0] none
   *[other] { $not }
  } not upheld.
report-appeals = { $count ->
    [one] 1 complainant
   *[other] { $count } complainants
  } went to an independent body.
report-appeals-none = Nobody went to an independent body.
report-satisfaction-not-asked = None of the complainants was asked what they thought of the handling.
report-satisfaction-answered = After closing, complainants gave their opinion of the handling: { $share }.
report-satisfaction = Satisfied (a 4 or a 5), of those who answered: { $share }.
report-satisfaction-kept = How many complainants said what they thought of the handling is not shown: the number is too small.
report-satisfaction-silent = { $count ->
    [one] This says nothing about the one who did not answer.
   *[other] This says nothing about the { $count } who did not answer.
  }

# -- what we did
report-improvements = What we did with the complaints
report-lessons-count = { $count ->
    [0] No lessons have been recorded yet.
    [one] 1 lesson, from { $complaints ->
        [one] 1 complaint
       *[other] { $complaints } complaints
    }.
   *[other] { $count } lessons, from { $complaints } complaints.
  }
report-lessons-some = { $shown ->
    [one] This is 1
   *[other] These are { $shown }
  } of the { $count } lessons.
report-lessons-none = No lessons have been recorded yet.
report-lesson-times = (from { $count } complaints)
report-realised = In { $period } { $count ->
    [0] no measure was put in place.
    [one] 1 measure was put in place: { $measures }.
   *[other] { $count } measures were put in place: { $measures }.
  }

# -- follow-up
report-follow-up = What became of earlier measures
report-measures = Measures
report-follow-up-none = No measures from earlier reports are running.
report-follow-up-effect = The complaints officer judged the effect of { $judged ->
    [0] none
   *[other] { $judged }
  }. Of { $proven ->
    [0] none
   *[other] { $proven }
  } the fall in complaints is more than chance.
report-follow-up-caption = Measures from earlier reports
report-unfinished-caption = Not in place yet
report-measure-overdue = This measure is overdue: it needs a reason and a new decision.
report-measure-praised = The officer finds that it helps. Still no fewer complaints came: { $before ->
    [0] none
   *[other] { $before }
  } before and { $after } after.
report-motive = Motive of this decision: { $motive }
report-evidence = Evidence: { $evidence }
report-progress-undecided = waits for a decision
report-progress-undecided-some = { $count ->
    [one] waits for a decision
   *[other] wait for a decision
  }
report-progress-running-some = { $count ->
    [one] is under way
   *[other] are under way
  }
report-progress-rejected = rejected
report-progress-postponed = postponed
report-progress-running = running
report-progress-overdue = overdue
report-progress-in-time = in place, in time
report-progress-late = in place, late
report-strength-sterk = strong
report-strength-middel = middle
report-strength-zwak = weak
report-decision-overgenomen = adopted
report-decision-afgewezen = rejected
report-decision-aangehouden = postponed
report-effect-effectief = works
report-effect-deels = works in part
report-effect-niet = does not work
report-effect-nog-onbekend = too early to say
report-effect-before = Before
report-effect-after = After
report-effect-headline = { $number }: { $before ->
    [one] 1 complaint before
   *[other] { $before } complaints before
  }, { $after } after
report-effect-subtitle = Complaints about this subject in { $days } days; the line is the margin of chance (95%)
report-open-figure = Open complaints, oldest first
report-open-subtitle = Days since receipt, as of { $day }. The stroke is the promised day; after it the bar is red. A triangle: something is late now
report-open-buckets-subtitle = Number of open complaints by age, as of { $day }
report-strip-headline = When complaints came in, by subject
report-strip-cluster = { $count } in { $days } days
report-strip-caption = Complaints by subject and day
report-effect-counts = Measure { $number } came into force on { $since }. There { $before ->
    [0] was no complaint
    [one] was 1 complaint
   *[other] were { $before } complaints
  } about this subject in { $span ->
    [year] the year before
   *[shorter] as long before
  }, and { $span ->
    [year] in the year after
   *[shorter] since then
  } { $after ->
    [0] none
   *[other] { $after }
  }.
report-effect-since = Measure { $number } came into force on { $since }.
report-effect-proven = That fall is more than chance.
report-effect-worse = That is a real rise: the measure does not do what it should.
report-effect-fall = That is a fall, but chance cannot be ruled out (only at { $convincing } or fewer).
report-effect-too-few = That is a fall, but there were too few complaints before to be able to prove it.
report-effect-none = No fall can be seen.
report-effect-nothing = There was none before either, so nothing could fall.
report-effect-unclear = With these numbers it is too early to say whether it works.
report-effect-review = We look again on { $day }.
report-effect-judged = Judgement of the complaints officer on the effect: { $verdict }.
report-effect-overdue = The effect was to be judged on { $day }; there is no judgement yet.
report-effect-short-proven = yes: really fewer
report-effect-short-worse = yes: really more
report-effect-short-too-few = no: too few complaints
report-effect-short-none = no: no fall
report-effect-short-nothing = no: none before either
report-effect-short-chance = no: may be chance
report-followed-counts = { $before } and { $after }
report-self-assessment = Do we follow our own procedure?
report-column-before-after = Complaints before and after, in as many days
report-column-proof = Does the number prove anything?
report-column-officer-verdict = Officer's judgement
report-steps-intro = Per step: in how many cases was it taken in time, of the cases where it had to be.
report-steps-caption = The steps of the procedure
report-iso-caption = Monitoring lines of ISO 10002
report-iso-resolved = Resolved at the point of receipt
report-iso-acknowledged-late = Acknowledged late
report-iso-solved-late = Resolved late
report-iso-referred = Referred outside
report-iso-recurrent = Part of a recurring pattern
report-iso-days-decision = Days from recommendation to decision (middle)
report-iso-days = Days from recommendation to implementation (median)
report-iso-training = ISO 10002 also names training of staff and complaints that were wrongly prioritised. The register does not hold these.

# -- analysis
report-opinion = The complaints officer's analysis
report-for-staff-heading = From the complaints officer, to all staff
report-opinion-missing = The complaints officer has not written an analysis yet.
report-limits = What the figures do not say
report-limits-text = Who did not complain, whether a change comes from a measure, and who did something wrong: the figures do not say. Measures often follow a peak; after it things usually calm down without a measure too.
report-record-no-history = Outside git it cannot be seen how soon facts were recorded and what was changed later.
report-record-broken-history = The history in git is not whole here: some of it cannot be read, or is gone. How soon facts were recorded and what was changed later was therefore not looked into.
report-record-lag = Days between receipt and recording: at most { $median } for half of them, { $longest } for the slowest.
report-record-tail = For 9 of 10 it was at most { $p90 }.
report-record-late = Recorded only after the term of the acknowledgement: { $share }.
report-record-changed = After closing, { $count ->
    [one] 1 file was
   *[other] { $count } files were
  } changed without being reopened.
report-record-unchanged = No file was changed after closing without being reopened.
report-tests = We tested { $count ->
    [one] 1 difference
   *[other] { $count } differences together
  }: { $kinds }. After correction for that number { $real ->
    [0] none is
    [one] 1 is
   *[other] { $real } are
  } beyond chance. Where this report says "really" or names a threshold, that is after this correction.
report-tests-holm = The correction is Holm's: the chance of even one false alarm stays at 5%.
report-tests-false-discovery = The correction is that of Benjamini and Hochberg: of the differences that we call real, 5% are expected to be chance.
report-test-trend = the number of complaints ({ $count })
report-test-rate = complaints per thousand ({ $count })
report-test-category = the number per subject ({ $count })
report-test-mix = the mix of subjects ({ $count })
report-test-ranking = a subject or cause that stands out ({ $count })
report-test-handling-time = the handling time of the largest subject ({ $count })
report-test-cluster = complaints close together ({ $count })
report-test-pause = long pauses ({ $count })
report-test-effect = the effect of measures ({ $count })

# -- recommendations and decisions
report-decisions = Recommendations and decisions
report-recommendations-none = The complaints officer makes no recommendations.
report-recommendations-caption = Recommendations with the owners' decision
report-recommended-undecided = { $number } ({ $title }): the owners have not decided yet.
report-recommended-overgenomen = { $number } ({ $title }): adopted.
report-recommended-afgewezen = { $number } ({ $title }): rejected.
report-recommended-aangehouden = { $number } ({ $title }): postponed.
report-recommended-plan = { $by } carries it out, by { $due } at the latest.
report-all-weak = { $count ->
    [one] The only recommendation is
   *[other] All { $count } recommendations are
  } of the kind "weak" (explanation or training). Consider a stronger one: a process that makes the fault hard or impossible.
report-decided-on = The owners decided on { $day }.
report-undecided = The owners have not decided yet. Until then this report is a draft.

# -- appendices
report-appendices = Appendices
report-appendix-thresholds = A. From which number on do we speak of a real change? Over an equally long period, and with a 5% chance of a false alarm for one comparison by itself. Who makes more at once needs a larger difference; the thresholds elsewhere in this report take that into account.
report-thresholds-caption = Thresholds
report-appendix-methods = B. How we calculate.
report-method-comparison = Two counts: exact conditional test, central two-sided p, with the interval of Clopper and Pearson that belongs to it (Przyborowski and Wilenski 1940; Fay 2010).
report-method-count = The margin around one count: exact Poisson interval (Garwood 1936).
report-method-share = The margin around a share: Wilson 1927; percentages from 20.
report-method-time = Handling time: Kaplan and Meier 1958, with Greenwood's band on the log-log scale. The half from 5 complaints, 9 of 10 from 20.
report-method-quantile = Ordinary medians and deciles: type 7 of Hyndman and Fan (1996).
report-method-run = Shift of the level: the rules of Anhøj (2014), from 10 points.
report-method-chart = Limits per period: exact Poisson limits (0.135% on each side); provisional below 12 points.
report-method-gaps = Long pauses: exponential limits (Benneyan 2001), from 8 gaps.
report-method-ranking = Ranking: chance of a first group this large under equal chances (after Wilkinson 2006), from 30 complaints.
report-method-scan = Close together: the scan test of Naus (1965) and Wallenstein and Neff (1987).
report-method-effect = Effect of a measure: the same test as for two counts, with equal periods before and after it came in.
report-method-tests = Many comparisons: all tests of a report together, with Holm (1979) up to 20, above that Benjamini and Hochberg (1995). The limits per period and the rules for a shift are not among them; they have their own false alarms.
report-appendix-corrections = C. Corrections of earlier figures.
report-corrections-concept = This report has not been adopted yet; there is nothing to correct.
report-corrections-unknown = What has changed since the adoption cannot be seen: the history in git is absent, or does not go back far enough.
report-corrections-none = Nothing in the figures of this report has changed since its adoption.
report-corrections-some = { $count ->
    [one] Since the adoption 1 figure has changed.
   *[other] Since the adoption { $count } figures have changed.
  }
report-corrections-caption = Erratum
report-appendix-privacy = D. This report is for those who may see all numbers. It names nobody. Do not pass it on.
report-appendix-privacy-staff = D. This report is for all staff. It names nobody, no day of a single complaint and no small numbers.

# -- heads of tables
report-column-what = What
report-column-count = Number
report-column-cumulative = Sum so far
report-column-value = Value
report-column-year = Year
report-column-complaints = Complaints
report-column-events = Events
report-column-margin = Margin (95%)
report-column-channel = Way
report-column-volume = Per
report-column-size = Size
report-column-rate = Complaints per 1,000
report-column-rate-before = Last year
report-column-category = Subject
report-column-cause = Cause
report-column-severity = Severity
report-column-period = Period
report-column-signal = Sign
report-column-number = Number
report-column-received = Received
report-column-term = Term
report-column-met = Met
report-column-counts = Counts
report-column-pending = Running
report-column-missing = Not done yet
report-column-due = Due
report-column-promised = Promised
report-column-done = Done
report-column-days = Days
report-column-reason = Reason
report-column-day = Day
report-column-at-risk = Open before it
report-column-closed = Closed
report-column-still-open = Still open
report-column-median = Half within (days)
report-column-p90 = 9 of 10 within (days)
report-column-age = Age
report-column-waits = Waits for
report-column-ending = Outcome
report-column-measure = Measure
report-column-strength = Strength
report-column-decision = Decision
report-column-of-late = Complaints about it: year before → last 12 months
report-column-plan = Costs, who and when
report-column-progress = Progress
report-column-since = In place since
report-column-kind = Subject – cause
report-column-twelve-months = Last 12 months
report-column-year-before = Year before
report-column-severe = Severe
report-column-judgement = Judgement
report-column-who = Who
report-column-ready = Ready
report-column-agreed = Promised
report-column-effect = Effect
report-column-step = Step
report-column-followed = Followed in time
report-column-late = Late
report-column-missed = Not done
report-column-explained = Explained
report-column-unset = No term set
report-column-day-unknown = Day unknown
report-column-open = Not due yet
report-column-not-applicable = Not applicable
report-column-last-year = Last year
report-column-fall = Real fall at or below
report-column-rise = Real rise at or above
report-column-then = At adoption
report-column-now = Now
report-column-chapter = Chapter
report-column-table = Table
report-column-row = Row
report-column-column = Column

# -- presentation
report-slide-title = Our complaints in { $year }
report-slide-title-plain = Our complaints
report-slide-title-plain-notes = Welcome. Together we look at what people wrote to us and what we learn from it. Nobody is named; it is about how something could happen, not about who did it.
report-slide-as-of = As of { $day }
report-slide-why = Why complaints?
report-slide-why-heading = A complaint helps us to improve
report-slide-why-1 = Someone took the trouble to say what can be better.
report-slide-why-2 = More complaints do not mean: worse work.
report-slide-why-notes = Ask: who has ever complained somewhere? What did you hope for? Whoever receives a complaint has done nothing wrong by receiving it.
report-slide-count = How many complaints?
report-slide-count-zero = No complaints in { $period }
report-slide-count-first = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }
report-slide-count-same = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }: as many as in { $previous }
report-slide-count-chance = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }, { $before } in { $previous }: that fits chance
report-slide-count-rise = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }, { $before } in { $previous }: a real rise
report-slide-count-fall = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }, { $before } in { $previous }: a real fall
report-slide-count-partial = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } so far; { $before } in the whole of { $previous }
report-slide-count-short = { $count ->
    [0] No complaints
    [one] 1 complaint
   *[other] { $count } complaints
  } in { $period }; { $before } in { $previous }, from { $begins }
report-slide-count-proves-nothing = That does not prove that all went well.
report-slide-count-alone = There is no earlier year to compare with yet.
report-slide-by-day-chance = Counted per day the difference fits chance.
report-slide-by-day-rise = Counted per day that is a real rise.
report-slide-by-day-fall = Counted per day that is a real fall.
report-slide-count-not-why = The figures do not say why.
report-slide-count-notes = Explain that small numbers vary by themselves. Call a difference a change only where the report does.
report-slide-margin = Line: margin of chance
report-slide-subjects = About what?
report-slide-subjects-main = Mostly about: { $label }
report-slide-subjects-many = No subject stands out
report-slide-subjects-names = The complaints were about { $count ->
    [one] 1 subject
   *[other] { $count } subjects
  }
report-slide-subjects-notes = Name the subjects without examples in which someone recognises themselves. The order may be chance; the sentence on the slide says whether it is.
report-slide-causes = Through what?
report-slide-causes-main = Mostly through: { $label }
report-slide-causes-many = No cause stands out
report-slide-causes-names = There { $count ->
    [one] was 1 cause
   *[other] were { $count } causes
  }
report-slide-names = { $names }.
report-slide-unseen = We show no numbers: so nobody can be recognised.
report-slide-order = The order may be chance.
report-slide-bars = Received in { $period }{ $count ->
    [0] {""}
    [one] ; one smaller count is left out
   *[other] ; { $count } smaller counts are left out
  }
report-slide-causes-notes = A cause says how something could happen. Ask which cause people recognise in their own work.
report-slide-story = What we learned
report-slide-story-notes = Tell the story in your own words, without place, day or person. Then leave a silence.
report-slide-happened = What happened
report-slide-happened-notes = The lesson is on the next slide. First ask the room what they would learn from this.
report-slide-terms = How quick were we?
report-slide-terms-none = No term has ended yet
report-slide-half = Half of the complaints were closed within { $median ->
    [one] 1 day
   *[other] { $median } days
  }.
report-slide-half-open = How long complaints take cannot be said yet.
report-slide-terms-notes = The procedure promises to acknowledge and explain in time. Say so honestly where that failed, and why.
report-slide-improved = What is better already?
report-slide-improved-count = { $count ->
    [0] No improvement came in this year yet
    [one] 1 improvement came in
   *[other] { $count } improvements came in
  }
report-slide-improved-notes = Thank those who worked on it, as a group.
report-slide-improved-since = { $title }: since { $day }.
report-slide-measures = Earlier measures
report-slide-measures-notes = Done does not mean that it works. Say for each measure whether its effect can be seen already. Often it is too early for that.
report-slide-followed = { $done ->
    [0] { $count ->
        [one] The measure is not in place yet
       *[other] None of the { $count } measures is in place yet
      }
    [one] { $count ->
        [one] The measure is in place
       *[other] 1 of the { $count } measures is in place
      }
   *[other] { $done } of the { $count } measures are in place
  }
report-slide-proven = { $count ->
    [0] That they make complaints fall cannot be proven yet.
    [one] For 1 measure complaints fell by more than chance.
   *[other] For { $count } measures complaints fell by more than chance.
  }
report-slide-not-judged = nothing yet
report-slide-measure = { $title }: { $progress }.
report-slide-measure-judged = { $title }: { $progress }. The complaints officer says of the effect: { $verdict }.
report-slide-patterns = Possibly structural?
report-slide-patterns-count = { $count ->
    [0] No kind of complaint came back strikingly often
    [one] One kind of complaint asked for a judgement
   *[other] { $count } kinds of complaints asked for a judgement
  }
report-slide-patterns-notes = A kind of complaint that comes back asks for a judgement. Say what the judgement is, also where it is "an incident".
report-slide-pattern = { $kind }: { $verdict }
report-slide-card = Proposal
report-slide-card-follows = The decision follows.
report-slide-card-decided = Decision: { $decision }.
report-slide-card-notes = Tell why this proposal is made and what it should bring about. Ask who will meet it in their own work.
report-slide-decisions = Decisions of the owners
report-slide-decisions-follow = { $count ->
    [one] One proposal lies with the owners
   *[other] { $count } proposals lie with the owners
  }
report-slide-decisions-count = The owners adopted { $count ->
    [one] { $adopted ->
        [0] no proposal
       *[other] the proposal
      }
   *[other] { $adopted ->
        [0] none of the { $count } proposals
       *[other] { $adopted } of the { $count } proposals
      }
  }
report-slide-aangehouden = { $count ->
    [one] They put 1 proposal off.
   *[other] They put { $count } proposals off.
  }
report-slide-afgewezen = { $count ->
    [one] They rejected 1 proposal.
   *[other] They rejected { $count } proposals.
  }
report-slide-plan = { $title }: { $decision }.
report-slide-plan-who = Who: { $who }.
report-slide-plan-ready = Ready on { $day }.
report-slide-plan-review = We measure the effect on { $day }.
report-slide-more = and { $count } more
report-slide-decisions-notes = For each decision name who carries it out, when it is ready and how we will notice whether it works. Say what was not adopted too, and why.
report-slide-ask = What do we ask of you?
report-slide-ask-heading = Recognise, talk, report
report-slide-ask-1 = Recognise a complaint.
report-slide-ask-2 = Talk with the complainant; solve it together.
report-slide-ask-3 = No luck? Report it.
report-slide-ask-notes = Three things, no more. A complaint often has another name: a remark, a question, a sigh. Report it to the complaints officer; show where the form is.
report-slide-talk = To talk about
report-slide-talk-heading = Three questions for your table
report-slide-talk-1 = Which complaint did you see coming?
report-slide-talk-2 = What would you want?
report-slide-talk-3 = What do we do differently tomorrow?
report-slide-talk-notes = Ten minutes per table. Ask each table for one answer.
report-slide-appendix = Appendix
report-slide-appendix-heading = How we count
report-slide-appendix-1 = A complaint counts in the year in which it came in.
report-slide-appendix-2 = A difference is real only when chance does not explain it.
report-slide-appendix-notes = Show it only when someone asks. The whole report with all tables is on the site.

# Under a long table or list in the annual report
report-abridged = { $shown ->
        [one] The first line stands
       *[other] The first { $shown } lines stand
    } here; { $more ->
        [one] one more stands
       *[other] { $more } more stand
    } in the report as JSON, CSV and workbook.

# -- names of figures
figure-open-at-start = Open at the start
figure-open-at-start-means = Complaints that were open at the end of the day before the period began.
figure-received = Received
figure-received-means = Complaints that were first received in writing during the period. Duplicates and numbers given up do not count.
figure-reopened = Reopened
figure-reopened-means = How often a closed complaint was opened again in the period. The same complaint twice counts twice.
figure-closed = Closed
figure-closed-means = How often a complaint was closed in the period. A complaint that was opened again later and closed again counts twice.
figure-open = Open at the end
figure-open-means = Complaints that were open at the end of the last day, of earlier years too.
figure-open-now = Open
figure-open-now-means = Complaints that are open on the day on which the site was made, of earlier years too.
figure-overdue = Open and overdue
figure-overdue-means = Open complaints of which a term has passed while it is still to be done. What a closed complaint still lacks does not count here.
figure-to-decide = Waits for a decision
figure-to-decide-means = Measures on which the owners have not decided, that they put off, or that were not in place on the day agreed. Of whatever year.
figure-improvements = Measures realised
figure-improvements-means = Measures that were realised in the period.
figure-acknowledged-in-time = Acknowledged in time
figure-acknowledged-in-time-means = Acknowledgements sent within their term, of those of which it was settled in the period whether the term was met.
figure-explained-in-time = Procedure explained in time
figure-explained-in-time-means = Explanations of the procedure within their term, of those of which it was settled in the period whether the term was met.
figure-solved-in-time = Proposal in time
figure-solved-in-time-means = Complaints on which a proposal of a solution came within the term, of those of which it was settled in the period whether the term was kept. Without a term there is nothing to count.
figure-half-within = Half closed within
figure-half-within-means = Calendar days from receipt to the first closing within which half of the complaints of the period were done. Open complaints count for the time so far. From 5 complaints on; for all staff from 8.
figure-nine-in-ten-within = 90% closed within
figure-nine-in-ten-within-means = Calendar days from receipt to the first closing within which 9 of 10 complaints of the period were done. Open complaints count for the time so far. From 20 complaints on.
figure-satisfied = Satisfied with the handling
figure-satisfied-means = Complainants who gave a 4 or a 5, of those who answered about a complaint closed in the period.
figure-accepted-first = First proposal accepted
figure-accepted-first-means = Complaints that ended with the first proposal, of the complaints closed in the period after a proposal.
figure-upheld = Upheld or partly upheld
figure-upheld-means = Complaints that we upheld or partly upheld, of the closed ones with such a judgement.
figure-unit-terms = terms
figure-unit-days = calendar days
figure-unit-answers = answers
figure-unit-complaints = complaints
figure-unit-turns = times
figure-unit-measures = measures
figure-when-start = the day before the period
figure-when-period = the days of the period, up to the last that counts
figure-when-end = the last day that counts
figure-when-as-of = the day on which the report or the site was made
report-appendix-names = What the names of figures mean:
report-corrections-rules = What stood at adoption was worked out again from the last commit up to that day, with the rules of klachten { $version }.
report-corrections-groups = In these something changed since adoption:

# -- the card of a decision
report-recommendations-own = Recommendations in the words of the complaints officer
card-decide = A decision is asked for now, with the annual report.
card-decide-late = This decision was due on { $due }. It is asked for now.
card-overdue = Overdue since { $due }; a new decision is asked for.
card-put-off = Put off on { $day }; now a decision is asked again.
card-own-advice = Advice of the complaints officer
card-own-adopt = Adopt it.
card-own-told = Explanation by the complaints officer
card-advised = Recommended on
card-ready-past = { $day }, passed already
card-put-off-motive = Why it was put off
card-judge-due = Since { $due } a verdict is due: does this measure work?
card-against-both = This proposal should prevent complaints about { $category }, caused by: { $cause }.
card-against-category = This proposal should prevent complaints about { $category }.
card-against-cause = This proposal should prevent complaints caused by: { $cause }.
card-against-whole = This proposal follows from the analysis as a whole.
card-expected = Expected effect
card-costs = Cost
card-earlier-label = Already done
card-earlier = { $same ->
    [yes] put in place before as { $number }
   *[no] against this put in place before: { $number }
  }
card-earlier-same = { $number }, the same measure.
card-earlier-other = { $number } ({ $title }).
card-earlier-complaints = Complaints in as many days before and after { $day }: { $before } and { $after }.
card-earlier-verdict = The complaints officer judged: { $verdict }.
card-same = Is about this as well
card-review = Effect measured on
card-measure = Measure
card-sign-reason = Decision, and why
card-sign-who = Who
card-sign-when = Ready on
card-sign-review = Effect measured on
card-sign-signed = Date and initials
card-cases = Occasion
card-without = Without a decision nothing changes.
card-renew-without = Without a new decision this measure lies still.
card-lately = In the 12 months up to { $day } { $count ->
    [0] no complaint about this came in
    [one] 1 complaint about this came in
   *[other] { $count } complaints about this came in
  }{ $severe ->
    [0] {""}
   *[other] { $count ->
        [one] , a severe one
       *[other] , { $severe } of them severe
    }
  }.
card-lately-before = In the 12 months before there { $before ->
    [0] was none
    [one] was 1
   *[other] were { $before }
  }.
card-decide-choice-1 = Adopt
card-decide-follows-1 = Say who, when it is ready and when its effect is measured.
card-decide-choice-2 = Reject
card-decide-follows-2 = Say why, for the staff too.
card-decide-choice-3 = Put off
card-decide-follows-3 = Say what must be known first. The question comes back.
card-renew-choice-1 = Go on
card-renew-follows-1 = Say why it did not come about, who does it now and when it is ready.
card-renew-choice-2 = Stop
card-renew-follows-2 = Say why, for the staff too.
card-renew-choice-3 = Put off
card-renew-follows-3 = Say what must be known first. The question comes back.
card-judge-choice-1 = Works
card-judge-follows-1 = The measure stays.
card-judge-choice-2 = Works partly
card-judge-follows-2 = Consider a stronger measure.
card-judge-choice-3 = Does not work
card-judge-follows-3 = Ask for a new proposal.
card-judge-choice-4 = Too early to say
card-judge-follows-4 = Then it stays open whether it works.
card-judge-without = Without a verdict nobody knows whether this measure should stay, be stronger or go. The question comes back by itself.
card-decide-command = klachten record { $number } besluit overgenomen --on …{ $again ->
    [yes] {" --replace"}
   *[no] {""}
  } --besluit-door { $by } --motivering "…" --uitvoerder … --gereed-voor …
card-decide-command-plain = klachten record { $number } besluit overgenomen --on …{ $again ->
    [yes] {" --replace"}
   *[no] {""}
  } --motivering "…" --uitvoerder … --gereed-voor …
card-decide-command-note = So the complaints officer records it. For afgewezen (rejected) or aangehouden (put off) leave out the last two.
card-command-for = For the complaints officer: to record the answer
card-judge-command = klachten record { $number } effect effectief --on …
card-judge-command-note = So the complaints officer records it; or with: deels (partly), niet (not), nog-onbekend (unknown).
