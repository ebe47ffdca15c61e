#!/usr/bin/env bash
# Whole commands beside git (and Zola and Hugo, where they are installed), in one run on one machine.
# Prints medians and ratios; judges nothing: read the ratios, machines differ.
#
#   benches/whole.sh [COMPLAINTS=10000] [RUNS=5]
set -euo pipefail
cd "$(dirname "$0")/.."
complaints=${1:-10000}
runs=${2:-5}
cargo build --release --quiet
klachten=$PWD/target/release/klachten
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
day=2026-11-22

have() { command -v "$1" >/dev/null 2>&1 || { echo "skipped: $1 is not installed"; return 1; }; }

# median NAME COMMAND...: wall seconds (median of RUNS) and peak memory, kept in time_NAME.
median() {
  local name=$1 times=() peak=0
  shift
  for _ in $(seq "$runs"); do
    [ -z "${prepare:-}" ] || eval "$prepare"
    /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/stderr" || { [ $? -eq 1 ] || { cat "$work/stderr"; return 1; }; }
    read -r wall memory < <(tail -n 1 "$work/time")
    times+=("$wall")
    [ "$memory" -le "$peak" ] || peak=$memory
  done
  printf -v "time_$name" '%s' "$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")"
  local shown=time_$name
  printf '%-34s %7s s   peak %4d MB   (%s)\n' "$name" "${!shown}" $((peak / 1024)) "${times[*]}"
}
ratio() { awk -v a="$2" -v b="$3" -v name="$1" -v budget="$4" 'BEGIN { printf "%-52s %6.3f   (budget %s)\n", name, a / (b > 0 ? b : 0.001), budget }'; }

echo "$complaints complaints, median of $runs runs"
"$klachten" demo "$work/register" --complaints "$complaints" --as-of "$day" >/dev/null
cd "$work/register"
echo "$(git rev-list --count HEAD 2>/dev/null || echo '?') commits"
cache=$(git rev-parse --git-dir 2>/dev/null || echo .git)/klachten
common=(-C "$work/register" --as-of "$day" --quiet)

median check_without_history "$klachten" check --no-history --format json "${common[@]}"
prepare="rm -rf '$cache'" median check_cold "$klachten" check --format json "${common[@]}"
median check_warm "$klachten" check --format json "${common[@]}"
if have git; then
  median git_floor git rev-list HEAD
  median git_diff_tree sh -c 'git rev-list HEAD | git diff-tree --stdin -r --root --raw >/dev/null'
  median git_log_raw git log --raw --format=%H
fi
prepare="rm -rf '$work/site' '$cache'" median build_full "$klachten" build --out "$work/site" "${common[@]}"
median build_unchanged "$klachten" build --out "$work/site" "${common[@]}"
one=$(find klachten -name '*.md' | sort | tail -n 1)
if have git; then
  prepare="printf 'Nog een regel.\n' >> '$one'; git -c user.name=officer -c user.email=k@voorbeeld.example commit -qam '${one##*/}: verloop aangevuld'" \
    median build_after_one_commit "$klachten" build --out "$work/site" "${common[@]}"
  printf 'Nog een regel.\n' >>"$one"
  git add "$one"
  median check_one_staged "$klachten" check --staged "${common[@]}"
fi

echo
[ -z "${time_git_diff_tree:-}" ] || ratio 'history (check cold - without) / rev-list | diff-tree' \
  "$(awk -v a="$time_check_cold" -v b="$time_check_without_history" 'BEGIN { print a - b }')" "$time_git_diff_tree" 0.6
ratio 'build unchanged / full' "$time_build_unchanged" "$time_build_full" 0.05
[ -z "${time_build_after_one_commit:-}" ] || ratio 'build after one commit / full' "$time_build_after_one_commit" "$time_build_full" 0.1
[ -z "${time_check_one_staged:-}" ] || ratio 'check of one staged file / full check' "$time_check_one_staged" "$time_check_warm" 0.05

# The peers build bare pages from the same texts: a page a complaint, lists by year.
if have zola; then
  mkdir -p "$work/zola/content" "$work/zola/templates"
  printf 'base_url = "https://voorbeeld.example"\n' >"$work/zola/config.toml"
  printf '<h1>{{ page.title }}</h1>{{ page.content | safe }}' >"$work/zola/templates/page.html"
  printf '{%% for page in section.pages %%}<a href="{{ page.permalink }}">{{ page.title }}</a>{%% endfor %%}' >"$work/zola/templates/section.html"
  cp "$work/zola/templates/section.html" "$work/zola/templates/index.html"
  find klachten -name '*.md' | while read -r file; do
    name=$(basename "$file" .md)
    mkdir -p "$work/zola/content/${name%-*}"
    { printf -- '+++\ntitle = "%s"\n+++\n' "$name"; sed '1,/^---$/d' "$file" | sed '1,/^---$/d'; } >"$work/zola/content/${name%-*}/$name.md"
  done
  for year in "$work"/zola/content/*/; do printf -- '+++\ntitle = "list"\n+++\n' >"$year/_index.md"; done
  prepare="rm -rf '$work/zola/public'" median zola_bare zola --root "$work/zola" build
  ratio 'build full / zola bare pages' "$time_build_full" "$time_zola_bare" 0.8
  ratio 'check without history / zola bare pages' "$time_check_without_history" "$time_zola_bare" 0.2
fi
