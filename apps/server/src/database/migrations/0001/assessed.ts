/** Assessed points, adjustments, external scores and earlier results, with the history of imports. */
export const assessed = () => [
  `create table assessed_points (
    round text not null references rounds (id),
    unit text not null,
    area integer not null,
    criterion text not null,
    hundredths integer,
    primary key (round, unit, area, criterion)
  )`,
  `create table external_scores (
    round text not null references rounds (id),
    unit text not null,
    item text not null,
    respondent_group text not null,
    content text not null,
    primary key (round, unit, item, respondent_group)
  )`,
  `create table file_imports (
    id text not null primary key,
    round text not null references rounds (id),
    kind text not null,
    digest text not null,
    file text not null,
    done_by text not null,
    done_by_name text not null,
    done_at text not null,
    reason text not null,
    changes integer not null,
    content text not null
  )`,
  `create index file_imports_by_round on file_imports (round, kind, done_at)`,
  `create table adjustments (
    id text not null primary key,
    round text not null references rounds (id),
    content text not null,
    entered text not null,
    entered_at text not null,
    withdrawn text
  )`,
  `create table earlier_results (id text not null primary key, content text not null)`,
]
