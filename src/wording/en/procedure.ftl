# Words of the procedure: states, steps, terms, actions. Used by every room.
state-vooroverleg = In first talk
state-geregistreerd = Registered
state-in-behandeling = In hand
state-voorstel-gedaan = Solution proposed
state-afgesloten = Closed
state-heropend = Reopened

role-complainant = the complainant
procedure-step = Step { $step }: { $title }
step-1 = Complaint received and registered
step-2 = First talk with the complainant
step-3 = Pointed at the formal report
step-4 = Incident or possibly structural
step-5 = Receipt acknowledged, procedure explained
step-6 = Handler and agreements
step-7 = Complainant told of the solution
step-8 = The complainant's decision
step-9 = Solution registered, copies sent
step-10 = Measures and presentation

task-1 = Complaint registered centrally
task-2 = Cause found, together with the responsible employee
task-3 = Progress watched
task-6 = Recommendation to prevent recurrence

stepstate-gedaan = done
stepstate-te-laat-gedaan = done late
stepstate-open = open
stepstate-over-tijd = overdue
stepstate-niet-van-toepassing = not applicable
timing-unset = no term set
timing-day-unknown = day unknown

term-ontvangstbevestiging = Acknowledgement
term-uitleg-procedure = Explanation of the procedure
term-doorverwijzing = Pointing at the formal report
term-beoordeling = Judgement: incident or possibly structural
term-behandeling = Handler and agreements
term-afschrift = Copies
procedure-no-term = no fixed term
term-oplossing = Proposal of a solution

basis-formal-report = from the formal report
basis-officer = from receipt by the complaints officer
basis-website = from the report through the website

# What must be done; the key is the fact that `record` takes.
action-vooroverleg = Talk the complaint over with the complainant
action-verwezen-naar-website = Point the complainant at the formal report through the website
action-formele-melding = Wait for the formal report, or close
action-aard = Decide: incident or possibly structural
action-gemeld-aan-functionaris = Report the possible structural problem to the complaints officer
action-ontvangstbevestiging = Send the acknowledgement
action-uitleg-procedure = Explain the procedure to the complainant
action-reactie-toegezegd = Promise the complainant a day for an answer
action-verantwoordelijke = Name a responsible handler
action-behandeling = Name a responsible handler
action-afspraak = Make the agreements with those involved
action-oorzaak = Find the root cause, together with the handler
action-overlegd-met = Note with whom the root cause was found
action-overlegd-op = Note when the root cause was found
action-voorstel = Propose a solution and tell the complainant
action-bericht = Tell the complainant of the solution
action-reactie = Ask the complainant for a decision
action-afschrift = Send everyone involved a copy
action-afgesloten = Close the complaint
action-uitkomst = Note how the complaint ended
action-besluit = Decide on the recommended measure
action-uitvoerder = Name who carries it out, and by when
action-gereed-voor = Agree on the day by which the measure is in place
action-gereed-op = Carry out the measure
action-effect = Judge the effect of the measure
action-analyse = Write the analysis of the year
action-aangeboden-aan-eigenaren = Offer the annual report to the owners
action-besloten-op = Decide on the measures of the year
action-gepresenteerd-op = Present analysis and measures to all staff
action-keuze = Choose between two values of a fact
action-andere-verantwoordelijke = Name another handler: the complaint is about this one
action-bewaren-tot = Decide why and until when the record is kept
action-reden-uitkomst = Note why the complaint ended so
action-maatregel = Recommend a measure against the possible structural problem
action-overlegd-met-verantwoordelijke = Discuss the root cause with the handler too
action-in-overleg-met = Discuss the recommendation with those involved
action-besluit-door = Confirm the decision: it was taken by somebody who may not decide
action-aard-opnieuw = Judge again: is this still an incident? Category and cause recur
action-voor-alle-medewerkers = Write the text for all staff
action-nieuwe-toezegging = Promise the complainant a new day: the promised one has passed
action-reden-geen-klacht = Note which part of the definition does not hold
action-verdaging-melden = Tell the complainant of the extension: untold it moves nothing
action-dag-van-afsluiting = Note on which day the complaint was closed

duties-calendar = Complaints: terms
duties-summary = { $number }: { $what }
duties-description = Step { $step } of the procedure, by { $due }.
duties-description-reminder = Step { $step } of the procedure, reminder after { $due }: no term is set.

# What only people can judge, by part of the procedure.
people-definition = Whether a message is a complaint is for people to judge. The register records their judgement.
people-tasks = Whether the cause named is the true one, the analysis is right and a recommendation prevents repetition is for people to judge; the register later shows the effect.
people-all-registered = No program sees a complaint that was never written down. Only people can bring every complaint here.
people-talk = Whether the talk was good and the complainant was heard is for people to judge.
people-structural = Whether something is structural is for people to judge. The program only points at recurrence.
people-messages = Whether the message was clear and complete is for people to judge.
people-right-handler = Who is the right person to handle the complaint is for people to judge.
people-free-decision = Whether the complainant could decide freely is for people to judge.
people-presented = Whether all staff were there and understood it is for people to judge.
