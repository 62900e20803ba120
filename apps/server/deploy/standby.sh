#!/bin/sh
# Copies the primary when there is no copy yet, then follows it under the name that it waits for.
set -eu
data=/var/lib/postgresql/data
line="host=primary user=standby password=$REPLICATION_PASSWORD application_name=standby"
if [ ! -s "$data/PG_VERSION" ]; then
  pg_basebackup --dbname="$line" --pgdata="$data" --wal-method=stream
  touch "$data/standby.signal"
  chmod 700 "$data"
fi
exec postgres -D "$data" -c primary_conninfo="$line" -c hot_standby=on -c archive_mode=off
