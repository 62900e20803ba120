import {
  createCounter,
  addTallies,
  subtractTallies,
  type GroupTally,
} from '@phieu/scoring/counting'
import type { Answers, Questionnaire } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { UnitTally } from './ballot-store.ts'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { readTally } from './tally-rows.ts'

/** One ballot's answers, and what they are counted with. */
export interface CountableAnswers {
  round: string
  unit: string
  group: string
  questionnaire: Questionnaire
  answers: Answers
  /** Who asked, where somebody did. */
  interviewer?: string | undefined
}

/** All counted ballots, or the doubtful ones among them. */
export type TallyTable = 'tallies' | 'flagged_tallies'

/** A tally of some ballots of a round. */
export interface RoundTally extends UnitTally {
  round: string
}

/**
 * Counts answers by round, unit and group, in the order of these keys.
 *
 * @throws RangeError when answers don't fit their questionnaire: they were never checked
 */
export function tallyUp(ballots: readonly CountableAnswers[]): RoundTally[] {
  const byKey = Map.groupBy(ballots, ({ round, unit, group }) =>
    JSON.stringify([round, unit, group]),
  )
  return [...byKey.keys()].sort().flatMap((key) => {
    const [first, ...others] = byKey.get(key) ?? []
    if (!first) return []
    const { round, unit, group, questionnaire } = first
    const counter = createCounter(questionnaire)
    for (const { answers } of [first, ...others]) counter.add(answers)
    return [{ round, unit, group, tally: counter.tally() }]
  })
}

/**
 * Adds to tallies that stand, or takes away from them, in the order given: everyone who changes
 * several goes by their keys. A tally of no ballots is deleted.
 *
 * @throws RangeError when more is taken away than stands
 */
export async function changeTallies(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  table: TallyTable,
  way: 'add' | 'subtract',
  changes: readonly RoundTally[],
): Promise<void> {
  for (const change of changes) {
    const standing = await lockTally(trx, kind, table, change)
    await writeTally(trx, table, change, combine(way, standing, change.tally))
  }
}

function combine(
  way: 'add' | 'subtract',
  standing: GroupTally | undefined,
  change: GroupTally,
): GroupTally {
  if (standing) return (way === 'add' ? addTallies : subtractTallies)(standing, change)
  if (way === 'add') return change
  throw new RangeError('ballots are taken from a tally that is not there')
}

async function lockTally(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  table: TallyTable,
  { round, unit, group }: RoundTally,
): Promise<GroupTally | undefined> {
  if (kind === 'postgres') {
    // There must be a row to lock, also for the first ballot of a group.
    await trx
      .insertInto(table)
      .values({ round, unit, respondent_group: group, ballots: 0, counts: '' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const found = await trx
    .selectFrom(table)
    .select(['ballots', 'counts'])
    .where('round', '=', round)
    .where('unit', '=', unit)
    .where('respondent_group', '=', group)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  return found && found.ballots > 0 ? readTally(found) : undefined
}

async function writeTally(
  trx: Transaction<Tables>,
  name: TallyTable,
  { round, unit, group }: RoundTally,
  { ballots, table }: GroupTally,
): Promise<void> {
  const key = { round, unit, respondent_group: group }
  if (ballots === 0) {
    await trx
      .deleteFrom(name)
      .where('round', '=', round)
      .where('unit', '=', unit)
      .where('respondent_group', '=', group)
      .execute()
    return
  }
  const row = { ballots, counts: JSON.stringify(table) }
  await trx
    .insertInto(name)
    .values({ ...key, ...row })
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit', 'respondent_group']).doUpdateSet(row),
    )
    .execute()
}
