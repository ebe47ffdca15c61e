# What the commands of the officer's day say: new, record, letter, import, export, init, repair.
