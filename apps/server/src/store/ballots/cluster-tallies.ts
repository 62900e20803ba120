import type { Kysely, Transaction } from 'kysely'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { InterviewerTally } from './ballot-store.ts'
import type { CountableAnswers } from './change-tallies.ts'

/**
 * Adds interviews to the sums of their interviewers, or takes them away: how many gave each answer,
 * in the order of the questionnaire. Variances need them, as interviews of one interviewer are alike.
 */
export async function changeClusters(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  way: 'add' | 'subtract',
  ballots: readonly CountableAnswers[],
): Promise<void> {
  const clusters = Map.groupBy(
    ballots.filter(({ interviewer }) => interviewer !== undefined),
    ({ round, unit, group, interviewer }) => JSON.stringify([round, unit, group, interviewer]),
  )
  for (const key of [...clusters.keys()].sort()) {
    await changeCluster(trx, kind, way, clusters.get(key) ?? [])
  }
}

/** What the interviewers of a round brought; nothing of those of whom nothing is counted any more. */
export async function listClusters(db: Kysely<Tables>, round: string): Promise<InterviewerTally[]> {
  const rows = await db
    .selectFrom('cluster_tallies')
    .selectAll()
    .where('round', '=', round)
    .where('ballots', '>', 0)
    .orderBy('unit')
    .orderBy('respondent_group')
    .orderBy('interviewer')
    .execute()
  return rows.map(({ unit, respondent_group: group, interviewer, ballots, counts }) => ({
    unit,
    group,
    interviewer,
    ballots,
    counts: readCounts(counts),
  }))
}

async function changeCluster(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  way: 'add' | 'subtract',
  own: readonly CountableAnswers[],
): Promise<void> {
  const [first] = own
  if (first?.interviewer === undefined) return
  const key = {
    round: first.round,
    unit: first.unit,
    respondent_group: first.group,
    interviewer: first.interviewer,
  }
  const standing = await readCluster(trx, kind, key)
  const sign = way === 'add' ? 1 : -1
  const counts = countAnswers(own).map((count, at) => (standing?.counts[at] ?? 0) + sign * count)
  const row = {
    ballots: (standing?.ballots ?? 0) + sign * own.length,
    counts: JSON.stringify(counts),
  }
  if (row.ballots < 0) throw new RangeError('interviews are taken from a sum that is not there')
  await trx
    .insertInto('cluster_tallies')
    .values({ ...key, ...row })
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit', 'respondent_group', 'interviewer']).doUpdateSet(row),
    )
    .execute()
}

async function readCluster(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  key: { round: string; unit: string; respondent_group: string; interviewer: string },
) {
  const row = await trx
    .selectFrom('cluster_tallies')
    .select(['ballots', 'counts'])
    .where('round', '=', key.round)
    .where('unit', '=', key.unit)
    .where('respondent_group', '=', key.respondent_group)
    .where('interviewer', '=', key.interviewer)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  return row && { ballots: row.ballots, counts: readCounts(row.counts) }
}

/** This program alone has written it, so its shape is known. */
function readCounts(text: string): number[] {
  const counts: number[] = JSON.parse(text)
  return counts
}

function countAnswers(own: readonly CountableAnswers[]): number[] {
  const items = own[0]?.questionnaire.items ?? []
  return items.flatMap(({ id, options }) =>
    options.map(({ code }) => own.filter(({ answers }) => answers[id] === code).length),
  )
}
