# The site: what stands on each page.

# Elke pagina
site-name = complaints register
site-skip = Skip to content
site-menu = Menu
site-feed = New and closed complaints
site-footer = Made from the complaints register. What stands here, stands there.
site-changed = Last changed in recording
site-state = State as of { $day }
site-state-commit = State as of { $day }, recording { $commit }
site-as-of = State as of { $day }
site-stale = State of { $day }: terms may have passed since. Ask the complaints officer for a new site.
site-stale-officer = State of { $day }: terms may have passed since. Build the site again with: klachten build
site-contents = On this page
site-pages = Pages of the list
site-yes = yes
site-no = no
site-audience-medewerkers = For staff
site-audience-eigenaren = For owners
site-audience-klachtenfunctionaris = For the complaints officer

# Navigatie
site-nav-now = Now
site-nav-learn = Learning
site-nav-trust = Trust
site-nav-know = Knowing
site-page-overview = Overview
site-page-worklist = Worklist
site-page-decisions = Awaiting decision
site-page-overdue = Overdue
site-page-list = All complaints
site-page-search = Search
site-page-themes = Themes
site-page-lessons = Lessons
site-page-measures = Measures
site-page-definitions = What figures mean
site-definitions-lead = Every name of a figure means the same everywhere: on the site, in the report and in the presentation.
site-figure-unit = Counts
site-figure-day = For
site-figure-means = what is this?
site-page-years = Years and reports
site-page-conformity = Conformity
site-page-audit = Audit
site-page-findings = Findings
site-page-data = Data
site-page-procedure = The procedure
site-page-recognise = Recognising a complaint
site-page-rules = Rules
site-page-contact = Contact

# Overzicht
site-overview-headline = { $open ->
        [0] No complaint is open
        [one] { $open } complaint is open
       *[other] { $open } complaints are open
    }{ $overdue ->
        [0] {""}
       *[other] , { $overdue } of them overdue
    }
site-overview-lead = So far in { $year }, { $received ->
        [0] no complaints came in
        [one] { $received } complaint came in
       *[other] { $received } complaints came in
    } and { $closed ->
        [0] none was closed
        [one] { $closed } was closed
       *[other] { $closed } were closed
    }.
site-count-soon = term about to pass
site-count-decisions-heading = What you must decide
site-first = First of all
site-loose-ends = Still to finish for closed complaints
site-loose-ends-lead = These complaints are closed; something is still missing, such as a copy or a cause.
site-loose-ends-count = { $count ->
        [one] One closed complaint
       *[other] { $count } closed complaints
    }
site-theme-also = Names this too, counts under another subject
site-theme-how = How could it happen?
site-theme-how-causes = The causes that we found: { $causes }.
site-theme-unchanged = About { $label } we received { $now ->
    [0] no complaint
    [one] 1 complaint
   *[other] { $now } complaints
  } so far, in { $previous } { $before ->
    [0] none
   *[other] { $before }
  }: no difference that says anything.
site-not-counted = Does not count as a complaint
site-given-up = number given up
site-is-duplicate = duplicate
site-per-month-headline-short = Since { $begins } { $now ->
        [0] no complaint
        [one] { $now } complaint
       *[other] { $now } complaints
    } came in; the register begins then
site-recent = Latest received
site-recent-lessons = Latest lessons
site-measures-busy = Measures under way
site-received-on = Received: { $day }
site-begin = How to begin
site-begin-empty = The register is still empty: no complaint has been recorded yet.
site-begin-settings = 1. Go through register.yml
site-begin-settings-text = Are the name, the roles and the terms right? Put your change on record with: klachten record register.yml
site-begin-complaint = 2. Register the first complaint
site-begin-complaint-text = Type: klachten new. The program asks what it needs, and names the day by which you must answer.
site-begin-tell = 3. Let everyone know what a complaint is
site-begin-recognise = Recognising a complaint
site-begin-recognise-text = This page tells all staff what a complaint is and what to do then.
site-question-conformity = Do we follow our own procedure?
site-question-audit = Can we trust the register?
site-per-month = Complaints received per month
site-per-month-headline = { $now ->
        [0] No complaint came in during the last twelve months
        [one] { $now } complaint came in during the last twelve months
       *[other] { $now } complaints came in during the last twelve months
    }, against { $before ->
        [0] none
       *[other] { $before }
    } in the twelve before
site-per-month-headline-first = { $now ->
        [one] { $now } complaint came in during the last twelve months
       *[other] { $now } complaints came in during the last twelve months
    }
site-per-month-subtitle = Number of complaints received, as of { $day }
site-per-month-alternative = The busiest month had { $most }. { $zero ->
        [0] At least one came in every month.
        [one] In one of the { $months } months none came in.
       *[other] In { $zero } of the { $months } months none came in.
    } The running month is drawn lighter. Small differences between months say little: such numbers vary without a cause.
site-month = Month
site-year = Year

# Klacht
site-complaint = Complaint
site-case-title = Complaint of { $month }
site-case-lead-open = Received: { $received }
site-case-lead-closed = Received: { $received } · closed: { $closed }
site-duplicate = Duplicate of { $number }: its course stands there, and only there this complaint is judged and counted.
site-next = Next:
site-next-due = { $action } ({ $by }), by { $due }.
site-next-reminder = { $action } ({ $by }), reminder after { $due }.
site-due-reminder = reminder after { $due }
site-next-undated = { $action } ({ $by }).
site-steps-withheld = Only late steps stand here. The others were not late or did not apply: which, would tell how this complaint ended, and too few ended so to be named.
site-steps = The ten steps
site-facts = Facts
site-text = Text
site-terms = Terms
site-terms-why = The terms run since { $day }: { $basis } (procedure version { $version }).
site-lesson = What we learnt
site-findings = Findings
site-history = { $count ->
        [one] What was changed, in one recording
       *[other] What was changed, in { $count } recordings
    }
site-at-latest = by { $day }
site-reminder = reminds after { $day }
site-round = Round { $round }, after the reopening
site-round-ended = Round { $round }, from { $from } to { $closed }
site-last-on = last fact on { $day }
site-done-on = done on { $day }
site-explained = explained
site-explained-because = Explanation: { $reason }
site-overdue = overdue
site-soon = term about to pass
site-term-met = on time
site-term-met-late = late
site-term-stopped = stopped at closing
site-term-passed = passed
site-term-running = running
site-term-unset = no term set
site-term-extended = extended
site-term-suspended = suspended for { $days } days
site-person-concerned = person concerned
site-complainant = complainant
site-fact-received = Received
site-fact-category = Category
site-fact-cause = Cause
site-fact-channel = Channel
site-fact-service = Service
site-fact-severity = Severity
site-fact-desired = Desired solution
site-fact-first-talk = First talk
site-fact-formal-report = Formal report
site-fact-nature = Nature
site-fact-nature-reason = Why
site-fact-answer-promised = Answer promised
site-fact-handler = Handler
site-fact-persons = Persons concerned
site-fact-agreement = Agreement
site-fact-extension = Extension
site-fact-extension-text = { $term } until { $until }: { $reason }
site-fact-suspension = Suspension
site-fact-contributing = Also contributed
site-fact-cause-how = How it could happen
site-fact-cause-agreed = Agreed with
site-fact-proposal = Proposal
site-fact-copy = Copy
site-fact-outcome = Outcome
site-fact-outcome-reason = Reason
site-fact-judgement = Verdict
site-fact-satisfaction = Satisfaction
site-fact-appeal = Appeal
site-fact-reopened = Reopened
site-fact-attachment = Attachment
site-fact-keep-until = Keep until
site-fact-complainant = Complainant (pseudonym)
site-fact-vault = Vault
site-fact-related = Related complaint
site-fact-measure = Measure
site-score = { $score } of 5
site-score-not-asked = not asked
site-way-brief = letter
site-way-e-mail = e-mail
site-way-website = website
site-way-telefoon = telephone
site-way-gesprek = meeting
site-way-video = video
site-received-by-klachtenfunctionaris = complaints officer
site-received-by-medewerker = employee
site-answer-ja = yes
site-answer-nee = no
site-severity-laag = low (inconvenience)
site-severity-midden = middle (goal partly missed, or cost)
site-severity-hoog = high (safety, discrimination, privacy or goal missed)
site-nature-incident = incident
site-nature-mogelijk-structureel = possible structural problem
site-agreement-bericht-indiener = messages to the complainant
site-agreement-informatie-betrokkene = information to the person concerned
site-reaction-akkoord = accepted
site-reaction-afgewezen = refused
site-reaction-geen-reactie = no reaction
site-outcome-akkoord = solution accepted
site-outcome-vooroverleg = solved in the first talk
site-outcome-ingetrokken = withdrawn
site-outcome-geen-klacht = no complaint in the sense of the procedure
site-outcome-geen-akkoord = not accepted
site-outcome-doorverwezen = referred
site-outcome-niet-doorgezet = not pursued
site-outcome-geen-reactie = no reaction from the complainant
site-outcome-dubbel = duplicate: registered under another number already
site-judgement-gegrond = upheld
site-judgement-deels = partly upheld
site-judgement-ongegrond = not upheld
site-severity-explained = explained
site-finding-fout = error
site-finding-afwijking = deviation
site-finding-aandacht = notice
site-finding-times = { $count } times
site-unknown-writer = unknown writer
site-change-from-to = { $key }: from { $from } to { $to }
site-change-to = { $key }: { $to }
site-change-added = { $key } recorded
site-change-changed = { $key } changed
site-change-gone = { $key } removed
site-change-left-out = { $change } (left out by merge { $commit } of { $day })
site-change-other = Changed data that is not shown here
site-missing = { $count ->
    [one] 1 file could not be read and does not count on this site:
   *[other] { $count } files could not be read and do not count on this site:
  }
site-broken-title = This file cannot be read yet
site-broken-lead = The complaint exists, but its file has errors. Once they are mended, the complaint appears here.
site-broken-help = The complaints officer can see which errors they are and how to mend them.
site-broken-state = not readable

# Lijsten
site-no-complaints = No complaints.
site-list-lead = { $count ->
        [0] The register is still empty.
        [one] One complaint.
       *[other] { $count } complaints, newest first.
    }
site-list-page = page { $page } of { $count }
site-search-and-filter = Search and filter
site-column-number = Number
site-column-received = Received
site-column-received-count = Received
site-column-subject = Subject
site-column-category = Category
site-column-cause = Cause
site-column-state = State
site-column-measure = Measure
site-column-title = What
site-column-recommended = Recommended
site-column-due = By
site-column-action = What must be done
site-column-by = Who
site-column-theme = Theme
site-column-step = Step
site-column-in-time = in time
site-column-unset = done, no term set
site-column-rule = Rule
site-column-name = Name
site-column-found = Found
site-column-reason = Reason
site-column-day = Day
site-column-now = Now
site-column-commit = Recording
site-column-record = Of
site-column-file = File
site-column-what = What
site-column-report = Report
site-column-page = Page
site-column-place = Place
site-column-severity = Severity
site-column-low = Lower bound
site-column-high = Upper bound

# Zoeken
site-search-lead = Type a number or a few words, or choose a filter. The address of this page keeps your choice, so that you can share it.
site-search-noscript = Search works with JavaScript. Without it you find everything in the list:
site-search-words = Words or number
site-search-all = all
site-search-open = open (any state)
site-search-overdue = Only overdue
site-search-clear = Clear all
site-search-results = Complaints found
site-search-found = { $n } complaints found.
site-search-found-one = One complaint found.
site-search-first = The first { $n } are listed; be more precise for the rest.

# Figuren
site-show-numbers = Show the numbers
site-download-csv = Download as CSV
site-hidden = not shown
site-column-withheld = The column { $column } is left out: for each complaint it is not known yet, or too few complaints share it to be named.
site-column-empty = The column { $column } is left out: none of these complaints has it.
site-small-numbers = A dot (·) means: not shown. We do not show counts from 1 to { $most }, and sometimes one beside them, so that nobody can be recognised.

# Thema's
site-themes-lead = What complaints are about, and how they could happen. Not who did it, but what we can do about it.
site-themes-categories = About what
site-themes-causes = How it could happen
site-themes-causes-lead = The cause is found together with the responsible employee.
site-themes-headline = Most complaints: { $name } ({ $count } of { $total })
site-themes-headline-cause = Most common cause: { $name } ({ $count } of { $total })
site-themes-years = { $first } to { $last }
site-themes-subtitle = Complaints received, { $period }
site-themes-subtitle-cause = Complaints whose cause is known, { $period }
site-themes-table = Complaints received per theme and year
site-theme-cases = { $count ->
        [0] No complaints
        [one] One complaint
       *[other] { $count } complaints
    }
site-theme-cases-shown = { $count ->
        [0] There are complaints about this, but they cannot be shown
        [one] One complaint that can be shown
       *[other] { $count } complaints that can be shown
    }
site-theme-cases-hidden = Complaints about this came in. We do not show them, so that nobody can be recognised.
site-theme-more = These are the newest 200. All complaints are in the list and in the search page.
site-theme-per-year = { $name }: complaints received per year
site-theme-headline = { $name }: { $now ->
        [0] no complaint
        [one] { $now } complaint
       *[other] { $now } complaints
    } in { $year }, { $before ->
        [0] none
       *[other] { $before }
    } in { $previous }

# Lessen
site-lessons-lead = One sentence a complaint: what we do differently from now on.
site-lessons-none = No lessons have been recorded yet.

# Maatregelen
site-measure = Measure
site-measures-lead = What the complaints officer recommended, what the owners decided, and what became of it.
site-measures-count = { $count ->
        [one] One measure
       *[other] { $count } measures
    }
site-measures-none = There are no measures yet.
site-measure-waits = awaiting decision
site-measure-rejected = not adopted
site-measure-postponed = postponed
site-measure-adopted = being carried out
site-measure-late = past its day
site-measure-realised = in place
site-measure-effective = in place, officer: effective
site-measure-partly = in place, officer: partly effective
site-measure-not = in place, officer: not effective
site-measure-asked = What is asked
site-measure-text = Explanation
site-measure-reasons = Reason
site-measure-step-recommended = Recommended by the complaints officer
site-measure-step-decided = Decision of the owners
site-measure-step-realised = In place
site-measure-step-judged = Effect judged
site-fact-measure-kind = Kind
site-fact-strength = Strength
site-fact-consulted = In consultation with
site-fact-decision = Decision
site-fact-motivation = Motivation
site-fact-carried-out-by = Carried out by
site-fact-evidence = Evidence
site-fact-effect = Officer's judgement of the effect
site-measure-kind-preventief = preventive
site-measure-kind-correctief = corrective
site-measure-kind-procedure = procedure
site-strength-sterk = strong (the process makes the fault hard or impossible)
site-strength-middel = middle (a checklist or a double check)
site-strength-zwak = weak (instruction or training alone)
site-decision-overgenomen = adopted
site-decision-afgewezen = rejected
site-decision-aangehouden = postponed
site-effect-effectief = effective
site-effect-deels = partly effective
site-effect-niet = not effective
site-effect-nog-onbekend = not known yet
site-recommended-on = Recommended on { $day }
site-decide-against = Against

# Werk
site-worklist-lead = What must be done now, most urgent first.
site-worklist-count = { $count ->
        [0] Nothing to do
        [one] One action
       *[other] { $count } actions
    }
site-worklist-none = Nothing is waiting.
site-worklist-calendar = All terms as a calendar
site-overdue-lead = Complaints with a term that has passed.
site-overdue-count = { $count ->
        [one] One complaint
       *[other] { $count } complaints
    }
site-overdue-none = No term has passed.
site-decisions-headline-owners = { $count ->
        [0] No measure waits for your decision
        [one] One measure waits for your decision
       *[other] { $count } measures wait for your decision
    }
site-decisions-headline-officer = { $count ->
        [0] No measure waits for the owners
        [one] One measure waits for a decision of the owners
       *[other] { $count } measures wait for a decision of the owners
    }
site-decisions-lead-owners = For each measure: do you adopt it, reject it or put it off?
site-decisions-lead-officer = For each measure the owners choose: adopt it, reject it or put it off.
site-decisions-none = No measure awaits a decision.
site-decisions-how-owners = Tell the complaints officer your decision and the reason for it. The officer records it with the day of the decision.
site-decisions-how-officer = Record their decision with its day and reason. The command stands under each card.
site-decisions-judgements = Measures whose effect asks for a verdict
site-decisions-reports = Annual reports
site-decisions-all = All { $count } that wait for a decision
site-reports-none = No annual report waits for a decision or a presentation.

# Vertrouwen
site-conformity-nothing = No steps have been due yet.
site-conformity-unjudged = { $count ->
        [one] One more step was taken for which no term is set or the day is not known. It does
       *[other] { $steps } more steps were taken for which no term is set or the day is not known. They do
    } not count as in time.
site-conformity-all = { $count ->
        [one] The one step that was due was taken in time.
       *[other] All { $due } steps that were due were taken in time.
    }
site-conformity-some = { $count ->
        [one] The one step that was due { $late ->
            [0] is still missing.
           *[other] was taken late.
        }
       *[other] Of the { $due } steps that were due, { $done } were taken in time{ $missing ->
            [0] { "" } and { $late } late.
            [one] { $late ->
                [0] { "" } and { $missing } is still missing.
               *[other] , { $late } late, and { $missing } is still missing.
            }
           *[other] { $late ->
                [0] { "" } and { $missing } are still missing.
               *[other] , { $late } late, and { $missing } are still missing.
            }
        }
    }
site-conformity-explained = { $explained ->
        [0] None of these has been explained.
        [one] One of these has been explained.
       *[other] { $explained } of those { $failed } have been explained.
    }
site-conformity-steps = { $count ->
        [one] The steps of one complaint
       *[other] The steps of { $count } complaints
    }
site-conformity-rules = What the rules found
site-audit-complaints = Complaints in the register
site-audit-commit = State of the register (recording)
site-audit-no-git = This site was made without the history.
site-audit-complete = Everything read, history whole
site-audit-signing = Signing of recordings
site-audit-count-commits = Recordings (commits)
site-audit-count-deletions = Times that a complaint was taken away
site-audit-count-gone = complaints gone
site-audit-count-set-once = set-once facts changed
site-audit-count-late = recorded late
site-audit-count-closed = changed after closing
site-audit-count-unsigned = without a valid signature
site-audit-count-unchecked = with a signature that was not checked (RSA)
site-audit-count-lost = recordings disappeared
site-audit-last = Last recording
site-audit-lag = Time between fact and recording
site-audit-lag-days = in days: half within { $median }, the slowest { $largest } (facts: { $facts })
site-audit-lag-same-day = { $largest ->
        [0] all on the same day
        [one] mostly the same day, the slowest after { $largest } day
       *[other] mostly the same day, the slowest after { $largest } days
    } (facts: { $facts })
site-audit-withdrawn = Withdrawn numbers
site-audit-withdrawn-none = No number was withdrawn.
site-audit-history = Changes that stand out
site-audit-how = Every change to the register gets a day and a writer, and is kept. Whatever is taken away, changed afterwards or written down late is listed here.
site-audit-commits = Latest recordings
site-findings-lead = Everything the rules find, with place and way out.
site-findings-none = No findings.
site-findings-count = { $count ->
        [one] One finding
       *[other] { $count } findings
    }
site-findings-fout = Errors
site-findings-afwijking = Deviations
site-findings-aandacht = Notices
site-findings-explained = Explained

# Jaren
site-year-as-of-today = Here are the figures of today. The report of a year on which the owners decided tells it as it stood then; its appendix sets then and now side by side.
site-year-as-of-today-staff = Here are the figures of today, in the report and the presentation too. Of a year on which the owners decided they can differ from what was adopted; the appendix of the report tells what changed since.
site-years-lead = Per year: the numbers, the report and the presentation.
site-report = Annual report
site-report-what = The whole year: numbers, causes, terms, measures and decisions
site-slides = Presentation
site-slides-what = Slides to discuss with all staff
site-per-year = Complaints received per year
site-per-year-subtitle = Complaints received, an event once; as of { $day }
site-per-year-alternative = Each dot is a year; the line is the margin that chance alone gives (95%). Whether two years really differ, the sentence above says. More complaints do not by themselves mean worse quality: a procedure that is easy to find also brings in more complaints.
site-year-so-far = { $year } (so far)
site-year-reading = Reports of this year
site-year-lead = { $received ->
        [0] No complaint came in during { $year }.
        [one] { $received } complaint came in during { $year }; it { $open ->
            [0] is closed.
           *[other] is still open.
        }
       *[other] { $received } complaints came in during { $year }; { $open ->
            [0] all are closed.
            [one] one is still open.
           *[other] { $open } are still open.
        }
    }
site-year-running = Running year
site-year-is-decided = decided
site-year-is-concept = concept
site-year-is-running = running

# Weten
site-procedure-lead = The text of our procedure, part by part: which rules watch over it, where it is recorded, where you see it, and what only people can judge.
site-procedure-goal = Goal
site-procedure-definition = Definition
site-procedure-examples = Examples
site-procedure-tasks = Tasks of the complaints officer
site-procedure-version = Version { $version }, valid from { $day }
site-procedure-preface = Introduction
site-procedure-versions = Versions of the procedure
site-procedure-changes = What changed
site-procedure-changes-lead = What changed in the text of the procedure from version to version, line by line. A complaint is judged by the version that held when it began.
site-procedure-same = The text equals that of version { $version }.
site-procedure-neutral = This procedure does not stand in the register in our own words yet. Below are general sentences of the program, until procedure/{ $version }.md is there.
site-procedure-partly-neutral = Part of this procedure does not stand in the register in our own words yet. A general sentence of the program stands there, and says so.
site-procedure-neutral-part = This is a general sentence of the program: our own text lacks this part.
site-procedure-case = What the procedure says
site-procedure-case-version = Version { $version } holds for this complaint; it took effect on { $day }.
site-line-gone = Gone:
site-line-new = New:
site-covered-how = In the register
site-covered-rules = Rules that watch over it
site-covered-keys = Recorded in
site-covered-pages = To be seen on
site-covered-people = Left to people
site-carried-tasks = Every complaint is one file with its cause. The terms are watched, the annual report is made from the register, and recommendations are measures with consultation, decision and effect.
site-recognise-about = What our complaints are about
site-not-set = not set
site-retention = Retention term
site-appeal-body = Appeal body
site-months-after-closing = { $months ->
        [one] One month after closing
       *[other] { $months } months after closing
    }
site-years-after-closing = { $years ->
        [one] One year after closing
       *[other] { $years } years after closing
    }
site-carried-step-1 = Number, day of receipt, channel and category are required.
site-carried-step-2 = The first talk stands with the complaint; solved means closed.
site-carried-step-3 = The day on which the complainant was pointed at the website stands with the first talk.
site-carried-step-4 = With every formal complaint: an incident or possibly structural.
site-carried-step-5 = Both terms run from the formal report, or else from receipt.
site-carried-step-6 = The handler and the two agreements stand with the complaint.
site-carried-step-7 = Every proposal has the day on which the complainant was told.
site-carried-step-8 = Every proposal has the complainant's decision; after a refusal the next one follows.
site-carried-step-9 = The copies stand with the complaint, with recipient and day.
site-carried-step-10 = Decisions stand with the measures; the report names the days of decision and presentation.
site-recognise-lead = A customer who tells us that something really fell short gives us a chance. This is how to recognise a complaint, and how to begin well.
site-recognise-is = It is probably a complaint when
site-recognise-is-1 = the displeasure is in writing: a letter, an e-mail or the form on the website;
site-recognise-is-2 = it is no misunderstanding that you clear up with one answer;
site-recognise-is-3 = someone counts on more than an answer from you.
site-recognise-not = It is not yet a complaint when
site-recognise-not-1 = someone asks a question or makes a suggestion;
site-recognise-not-2 = information is missing and you can give it at once;
site-recognise-not-3 = someone only grumbles aloud. Do ask whether they want to put it in writing.
site-recognise-do = What you do
site-recognise-do-1 = Call the complainant. Listen, sum up and ask what would help.
site-recognise-do-2 = Do you solve it together? Then tell the complaints officer what it was and what you did.
site-recognise-do-3 = Not solved? Point at the form on the website and note the day on which you did.
site-recognise-do-4 = In doubt? Ask the complaints officer. Rather once too often.
site-contact-lead = The complaints officer helps you, also when you are not sure whether something is a complaint.
site-contact-officer = Complaints officer
site-contact-form = Formal report by customers
site-contact-text = Did you receive a complaint yourself? First discuss it with the complainant. If that does not solve it, point at the formal report through the website.
site-rules-lead = The rules by which the register checks itself. A code never changes meaning.
site-rules-file = The file
site-rules-days = The days
site-rules-steps = The steps of the procedure
site-rules-tasks = The tasks of the complaints officer
site-rules-history = The history
site-rules-privacy = Personal data
site-rule-way-out = The way out
site-rule-bad = Not like this
site-rule-good = Like this

# Gegevens
site-data-lead = The numbers of this site as files, to reckon with yourself.
site-data-files = Files
site-data-complaints = All complaints, as the list shows them
site-data-figures = The numbers under the figures
site-data-keys = Fields of klachten.json
site-data-key-number = Number of the complaint
site-data-key-received = Day or month of receipt
site-data-key-closed = Day or month of closing; empty while open
site-data-key-state = State in the procedure
site-data-key-overdue = Whether a term has passed
site-data-key-subject = Subject
site-data-key-categories = Keys of the categories, the first is the main one
site-data-key-cause = Key of the cause
site-data-key-lesson = The lesson, in one anonymous sentence
site-data-hashes = Checking that the site is whole
site-data-hashes-text = bestanden.sha256 holds the SHA-256 of every file. "sha256sum --check bestanden.sha256" shows whether anything changed.
site-feed-received = Complaint { $number } received
site-feed-closed = Complaint { $number } closed

# Presentatie
site-slides-back = Back
site-slides-previous = Previous
site-slides-next = Next
site-slides-overview = Overview
site-slides-notes = Notes
site-slides-remote = Slide controls
site-slides-title = Presentation { $year }
site-slides-notes-title = Notes to the presentation { $year }
site-slides-presenter = Only for who gives the presentation. This window follows the slide, and the arrow keys move on from here too.
site-slides-title-back = To the slides
site-slides-concept = Concept: decisions to follow.
site-concept = Concept.
site-concept-text = The owners have not decided on this report yet.
site-quarter = Quarter { $quarter }
site-quarter-1 = January to March, on one page
site-quarter-2 = April to June, on one page
site-quarter-3 = July to September, on one page
site-quarter-4 = October to December, on one page
site-broken-list = Cannot be read yet
site-audit-records = { $count } records
site-change-whole = Put into the register, with { $count } facts

# -- the annual report as data
site-report-json = Figures (JSON)
site-measure-regression = Note: measures often follow a peak. After it things usually calm down without a measure as well.
site-data-report = An annual report with all its figures
site-data-report-keys = Fields of jaarverslag-YYYY.json
site-data-report-lead = The command "klachten report YYYY --format json" gives the same. Keys are sorted; some may be added, none changes its meaning. Every share has its numerator (count) and denominator (of).
site-data-report-key-version = Version of this layout
site-data-report-key-title = Title of the report
site-data-report-key-year = The year
site-data-report-key-quarter = The quarter; empty for a whole year
site-data-report-key-as-of = Day of judging
site-data-report-key-unreadable = The files that could not be read, with the reason.
site-data-report-key-until = Last day whose facts count
site-data-report-key-revision = The recording (commit) that was read
site-data-report-key-rules-version = The version of the program, by whose rules was judged
site-data-report-key-audience = Whom it is for
site-data-report-key-complete = Every record of this year and before could be read; so could the history, where there is one.
site-data-report-key-concept = Whether the owners have not decided yet
site-data-report-key-sections = The chapters as they are printed: sentences, tables and figures
site-data-report-key-figures = Every figure, with the list behind it; empty for staff, as small numbers are hidden
site-data-figure-key-stock = Open at the start, received, reopened, closed, open at the end, and the list
site-data-figure-key-trend = This year against the last: test, margin and thresholds
site-data-figure-key-results = The results of the year itself, as they stand beside other years
site-data-figure-key-beside = The two years before with their results, and of each result whether it really differs
site-data-figure-key-rates = Complaints per 1,000 of each volume
site-data-figure-key-arrival = How complaints came in: way, severity, nature
site-data-figure-key-over-time = Points in time with their limits and signals
site-data-figure-key-subjects = Subjects and causes, also crossed
site-data-figure-key-patterns = Possible structural problems with their judgement
site-data-figure-key-terms = Per term: met, late, running, with the list
site-data-figure-key-handling-time = Handling time: the Kaplan-Meier curve, the half, 9 of 10
site-data-figure-key-ageing = Open complaints by age
site-data-figure-key-outcomes = How complaints ended, proposals, satisfaction
site-data-figure-key-cause-quality = How well causes were found
site-data-figure-key-steps = Per step of the procedure: followed in x of y
site-data-figure-key-measures = Recommendations and measures with decision, progress and effect
site-data-figure-key-monitoring = Monitoring lines of ISO 10002
site-data-figure-key-recordkeeping = How soon was recorded and what was changed later; empty outside git
site-data-figure-key-begins = The day on which the register begins: nothing before it was counted
site-data-figure-key-not-counted = Numbers given up and duplicates: no complaint in any figure
site-data-figure-key-lessons = The lessons
site-data-figure-key-tests = Every test with p, also after correction
site-data-figure-key-period = The period, from and to
site-data-figure-key-volume = The band of the number a year, which decides what may be said
site-timeline = Timeline
site-tasks = Tasks of the complaints officer
site-recorded-on = recorded on { $day }
site-recorded-on-by = recorded on { $day } by { $who }
site-recorded-same-day = recorded the same day
site-recorded-same-day-by = recorded the same day by { $who }
site-recorded-lag = { $days } days after the fact
site-search-box = Find a complaint
site-search-go = Find
site-search-soon = Term about to end
site-findings-more = These are the first { $count }. "klachten check" shows every finding.
site-worklist-calendar-text = Add this file to your own calendar.
site-audit-conclusion = { $striking ->
        [0] The history is whole: { $commits ->
            [one] in its only recording
           *[other] in { $told } recordings
        } nothing has disappeared, and nothing has changed that had to stay as it was.
        [one] Note: in { $told } recordings one thing stands out that should not be.
       *[other] Note: in { $told } recordings { $striking } things stand out that should not be.
    }
site-audit-conclusion-late = { $count ->
        [0] Everything was recorded in time.
        [one] One fact was recorded late.
       *[other] { $count } facts were recorded late.
    }
site-audit-conclusion-here = What was recorded here itself was recorded in time.
site-audit-conclusion-unset = Within how many days a fact is recorded is not arranged, and so not judged.
site-audit-conclusion-taken-over = { $records ->
        [one] One record was taken over, not judged: { $facts } facts from before this register, or brought in at once.
       *[other] { $records } records were taken over, not judged: { $facts } facts from before this register, or brought in at once.
    }
site-audit-incomplete = Not the whole history is here, so nothing can be said about it. Fetch the rest with "git fetch --unshallow" (older commits) or "git fetch --refetch --no-filter" (missing files), and what git keeps out of the folder with "git sparse-checkout disable".
site-audit-damaged = The history is damaged: { $count ->
        [one] one part of git is
       *[other] { $count } parts of git are
    } gone or not what the name says (H008). What was recorded before cannot be proved now. Go on in a good copy.
site-signing-uit = not asked
site-signing-waarschuw = asked, with a warning
site-signing-verplicht = required
site-data-audit = The figures of the audit page
site-audit-state = The state of the register
site-year-offered = Offered to the owners
site-year-decided = Decision of the owners
site-year-presented = Presented to all staff
