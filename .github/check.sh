#!/usr/bin/env bash
# The composite action's step: check the articles, annotate the change, leave the reports.
set -uo pipefail

options=(--format github --fail-on "$FAIL_ON")
[ -n "$CONFIG" ] && options+=(--config "$CONFIG")
[ -n "$MESSAGES" ] && options+=(--messages "$MESSAGES")
mkdir -p "$REPORT"
options+=(--report "sarif=$REPORT/findings.sarif" --report "html=$REPORT/report.html")
options+=(--report "markdown=$REPORT/summary.md")

read -r -a paths <<<"$PATHS"
copydesk check "${options[@]}" -- "${paths[@]}"
code=$?
[ -f "$REPORT/summary.md" ] && cat "$REPORT/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$code"
