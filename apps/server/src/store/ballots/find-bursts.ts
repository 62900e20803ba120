import { sql, type Kysely, type SelectQueryBuilder, type Transaction } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import type { FlagHistory } from './flag-history.ts'
import { hasMark, markOf } from './marks.ts'
import type { Tables } from '../../database/tables.ts'
import type { OpenedBallot } from '../box/box-store.ts'

/** All ballots of an interviewer's day on which more were sealed than the limit, old ones too. */
export async function findBusyDays(
  trx: Transaction<Tables>,
  fresh: readonly OpenedBallot[],
  { limits }: FlagHistory,
): Promise<string[]> {
  const days = new Map(
    fresh.flatMap(({ ballot: { round, interviewer, sealedOn } }) =>
      interviewer === undefined
        ? []
        : [[`${sealedOn} ${interviewer}`, { round, interviewer, sealedOn }] as const],
    ),
  )
  const busy: string[] = []
  for (const day of days.values()) {
    if ((await countDay(trx, day)) > limits.interviewerDay)
      busy.push(...(await unflagged(trx, day)))
  }
  return busy
}

interface InterviewerDay {
  round: string
  interviewer: string
  sealedOn: string
}

async function unflagged(
  trx: Transaction<Tables>,
  { round, interviewer, sealedOn }: InterviewerDay,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('ballots')
    .select('id')
    .where('round', '=', round)
    // The counts say in which cells: no others are read.
    .where((each) =>
      each(
        each.refTuple('unit', 'respondent_group', 'kind'),
        'in',
        countsOf(each.selectFrom('ballot_counts'), { round, interviewer, sealedOn })
          .select(['unit', 'respondent_group', 'kind'])
          .$asTuple('unit', 'respondent_group', 'kind'),
      ),
    )
    .where('interviewer', '=', interviewer)
    .where('sealed_on', '=', sealedOn)
    .where((is) => is.not(hasMark(markOf('burst'))))
    .execute()
  return rows.map(({ id }) => uuidOf(id))
}

/** How many ballots of an interviewer's day were opened. */
export async function countDay(db: Kysely<Tables>, day: InterviewerDay): Promise<number> {
  const { ballots } = await countsOf(db.selectFrom('ballot_counts'), day)
    .select(({ fn }) => fn.sum<number | string | null>('ballots').as('ballots'))
    .executeTakeFirstOrThrow()
  return Number(ballots)
}

function countsOf(
  counts: SelectQueryBuilder<Tables, 'ballot_counts', object>,
  { round, interviewer, sealedOn }: InterviewerDay,
) {
  return (
    counts
      .where('ballot_counts.round', '=', round)
      .where('ballot_counts.interviewer', '=', interviewer)
      // In the words of the index, which SQLite would not take otherwise.
      .where(sql<boolean>`ballot_counts.interviewer <> ''`)
      .where('day', '=', sealedOn)
      .where('state', 'in', ['counted', 'held', 'excluded'])
  )
}
