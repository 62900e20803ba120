import type { Answers, Channel, Mode, Questionnaire } from '@phieu/survey'
import { answerLevel } from '../flags/answering-signs.ts'
import type { Interval } from '../intervals/intervals.ts'
import { interviewerEffects, type InterviewerCell } from '../raters/interviewer-effect.ts'
import { POOLED_MINIMUM } from './pooled-tallies.ts'

/** How somebody was asked: by a link or code, by one at the rated office's counter, by an interviewer, on paper. */
export const waysOfAsking = ['link', 'desk', 'interview', 'paper'] as const
export type AskedBy = (typeof waysOfAsking)[number]

export function askedBy(mode: Mode, channel: Channel): AskedBy {
  if (mode !== 'online') return mode
  return channel === 'desk' ? 'desk' : 'link'
}

/** A ballot as far as the comparison of modes knows it. */
export interface ModeBallot {
  readonly unit: string
  readonly mode: Mode
  readonly channel: Channel
  readonly answers: Answers
}

/** Adds up how good answers are by mode: sums over many ballots, and nothing of any one. */
export interface ModeCounter {
  add(ballot: ModeBallot, questionnaire: Questionnaire): void
  /** See `modeDifferences`. */
  sums(): ModeSums[]
}

/** How much better or worse the answers of one mode are than those of the usual one. */
export interface ModeDifference {
  readonly group: string
  readonly mode: AskedBy
  /** The mode of most of the group's ballots. */
  readonly against: AskedBy
  /** `null` for all items. */
  readonly area: number | null
  /** Of the mode, that could be compared. */
  readonly ballots: number
  /** Compared with ballots about the same unit, or, where hardly any share one, of the same block. */
  readonly basis: 'unit' | 'block'
  /** Percentage points of the scale, from the worst answer (0) to the best (100). */
  readonly difference: number
  readonly interval: Interval
}

/**
 * A counter for the ballots of a round.
 *
 * @param areaOf - of an item in a block
 * @see METHOD.md, section 18
 */
export function createModeCounter(
  areaOf: (block: string, item: string) => number | undefined,
): ModeCounter {
  const cells = new Map<string, ModeSums>()
  const areasOf = rememberAreas(areaOf)
  return {
    add({ unit, mode, channel, answers }, questionnaire) {
      const by = askedBy(mode, channel)
      for (const [area, part] of areasOf(questionnaire)) {
        const level = answerLevel(part, answers)
        if (level === undefined) continue
        const { group, block } = questionnaire
        const key = [group, unit, by, area ?? ''].join(' ')
        const cell = cells.get(key) ?? startingCell({ group, block, unit, by, area })
        cell.ballots += 1
        cell.sum += level / FULL
        cell.squares += (level / FULL) ** 2
        cells.set(key, cell)
      }
    },
    sums: () => [...cells.values()],
  }
}

/** What modes make of the answers, by group, mode and area, in this order. */
export function modeDifferences(sums: readonly ModeSums[]): ModeDifference[] {
  return [...new Set(sums.map(({ group }) => group))].flatMap((group) =>
    groupDifferences(sums.filter((cell) => cell.group === group)),
  )
}

/** What `answerLevel` gives to the best answers. */
const FULL = 10_000

/** How good the answers of one unit, group and mode are, about one area or, `null`, all items. */
export interface ModeSums {
  readonly group: string
  readonly block: string
  readonly unit: string
  readonly by: AskedBy
  readonly area: number | null
  ballots: number
  sum: number
  squares: number
}

function startingCell(place: Pick<ModeSums, 'group' | 'block' | 'unit' | 'by' | 'area'>): ModeSums {
  return { ...place, ballots: 0, sum: 0, squares: 0 }
}

/** The questionnaire as a whole, then the part of it that asks of each area. */
function rememberAreas(areaOf: (block: string, item: string) => number | undefined) {
  const known = new Map<string, [area: number | null, part: Questionnaire][]>()
  return (questionnaire: Questionnaire) => {
    const found = known.get(questionnaire.id)
    if (found) return found
    const byArea = Map.groupBy(questionnaire.items, ({ id }) => areaOf(questionnaire.block, id))
    const parts = [...byArea].flatMap(([area, items]): [number | null, Questionnaire][] =>
      area === undefined ? [] : [[area, { ...questionnaire, items }]],
    )
    const all: [number | null, Questionnaire][] = [[null, questionnaire], ...parts]
    known.set(questionnaire.id, all)
    return all
  }
}

function groupDifferences(cells: readonly ModeSums[]): ModeDifference[] {
  const whole = cells.filter(({ area }) => area === null)
  const ballotsOf = (by: AskedBy) =>
    whole.reduce((sum, cell) => sum + (cell.by === by ? cell.ballots : 0), 0)
  const modes = waysOfAsking.filter((by) => ballotsOf(by) >= POOLED_MINIMUM)
  const [against, ...others] = modes.toSorted((a, b) => ballotsOf(b) - ballotsOf(a))
  if (against === undefined) return []

  const areas = [...new Set(cells.map(({ area }) => area))].sort((a, b) => (a ?? 0) - (b ?? 0))
  return waysOfAsking
    .filter((by) => others.includes(by))
    .flatMap((mode) =>
      areas.flatMap((area) => {
        const own = cells.filter(
          (cell) => cell.area === area && (cell.by === mode || cell.by === against),
        )
        return modeDifference(own, mode, against)
      }),
    )
}

/** Two modes are compared as two interviewers are: within unit and group, by the ballots of the mode. */
function modeDifference(
  cells: readonly ModeSums[],
  mode: AskedBy,
  against: AskedBy,
): ModeDifference[] {
  const [first] = cells
  const asInterviewers = cells.map(({ by, ...cell }): InterviewerCell => ({
    ...cell,
    interviewer: by,
  }))
  const limits = { effectBallots: POOLED_MINIMUM, effectPoints: 0 }
  const effect = interviewerEffects(asInterviewers, limits).get(mode)
  if (!first || !effect) return []
  const { ballots, basis, difference, interval } = effect
  return [
    { group: first.group, mode, against, area: first.area, ballots, basis, difference, interval },
  ]
}
