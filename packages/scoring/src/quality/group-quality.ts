import type { Block } from '@phieu/survey'
import { toNumber } from '../exact/fraction.ts'
import type { RoundInput } from '../round-input.ts'
import type { RoundResult } from '../round-result.ts'
import { talliesByUnit } from '../units/score-units.ts'
import { emptyTally } from '../units/tally.ts'
import type { UnitDisclosure } from '../units/hidden-figures.ts'
import type { UnitResult } from '../units/unit-result.ts'
import type { RuledItem } from './item-covariances.ts'
import { answeredItems, noOpinionShare, sumAnswered } from './no-opinion.ts'
import { poolTallies, type PooledTally } from './pooled-tallies.ts'
import type { GroupQuality, ItemQuality, ReliabilityDocument } from './quality-document.ts'
import { reliability, type Reliability } from './reliability.ts'
import { rounded, roundedOrNull } from './rounded.ts'

/** What each group's answers are worth, block by block: non-response and reliability. */
export function groupQualities(
  { input: { definition, questionnaires, tallies }, disclosures }: RoundResult,
  results: readonly UnitResult[],
): GroupQuality[] {
  const talliesOf = talliesByUnit(tallies)
  const byBlock = Map.groupBy(results, ({ block }) => block.id)
  return definition.blocks.flatMap((block) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block.id)
      .flatMap((questionnaire) => {
        const cells = (byBlock.get(block.id) ?? []).map(({ unit }) => ({
          tally: talliesOf(unit.id).get(questionnaire.group) ?? emptyTally(questionnaire),
          isHidden: hidesGroup(disclosures.get(unit.id), questionnaire.group),
        }))
        const pooled = poolTallies(questionnaire, cells)
        return pooled ? [groupQuality(definition, block, pooled)] : []
      }),
  )
}

/** Whether a figure of this group about the unit must not be shown. */
export function hidesGroup(disclosure: UnitDisclosure | undefined, group: string): boolean {
  if (!disclosure) return false
  return (
    disclosure.groups.has(group) || [...disclosure.items.values()].some((each) => each.has(group))
  )
}

function groupQuality(
  { scoring }: RoundInput['definition'],
  block: Block,
  { questionnaire, tally, units, leftOut }: PooledTally,
): GroupQuality {
  const answered = answeredItems(questionnaire, tally)
  const ruled = block.items
    .filter((item) => item.groups.includes(questionnaire.group))
    .map(({ id, area, rule = scoring.rule }) => ({ id, area, rule }))
  const whole = reliability(questionnaire, tally, ruled)
  const areas = [...Map.groupBy(ruled, ({ area }) => area)].sort(([a], [b]) => a - b)
  return {
    block: block.id,
    group: questionnaire.group,
    ballots: tally.ballots,
    units,
    leftOut,
    noOpinion: roundedOrNull(noOpinionShare(sumAnswered(answered)), 3),
    reliability: [
      ...reliabilityDocument(null, ruled, whole),
      ...areas.flatMap(([area, items]) =>
        reliabilityDocument(area, items, reliability(questionnaire, tally, items)),
      ),
    ],
    items: answered.map((item): ItemQuality => ({
      item: item.item,
      answers: item.answers,
      noOpinion: roundedOrNull(noOpinionShare(item), 3),
      itemRest: roundedOrNull(whole?.items.find((each) => each.item === item.item)?.correlation, 2),
    })),
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
