import type { Dialect } from '../dialect.ts'

/** Links, invitations and insiders. Counters of links and what was spent of an invitation stand twice:
 * as they are, for the door alone, and as they were last midnight, which is what is shown. Whose an
 * insider's right is stands sealed beside the person and the link (see `keys/draw-seal.ts`). Names and
 * contacts of insiders live here and nowhere else, so that closing a round takes them away. */
export const distribution = ({ byKey, id }: Dialect) => [
  `create table links (
    code text not null primary key,
    round text not null references rounds (id),
    unit text not null,
    respondent_group text not null,
    channel text not null,
    label text,
    opens_on text,
    closes_on text,
    revoked_on text,
    made_on text,
    max_ballots integer,
    state text default 'active' not null,
    difficulty text default 'off' not null,
    per_hour integer default 600 not null,
    opened integer default 0 not null,
    kept integer default 0 not null,
    kept_shown integer default 0 not null,
    limited integer default 0 not null
  )`,
  `create index links_by_round on links (round, unit, respondent_group, channel, code)`,
  `create table link_days (
    link text not null references links (code),
    day text not null,
    opened integer not null,
    kept integer not null,
    limited integer not null,
    primary key (link, day)
  ) ${byKey}`,
  `create table link_hours (
    link text not null primary key,
    hour text not null,
    ballots integer not null
  ) ${byKey}`,
  // With the first ballot of each link in an hour go those of the hours before: there are many links.
  `create index link_hours_by_hour on link_hours (hour)`,
  `create table kiosks (
    id text not null primary key,
    round text not null references rounds (id),
    link text not null references links (code),
    label text not null,
    code_hash text not null unique,
    token_hash text unique,
    made_on text not null,
    expires_on text not null,
    set_up_on text,
    revoked_on text,
    reported_at text,
    report text
  )`,
  `create index kiosks_by_link on kiosks (link)`,
  `create table fresh_codes (
    batch text not null primary key,
    made_by text not null,
    wrapped text not null,
    until bigint not null
  )`,
  `create table jobs (
    id text not null primary key,
    place integer not null,
    kind text not null,
    owner text not null,
    wish text not null,
    state text not null,
    done bigint not null,
    total bigint,
    begun_at bigint not null,
    ended_at bigint,
    result text,
    runner text,
    seen_at bigint,
    runners integer not null,
    cancelled integer not null
  )`,
  `create table link_openings (
    link text not null primary key,
    hour text not null,
    opened integer not null
  ) ${byKey}`,
  `create table invitation_batches (
    id text not null primary key,
    round text not null references rounds (id),
    label text not null,
    respondent_group text not null,
    channel text not null,
    made_on text not null,
    renewed_on text,
    revoked_on text,
    opened integer not null,
    closed_units integer default 0 not null,
    closed_issued integer default 0 not null,
    closed_spent integer default 0 not null
  )`,
  `create index invitation_batches_by_round on invitation_batches (round, made_on)`,
  `create table invitations (
    right_hash text not null primary key,
    round text not null references rounds (id),
    respondent_group text not null,
    channel text not null,
    batch text,
    insider text,
    rights text,
    revoked_on text
  ) ${byKey}`,
  `create table invitation_units (
    right_hash text not null references invitations (right_hash) on delete cascade,
    unit text not null,
    place integer not null,
    spent integer not null,
    shown integer not null,
    primary key (right_hash, unit)
  ) ${byKey}`,
  `create index invitations_by_batch on invitations (round, batch)`,
  `create index invitations_by_insider on invitations (round, insider)`,
  `create table insiders (
    id text not null primary key,
    round text not null references rounds (id),
    respondent_group text not null,
    name text not null,
    position text not null,
    contact text,
    not_units text not null,
    blocks text not null,
    rights text,
    link_made_on text
  ) ${byKey}`,
  `create table insider_rights (
    id ${id} not null primary key,
    round text not null references rounds (id),
    respondent_group text not null,
    unit text not null,
    spent integer not null,
    shown integer not null
  ) ${byKey}`,
  `create index insider_rights_by_group on insider_rights (round, respondent_group)`,
  `create table insider_draws (
    round text not null references rounds (id),
    respondent_group text not null,
    place integer not null,
    content text not null,
    primary key (round, respondent_group, place)
  ) ${byKey}`,
  `create index insiders_by_group on insiders (round, respondent_group, name)`,
]
