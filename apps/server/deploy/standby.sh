#!/bin/sh
# Copies the primary when there is no copy yet, then follows it under the name that it waits for.
# What was cut off while it was copied would start as a primary of its own: only a whole copy gets the name.
set -eu
copy=$PGDATA/copy
line="host=primary user=standby password=$REPLICATION_PASSWORD application_name=standby"
if [ ! -d "$copy" ]; then
  rm -rf "$copy.begun"
  pg_basebackup --dbname="$line" --pgdata="$copy.begun" --wal-method=stream
  touch "$copy.begun/standby.signal"
  chmod 700 "$copy.begun"
  mv "$copy.begun" "$copy"
fi
exec postgres -D "$copy" -c primary_conninfo="$line" -c hot_standby=on -c archive_mode=off
