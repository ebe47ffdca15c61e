#!/usr/bin/env bash
# Every budget of whole commands as a ratio, in one run on one machine: beside git, and beside Zola and
# Hugo where they are installed (ZOLA=, HUGO=: other places than the PATH). Judges nothing: machines differ.
#
#   benches/whole.sh [COMPLAINTS=10000] [RUNS=5]
#
# CLOCK=cpu compares the time of the processors, which on a busy machine says more than the wall clock.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
complaints=${1:-10000}
runs=${2:-5}
[ -n "${KLACHTEN:-}" ] || cargo build --release --quiet
klachten=${KLACHTEN:-$PWD/target/release/klachten}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
day=2026-11-22
declare -A time memory

have() { command -v "$1" >/dev/null 2>&1 || { echo "skipped: $1 is not installed"; return 1; }; }

# once NAME COMMAND...: one more measurement; {new} in the command is a path that does not exist yet.
# (Not one that was just removed: ext4 is slow for seconds where much was removed.)
once() {
  local name=$1 wall user system peak status=0
  shift
  fresh=$((${fresh:-0} + 1))
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "${@//\{new\}/$work/new-$fresh}" >/dev/null 2>"$work/stderr" || status=$?
  # 1: the register is wrong, as a made-up one may be.
  [ "$status" -le 1 ] || { cat "$work/stderr"; return 1; }
  read -r wall user system peak < <(tail -n 1 "$work/time")
  [ "${CLOCK:-wall}" = wall ] || wall=$(awk -v a="$user" -v b="$system" 'BEGIN { print a + b }')
  echo "$wall $peak" >>"$work/measured-$name"
}

# told NAME: its median and its peak, kept and printed.
told() {
  local all median peak
  all=$(cut -d' ' -f1 "$work/measured-$1" | sort -n | tr '\n' ' ')
  median=$(cut -d' ' -f1 "$work/measured-$1" | sort -n | sed -n "$((($(wc -l <"$work/measured-$1") + 1) / 2))p")
  peak=$(cut -d' ' -f2 "$work/measured-$1" | sort -n | tail -n 1)
  time[$1]=$median
  memory[$1]=$((peak / 1024))
  printf '%-34s %7s s   peak %4d MB   (%s)\n' "$1" "$median" "${memory[$1]}" "${all% }"
}

# ratio TEXT A B BUDGET
ratio() { awk -v a="$2" -v b="$3" -v name="$1" -v budget="$4" 'BEGIN { printf "%-58s %7.3f   (budget %s)\n", name, a / (b > 0 ? b : 0.005), budget }'; }
less() { awk -v a="$1" -v b="$2" 'BEGIN { print a - b }'; }

# register SIZE: a made-up register, and everything measured on it, round by round so that a busy
# minute falls on all alike. Names end in the size.
register() {
  local size=$1 root=$work/register-$1 one common cache
  "$klachten" demo "$root" --complaints "$size" --as-of "$day" >/dev/null
  common=(-C "$root" --as-of "$day" --quiet)
  cache=$root/.git/klachten
  one=$(find "$root/klachten" -name '*.md' | sort | tail -n 1)
  for _ in $(seq "$runs"); do
    rm -rf "$cache"
    once "check_without_history_$size" "$klachten" check --no-history --format json "${common[@]}"
    once "check_cold_$size" "$klachten" check --format json "${common[@]}"
    once "check_$size" "$klachten" check --format json "${common[@]}"
    once "git_diff_tree_$size" sh -c "cd '$root'; git rev-list HEAD | git diff-tree --stdin -r --root --raw >/dev/null"
    rm -rf "$cache"
    once "build_without_history_$size" "$klachten" build --no-history --out '{new}' "${common[@]}"
    once "build_full_$size" "$klachten" build --out '{new}' "${common[@]}"
    once "build_unchanged_$size" "$klachten" build --out "$work/new-$fresh" "${common[@]}"
    printf 'Nog een regel.\n' >>"$one"
    # On the day judged on: one that is dated later has a clock that cannot be right (H009).
    GIT_AUTHOR_DATE="$day 22:00 +0100" GIT_COMMITTER_DATE="$day 22:00 +0100" \
      git -C "$root" -c user.name=officer -c user.email=k@voorbeeld.example commit -qam "${one##*/}: verloop aangevuld"
    once "build_after_one_commit_$size" "$klachten" build --out "$work/new-$((fresh - 1))" "${common[@]}"
    printf 'Nog een regel.\n' >>"$one"
    git -C "$root" add "$one"
    once "check_one_staged_$size" "$klachten" check --staged "${common[@]}"
    git -C "$root" reset -q --hard
    [ "$size" != "$complaints" ] || peers
  done
  for name in check_without_history check_cold check check_one_staged git_diff_tree build_without_history build_full build_after_one_commit build_unchanged; do
    told "${name}_$size"
  done
}

# The peers' pages: one for each complaint with a table of its facts and its text, and lists by year,
# month and category. front ZOLA|HUGO: the complaints in their form.
front() {
  find "$work/register-$complaints/klachten" -name '*.md' -print0 | xargs -0 awk -v kind="$1" -v out="$2" '
    function quoted(text) { gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); return "\"" text "\"" }
    FNR == 1 { fences = 0; facts = ""; name = FILENAME; sub(/.*\//, "", name); file = out "/" name; sub(/\.md$/, "", name) }
    /^---$/ && fences < 2 {
      if (++fences == 2) {
        lists = "years = [" quoted(substr(received, 1, 4)) "]\nmonths = [" quoted(substr(received, 1, 7)) "]\ncategories = [" quoted(category) "]\n"
        printf "+++\ntitle = %s\ndate = %s\n", quoted(name), received > file
        if (kind == "zola") printf "[taxonomies]\n%s[extra]\n", lists > file
        else printf "%s[params]\n", lists > file
        printf "facts = [%s]\n+++\n", facts > file
      }
      next
    }
    fences == 1 {
      at = index($0, ":"); key = substr($0, 1, at - 1); value = substr($0, at + 1)
      gsub(/^ +/, "", value); gsub(/["\x27]/, "", value)
      if (key == "ontvangen") received = substr(value, 1, 10)
      if (key == "categorie") category = value
      facts = facts "[" quoted(key) ", " quoted(value) "],"
    }
    fences == 2 { print > file }
    ENDFILE { close(file) }
  '
}

zola_site() {
  local site=$work/zola
  mkdir -p "$site/content" "$site/templates"
  printf 'base_url = "https://voorbeeld.example"\ntaxonomies = [{ name = "years" }, { name = "months" }, { name = "categories" }]\n' >"$site/config.toml"
  printf -- '+++\ntitle = "list"\nsort_by = "date"\n+++\n' >"$site/content/_index.md"
  printf '<h1>{{ page.title }}</h1><table>{%% for fact in page.extra.facts %%}<tr><th>{{ fact[0] }}</th><td>{{ fact[1] }}</td></tr>{%% endfor %%}</table>{{ page.content | safe }}' >"$site/templates/page.html"
  printf '{%% for page in section.pages %%}<a href="{{ page.permalink }}">{{ page.title }}</a>{%% endfor %%}' | tee "$site/templates/section.html" >"$site/templates/index.html"
  printf '{%% for term in terms %%}<a href="{{ term.permalink }}">{{ term.name }}</a>{%% endfor %%}' >"$site/templates/taxonomy_list.html"
  printf '{%% for page in term.pages %%}<a href="{{ page.permalink }}">{{ page.title }}</a>{%% endfor %%}' >"$site/templates/taxonomy_single.html"
  front zola "$site/content"
}

# Inside a copy of the register's repository, so that its git info has the same commits to read.
hugo_site() {
  local site=$work/hugo/site
  git clone -q "$work/register-$complaints" "$work/hugo"
  mkdir -p "$site/content" "$site/layouts/_default"
  printf 'baseURL = "https://voorbeeld.example"\ndisableKinds = ["RSS", "sitemap", "404"]\n[taxonomies]\nyear = "years"\nmonth = "months"\ncategory = "categories"\n' >"$site/hugo.toml"
  printf '<h1>{{ .Title }}</h1>{{ with .GitInfo }}{{ .Hash }}{{ end }}<table>{{ range .Params.facts }}<tr><th>{{ index . 0 }}</th><td>{{ index . 1 }}</td></tr>{{ end }}</table>{{ .Content }}' >"$site/layouts/_default/single.html"
  printf '{{ range .Pages }}<a href="{{ .Permalink }}">{{ .Title }}</a>{{ end }}' >"$site/layouts/_default/list.html"
  front hugo "$site/content"
}

peers() {
  if [ -n "$zola" ]; then
    [ -d "$work/zola" ] || zola_site
    once zola "$zola" --root "$work/zola" build --output-dir '{new}'
  fi
  if [ -n "$hugo" ]; then
    [ -d "$work/hugo" ] || hugo_site
    once hugo "$hugo" --source "$work/hugo/site" --destination '{new}'
    once hugo_git_info "$hugo" --source "$work/hugo/site" --enableGitInfo --destination '{new}'
  fi
}

zola=${ZOLA:-zola} hugo=${HUGO:-hugo}
have "$zola" || zola=
have "$hugo" || hugo=
small=$((complaints / 10))
echo "$complaints complaints, median of $runs runs, round by round; clock: ${CLOCK:-wall}"
register "$complaints"
for peer in zola hugo hugo_git_info; do
  [ ! -f "$work/measured-$peer" ] || told "$peer"
done
register "$small"
[ "$complaints" = 200 ] || [ "$small" = 200 ] || register 200

echo
n=$complaints
full=${time[build_full_$n]}
[ -z "$zola" ] || ratio 'build without history / zola, bare pages with lists' "${time[build_without_history_$n]}" "${time[zola]}" 0.5
[ -z "$hugo" ] || ratio 'build without history / hugo, bare pages' "${time[build_without_history_$n]}" "${time[hugo]}" 0.6
[ -z "$hugo" ] || ratio 'build full / hugo with git info' "$full" "${time[hugo_git_info]}" 0.45
ratio 'build after one commit / full' "${time[build_after_one_commit_$n]}" "$full" 0.35
ratio 'build unchanged / full' "${time[build_unchanged_$n]}" "$full" 0.05
ratio 'history (check cold - without) / rev-list | diff-tree' "$(less "${time[check_cold_$n]}" "${time[check_without_history_$n]}")" "${time[git_diff_tree_$n]}" 0.8
ratio 'check of one staged file / full check, cold' "${time[check_one_staged_$n]}" "${time[check_cold_$n]}" 0.05
ratio 'check of one staged file / full check, warm' "${time[check_one_staged_$n]}" "${time[check_$n]}" none
ratio "peak memory of a full build, MB" "${memory[build_full_$n]}" 1 300
ratio "peak memory a complaint, KB (from $small to $n)" "$(less "${memory[build_full_$n]}" "${memory[build_full_$small]}")" "$(awk -v n=$((n - small)) 'BEGIN { print n / 1024 }')" 25
ratio "build full: time at $n / at $small" "$full" "${time[build_full_$small]}" 12
if [ "$small" = 1000 ]; then
  for budget in build_full:0.6 build_after_one_commit:0.2 check:0.1 check_cold:0.4; do
    ratio "1000 complaints: ${budget%:*}, s" "${time[${budget%:*}_1000]}" 1 "${budget#*:}"
  done
fi
for name in check_without_history check_cold check check_one_staged build_full build_after_one_commit build_unchanged; do
  ratio "200 complaints: $name, s" "${time[${name}_200]}" 1 0.1
done
cd "$here"
