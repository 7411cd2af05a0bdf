#!/usr/bin/env bash
# Brings a backup of the database named by DATABASE_URL back into a new database beside it, reads
# every game there, and throws it away again. The role has to be allowed to create databases.
#   deploy/restore-drill.sh
set -euo pipefail
: "${DATABASE_URL:?set DATABASE_URL}"
here=$(cd "$(dirname "$0")" && pwd)
drill="restore_drill_$$"
file=$(mktemp)
# The same address with another database.
rest=${DATABASE_URL#*://*/}
query=${rest#"${rest%%\?*}"}
restored="${DATABASE_URL%"$rest"}$drill$query"
trap 'rm -f "$file"; psql --quiet --dbname="$DATABASE_URL" --command="drop database if exists $drill"' EXIT

"$here/backup.sh" save "$file"
psql --quiet --dbname="$DATABASE_URL" --command="create database $drill"
DATABASE_URL="$restored" "$here/backup.sh" restore "$file"
counts='select (select count(*) from games), (select count(*) from game_events), (select count(*) from audit_events)'
before=$(psql --tuples-only --no-align --dbname="$DATABASE_URL" --command="$counts")
after=$(psql --tuples-only --no-align --dbname="$restored" --command="$counts")
echo "games|events|audit events: $before, restored $after"
[ "$before" = "$after" ] || { echo 'The numbers differ.' >&2; exit 1; }
DATABASE_URL="$restored" node "$here/../apps/api/src/check-games.ts"
if psql --quiet --dbname="$restored" --command='update game_events set version = version' 2> /dev/null; then
  echo 'The restored log can be changed.' >&2
  exit 1
fi
echo 'The backup is good.'
