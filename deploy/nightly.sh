#!/usr/bin/env bash
# What an installation in containers wants done each night: every game is checked, the audit logs
# are exported, the database is saved. Ends with 1 if anything is wrong; the rest is done all the same.
#   deploy/nightly.sh FOLDER
set -uo pipefail
folder=${1:?usage: $0 FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
today=$(date +%F)
wrong=0
compose() { docker compose -f "$here/compose.yaml" "$@" < /dev/null; }
# Under its name only when it is whole.
keep() {
  local file=$folder/$1
  shift
  if "$@" > "$file.unfinished"; then mv "$file.unfinished" "$file"; else wrong=1; fi
}

umask 077
mkdir -p "$folder" || exit 1
compose exec -T api-1 node src/check-games.ts || wrong=1
for league in sba pd; do
  keep "audit-$league-$today.jsonl" compose exec -T api-1 node src/officials.ts export "$league"
done
keep "games-$today.backup" compose run --rm -T -w /app/apps/api migrate node src/backup.ts save -
exit $wrong
