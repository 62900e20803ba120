/** Weighed figures rest on ballots by kinds of people, which are in no public package; the rest of it bounds them. */
import {
  groupShare,
  shareReach,
  toNumber,
  type CalibrationDocument,
  type GroupQuality,
  type RoundInput,
  type UnitTrace,
  type WeighedGroup,
  type WeighedItem,
} from '@phieu/scoring'
import { within } from './difference.ts'
import { hiddenGroups } from './hidden-groups.ts'

/**
 * Weighed figures of groups for which the round brings figures of people, each once, by its questions, of the
 * ballots that the quality report tells of: every item that was answered, with its unweighted share, the means
 * of all items, and intervals that belong to share and error.
 */
export function possibleCalibration(
  { groups }: CalibrationDocument,
  input: RoundInput,
  qualities: readonly GroupQuality[],
  traces: readonly UnitTrace[],
): CalibrationDocument {
  // Of whom a share was measured elsewhere, no kinds of people are known.
  const left = new Set([
    ...traces.flatMap(hiddenGroups),
    ...input.external.map(({ unit, group }) => `${unit} ${group}`),
  ])
  return {
    groups: groups.flatMap((told, at) => {
      const isSame = (each: { block: string; group: string }) =>
        each.block === told.block && each.group === told.group
      const populations = (input.round.populations ?? []).filter(isSame)
      const questions = populations.map(({ question }) => question).toSorted()
      const quality = qualities.find(isSame)
      const isTwice = groups.findIndex(isSame) < at
      const named = [...told.questions, ...told.unused].toSorted()
      if (!quality || isTwice || named.join() !== questions.join()) return []
      const weighed = traces.filter(
        ({ unit, block }) => block === told.block && !left.has(`${unit} ${told.group}`),
      )
      return [possibleGroup(told, quality.ballots, answeredItems(input, told, weighed))]
    }),
  }
}

interface AnsweredItem {
  readonly item: string
  readonly maxPoints: number
  readonly answers: number
  /** 0 to 1. */
  readonly unweighted: number
}

/** What the ballots about these units say, each alike. */
function answeredItems(
  { definition, questionnaires }: RoundInput,
  { block, group }: WeighedGroup,
  units: readonly UnitTrace[],
): AnsweredItem[] {
  const asked = definition.blocks.find(({ id }) => id === block)?.items ?? []
  const questionnaire = questionnaires.find((own) => own.block === block && own.group === group)
  const cells = units.flatMap(({ areas }) => areas.flatMap(({ items }) => items))
  return asked.flatMap(({ id: item, maxPoints, rule = definition.scoring.rule }) => {
    const options = questionnaire?.items.find(({ id }) => id === item)?.options
    if (!options) return []
    const own = cells.filter((cell) => cell.item === item).flatMap(({ groups }) => groups)
    const told = own.flatMap((cell) => (cell.group === group && cell.counts ? [cell.counts] : []))
    const counts = options.map((_option, at) =>
      told.reduce((sum, cell) => sum + (cell[at] ?? 0), 0),
    )
    const { n: answers, mean } = groupShare(rule, options, counts)
    return mean ? [{ item, maxPoints, answers, unweighted: toNumber(mean) }] : []
  })
}

function possibleGroup(
  told: WeighedGroup,
  ballots: number,
  answered: readonly AnsweredItem[],
): WeighedGroup {
  const effect = Math.max(1, told.effect)
  const worth = [ballots / (effect + LAST / 20), ballots / Math.max(1, effect - LAST / 20)] as const
  const items = answered.map((item) => {
    const own = told.items.find((each) => each.item === item.item)
    return possibleItem(
      item,
      own,
      worth.map((each) => (each * item.answers) / ballots),
    )
  })
  const meanOf = (valueOf: (at: number) => number) =>
    answered.reduce((sum, { maxPoints }, at) => sum + maxPoints * valueOf(at), 0) /
    answered.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const weighted = meanOf((at) => items[at]?.weighted ?? 0)
  return {
    ...told,
    ballots,
    effect,
    effectiveBallots: within(told.effectiveBallots, Math.floor(worth[0]), Math.ceil(worth[1])),
    misfit: within(told.misfit, 0, 1),
    weighted: within(told.weighted, weighted - LAST, weighted + LAST),
    unweighted: printed(
      told.unweighted,
      meanOf((at) => answered[at]?.unweighted ?? 0),
    ),
    items,
  }
}

/** Of a share with four decimals. */
const LAST = 0.0001

/** As it is told, where it is the print of this. */
function printed(told: number, value: number): number {
  return within(told, value - LAST / 2, value + LAST / 2)
}

/** @param worths - independent answers that the weighed ones are worth, at least and at most */
function possibleItem(
  { item, unweighted }: AnsweredItem,
  told: WeighedItem | undefined,
  worths: readonly number[],
): WeighedItem {
  const weighted = within(told?.weighted ?? 0, 0, 1)
  const standardError = within(told?.standardError ?? 0, 0, 1)
  const nearby = (value: number) => [Math.max(0, value - LAST / 2), value + LAST / 2]
  const ends = nearby(weighted).flatMap((near) => {
    const mean = Math.min(1, near)
    return nearby(standardError).flatMap((error) =>
      worths.map((worth) => {
        const bound = error > 0 ? (mean * (1 - mean)) / error ** 2 : worth
        const n = Math.min(worth, Math.max(bound, Number.MIN_VALUE))
        const reach = shareReach({ mean, variance: error ** 2 * n, n, unasked: 1 })
        return [mean - reach.below, mean + reach.above] as const
      }),
    )
  })
  const endOf = (end: number, at: 0 | 1) => {
    const all = ends.map((each) => Math.min(1, Math.max(0, each[at])))
    return within(end, Math.min(...all) - LAST, Math.max(...all) + LAST)
  }
  return {
    item,
    weighted,
    standardError,
    interval: [endOf(told?.interval[0] ?? 0, 0), endOf(told?.interval[1] ?? 0, 1)],
    unweighted: printed(told?.unweighted ?? -1, unweighted),
  }
}
