#!/usr/bin/env bash
# Takes pictures of every screen and of every state that matters, to be looked at.
#
#   packaging/e2e/shots.sh build/wegmarke build/shots [LANGUAGE-THEME ...]
#
# With the name "readme" it takes window.png and window-dark.png, which docs/ holds, instead.
# Without further names it does de-light, de-dark, en-light and en-dark. A picture is called
# LANGUAGE-THEME-WIDTHxHEIGHT-WHAT.png. The states are reached as a person reaches them: by pointer
# and keys. Nothing is compared here; packaging/e2e/run.sh holds what has to be true.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
shift 2
rounds=("$@")
[ ${#rounds[@]} -gt 0 ] || rounds=(de-light de-dark en-light en-dark)
# shellcheck source=packaging/e2e/display.sh
. packaging/e2e/display.sh
work=$(mktemp -d)
trap 'display_stop; rm -rf "$work"' EXIT

# Places in a window of 1600 x 1000 with the sample: the middle of a column and of some rows.
column() { echo $((332 + (1416 * $1 + 708) / 10)); } # 0 to 6
# The English sample is a little longer, so what lies lower stands elsewhere.
readonly row_phases=119 row_actions=191 second_row=232 head_x=270
# The one feeling of the sample that is lowest.
readonly feeling_x=839
places() {
  case $lang in
    de) row_goals=274 row_touchpoints=362 feeling_y=604 row_pains=653 row_ideas=751 row_measures=826 row_indicators=930 ;;
    en) row_goals=290 row_touchpoints=377 feeling_y=619 row_pains=669 row_ideas=775 row_measures=868 row_indicators=960 ;;
  esac
}

# A project per language, and an answer to it that an office has edited.
for lang in de en; do
  mkdir -p "$work/$lang"
  "$program" sample "$work/$lang/sample.wegmarke" --today 2026-03-05 --lang $lang >/dev/null
  "$program" sample "$work/$lang/steps.wegmarke" --set W2 --today 2026-03-05 --lang $lang >/dev/null
  "$program" sample "$work/$lang/large.wegmarke" --set W5 --today 2026-03-05 --lang $lang >/dev/null
  mkdir "$work/$lang/answers"
  "$program" export "$work/$lang/sample.wegmarke" -o "$work/$lang/answers/answer.xlsx" >/dev/null
  if command -v soffice >/dev/null 2>&1; then
    mv "$work/$lang/answers/answer.xlsx" "$work/$lang/sent.xlsx"
    /usr/bin/python3 packaging/e2e/edit_workbook.py "$work/$lang/sent.xlsx" \
      "$work/$lang/answers/answer.xlsx" "$work/$lang/done.json" >/dev/null 2>&1
  fi
done

# open PROJECT|'' WIDTHxHEIGHT [SCALE]: starts the program; the pictures are named after the size.
open() {
  local project=() width=${2%x*} height=${2#*x}
  size=$2
  [ -z "$1" ] || project=("$1")
  display_run "$program" "${project[@]}" --today 2026-03-05 --theme "$theme" --lang "$lang" \
    --data "$work/data" --scale "${3:-1}"
  display_size "$width" "$height"
  display_move 5 5
  # The first frame takes long where graphics are drawn in software.
  display_until 15 painted || echo "shots: nothing is painted" >&2
  sleep 1
}
painted() { [ "$(import -window "$window" -format '%k' info:)" -gt 50 ]; }
shot() { display_shot "$out/$lang-$theme-$size-$1.png"; }
# away: nothing selected, and the pointer where it lights nothing up.
away() {
  display_key Escape Escape
  display_move 5 $((${size#*x} / 2))
  sleep 0.3
}
copy() { # NAME: a fresh copy of a project, alone in its folder with the answer
  rm -rf "$work/open"
  mkdir "$work/open"
  cp "$work/$lang/$1.wegmarke" "$work/open/Kompressorstation DACH.wegmarke"
  cp "$work/$lang/answers/answer.xlsx" "$work/open/"
  printf '%s' "$work/open/Kompressorstation DACH.wegmarke"
}

selections() {
  shot map
  display_click "$(column 3)" $row_ideas && away_pointer && shot idea
  display_click "$(column 2)" $row_touchpoints && away_pointer && shot touchpoint
  display_click "$(column 2)" $row_measures && away_pointer && shot measure
  display_click $feeling_x $feeling_y && away_pointer && shot feeling
  display_click "$(column 1)" $row_pains && away_pointer && shot pain
  display_click "$(column 0)" $row_indicators && away_pointer && shot indicator
  display_click "$(column 3)" $row_phases && away_pointer && shot phase
  display_click $head_x $row_pains && away_pointer && shot lane
  away
}
away_pointer() {
  display_move 5 500
  sleep 0.5
}

handling() {
  # Held low, so that what the target says can be read.
  display_drag "$(column 3)" $((row_ideas + 12)) "$(($(column 3) + 14))" $((row_measures - 12)) "$work/drag.png"
  convert "$work/drag.png" -crop "${size}+0+0" +repage "$out/$lang-$theme-$size-drag-idea-to-measures.png"
  sleep 0.5
  shot drag-done
  display_key ctrl+z
  away
  display_click "$(column 0)" $row_actions 1 2 && away_pointer && shot edit-card
  display_key Escape && away
  display_drag $((head_x + 80)) $((row_goals + 22)) "$(column 3)" $((second_row + 100)) "$work/drag.png"
  convert "$work/drag.png" -crop "${size}+0+0" +repage "$out/$lang-$theme-$size-marquee.png"
  away_pointer && shot several-selected
  away
  display_click "$(column 3)" $row_ideas 3 && sleep 0.4 && shot context-menu-card
  display_key Escape && away
  display_click "$(column 2)" $row_phases 3 && sleep 0.4 && shot context-menu-phase
  display_key Escape && away
  display_click $head_x $row_pains 3 && sleep 0.4 && shot context-menu-lane
  display_key Escape && away
  main_menu
  display_key ctrl+f && display_type 'an' && display_key Return && sleep 0.4 && shot search
  display_key Escape && away
  display_key ctrl+minus ctrl+minus ctrl+minus
  sleep 0.6 && shot zoom-50
  display_key ctrl+0
  display_key ctrl+plus ctrl+plus
  sleep 0.6 && shot zoom-150
  display_key ctrl+0
  display_key ctrl+e && sleep 0.8 && shot export-dialog
  display_key Escape && away
}

# palette WORDS: goes to the page of that name.
palette() {
  display_key ctrl+k && sleep 0.8
  display_paste "$1" && sleep 0.8
  display_key Return && sleep 1.2
}

# pages takes one picture of each page beside the map.
pages() {
  palette 'Markus Feldhaus' && away_pointer && shot persona
  case $lang in
    de) names=(touchpoints Touchpoint-Canvas measures Maßnahmen indicators Kennzahlen checks Prüflisten needs Informationsbedarf) ;;
    en) names=(touchpoints 'Touchpoint canvas' measures Measures indicators Indicators checks Checklists needs 'Information needs') ;;
  esac
  local i
  for ((i = 0; i < ${#names[@]}; i += 2)); do
    palette "${names[i + 1]}" && away_pointer && shot "${names[i]}"
  done
  display_key shift+F1 && sleep 0.8 && shot guide
  display_key shift+F1 && sleep 0.4
  display_key F1 && sleep 0.8 && shot help
  display_key Escape && display_key ctrl+k && sleep 0.8 && shot palette
  display_key Escape && away
}

main_menu() {
  display_click 300 24 && sleep 0.4
  display_key Down Down && shot main-menu
  # The last but one row is the view, with a menu of its own.
  display_key Up Up Up && display_key Right && sleep 0.4 && shot main-menu-view
  display_key Escape && away
}

# A text is changed here too, so that the answer brings a conflict.
answer() {
  display_click "$(column 0)" $second_row 1 2
  display_key ctrl+a && display_type 'Sucht im Netz nach Leckagen' && display_key ctrl+Return && away
  display_key ctrl+shift+i && sleep 1 && shot open-dialog
  choose_answer && sleep 2 && shot review
  display_key Down Down && sleep 0.4 && shot review-next
}
# The answer is the only file that is offered: folders stand before it.
choose_answer() { display_key End Return; }

start_pages() {
  for s in 1600x1000 1280x720 1180x720; do
    open '' $s
    shot start
    [ $s != 1600x1000 ] || { empty_project; }
    display_quit
  done
}
# The start page puts the keyboard on the models; the last of them is the empty project.
empty_project() {
  display_key ctrl+n
  display_click "$empty_x" "$empty_y" && sleep 1.2 && display_move 5 500 && sleep 0.3 && shot new-project
}
readonly empty_x=1455 empty_y=370

# readme takes the two pictures of the README, into the folder itself.
readme() {
  lang=de
  places
  for theme in light dark; do
    rm -rf "$work/data"
    open "$(copy sample)" 1600x1000
    display_click "$(column 3)" $row_ideas && away_pointer && sleep 1
    name=window
    [ $theme = light ] || name=window-dark
    display_shot "$out/$name.png"
    convert "$out/$name.png" -alpha off -strip -define png:compression-level=9 -define png:compression-filter=1 "$out/$name.png"
    display_quit
  done
}

display_start 1920x1200
export FYNE_SCALE=1
for round in "${rounds[@]}"; do
  if [ "$round" = readme ]; then
    readme
    continue
  fi
  lang=${round%-*} theme=${round#*-}
  places
  rm -rf "$work/data"
  size=1600x1000
  display_key Escape || true
  open '' 1600x1000
  shot start-first-time
  display_quit

  open "$(copy sample)" 1600x1000
  selections
  handling
  display_quit
  open "$(copy sample)" 1600x1000
  answer
  display_quit

  for s in 1600x1000 1180x720; do
    open "$(copy sample)" $s
    pages
    display_quit
  done

  for s in 1280x720 1180x720; do
    open "$(copy sample)" $s
    shot map
    display_click 640 $row_actions && away_pointer && shot card
    away
    main_menu
    display_key ctrl+e && sleep 0.8 && shot export-dialog
    display_key Escape && away
    display_key ctrl+shift+i && sleep 1 && choose_answer && sleep 2 && shot review
    display_quit
  done

  open "$(copy sample)" 1840x1130 1.5
  size=1840x1130-scale150
  shot map
  display_quit

  open "$(copy steps)" 1600x1000
  shot steps
  display_quit

  open "$(copy large)" 1600x1000
  shot large
  display_key ctrl+minus ctrl+minus ctrl+minus ctrl+minus ctrl+minus
  sleep 1 && shot large-25
  display_quit

  start_pages
  printf '%s: %d pictures\n' "$round" "$(find "$out" -name "$round-*.png" | wc -l)"
done
