import type { Dialect } from '../dialect.ts'

/** Counted ballots, by ids that the count has drawn, and their sums. SQLite's tables have no row ids: rows
 * stand in the order of their keys, and no number tells which came first. */
export const ballots = ({ byKey }: Dialect) => [
  `create table ballots (
    id text not null primary key,
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    kind text not null,
    questionnaire text not null,
    questionnaire_version integer not null,
    mode text not null,
    language text not null,
    interviewer text,
    rater text,
    sealed_on text not null,
    answers text not null,
    channel text not null,
    review text not null,
    seconds integer,
    extra text,
    listed integer not null,
    flags integer default 0 not null,
    doubtful integer default 0 not null,
    decided integer default 0 not null,
    level integer,
    front text,
    back text
  ) ${byKey}`,
  `create index ballots_by_round on ballots (round, id)`,
  `create index ballots_by_rater on ballots (round, id) where rater is not null`,
  `create index ballots_by_review on ballots (round, review, id)`,
  `create index ballots_by_place on ballots (round, unit, respondent_group, kind, review, sealed_on)`,
  `create index ballots_by_day on ballots (round, sealed_on, channel, review)`,
  `create index ballots_by_front on ballots (round, unit, respondent_group, front) where front is not null`,
  `create index ballots_by_back on ballots (round, unit, respondent_group, back) where back is not null`,
  `create index ballots_by_interviewer on ballots (
    round, interviewer, unit, respondent_group, review, sealed_on, seconds, level, doubtful
  ) where interviewer is not null`,
  `create index ballots_by_flags on ballots (round, decided, flags, id) where flags > 0`,
  `create table ballot_flags (
    round text not null references rounds (id),
    flag text not null,
    ballot text not null,
    primary key (round, flag, ballot)
  ) ${byKey}`,
  `create index ballot_flags_by_ballot on ballot_flags (ballot)`,
  `create table tallies (
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    ballots integer not null,
    counts text not null,
    primary key (round, unit, respondent_group)
  ) ${byKey}`,
  `create table flagged_tallies (
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    ballots integer not null,
    counts text not null,
    primary key (round, unit, respondent_group)
  ) ${byKey}`,
  `create table cluster_tallies (
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    interviewer text not null,
    ballots integer not null,
    counts text not null,
    primary key (round, unit, respondent_group, interviewer)
  ) ${byKey}`,
]
