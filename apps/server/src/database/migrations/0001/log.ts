import type { Dialect } from '../dialect.ts'

const REFUSAL = 'entries of the log are never changed or deleted'

/** The log of everything that was changed or taken out. The database itself refuses to change it. */
export const log = ({ kind }: Dialect) => [
  `create table audit_entries (
    place integer not null primary key,
    at text not null,
    who_id text not null,
    who_name text not null,
    who_role text not null,
    action text not null,
    round text,
    subject text not null,
    previous text not null,
    hash text not null
  )`,
  `create index audit_entries_by_who_id on audit_entries (who_id, place)`,
  `create index audit_entries_by_action on audit_entries (action, place)`,
  `create index audit_entries_by_round on audit_entries (round, place)`,
  `create index audit_entries_by_at on audit_entries (at, place)`,
  `create table audit_head (place integer not null, hash text not null)`,
  `insert into audit_head (place, hash) values (0, '${'0'.repeat(64)}')`,
  ...(kind === 'sqlite' ? ['update', 'delete'].map(refuseInSqlite) : refuseInPostgres),
]

const refuseInSqlite = (deed: string) =>
  `create trigger audit_entries_no_${deed} before ${deed} on audit_entries
    begin select raise(abort, '${REFUSAL}'); end`

const refuseInPostgres = [
  `create function audit_entries_stay() returns trigger language plpgsql as
    $$begin raise exception '${REFUSAL}'; end$$`,
  `create trigger audit_entries_stay before update or delete or truncate on audit_entries
    for each statement execute function audit_entries_stay()`,
]
