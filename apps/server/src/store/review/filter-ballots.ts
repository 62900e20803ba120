import { sql, type Kysely } from 'kysely'
import { hasMark, markOf } from '../ballots/marks.ts'
import { standsAs } from '../ballots/review-number.ts'
import type { ReviewFilter } from './review-store.ts'
import type { Tables } from '../../database/tables.ts'

/** The ballots of a round that a filter lets through; of those that are tallied only, none. */
export function selectChosen(db: Kysely<Tables>, round: string, filter: ReviewFilter) {
  const { flag, units, group, channel, interviewer, review, decided } = filter
  return (
    db
      .selectFrom('ballots')
      .where('round', '=', round)
      .where('listed', '=', 1)
      .$if(flag === 'any', (query) => query.where(sql<boolean>`marks <> 0`))
      .$if(flag !== undefined && flag !== 'any', (query) =>
        query.where(hasMark(flag === undefined || flag === 'any' ? 0 : markOf(flag))),
      )
      // SQL knows no empty list, and no unit is called ''.
      .$if(units !== undefined, (query) => query.where('unit', 'in', [...(units ?? []), '']))
      .$if(group !== undefined, (query) => query.where('respondent_group', '=', group ?? ''))
      .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? 'web'))
      .$if(interviewer !== undefined, (query) => query.where('interviewer', '=', interviewer ?? ''))
      .$if(review !== undefined, (query) => query.where(standsAs(review ?? 'counted')))
      .$if(decided !== undefined, (query) => query.where('decided', '=', decided ? 1 : 0))
  )
}
