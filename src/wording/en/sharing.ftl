# Working on one register together: sharing, joining, numbers that meet.
sync-received = Came in ({ $count }):
sync-sent = Sent ({ $count }):
sync-would-receive = Would come in ({ $count }):
sync-would-send = Would be sent ({ $count }):
sync-line = { $subject } ({ $by }, { $day })
sync-done = Everything is now shared with { $place }.
sync-nothing = There was nothing to share: what stands here is what { $place } has.
sync-foreseen = Nothing changed. Share with { $place } by: klachten sync
sync-progress = Sharing: { $percents } %
choice-commands = Choose with: { $stands }. Or with: { $other }
choice-record = klachten record { $number } { $fact } --replace
choice-remove = klachten remove { $number } { $fact } --reason "…"
choice-withdraw = klachten withdraw { $number } --reason "…"
ask-choice-withdrawn = { $number }: { $there } withdrew this complaint on { $recorded }, while something was still recorded of it on another computer. It is still there.
ask-choice = { $number }, { $fact }: { $here } recorded "{ $stands }" on { $day }, and that stands now; { $other }.
ask-choice-alone = { $number }, { $fact }: "{ $stands }" stands now; { $other }.
ask-choice-other = { $there } recorded "{ $other }" on { $recorded }
ask-choice-removed = { $there } took it away on { $recorded }
ask-choice-somebody = somebody
ask-which = Which is right?
ask-which-open = Not yet: both values stay on record
ask-which-stands = { $value } (stands now)
ask-which-removed = Take it away
ask-which-stopped = What was not chosen stays open. All that came in is here.
sync-renumbered = { $number } was called { $former } here. On another computer another complaint or measure got that number, and it was shared first.
sync-renumbered-letter = { $number }: a letter went out that may carry { $former }. Let the complainant know that the number is now { $number }.
sync-renumbered-text = { $number }: these texts still name { $former } and mean { $number }; what a person wrote, this program does not change: { $paths }
sync-theirs = { $path }: { $fact } had two values. What was shared first stands now: { $stands }. Here it was: { $other }. Record that again if it must stay.
sync-doubled = { $path }: under "{ $heading }" the same paragraph was changed on two computers. Both stand there now; read it over.
sync-kept = { $path }: removed on one computer, changed on the other. It is still there. Where { $number } should not be there after all, take it away again with: klachten withdraw { $number } --reason "…"
sync-came-back = { $path }: taken away, but changed on another computer. It stands there again. If { $number } should not be there after all, take it away again with: klachten withdraw { $number } --reason "…"
sync-came-back-year = { $path }: taken away, but changed on another computer. It stands there again. Settle together whether it should be there.
sync-whole = { $path }: the two versions could not be merged. The one that was shared first or can be read stands now; the other is in the history.
sync-no-place = This register is shared nowhere yet. Begin a shared place with: klachten init DIR --share PLACE (DIR is the folder of this register, PLACE a folder that both computers know or the address of an empty git store).
sync-needs-git = { $place } can only be reached with the git program, which is not on this computer. Install git, or share through a folder that both computers know.
sync-unreachable = { $place } cannot be reached now, or does not let you in. What was recorded here is safe here; share it later with: klachten sync ({ $detail })
sync-refused = { $place } does not take what was recorded here. It is safe here. Ask whoever keeps that place what is wrong ({ $detail })
sync-busy = At { $place } others were always a little quicker. All they recorded is in; share what was recorded here in a moment with: klachten sync
sync-unrelated = { $place } holds another register: the two have no beginning in common. Nothing changed.
sync-unreadable = { $path } must take another number, but cannot be read. Mend that file, record it with "klachten record", and share again.
sync-edited = { $path } holds work that is not on record yet, and others changed the same file. Record it first with: klachten record { $number }. Or go back to what was last recorded, with: klachten repair { $number }. Then share again.
sync-edited-unreadable = { $path } holds work that is not on record yet and cannot be read so, and others changed the same file. Mend it (what is wrong, says: klachten check), or go back to what was last recorded with: klachten repair { $number }. What stands there is then kept in git. Then share again.
sync-junk = { $paths }: no computer of this register left this file here, and it cannot be read. Often a service made a copy when two computers wrote at once. It holds nothing up.
sync-strays = { $paths }: this file is of another register and was passed over. All else is shared. Take it out of the shared folder, or put it back where it belongs.
sync-renewed = This computer's file at { $place } was damaged or gone; it was written anew.
subject-joined = Joined with what others recorded
subject-renumbered = another number, was { $former }
merge-driver-unknown = Git does not know on this computer yet how two versions of a record become one. The first command that records something mends that, or now: klachten repair
merge-attributes-added = Added to .gitattributes: git too merges records by what they say.
subject-merge-attributes = Git merges records by what they say
today-half-done = A { $operation } is still under way in git; until it is done, nothing is recorded. Give the command: klachten repair
today-detached = In git you work on no branch; until that changes, nothing is recorded. Give the command: klachten repair
today-other-branch = In git you work on the branch { $here }, and this register is shared from another branch; what you record now reaches nobody. Give the command: klachten repair
today-locked = A git program left a lock behind: { $paths }; until it is gone, nothing is recorded. Give the command: klachten repair
today-half-joined = A repair was stopped halfway: what was recorded in git on another branch or in a merge is not in this register yet. Finish it with: klachten repair
today-merged-as-text = A merge in git lost something or mixed it up: { $paths }. Mend that with: klachten repair
today-settings-lost = A merge in git of { $day } (commit { $merge }) put settings in { $path } back to how they were before: { $keys }. Mend that with: klachten repair
repair-again-settings = { $path }: merge { $merge } of { $day } had put settings back; they stand as they were recorded again: { $keys }
repair-again-back = { $path }: merge { $merge } had dropped this record; it is there again.
repair-again-done = { $path }: merge { $merge } is made again, by what the record said on both computers.
repair-again-typed = { $path }: in merge { $merge } something was lost or mixed up, and the file was typed in since. Read it, and then record it with "klachten record" and the number.
repair-again-not = { $path }: in merge { $merge } something was lost or mixed up, and it cannot be put right by itself. Read it, correct it, and then put it on record with "klachten record".
repair-again-edited = { $path }: something went wrong in merge { $merge }, but the file holds work that is not on record yet. Record that first, and then give the command again: klachten repair
repair-again-faulty = { $path }: making merge { $merge } again would give a fault. Nothing was changed; read the record.
subject-merged-again = merged again by what both sides recorded
shared-last = All is shared; the last time was on { $last }.
shared-alone = This register is on this computer only. Share it, or make a copy in another place: klachten backup DIR
shared-alone-since = This register is on this computer only; the last backup is of { $last }. Make a new one: klachten backup DIR
sync-faulty = Something in what is shared now is wrong: { $count ->
    [one] one fault, above.
   *[other] { $count } faults, above.
  } Nothing is lost; put it right and share again.
sync-raised = What two computers recorded does not fit the procedure together: { $count ->
    [one] one finding, above, that neither had.
   *[other] { $count } findings, above, that neither had.
  } Nothing is lost.
sync-broken = { $path } cannot be read as it was recorded. Back to what could last be read: klachten repair { $number }
sync-overlap = { $path }: two absences overlap, that of { $other } from { $from } and that of { $role } from { $since }. Both stand there; the first in the file holds. Take one away or change the days in register.yml, and record that with: klachten record register.yml
sync-after-closing = { $path }: one computer closed the complaint while this was recorded on the other: { $keys }. Both stand there now, and whoever closed it did not know. Open the complaint again with a reason, or explain under "afwijkingen" with rule H004 why it is right so.
sync-not-whole = These files of other computers have not arrived whole yet, or are damaged: { $paths }. What they still hold comes in when you share again later. Where that stays so, share again first on the computer that the file is of.
share-not-empty = { $place } is no empty folder and no shared place. Choose an empty or a new folder.
share-no-folder = { $place } cannot be made: there is no { $folder }. Is a network drive not connected, or the name misspelt? Nothing has changed.
share-other-register = There is a register at { $place } already. A second computer joins it with: klachten join { $place } DIR. Otherwise choose an empty or new folder. Nothing has changed.
share-elsewhere = This register is shared with { $place } already. That stays as it is; share with: klachten sync
share-done = The register is now shared with { $place }. A second computer joins it with: klachten join PLACE DIR
join-done = The register is ready in { $folder }, and is shared from now on with: klachten sync
join-backup = The register was put back in { $folder }. It is shared nowhere yet.
join-empty = There is no register at { $place } yet. Share it first from the first computer, with: klachten init DIR --share PLACE
join-unread = Nothing can be read of any file in { $place }: { $paths }. They are damaged, or have not arrived whole yet. Share again on a computer that takes part already, with: klachten sync. Then join here. Nothing was changed.
join-work-shared = { $place } is the folder in which somebody works, and no shared place: what you record would not arrive there. That register is shared at { $shared }. Join that: klachten join { $shared } DIR
join-work-alone = { $place } is the folder in which somebody works, and no shared place: what you record would not arrive there. First begin a shared place there, with: klachten init { $place } --share PLACE. Then join that: klachten join PLACE DIR
join-backups = { $place } holds backups: it is no shared place. To put a register back from a backup, name the file itself: klachten join "{ $path }" DIR
share-work = { $place } is the folder in which somebody works, and no shared place. Choose an empty or new folder. Nothing was changed.
join-several = { $place } holds files of more than one register, and nothing tells which is yours. Of another one than the first are: { $paths }. Take away what does not belong there, and then join. Nothing was changed.
join-no-place = There is no { $place }. See what that folder is called on this computer, or begin it from the first computer with: klachten init DIR --share PLACE
join-nothing-there = { $place } holds no shared register, and no file of another computer. Is it the right folder? Begin a shared place from the first computer with: klachten init DIR --share PLACE
join-no-backup = { $path } is no backup of a register.
join-not-whole = { $path } is no whole backup: the file is damaged, or copying it broke off. Nothing was changed. Copy it again, or take another backup.
join-no-register = What the shared place has was brought into { $folder }, but there is no register.yml in it: it is no register.
sync-first = Shared first: { $count ->
    [one] one commit of others came in.
   *[other] { $count } commits of others came in.
  }
sync-first-not = It was not shared first, so another may have got the same number. That is put right next time: klachten sync
history-renumbered = { $number } was called { $former } before; that complaint or measure has a history of its own: klachten history { $number }
show-former = Former number
show-former-of = { $number } is another complaint, which was called { $former } before
shared-unfinished-place = Sharing has not succeeded since { $since }: the place could not be reached or did not take it. { $count ->
        [0] Nothing here is unshared.
        [one] One commit stands here alone.
       *[other] { $count } commits stand here alone.
    } Try again: klachten sync
shared-unfinished-others = Sharing has not wholly succeeded since { $since }: a file of another computer could not be read. { $count ->
        [0] Nothing here is unshared.
        [one] One commit stands here alone.
       *[other] { $count } commits stand here alone.
    } Try again: klachten sync
shared-unfinished-here = Sharing has not succeeded since { $since }: something here stood in the way. { $count ->
        [0] Nothing here is unshared.
        [one] One commit stands here alone.
       *[other] { $count } commits stand here alone.
    } What it was is told by: klachten sync
shared-unfinished-stopped = Sharing stopped halfway on { $since }. { $count ->
        [0] Nothing here is unshared.
        [one] One commit stands here alone.
       *[other] { $count } commits stand here alone.
    } Finish it with: klachten sync
shared-waiting = { $count ->
        [one] One commit is not shared yet
       *[other] { $count } commits are not shared yet
    }; the last time was { $last }. Share: klachten sync
shared-waiting-first = { $count ->
        [one] One commit is not shared yet
       *[other] { $count } commits are not shared yet
    }. Share: klachten sync
