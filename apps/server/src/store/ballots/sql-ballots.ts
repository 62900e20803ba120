import { setImmediate } from 'node:timers/promises'
import type { RaterBallot } from '@phieu/scoring'
import { sql, type Kysely } from 'kysely'
import type { BallotStore, CountedBallot } from './ballot-store.ts'
import type { TallyTable } from './change-tallies.ts'
import { listClusters } from './cluster-tallies.ts'
import { inTurns } from '../../in-turns.ts'
import type { Database } from '../../database/database.ts'
import { listMiscounted } from './list-miscounted.ts'
import { doubts, hasMark } from './marks.ts'
import { answersReader } from './packed-answers.ts'
import { inPlace, type BallotPlace } from './in-place.ts'
import { ballotColumns, ballotReader } from './read-ballot.ts'
import type { Tables } from '../../database/tables.ts'
import { readTally } from './tally-rows.ts'

/** How many ballots are in memory at once while a round is read. */
const PORTION = 1000

export function sqlBallots(database: Database): BallotStore {
  const { pages: db } = database
  return {
    listTallies: (round, units) => listTallies(db, round, { units }),
    async listTallied(round) {
      const rows = await db
        .selectFrom('tallies')
        .select(['unit', 'respondent_group as group', 'ballots'])
        .where('round', '=', round)
        .orderBy('unit')
        .orderBy('respondent_group')
        .execute()
      return rows
    },
    listInterviewerTallies: (round) => listClusters(db, round),

    readRound: (round, read) =>
      database.snapshot(async (at) =>
        read({
          tallies: await listTallies(at, round),
          flaggedTallies: await listTallies(at, round, { table: 'flagged_tallies' }),
          interviewerTallies: await listClusters(at, round),
          miscounted: () => listMiscounted(at, round),
          ballots: () => readBallots(at, round),
          flaggedBallots: () => readBallots(at, round, { doubtful: true }),
          raterBallots: () => listRaterBallots(at, round),
        }),
      ),
  }
}

async function listTallies(
  db: Kysely<Tables>,
  round: string,
  { table = 'tallies', units }: { table?: TallyTable; units?: readonly string[] | undefined } = {},
) {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where('round', '=', round)
    // SQL knows no empty list, and no unit is called ''.
    .$if(units !== undefined, (query) => query.where('unit', 'in', [...(units ?? []), '']))
    .orderBy('unit')
    .orderBy('respondent_group')
    .execute()
  return inTurns(rows, (row) => ({
    unit: row.unit,
    group: row.respondent_group,
    tally: readTally(row),
  }))
}

async function* readBallots(
  db: Kysely<Tables>,
  round: string,
  only = { doubtful: false },
): AsyncIterable<CountedBallot> {
  const read = ballotReader()
  let last: BallotPlace | undefined
  while (true) {
    const rows = await inPlace(db.selectFrom('ballots'), last)
      .select(['cell', 'channel', ...ballotColumns])
      .where('round', '=', round)
      .where('review', '=', 'counted')
      .$if(only.doubtful, (query) => query.where(hasMark(doubts)))
      .limit(PORTION)
      .execute()
    for (const row of rows) yield { ...read(row), channel: row.channel }
    last = rows.at(-1)
    if (rows.length < PORTION) return
    await setImmediate() // SQLite answers at once: others must get their turn in between
  }
}

async function listRaterBallots(db: Kysely<Tables>, round: string): Promise<RaterBallot[]> {
  const rows = await db
    .selectFrom('ballots')
    .select(['rater', 'unit', 'respondent_group', 'items', 'answers'])
    .where('round', '=', round)
    .where('review', '=', 'counted')
    // Few of many ballots, known by an index of their own.
    .where('id', 'in', (rated) =>
      rated.selectFrom('ballot_rows').select('id').where('rater', '<>', sql.lit('')),
    )
    .orderBy('id')
    .execute()
  const answersOf = answersReader()
  return rows.flatMap(({ rater, unit, respondent_group: group, ...row }) =>
    rater === null ? [] : [{ rater, unit, group, answers: answersOf(row) }],
  )
}
