import type { Dialect } from '../dialect.ts'

/** What was decided about ballots, and back-checks. */
export const review = ({ byKey, id }: Dialect) => [
  `create table decisions (
    id text not null primary key,
    round text not null references rounds (id),
    place integer not null,
    content text not null,
    unique (round, place)
  ) ${byKey}`,
  `create table decision_ballots (
    ballot ${id} not null,
    decision text not null references decisions (id),
    was text not null,
    primary key (ballot, decision)
  ) ${byKey}`,
  `create table back_check_draws (
    id text not null primary key,
    round text not null references rounds (id),
    place integer not null,
    content text not null,
    unique (round, place)
  ) ${byKey}`,
  `create table back_checks (
    round text not null references rounds (id),
    ballot ${id} not null,
    draw text not null references back_check_draws (id),
    interviewer text not null,
    unit text not null,
    respondent_group text not null,
    sealed_on text not null,
    outcome text,
    record text,
    primary key (round, ballot)
  ) ${byKey}`,
]
