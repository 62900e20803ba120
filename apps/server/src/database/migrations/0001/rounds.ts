import type { Dialect } from '../dialect.ts'

/** Rounds with what they are pinned to, their moves, what was published; definitions being edited. */
export const rounds = ({ bytes }: Dialect) => [
  `create table definitions (
    id text not null,
    version integer not null,
    content text not null,
    primary key (id, version)
  )`,
  `create table registries (id text not null primary key, content text not null)`,
  `create table rounds (
    id text not null primary key,
    number integer not null unique,
    state text not null,
    content text not null
  )`,
  `create table round_moves (
    round text not null references rounds (id),
    place integer not null,
    from_state text not null,
    to_state text not null,
    moved_by text not null,
    moved_by_name text not null,
    moved_at text not null,
    reason text,
    red text,
    deleted text,
    primary key (round, place)
  )`,
  `create table proposed_moves (
    round text not null primary key references rounds (id),
    to_state text not null,
    proposed_by text not null,
    proposed_by_name text not null,
    proposed_at text not null,
    reason text,
    late text,
    unopened text
  )`,
  `create table publications (
    round text not null primary key references rounds (id),
    published_on text not null,
    office_digest text not null,
    public_digest text not null,
    office_package ${bytes} not null,
    public_package ${bytes} not null
  )`,
  `create table errata (
    round text not null references publications (round),
    place integer not null,
    published_on text not null,
    content text not null,
    published text not null,
    primary key (round, place)
  )`,
  `create table working_copies (
    id text not null primary key,
    revision integer not null,
    content text not null,
    begun_from text not null,
    started text not null,
    started_at text not null,
    saved text not null,
    saved_at text not null,
    fixed_as integer
  )`,
  `create table catalogue_additions (
    kind text not null,
    name text not null,
    version integer not null,
    added text not null,
    added_at text not null,
    reason text not null,
    file text,
    primary key (kind, name, version)
  )`,
]
