import { ballotCountsKey } from '../../database/kept-tables.ts'
import type { Tables } from '../../database/tables.ts'

/** Where a ballot is counted: the key of a row of `ballot_counts`. */
export type CountedAt = Pick<Tables['ballot_counts'], (typeof ballotCountsKey)[number]>

/** How many ballots are counted at each place, in the order of the keys. */
export function sumCounts(all: readonly CountedAt[]): Tables['ballot_counts'][] {
  const alike = Map.groupBy(all, (at) =>
    JSON.stringify(ballotCountsKey.map((column) => at[column])),
  )
  return [...alike.keys()].sort().flatMap((key) => {
    const own = alike.get(key) ?? []
    const [first] = own
    return first ? [{ ...first, ballots: own.length }] : []
  })
}

/** An envelope as it is counted while it lies in the box: held until the approval, it is `late`. */
export function countedLying(
  row: Omit<CountedAt, 'interviewer' | 'day'> & { interviewer: string | null; sealing_day: string },
): CountedAt {
  return {
    round: row.round,
    state: row.state === 'held' ? 'late' : row.state,
    unit: row.unit,
    respondent_group: row.respondent_group,
    kind: row.kind,
    interviewer: row.interviewer ?? '',
    channel: row.channel,
    day: row.sealing_day,
  }
}
