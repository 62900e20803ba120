#!/bin/sh
# One of the two databases of an office: OWN is its name, OTHER the other's, PRIMARY the one that is written to.
# The one that is named there is written to, and promoted where it was the copy; the other follows it, and is copied
# from it where it was written to itself. So a primary that was lost and comes back takes nothing beside its successor.
set -eu
data=$PGDATA/own
other="host=${OTHER_HOST:-$OTHER} port=${OTHER_PORT:-5432} user=standby"
# Not on a line that everybody on the machine could read.
export PGPASSWORD="$REPLICATION_PASSWORD"
# The image leaves it open to everybody, for the entrypoint that is left out here.
chmod 700 "$PGDATA"

stop() {
  echo "$OWN: $1" >&2
  exit 1
}
ask_other() { psql "$other dbname=postgres replication=true" -XAtc "$1"; }
# Nobody from elsewhere is answered meanwhile; the folder, and so the socket in it, is its owner's alone.
begin() { pg_ctl -D "$1" start -s -w -l "$PGDATA/log" -o "-c listen_addresses= -k $PGDATA"; }

make_office() {
  # A second, empty one would take the place of what the other holds.
  if pg_isready -q -d "$other"; then stop "$OTHER holds a database and $OWN none: set PRIMARY=$OTHER"; fi
  rm -rf "$data.begun"
  (umask 077 && echo "$POSTGRES_PASSWORD" >"$PGDATA/password")
  initdb -D "$data.begun" -U phieu --pwfile="$PGDATA/password" --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8 --locale=C >&2
  rm "$PGDATA/password"
  printf '%s\n' 'host all all all scram-sha-256' 'host replication standby all scram-sha-256' >>"$data.begun/pg_hba.conf"
  begin "$data.begun"
  psql -h "$PGDATA" -U phieu -d postgres -v ON_ERROR_STOP=1 -Xq <<SQL
create role standby with replication login password '$REPLICATION_PASSWORD';
create database phieu;
SQL
  pg_ctl -D "$data.begun" stop -s -w
  # In the file, so that it can be taken out for a while (README.md); from now on, since nobody follows yet.
  echo "synchronous_standby_names = 'standby'" >>"$data.begun/postgresql.conf"
  # Without this line, which a power cut could take, it would acknowledge alone.
  sync "$data.begun/postgresql.conf"
  mv "$data.begun" "$data"
}

become_primary() {
  begin "$data"
  pg_ctl -D "$data" promote -s -w
  pg_ctl -D "$data" stop -s -w
}

follow() {
  until pg_isready -q -d "$other"; do sleep 1; done
  if [ -d "$data" ]; then
    # It goes, so nothing may stand here alone: neither another office nor what was acknowledged without a standby.
    ours=$(pg_controldata -D "$data" | sed -n 's/^Database system identifier: *//p')
    theirs=$(ask_other IDENTIFY_SYSTEM | cut -d'|' -f1)
    [ "$ours" = "$theirs" ] || stop "$OTHER holds another database than $OWN, or does not answer"
    if grep -q synchronous_standby_names "$data/postgresql.auto.conf"; then
      stop "$OWN went on without a standby, and may hold what $OTHER does not: look, then take its folder away"
    fi
  fi
  rm -rf "$data.begun" "$data.left"
  # What this one has yet to read is kept there for it. One that is in use is of a copy that was cut off just now.
  ask_other "DROP_REPLICATION_SLOT $OWN" >&2 || true
  ask_other "CREATE_REPLICATION_SLOT $OWN PHYSICAL" >&2 || true
  pg_basebackup -d "$other" -D "$data.begun" --wal-method=stream --slot="$OWN" --checkpoint=fast
  sed -i /synchronous_standby_names/d "$data.begun/postgresql.auto.conf"
  touch "$data.begun/standby.signal"
  chmod 700 "$data.begun"
  # What was cut off while it was copied would start as a primary of its own: only a whole copy gets the name.
  if [ -d "$data" ]; then mv "$data" "$data.left"; fi
  mv "$data.begun" "$data"
}

if [ "$PRIMARY" = "$OWN" ]; then
  if [ ! -d "$data" ]; then make_office; fi
  if [ -e "$data/standby.signal" ]; then become_primary; fi
elif [ "$PRIMARY" = "$OTHER" ]; then
  if [ ! -e "$data/standby.signal" ]; then follow; fi
else
  stop "PRIMARY is $PRIMARY, neither $OWN nor $OTHER"
fi
# What a copy has replaced: under its own name, half thrown away, it would be taken for another office's.
rm -rf "$data.left"
# Nothing that would write down when a ballot came: no commit times, no statements, no archive. The servers look at
# these settings when they start.
exec postgres -D "$data" -k "$PGDATA" -c listen_addresses='*' -c max_connections=60 \
  -c synchronous_commit=on -c track_commit_timestamp=off -c archive_mode=off \
  -c log_statement=none -c log_duration=off -c log_min_duration_statement=-1 \
  -c primary_conninfo="$other application_name=standby" -c primary_slot_name="$OWN" -c max_slot_wal_keep_size=4GB
