import type { Dialect } from '../dialect.ts'

/**
 * Counted ballots, by ids that the count has drawn, and their sums. A row is compact: where it belongs
 * and how it came are numbers, the answers a sign each; the view `ballots` says the words. SQLite's
 * tables have no row ids: rows stand in the order of their keys, and no number tells which came first.
 * What few ballots have is '' in the others: a null of one column is a map of all in each row of PostgreSQL, eight bytes.
 */
export const ballots = (dialect: Dialect) => {
  const { id, byKey, small, dayText } = dialect
  return [
    `create table cells (
      number integer not null primary key,
      round text not null references rounds (id),
      unit text not null,
      respondent_group text not null,
      kind text not null,
      unique (round, unit, respondent_group, kind),
      unique (round, number)
    ) ${byKey}`,
    `create table ways (
      number integer not null primary key,
      questionnaire text not null,
      questionnaire_version integer not null,
      items text not null,
      mode text not null check (mode in ('online', 'interview', 'paper')),
      language text not null check (language in ('vi', 'en')),
      channel text not null check (channel in (${channels})),
      interviewer text not null
    ) ${byKey}`,
    `create table ballot_rows (
      id ${id} not null,
      cell integer not null references cells (number),
      way integer not null references ways (number),
      sealed_on integer not null,
      seconds integer,
      marks ${small} not null,
      review ${small} not null check (review between 0 and 2),
      listed ${small} not null,
      compared ${small} not null,
      decided ${small} not null,
      level ${small},
      answers text not null,
      extra text default '' not null,
      rater text default '' not null,
      ${keys(dialect)}
    ) ${byKey}`,
    ...indexes(dialect),
    `create view ballots as
      select b.id, cells.round, cells.unit, cells.respondent_group, cells.kind,
        ways.questionnaire, ways.questionnaire_version, ways.items, ways.mode, ways.language, ways.channel,
        nullif(ways.interviewer, '') as interviewer, nullif(b.rater, '') as rater, ${dayText('b.sealed_on')} as sealed_on,
        b.answers, case b.review when 0 then 'counted' when 1 then 'held' else 'excluded' end as review,
        b.review as review_number, cells.number as cell,
        b.seconds, nullif(b.extra, '') as extra, b.listed, b.marks, b.compared, b.decided, b.level
      from ballot_rows b
      join cells on cells.number = b.cell
      left join ways on ways.number = b.way`,
    ...['tallies', 'flagged_tallies'].map(
      (name) => `create table ${name} (
      round text not null references rounds (id),
      unit text not null,
      respondent_group text not null,
      ballots integer not null,
      counts text not null,
      primary key (round, unit, respondent_group)
    ) ${byKey}`,
    ),
    `create table cluster_tallies (
      round text not null references rounds (id),
      unit text not null,
      respondent_group text not null,
      interviewer text not null,
      ballots integer not null,
      counts text not null,
      primary key (round, unit, respondent_group, interviewer)
    ) ${byKey}`,
    // What pages show of interviews: sums over the rows of those that somebody asked.
    `create table interview_counts (
      round text not null references rounds (id),
      interviewer text not null,
      unit text not null,
      respondent_group text not null,
      review ${small} not null,
      marks integer not null,
      ballots integer not null,
      scored integer not null,
      level_sum bigint not null,
      level_squares bigint not null,
      primary key (round, interviewer, unit, respondent_group, review, marks)
    ) ${byKey}`,
    `create table interview_times (
      round text not null references rounds (id),
      interviewer text not null,
      seconds integer not null,
      ballots integer not null,
      primary key (round, interviewer, seconds)
    ) ${byKey}`,
  ]
}

/** As they were when this was released: another one needs a migration. */
const channels = "'web', 'desk', 'post', 'zalo', 'sms', 'email', 'interview', 'paper', 'other'"

/** A cell is read at once. SQLite's rows stand by cell; PostgreSQL's index of one number takes next to nothing. */
const keys = ({ kind }: Dialect) =>
  kind === 'sqlite' ? 'primary key (cell, id), unique (id)' : 'primary key (id)'

/** Rows that are flagged, set aside or of one flag are few, and found without reading the others. */
const indexes = ({ kind }: Dialect) => [
  ...(kind === 'sqlite' ? [] : ['create index ballots_by_cell on ballot_rows (cell)']),
  'create index ballots_flagged on ballot_rows (cell, decided) where marks <> 0',
  'create index ballots_held on ballot_rows (cell) where review = 1',
  'create index ballots_excluded on ballot_rows (cell) where review = 2',
  "create index ballots_rated on ballot_rows (id) where rater <> ''",
  ...Array.from(
    { length: FLAGS },
    (_, bit) =>
      `create index ballots_flag_${bit} on ballot_rows (cell) where (marks & ${1 << bit}) <> 0`,
  ),
]

/** See `store/ballots/marks.ts`. */
const FLAGS = 11
