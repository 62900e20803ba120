import type { Dialect } from '../dialect.ts'

/** Letters by e-mail. To whom one goes, and with which code, stands sealed in it (see
 * `keys/letter-seal.ts`); closing a round takes all of them away, and leaves numbers. `mail_pace` has
 * one row: when the next letter may go, whichever server sends it. */
export const mailing = ({ byKey }: Dialect) => [
  `create table mailings (
    id text not null primary key,
    round text not null references rounds (id),
    label text not null,
    respondent_group text not null,
    batch text,
    state text not null,
    texts text not null,
    made_on text not null,
    begun_on text,
    reminders integer default 0 not null,
    reminded_on text,
    reminded integer default 0 not null,
    closed_letters integer default 0 not null,
    closed_sent integer default 0 not null,
    closed_bounced integer default 0 not null,
    closed_stopped integer default 0 not null
  )`,
  `create index mailings_by_round on mailings (round, made_on)`,
  `create table letters (
    id text not null primary key,
    round text not null references rounds (id),
    mailing text not null references mailings (id),
    respondent_group text not null,
    person text not null,
    sealed text not null,
    state text not null,
    stopped integer default 0 not null,
    reminded integer default 0 not null,
    tries integer default 0 not null,
    next_at bigint default 0 not null
  ) ${byKey}`,
  `create unique index letters_by_person on letters (round, person, respondent_group)`,
  `create index letters_by_mailing on letters (mailing, state)`,
  `create index letters_by_reminder on letters (mailing, reminded)`,
  `create table mail_pace (
    place integer not null primary key,
    next_at bigint not null
  )`,
  `insert into mail_pace (place, next_at) values (1, 0)`,
]
