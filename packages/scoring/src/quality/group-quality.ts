import type { Block } from '@phieu/survey'
import { toNumber } from '../exact/fraction.ts'
import type { RoundInput } from '../round-input.ts'
import type { RoundResult } from '../round-result.ts'
import { talliesByUnit } from '../units/score-units.ts'
import { emptyTally } from '../units/tally.ts'
import { hidesGroup } from '../units/hidden-figures.ts'
import type { UnitResult } from '../units/unit-result.ts'
import type { RuledItem } from './item-covariances.ts'
import { isMeasuredElsewhere, isToldElsewhere } from './measured-elsewhere.ts'
import { answeredItems, noOpinionShare, sumAnswered } from './no-opinion.ts'
import { poolTallies, type PooledTally } from './pooled-tallies.ts'
import type { GroupQuality, ItemQuality, ReliabilityDocument } from './quality-document.ts'
import { reliability, type Reliability } from './reliability.ts'
import { rounded, roundedOrNull } from './rounded.ts'
import { turnout } from './turnout.ts'

/**
 * What each group's answers are worth, block by block: non-response and reliability.
 *
 * @param known - where reliability was published already, and rests on what is not in the input
 */
export function groupQualities(
  { input: { definition, questionnaires, tallies }, disclosures }: RoundResult,
  results: readonly UnitResult[],
  known?: readonly GroupQuality[],
): GroupQuality[] {
  const talliesOf = talliesByUnit(tallies)
  const byBlock = Map.groupBy(results, ({ block }) => block.id)
  return definition.blocks.flatMap((block) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block.id)
      .flatMap((questionnaire) => {
        const { group } = questionnaire
        const cells = (byBlock.get(block.id) ?? []).map(({ unit, survey }) => {
          const disclosure = disclosures.get(unit.id)
          const count = survey.groups.find((each) => each.group === group)
          const isElsewhere = isMeasuredElsewhere(survey, group)
          const isTold = (disclosure?.groups.has(group) ?? false) || (count?.ballots ?? 0) > 0
          return {
            count,
            tally: talliesOf(unit.id).get(group) ?? emptyTally(questionnaire),
            isHeard: isTold || isToldElsewhere(survey, group, disclosure),
            isHidden: isElsewhere || hidesGroup(disclosure, group),
          }
        })
        const pooled = poolTallies(questionnaire, cells)
        if (!pooled) return []
        const shown = cells.flatMap(({ count, isHidden }) => (count && !isHidden ? [count] : []))
        const measured = known
          ? knownReliability(known, block.id, group)
          : measureReliability(definition, block, pooled)
        return [groupQuality(block, pooled, measured, turnout(shown))]
      }),
  )
}

/** How much one thing the items of a group measure, as it is printed. */
interface Measured {
  readonly reliability: readonly ReliabilityDocument[]
  readonly itemRest: (item: string) => number | null
}

function groupQuality(
  block: Block,
  { questionnaire, tally, units, leftOut }: PooledTally,
  { reliability: areas, itemRest }: Measured,
  share: number | undefined,
): GroupQuality {
  const answered = answeredItems(questionnaire, tally)
  return {
    block: block.id,
    group: questionnaire.group,
    ballots: tally.ballots,
    units,
    leftOut,
    turnout: roundedOrNull(share, 3),
    noOpinion: roundedOrNull(noOpinionShare(sumAnswered(answered)), 3),
    reliability: areas,
    items: answered.map((item): ItemQuality => ({
      item: item.item,
      answers: item.answers,
      noOpinion: roundedOrNull(noOpinionShare(item), 3),
      itemRest: itemRest(item.item),
    })),
  }
}

function measureReliability(
  { scoring }: RoundInput['definition'],
  block: Block,
  { questionnaire, tally }: PooledTally,
): Measured {
  const ruled = block.items
    .filter((item) => item.groups.includes(questionnaire.group))
    .map(({ id, area, rule = scoring.rule }) => ({ id, area, rule }))
  const whole = reliability(questionnaire, tally, ruled)
  const areas = [...Map.groupBy(ruled, ({ area }) => area)].sort(([a], [b]) => a - b)
  return {
    reliability: [
      ...reliabilityDocument(null, ruled, whole),
      ...areas.flatMap(([area, items]) =>
        reliabilityDocument(area, items, reliability(questionnaire, tally, items)),
      ),
    ],
    itemRest: (id) => roundedOrNull(whole?.items.find(({ item }) => item === id)?.correlation, 2),
  }
}

function knownReliability(known: readonly GroupQuality[], block: string, group: string): Measured {
  const own = known.find((each) => each.block === block && each.group === group)
  return {
    reliability: own?.reliability ?? [],
    itemRest: (id) => own?.items.find(({ item }) => item === id)?.itemRest ?? null,
  }
}

function reliabilityDocument(
  area: number | null,
  items: readonly RuledItem[],
  found: Reliability | undefined,
): ReliabilityDocument[] {
  if (!found) return []
  const [lower, upper] = found.interval
  return [
    {
      area,
      items: items.length,
      n: found.n,
      alpha: rounded(toNumber(found.alpha), 2),
      interval: [rounded(lower, 2), rounded(upper, 2)],
    },
  ]
}
