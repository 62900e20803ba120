import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { CountDifference } from './ballot-store.ts'

/** Places (see `ballot_counts`) where not as many ballots and envelopes stand as are counted there. */
export async function listMiscounted(
  db: Kysely<Tables>,
  round: string,
): Promise<CountDifference[]> {
  const { rows } = await sql<{
    unit: string
    group: string
    counted: number | string
    tallied: number | string
  }>`
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
  return rows.map(({ unit, group, counted, tallied }) => ({
    unit,
    group,
    counted: Number(counted),
    tallied: Number(tallied),
  }))
}
