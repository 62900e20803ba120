import { sql } from 'kysely'
import { countReviews } from './count-reviews.ts'
import { doubts, flagsIn, hasMark, markOf } from '../ballots/marks.ts'
import type { Database } from '../../database/database.ts'
import type { InterviewFiguresStore } from './interview-figures-store.ts'

/** Levels are kept in ten-thousandths. */
const WHOLE = 10_000

/** Interviews grouped by the database; only the groups leave it. */
export function sqlInterviewFigures({ pages: db }: Database): InterviewFiguresStore {
  const interviews = (round: string) =>
    db.selectFrom('ballots').where('round', '=', round).where('interviewer', 'is not', null)

  return {
    async listInterviewCells(round) {
      const rows = await interviews(round)
        .where('review', '!=', 'excluded')
        .select(['interviewer', 'unit', 'respondent_group'])
        .select(({ fn }) => [
          fn.countAll().as('ballots'),
          fn.sum(sql`case when ${hasMark(doubts)} then 1 else 0 end`).as('doubtful'),
          fn.sum(sql`case when ${hasMark(markOf('straight'))} then 1 else 0 end`).as('straight'),
          fn.count('level').as('scored'),
          fn.sum('level').as('sum'),
          fn.sum(sql`level * level`).as('squares'),
        ])
        .groupBy(['interviewer', 'unit', 'respondent_group'])
        .execute()
      return rows.flatMap(({ interviewer, unit, respondent_group: group, ...row }) => {
        if (interviewer === null) return []
        const figures = {
          ballots: Number(row.ballots),
          doubtful: Number(row.doubtful),
          straight: Number(row.straight),
          scored: Number(row.scored),
          sum: Number(row.sum) / WHOLE,
          squares: Number(row.squares) / WHOLE ** 2,
        }
        return [{ interviewer, unit, group, ...figures }]
      })
    },

    async listInterviewTotals(round) {
      const reviews = await interviews(round)
        .select(['interviewer', 'review'])
        .select(({ fn }) => fn.countAll().as('ballots'))
        .groupBy(['interviewer', 'review'])
        .execute()
      const days = await interviews(round)
        .select('interviewer')
        .select(({ fn }) => [
          fn.count('sealed_on').distinct().as('days'),
          fn.min('sealed_on').as('first'),
          fn.max('sealed_on').as('last'),
        ])
        .groupBy('interviewer')
        .execute()
      const medians = await findMedians(round)
      const flags = await countFlags(round)
      return days.flatMap(({ interviewer, days: count, first, last }) => {
        if (interviewer === null) return []
        return [
          {
            interviewer,
            ...countReviews(reviews.filter((row) => row.interviewer === interviewer)),
            days: Number(count),
            firstDay: first,
            lastDay: last,
            medianSeconds: medians.get(interviewer),
            flags: flags.get(interviewer) ?? {},
          },
        ]
      })
    },
  }

  async function countFlags(round: string): Promise<Map<string, Record<string, number>>> {
    const rows = await interviews(round)
      .where('marks', '<>', 0)
      .select(['interviewer', 'marks'])
      .select(({ fn }) => fn.countAll<number | string>().as('ballots'))
      .groupBy(['interviewer', 'marks'])
      .execute()
    const byInterviewer = new Map<string, Record<string, number>>()
    for (const { interviewer, marks, ballots } of rows) {
      const own = byInterviewer.get(interviewer ?? '') ?? {}
      for (const flag of flagsIn(marks)) own[flag] = (own[flag] ?? 0) + Number(ballots)
      byInterviewer.set(interviewer ?? '', own)
    }
    return byInterviewer
  }

  /** The lower median of the seconds, by interviewer: times are tens of seconds, so few differ. */
  async function findMedians(round: string): Promise<Map<string, number>> {
    const rows = await interviews(round)
      .where('seconds', 'is not', null)
      .select(['interviewer', 'seconds'])
      .select(({ fn }) => fn.countAll().as('ballots'))
      .groupBy(['interviewer', 'seconds'])
      .orderBy('seconds')
      .execute()
    const byInterviewer = Map.groupBy(rows, ({ interviewer }) => interviewer ?? '')
    return new Map(
      [...byInterviewer].flatMap(([interviewer, own]) => {
        const median = lowerMedian(
          own.map(({ seconds, ballots }) => ({ value: seconds ?? 0, times: Number(ballots) })),
        )
        return median === undefined ? [] : [[interviewer, median] as const]
      }),
    )
  }
}

/** @param values - ascending */
function lowerMedian(
  values: readonly { readonly value: number; readonly times: number }[],
): number | undefined {
  const all = values.reduce((sum, { times }) => sum + times, 0)
  let passed = 0
  for (const { value, times } of values) {
    passed += times
    if (2 * passed >= all) return value
  }
  return undefined
}
