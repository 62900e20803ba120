import type { Answers, ExtraAnswers, Population, Questionnaire } from '@phieu/survey'
import { createSumCounter, type SumCounter } from '../units/tally.ts'
import type { Stratum } from './calibrated-share.ts'
import { UNTOLD } from './pool-strata.ts'

/** One group's ballots about one unit from people who are alike in what the round has figures of. */
export interface UnitStratum extends Stratum {
  readonly unit: string
  readonly block: string
  readonly group: string
}

/** A ballot as far as weights know it. */
export interface WeighedBallot {
  readonly unit: string
  readonly answers: Answers
  readonly extra?: ExtraAnswers | undefined
}

/** Adds up ballots by the kinds of people who gave them: sums, and nothing of any one. */
export interface StrataCounter {
  add(ballot: WeighedBallot, questionnaire: Questionnaire): void
  /** In an order that tells nothing of the ballots'. */
  strata(): UnitStratum[]
}

/** A counter for a round with these figures; without any it counts nothing. */
export function createStrataCounter(populations: readonly Population[]): StrataCounter {
  const asked = Map.groupBy(populations, ({ block, group }) => `${block} ${group}`)
  const cells = new Map<string, Cell>()
  return {
    add({ unit, answers, extra }, questionnaire) {
      const { block, group } = questionnaire
      const own = asked.get(`${block} ${group}`)
      if (!own) return
      const kinds = Object.fromEntries(
        own.map((population) => [population.question, kindOf(population, extra)]),
      )
      const key = JSON.stringify([unit, group, Object.values(kinds)])
      const cell = cells.get(key) ?? {
        place: { unit, block, group, kinds },
        counter: createSumCounter(questionnaire),
      }
      cell.counter.add(answers)
      cells.set(key, cell)
    },
    strata: () =>
      [...cells]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { place, counter }]) => ({ ...place, ...counter.sum() })),
  }
}

interface Cell {
  readonly place: Pick<UnitStratum, 'unit' | 'block' | 'group' | 'kinds'>
  readonly counter: SumCounter
}

/** An answer that stands apart, and one that lies taken away among few, is none. */
function kindOf({ question, people }: Population, extra: ExtraAnswers | undefined): string {
  const answer = extra?.[question]
  return typeof answer === 'number' && Object.hasOwn(people, `${answer}`) ? `${answer}` : UNTOLD
}
