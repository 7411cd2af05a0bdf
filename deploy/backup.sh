#!/usr/bin/env bash
# Saves the database named by DATABASE_URL into a file, or brings such a file back.
#   deploy/backup.sh save games.dump
#   deploy/backup.sh restore games.dump      # into an empty database
set -euo pipefail
: "${DATABASE_URL:?set DATABASE_URL}"
case "${1:-} ${2:+file}" in
  'save file') pg_dump --format=custom --no-owner --no-privileges --file="$2" "$DATABASE_URL" ;;
  'restore file') pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$DATABASE_URL" "$2" ;;
  *) echo "usage: $0 save|restore FILE" >&2; exit 2 ;;
esac
