import { sql } from 'kysely'
import { countReviews } from './count-reviews.ts'
import { doubts, flagsIn, hasMark, markOf } from '../ballots/marks.ts'
import { reviewNumber, reviewOf, reviews } from '../ballots/review-number.ts'
import type { Database } from '../../database/database.ts'
import type { InterviewFiguresStore } from './interview-figures-store.ts'

/** Levels are kept in ten-thousandths. */
const WHOLE = 10_000

/** Read from what is counted of interviews, never from their rows. */
export function sqlInterviewFigures({ pages: db }: Database): InterviewFiguresStore {
  // Of a place that all have left, nothing is told.
  const counts = (round: string) =>
    db.selectFrom('interview_counts').where('round', '=', round).where('ballots', '>', 0)

  return {
    async listInterviewCells(round) {
      const rows = await counts(round)
        .where('review', '<>', reviewNumber('excluded'))
        .select(['interviewer', 'unit', 'respondent_group'])
        .select(({ fn }) => [
          fn.sum('ballots').as('ballots'),
          fn.sum(sql`case when ${hasMark(doubts)} then ballots else 0 end`).as('doubtful'),
          fn
            .sum(sql`case when ${hasMark(markOf('straight'))} then ballots else 0 end`)
            .as('straight'),
          fn.sum('scored').as('scored'),
          fn.sum('level_sum').as('sum'),
          fn.sum('level_squares').as('squares'),
        ])
        .groupBy(['interviewer', 'unit', 'respondent_group'])
        .execute()
      return rows.map(({ interviewer, unit, respondent_group: group, ...row }) => ({
        interviewer,
        unit,
        group,
        ballots: Number(row.ballots),
        doubtful: Number(row.doubtful),
        straight: Number(row.straight),
        scored: Number(row.scored),
        sum: Number(row.sum) / WHOLE,
        squares: Number(row.squares) / WHOLE ** 2,
      }))
    },

    async listInterviewTotals(round) {
      const rows = await counts(round)
        .select(['interviewer', 'review', 'marks'])
        .select(({ fn }) => fn.sum<number | string>('ballots').as('ballots'))
        .groupBy(['interviewer', 'review', 'marks'])
        .execute()
      const days = await listDays(round)
      const medians = await findMedians(round)
      return [...Map.groupBy(rows, ({ interviewer }) => interviewer)].flatMap(
        ([interviewer, own]) => {
          const sealed = days.get(interviewer)
          if (!sealed) return []
          const reviews = own.map(({ review, ballots }) => ({ review: reviewOf(review), ballots }))
          return [
            {
              interviewer,
              ...countReviews(reviews),
              ...sealed,
              medianSeconds: medians.get(interviewer),
              flags: sumFlags(own),
            },
          ]
        },
      )
    },
  }

  /** The days on which those were sealed that are opened. */
  async function listDays(round: string) {
    const rows = await db
      .selectFrom('ballot_counts')
      .select('interviewer')
      .select(({ fn }) => [
        fn.count('day').distinct().as('days'),
        fn.min('day').as('firstDay'),
        fn.max('day').as('lastDay'),
      ])
      .where('round', '=', round)
      .where('interviewer', '<>', '')
      .where('state', 'in', reviews)
      .groupBy('interviewer')
      .execute()
    return new Map(
      rows.map(({ interviewer, days, ...ends }) => [interviewer, { days: Number(days), ...ends }]),
    )
  }

  /** The lower median of the seconds, by interviewer. */
  async function findMedians(round: string): Promise<Map<string, number>> {
    const rows = await db
      .selectFrom('interview_times')
      .select(['interviewer', 'seconds', 'ballots'])
      .where('round', '=', round)
      .orderBy('interviewer')
      .orderBy('seconds')
      .execute()
    const byInterviewer = Map.groupBy(rows, ({ interviewer }) => interviewer)
    return new Map([...byInterviewer].map(([interviewer, own]) => [interviewer, lowerMedian(own)]))
  }
}

function sumFlags(
  rows: readonly { marks: number; ballots: number | string }[],
): Record<string, number> {
  const flags: Record<string, number> = {}
  for (const { marks, ballots } of rows) {
    for (const flag of flagsIn(marks)) flags[flag] = (flags[flag] ?? 0) + Number(ballots)
  }
  return flags
}

/** @param times - one or more, ascending */
function lowerMedian(times: readonly { seconds: number; ballots: number }[]): number {
  const all = times.reduce((sum, { ballots }) => sum + ballots, 0)
  let passed = 0
  for (const { seconds, ballots } of times) {
    passed += ballots
    if (2 * passed >= all) return seconds
  }
  throw new RangeError('there is no median of nothing')
}
