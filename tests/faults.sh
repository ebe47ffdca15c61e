#!/bin/sh
# Fault injection: `new`, `record`, `init` (into a new folder, and into the clone of an empty repository),
# `build` and `sync` (without a git program, where both sides have something new) are hit at their system calls, one at a time, by a kill, a
# full disk or a failing disk. Allowed is the old state or the new one; never a false success. After each
# hit, `repair` and the same command again must succeed.
#
#   tests/faults.sh [STEP] [COUNT]     every STEP-th point (default 5); needs strace and git.
#
# With a COUNT, so many of git's own files are spoilt too (a byte flipped, an end cut off): the history must
# be that of the whole repository, or the trouble told. That part needs cargo.
#
# The program is taken from KLACHTEN, else target/debug/klachten; the commands from KINDS, else all.
set -u
step=${1:-5}
if [ -n "${2:-}" ]; then
    (cd "$(dirname "$0")/.." && KLACHTEN_DAMAGE=$2 cargo test --quiet --test it damaged_objects) || exit 1
fi
bin=${KLACHTEN:-$(dirname "$0")/../target/debug/klachten}
bin=$(cd "$(dirname "$bin")" && pwd)/$(basename "$bin")
for tool in strace git; do
    command -v $tool >/dev/null || { echo "SKIPPED: no $tool here"; exit 0; }
done
strace -o /dev/null true 2>/dev/null || { echo "SKIPPED: strace may not trace here"; exit 0; }

work=$(mktemp -d) home=$HOME
trap 'rm -rf "$work"' EXIT
export HOME="$work" SOURCE_DATE_EPOCH=1772452800 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
calls=openat,write,pwrite64,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,fsync,fdatasync,syncfs,close,ftruncate,chmod,fchmod

"$bin" init "$work/base" --organisatie Gelukwerkt >/dev/null </dev/null || exit 1
"$bin" -C "$work/base" new --onderwerp "Te laat" --kanaal e-mail --categorie overig --ontvangen 2026-03-02 >/dev/null </dev/null || exit 1

# Two registers that share one place: what the other recorded is there, what this one recorded is not.
quiet() { "$bin" "$@" >/dev/null 2>&1 </dev/null || { echo "cannot prepare: $*"; exit 1; }; }
quiet init "$work/mine" --organisatie Gelukwerkt --share "$work/place"
quiet -C "$work/mine" new --onderwerp "Te laat" --kanaal e-mail --categorie overig --ontvangen 2026-03-02
quiet -C "$work/mine" sync
quiet join "$work/place" "$work/other"
quiet -C "$work/other" record 2026-001 ernst laag
quiet -C "$work/other" new --onderwerp "Te koud" --kanaal e-mail --categorie overig --ontvangen 2026-03-02
quiet -C "$work/other" sync
quiet -C "$work/mine" record 2026-001 ontvangstbevestiging --on 2026-03-02
quiet -C "$work/mine" new --onderwerp "Te warm" --kanaal e-mail --categorie overig --ontvangen 2026-03-02
own=$(git -C "$work/mine" rev-parse HEAD) theirs=$(git -C "$work/other" rev-parse HEAD)
mv "$work/place" "$work/place-base"

points=0 wrong=0 told=0
# The site is built into a folder that has one already; what is asked for is a site with one complaint
# changed.
fresh() {
    rm -rf "$work/case" "$work/site"
    rm -rf "$work"/.klachten-init-*
    case $1 in
    init) ;;
    sync) rm -rf "$work/place"; cp -a "$work/place-base" "$work/place"; cp -a "$work/mine" "$work/case" ;;
    clone) git clone -q "$work/server" "$work/case" 2>/dev/null ;;
    *) cp -a "$work/base" "$work/case" ;;
    esac
    [ "$1" = build ] || return 0
    build site
    [ -d "$work/site-old" ] || cp -a "$work/site" "$work/site-old"
    sed -i "s/^onderwerp: .*/onderwerp: Anders/" "$work/case/klachten/2026/2026-001.md"
    [ -d "$work/site-new" ] || build site-new
}
build() { "$bin" -C "$work/case" build --audience klachtenfunctionaris --as-of 2026-03-02 --out "$work/$1" >/dev/null 2>&1; }
run() { # run KIND [strace options]: the command under strace
    kind=$1; shift
    case $kind in
    record) strace -f -o "$work/trace" "$@" "$bin" -C "$work/case" record 2026-001 ontvangstbevestiging --on 2026-03-02 ;;
    new) strace -f -o "$work/trace" "$@" "$bin" -C "$work/case" new --onderwerp Factuur --kanaal brief --categorie betalingen --ontvangen 2026-03-02 ;;
    sync) strace -f -E PATH= -o "$work/trace" "$@" "$bin" -C "$work/case" sync ;;
    init|clone) strace -f -o "$work/trace" "$@" "$bin" init "$work/case" --organisatie Gelukwerkt --hook ;;
    build) strace -f -o "$work/trace" "$@" "$bin" -C "$work/case" build --audience klachtenfunctionaris --as-of 2026-03-02 --out "$work/site" ;;
    esac >"$work/out" 2>"$work/err" </dev/null
}
fail() { wrong=$((wrong + 1)); echo "WRONG: $*"; sed 's/^/    /' "$work/err"; }
done_in_head() { # whether the fact is in HEAD, or the site stands
    case $1 in
    record) git -C "$work/case" show HEAD:klachten/2026/2026-001.md 2>/dev/null | grep -q '^ontvangstbevestiging: 2026-03-02' ;;
    new) git -C "$work/case" cat-file -e HEAD:klachten/2026/2026-002.md 2>/dev/null ;;
    # The files and the index too: without them the next commit takes everything away again. (A probe
    # of libgit2 that it could not remove is no file of the register.)
    init|clone) git -C "$work/case" cat-file -e HEAD:register.yml 2>/dev/null &&
        [ -f "$work/case/register.yml" ] && [ -x "$work/case/.git/hooks/pre-commit" ] &&
        [ -z "$(git -C "$work/case" status --porcelain -uno)" ] ;;
    build) diff -r "$work/site" "$work/site-new" >/dev/null ;;
    sync) [ "$(git -C "$work/case" rev-parse HEAD)" = "$(git -C "$work/place" rev-parse main)" ] && kept &&
        git -C "$work/case" merge-base --is-ancestor $theirs HEAD &&
        [ "$(grep -l "^onderwerp: Te warm" "$work"/case/klachten/2026/*.md | wc -l)" = 1 ] &&
        grep -q "^ernst: laag" "$work/case/klachten/2026/2026-001.md" &&
        [ -z "$(git -C "$work/case" status --porcelain -uno)" ] ;;
    esac
}
# whether no commit of either side is lost
kept() {
    git -C "$work/case" merge-base --is-ancestor $own HEAD && git -C "$work/place" merge-base --is-ancestor $theirs main
}
# whether the site is the old one or the new one, and a build that succeeds leaves nothing beside it
whole() {
    [ "$1" = build ] || return 0
    diff -r "$work/site" "$work/site-old" >/dev/null || diff -r "$work/site" "$work/site-new" >/dev/null
}
alone() { ! ls -d "$work"/.site.* >/dev/null 2>&1; }

git init -q --bare --initial-branch=main "$work/server"
for kind in ${KINDS:-record new init clone build sync}; do
    fresh $kind
    run $kind -e trace=$calls || { echo "the command does not even work"; cat "$work/err"; exit 1; }
    for call in $(echo $calls | tr , ' '); do
        count=$(grep -c " $call(" "$work/trace" 2>/dev/null || true)
        cp "$work/trace" "$work/trace.$call" 2>/dev/null
    done
    for call in $(echo $calls | tr , ' '); do
        count=$(grep -c " $call(" "$work/trace.$call" 2>/dev/null || true)
        at=1
        while [ "$at" -le "${count:-0}" ]; do
            for fault in "signal=KILL:when=$at" "error=ENOSPC:when=$at+" "error=EIO:when=$at"; do
                # Rust's own library stops when a folder cannot be closed; Linux never says so.
                case $call-$fault in close-error*) continue ;; esac
                fresh $kind
                run $kind -e trace=$calls -e inject="$call:$fault"
                code=$?
                points=$((points + 1))
                # Files that could not follow a commit that is there are told, with the way out.
                if [ $code = 0 ] && ! done_in_head $kind && ! grep -q "klachten herstel\|niet worden gelezen en telt hier niet mee" "$work/err"; then fail "$kind $call $fault: reported done, not in HEAD"; fi
                # A history that could not be read is told and is no success; the site then lacks it. So
                # is a file that could not be read, which the site's own banner names.
                if grep -q "niet worden gelezen en telt hier niet mee" "$work/err" ||
                    { [ $code = 1 ] && grep -q "De geschiedenis uit git was niet" "$work/err"; }; then
                    told=$((told + 1))
                else
                    whole $kind || fail "$kind $call $fault: half a site"
                fi
                if [ $kind = sync ]; then
                    kept || fail "$kind $call $fault: a commit is lost"
                    git -C "$work/place" fsck --strict >/dev/null 2>&1 || fail "$kind $call $fault: fsck of the place"
                fi
                grep -q "panicked" "$work/err" && fail "$kind $call $fault: panic"
                if [ -d "$work/case/.git" ]; then
                    git -C "$work/case" fsck --strict >/dev/null 2>"$work/err" || fail "$kind $call $fault: fsck"
                fi
                # A register that never began is begun again: there is nothing to repair.
                if [ -f "$work/case/register.yml" ] && [ $kind != clone ]; then
                    "$bin" -C "$work/case" repair --yes >"$work/out" 2>"$work/err" </dev/null || fail "$kind $call $fault: repair"
                fi
                # A lock in the shared place is another computer's for all this one knows: it waits.
                [ $kind = sync ] && find "$work/place" -name "*.lock" -exec rm {} +
                # What a kill left locked in a clone is cleared when it is a minute old.
                [ $kind = clone ] && find "$work/case/.git" -name "*.lock" -exec touch -d "2 minutes ago" {} +
                if ! done_in_head $kind; then
                    run $kind || fail "$kind $call $fault: the same command again"
                    done_in_head $kind || fail "$kind $call $fault: again, and still not in HEAD"
                    alone || fail "$kind $call $fault: again, and something is left beside the site"
                    [ $kind = init ] && ls -d "$work"/.klachten-init-*/register >/dev/null 2>&1 &&
                        fail "$kind $call $fault: again, and half a register is left beside"
                fi
                [ $kind = build ] || continue
                # The next build goes on from whatever was left.
                git -C "$work/case" checkout -q . && build site && diff -r "$work/site" "$work/site-old" >/dev/null && alone ||
                    fail "$kind $call $fault: the next build is another"
            done
            at=$((at + step))
        done
    done
done
echo "$points points, $wrong wrong; $told sites without a history, each told"
# Tampering with the site, the records, their times and the caches: each build is the one from nothing.
if command -v cargo >/dev/null && [ -z "${KLACHTEN:-}" ]; then
    (cd "$(dirname "$bin")/../.." && HOME=$home KLACHTEN_TAMPERING="${KLACHTEN_TAMPERING:-1000}" \
        cargo test --quiet --test it tampering::whatever) || wrong=$((wrong + 1))
fi
[ $wrong = 0 ]
