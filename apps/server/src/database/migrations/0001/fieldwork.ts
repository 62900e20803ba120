import type { Dialect } from '../dialect.ts'

/** Interviewers of a round, their phones and assignments, and whom they met without a ballot. */
export const fieldwork = ({ byKey }: Dialect) => [
  `create table interviewers (id text not null primary key, name text not null)`,
  `create table enrolments (
    code_hash text not null primary key,
    interviewer text not null references interviewers (id),
    round text not null references rounds (id),
    expires_on text not null,
    made_by text not null,
    device text
  )`,
  `create index enrolments_by_round on enrolments (round, interviewer)`,
  `create table devices (
    id text not null primary key,
    token_hash text not null unique,
    public_key text not null,
    interviewer text not null references interviewers (id),
    round text not null references rounds (id),
    enrolled_on text not null,
    revoked_on text,
    last_contact text,
    name text
  )`,
  `create index devices_by_round on devices (round, interviewer)`,
  `create table device_reports (
    device text not null primary key references devices (id),
    reported_at text not null,
    content text not null
  )`,
  `create table round_interviewers (
    round text not null references rounds (id),
    interviewer text not null references interviewers (id),
    code text not null,
    team text,
    ended_on text,
    primary key (round, interviewer),
    unique (round, code)
  )`,
  `create table assignments (
    round text not null references rounds (id),
    interviewer text not null references interviewers (id),
    unit text not null,
    respondent_group text not null,
    wanted integer not null,
    due_on text,
    withdrawn_on text,
    primary key (round, interviewer, unit, respondent_group)
  )`,
  `create table contacts (
    id text not null primary key,
    round text not null references rounds (id),
    interviewer text not null,
    unit text not null,
    respondent_group text not null,
    outcome text not null,
    attempts integer not null,
    met_on text not null
  ) ${byKey}`,
  `create index contacts_by_round on contacts (round, interviewer, unit, respondent_group, outcome)`,
  `create index contacts_by_id on contacts (round, id)`,
]
