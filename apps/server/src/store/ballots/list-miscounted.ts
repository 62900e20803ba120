import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { squareOfLevel } from './count-interviews.ts'
import type { CountDifference } from './ballot-store.ts'

/**
 * Where not as many ballots and envelopes stand as are counted there (see `ballot_counts`), interviews
 * with other sums than theirs, and all places of interviewers with other times.
 */
export async function listMiscounted(
  db: Kysely<Tables>,
  round: string,
): Promise<CountDifference[]> {
  const found = [
    ...(await listMiscountedPlaces(db, round)),
    ...(await listMiscountedInterviews(db, round)),
    ...(await listMiscountedTimes(db, round)),
  ]
  return found.map(({ unit, group, counted, tallied }) => ({
    unit,
    group,
    counted: Number(counted),
    tallied: Number(tallied),
  }))
}

/** PostgreSQL reads sums as text. */
interface Difference {
  unit: string
  group: string
  counted: number | string
  tallied: number | string
}

async function listMiscountedPlaces(db: Kysely<Tables>, round: string): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select unit, respondent_group as "group", sum(stands) as counted, sum(told) as tallied
    from (
      select state, unit, respondent_group, kind, interviewer, channel, day,
        ballots as told, 0 as stands
      from ballot_counts where round = ${round}
      union all
      select case state when 'held' then 'late' else state end, unit, respondent_group, kind,
        coalesce(interviewer, ''), channel, sealing_day, 0, count(*)
      from envelopes where round = ${round}
      group by 1, 2, 3, 4, 5, 6, 7
      union all
      select review, unit, respondent_group, kind, coalesce(interviewer, ''), channel, sealed_on,
        0, count(*)
      from ballots where round = ${round}
      group by 1, 2, 3, 4, 5, 6, 7
    ) as places
    group by state, unit, respondent_group, kind, interviewer, channel, day
    having sum(told) <> sum(stands)
    order by unit, respondent_group`.execute(db)
  return rows
}

async function listMiscountedInterviews(db: Kysely<Tables>, round: string): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select unit, respondent_group as "group", sum(stands) as counted, sum(told) as tallied
    from (
      select interviewer, unit, respondent_group, review, marks,
        ballots as told, scored as scored_told, level_sum as sum_told, level_squares as squares_told,
        0 as stands, 0 as scored, 0 as level_sum, 0 as level_squares
      from interview_counts where round = ${round}
      union all
      select interviewer, unit, respondent_group, review_number, marks, 0, 0, 0, 0,
        count(*), count(level), coalesce(sum(level), 0), coalesce(sum(${squareOfLevel}), 0)
      from ballots where round = ${round} and interviewer is not null
      group by 1, 2, 3, 4, 5
    ) as interviews
    group by interviewer, unit, respondent_group, review, marks
    having sum(told) <> sum(stands) or sum(scored_told) <> sum(scored)
      or sum(sum_told) <> sum(level_sum) or sum(squares_told) <> sum(level_squares)
    order by unit, respondent_group`.execute(db)
  return rows
}

async function listMiscountedTimes(db: Kysely<Tables>, round: string): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select unit, respondent_group as "group", stands as counted, told as tallied
    from (
      select interviewer, sum(stands) as stands, sum(told) as told
      from (
        select interviewer, seconds, ballots as told, 0 as stands
        from interview_times where round = ${round}
        union all
        select interviewer, seconds, 0, count(*)
        from ballots where round = ${round} and interviewer is not null and seconds is not null
        group by 1, 2
      ) as times
      group by interviewer, seconds
      having sum(told) <> sum(stands)
    ) as different
    join (
      select distinct interviewer, unit, respondent_group from interview_counts
      where round = ${round} and ballots > 0
    ) as places on places.interviewer = different.interviewer
    order by unit, respondent_group`.execute(db)
  return rows
}
