/** Sums over the rows of interviews, kept by whoever writes or changes these rows, and proved by the recount. */
import { sql, type Transaction } from 'kysely'
import { interviewCountsKey } from '../../database/kept-tables.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Counts ballots as they stand now, or takes them from where they stood: before a row is changed the one,
 * afterwards the other. Of ballots that nobody asked for, nothing is counted.
 *
 * @param ids - of rows that stand
 */
export async function countInterviews(
  trx: Transaction<Tables>,
  way: 'add' | 'subtract',
  ids: readonly Uint8Array[],
): Promise<void> {
  const sign = sql.lit(way === 'add' ? 1 : -1)
  for (const portion of portionsOf(ids)) {
    await sql`
      insert into interview_counts (${key}, ballots, scored, level_sum, level_squares)
      select round, interviewer, unit, respondent_group, review_number, marks, ${sign} * count(*),
        ${sign} * count(level), ${sign} * coalesce(sum(level), 0), ${sign} * coalesce(sum(${squareOfLevel}), 0)
      from ballots where id in (${sql.join(portion)}) and interviewer is not null
      group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
      on conflict (${key}) do update set
        ballots = interview_counts.ballots + excluded.ballots,
        scored = interview_counts.scored + excluded.scored,
        level_sum = interview_counts.level_sum + excluded.level_sum,
        level_squares = interview_counts.level_squares + excluded.level_squares`.execute(trx)
  }
}

/** Counts new ballots by how long they took. */
export async function countTimes(
  trx: Transaction<Tables>,
  ids: readonly Uint8Array[],
): Promise<void> {
  for (const portion of portionsOf(ids)) {
    await sql`
      insert into interview_times (round, interviewer, seconds, ballots)
      select round, interviewer, seconds, count(*)
      from ballots
      where id in (${sql.join(portion)}) and interviewer is not null and seconds is not null
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (round, interviewer, seconds) do update
        set ballots = interview_times.ballots + excluded.ballots`.execute(trx)
  }
}

const key = sql.join(interviewCountsKey.map((column) => sql.ref(column)))

/** Of a row of `ballots`, in more bytes than a level has itself. */
export const squareOfLevel = sql`cast(level as integer) * level`
