import type { Dialect } from '../dialect.ts'

/** What lies in the box, by random ids alone: a receipt for each envelope that ever lay there, which
 * knows neither its place nor its sender, and the envelopes that are still sealed. */
export const box = ({ bytes, byKey, id, small }: Dialect) => [
  `create table epochs (
    place integer not null primary key,
    id text not null,
    begun_on text not null,
    receipts_before integer default 0 not null,
    restored_from text,
    lost integer
  )`,
  `create table periods (running integer not null, verified integer not null, shown_on text)`,
  `insert into periods (running, verified) values (0, 0)`,
  `create table round_keys (
    round text not null primary key references rounds (id),
    round_public text not null,
    round_secret text,
    box_public text not null,
    box_secret text,
    box_by text not null,
    receipts_public text not null,
    receipts_secret text,
    made_on text not null,
    destroyed_on text
  )`,
  `create table receipts (
    id ${id} not null primary key,
    round ${small} not null references rounds (number),
    period ${small} not null,
    bucket ${small} not null,
    digest ${bytes} not null
  ) ${byKey}`,
  // Leaves are asked for by the beginning of their digests, and never one alone.
  `create index receipts_by_bucket on receipts (round, bucket)`,
  `create table lost_receipts (
    id ${id} not null primary key,
    round text not null references rounds (id),
    digest ${bytes} not null,
    epoch integer not null references epochs (place)
  ) ${byKey}`,
  // By cell, as they are counted: within one by random ids.
  `create table envelopes (
    id ${id} not null,
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    kind text not null,
    mode text not null,
    channel text not null,
    questionnaire text not null,
    questionnaire_version integer not null,
    interviewer text,
    sealing_day text not null,
    sealed ${bytes} not null,
    state text not null,
    flags text not null,
    primary key (round, state, unit, respondent_group, kind, id)
  ) ${byKey}`,
  // How many ballots stand where, sealed ones too: what pages show, and nothing that the rows don't say.
  `create table ballot_counts (
    round text not null references rounds (id),
    state text not null,
    unit text not null,
    respondent_group text not null,
    kind text not null,
    interviewer text not null,
    channel text not null,
    day text not null,
    ballots integer not null check (ballots >= 0),
    primary key (round, state, unit, respondent_group, kind, interviewer, channel, day)
  ) ${byKey}`,
  `create index ballot_counts_by_day on ballot_counts (interviewer, day) where interviewer <> ''`,
  `create table opened_faults (
    id ${id} not null primary key,
    round text not null references rounds (id),
    why text not null,
    envelope text not null
  ) ${byKey}`,
  `create index opened_faults_by_round on opened_faults (round)`,
  `create table refused (
    id text not null primary key,
    why text not null,
    refused_on text not null,
    size integer not null,
    round text,
    ballot text,
    raw text not null
  ) ${byKey}`,
  `create index refused_by_day on refused (refused_on, id)`,
  `create index refused_by_round on refused (round)`,
  `create table refused_use (day text not null primary key, bytes bigint not null) ${byKey}`,
  `create table flag_limits (
    round text not null primary key references rounds (id),
    content text not null
  ) ${byKey}`,
]
