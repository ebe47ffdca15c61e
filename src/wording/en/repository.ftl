# The history in git: what could not be read or written, and what to do then.
repository-other-owner = The folder { $folder } belongs to another user of this computer. Git reads such a folder only when you say that you trust it. If you do, give this command: git config --global --add safe.directory '{ $folder }'
repository-extension = { $name ->
        [objectformat] This git folder counts with { $value }; klachten can only read sha1. Carry the history over to a new folder (on Windows in Git Bash): git init --object-format=sha1 NEW-FOLDER, then git -C FOLDER fast-export --all | git -C NEW-FOLDER fast-import, and then git -C NEW-FOLDER switch BRANCH
        [refstorage] This git folder keeps its branches as { $value }, which klachten cannot read. Make a copy in the usual form: git clone --ref-format=files FOLDER NEW-FOLDER
       *[other] This git folder uses { $name } = { $value }, which klachten cannot read. Work in a plain copy: git clone FOLDER NEW-FOLDER
    }
repository-worktree-elsewhere = In the git settings core.worktree points to { $folder }. The files then belong to another folder, and klachten cannot tell which is right. Remove the setting: git config --unset core.worktree
repository-alternates = This git folder borrows data from another folder (objects/info/alternates). When that folder changes, your history changes with it. Bring everything here with git repack -a -d and then remove the file alternates.
repository-replaced = In this git folder commits have been replaced (git replace or info/grafts). What you see then is not what was committed. List them with git replace --list, remove them with git replace -d, and remove info/grafts.
repository-no-revision = There is no commit named { $revision }. See with git log which there are.
repository-missing = Git lacks { $object }. This copy is not whole, or it is damaged. Fetch everything again: git fetch --refetch, or make a new copy with git clone.
repository-damaged = In git { $object } is damaged ({ $detail }). Do not go on with this copy. Make a new one with git clone, and keep this folder to find out what happened.
repository-file = The file { $path } cannot be read or written: { $detail }.
repository-git = Git says: { $detail }.

# Why a change was not committed. Nothing has changed then.
repository-bare = This git folder holds no files to work in (a bare repository). Work in an ordinary copy: git clone FOLDER NEW-FOLDER.
repository-shallow = This copy lacks the beginning of the history. Fetch the rest and try again: git fetch --unshallow
repository-detached = You are not working on a branch in git, so a commit would be lost. Nothing was changed. Give the command: klachten repair
repository-other-branch = In git you work on the branch { $here }, and this register is shared from the branch { $register }: what is recorded here reaches nobody. Nothing was changed. Give the command: klachten repair
repository-unfinished = A { $operation } is still under way in git. Nothing was changed. Give the command: klachten repair
repository-hook = This git folder has a check of its own that wants a say in each commit: { $name }. klachten does not run such programs, and does not pass them by in silence either. Nothing was recorded. Type the same command with --no-hooks to record without that check, or remove the check.
repository-no-identity = Git does not know who you are. Say it once: git config --global user.name "Complaints officer" and git config --global user.email "address@example.com"
repository-cannot-sign = You have commits signed with { $format }. klachten can do that only with an SSH key (git config gpg.format ssh). Or use --no-commit and commit the change yourself with git commit.
repository-no-signing-key = You have commits signed, but no key is named. Say which: git config user.signingkey PATH-TO-KEY
repository-signing-failed = Signing failed: { $detail }. Nothing was committed. See whether the key is there and you know its password, and try again.
repository-bad-path = { $path } cannot be written: the path leads through something that is not an ordinary folder or file, such as a link. Put an ordinary folder or file there.
repository-edited = { $path } holds changes that are not on record yet. Record them first with "klachten record" and the number. Then try again.
repository-staged = { $path } is staged in git otherwise than it is committed. Nothing was changed. Give the command: klachten repair
repository-sparse = { $path } is not in the part of the register that you have here (sparse checkout). Add it with git sparse-checkout add, or work in a whole copy.
repository-overtaken = Someone else has just changed and committed { $path }. Your change was not made. Look at the file and give the command again.
repository-busy = Another window of klachten has been writing for half a minute. Wait until it is done, or close it, and try again.
repository-locked = Another git program holds the register, or left a lock behind: { $detail }. Wait until it is done. Where no other program is at work, give the command: klachten repair
repository-moving = Something else keeps being committed right now, so your change did not get in between. Try again.
repository-path-too-long = The name of the folder { $path } is too long: on Windows a register can stand in a folder whose whole name counts at most { $most } characters. Choose a folder with a shorter name, such as C:\complaints, or move the register there.

# The list of keys that commits may be signed with.
repository-signer-authority = Line { $line } of the list of signers names an authority of certificates. It does not count: put the key itself there.
repository-signer-option = Line { $line } of the list of signers has an option that cannot be understood. The key does not count. Allowed are namespaces, valid-after and valid-before (YYYYMMDD).
repository-signer-key = Line { $line } of the list of signers holds no readable key. Put the line of the .pub file there, with a name or address before it.
repository-signer-text = Line { $line } of the list of signers is not UTF-8. Save the file as UTF-8.

# Why the content of a file is not there.
repository-unread-missing = the content is missing from this copy of git (fetch it with git fetch --refetch)
repository-unread-too-large = The content is, with { $size } bytes, too large for a file of a register.
repository-unread-damaged = the content is damaged in git (make a new copy with git clone)
