#!/bin/sh
# Run once, when the primary's folder is made: a role that may copy, and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<SQL
create role standby with replication login password '$REPLICATION_PASSWORD';
SQL
echo 'host replication standby all scram-sha-256' >> "$PGDATA/pg_hba.conf"
