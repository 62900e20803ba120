import type { Dialect } from '../dialect.ts'

/** Between approval and publication: what units are shown, object and are answered, who is commended. */
export const replies = ({ bytes }: Dialect) => [
  `create table awards (
    round text not null references rounds (id),
    approval integer not null,
    block text not null,
    kind text not null,
    unit text not null,
    title text not null,
    content text not null,
    primary key (round, approval, block, kind, unit, title)
  )`,
  `create table reply_periods (
    round text not null references rounds (id),
    approval integer not null,
    until_day text not null,
    opened text not null,
    primary key (round, approval)
  )`,
  `create table provisional_results (
    round text not null references rounds (id),
    approval integer not null,
    unit text not null,
    content text not null,
    primary key (round, approval, unit)
  )`,
  `create table objections (
    round text not null references rounds (id),
    approval integer not null,
    unit text not null,
    content text not null,
    made text not null,
    file text,
    answer text,
    primary key (round, approval, unit)
  )`,
  `create table objection_files (
    round text not null references rounds (id),
    approval integer not null,
    unit text not null,
    added_at text not null,
    content ${bytes} not null,
    primary key (round, approval, unit)
  )`,
]
