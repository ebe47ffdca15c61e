# The history in git: what could not be read or written, and what to do then.
repository-other-owner = The folder { $folder } belongs to another user of this computer. Git reads such a folder only when you say that you trust it. If you do, give this command: git config --global --add safe.directory '{ $folder }'
repository-extension = This git folder uses { $name } = { $value }, which klachten cannot read. Make a copy in the usual form: git clone --ref-format=files FOLDER NEW-FOLDER (with a git that uses sha1).
repository-worktree-elsewhere = In the git settings core.worktree points to { $folder }. The files then belong to another folder, and klachten cannot tell which is right. Remove the setting: git config --unset core.worktree
repository-alternates = This git folder borrows data from another folder (objects/info/alternates). When that folder changes, your history changes with it. Bring everything here with git repack -a -d and then remove the file alternates.
repository-replaced = In this git folder commits have been replaced (git replace or info/grafts). What you see then is not what was committed. List them with git replace --list, remove them with git replace -d, and remove info/grafts.
repository-no-revision = There is no commit named { $revision }. See with git log which there are.
repository-missing = Git lacks { $object }. This copy is not whole, or it is damaged. Fetch everything again: git fetch --refetch, or make a new copy with git clone.
repository-damaged = In git { $object } is damaged ({ $detail }). Do not go on with this copy. Make a new one with git clone, and keep this folder to find out what happened.
repository-file = The file { $path } cannot be read or written: { $detail }.
repository-git = Git says: { $detail }.
