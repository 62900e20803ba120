import {
  type AdjustmentList,
  type AdjustmentRow,
  type AdjustmentSum,
  mayChange,
} from '@phieu/office'
import type { z } from 'zod'
import { sumAdjustments, toNumber } from '@phieu/scoring'
import { RoundBrief, type Adjustment, type Bilingual, type Unit, writeNumber } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { KeptAdjustment } from '../store/adjustments/adjustment-store.ts'

/** Every adjustment of a round, and what they come to after the caps. */
export function adjustmentList(
  plan: RoundPlan,
  kept: readonly KeptAdjustment[],
): z.infer<typeof AdjustmentList> {
  const units = [...plan.units.values()].filter((unit) => mayHaveAdjustments(plan, unit))
  const counting = kept.filter(({ withdrawn }) => !withdrawn).map(({ adjustment }) => adjustment)
  const byUnit = Map.groupBy(counting, ({ unit }) => unit)
  const { maxBonus, maxPenalty } = plan.definition.adjustments
  return {
    round: RoundBrief.parse(plan.round),
    changeable: mayChange(plan.round.state, 'points'),
    caps: { maxBonus, maxPenalty },
    units: units.map(({ id, name, block }) => ({ id, name, block })),
    adjustments: kept.map((each) => adjustmentRow(plan, each)),
    sums: units.flatMap((unit) => {
      const entries = byUnit.get(unit.id)
      return entries ? [sumOf(plan, unit, entries)] : []
    }),
  }
}

/** Only the definition's blocks with bonus and penalty points know adjustments. */
export function mayHaveAdjustments({ definition }: RoundPlan, unit: Unit): boolean {
  return definition.blocks.some(({ id, bonusPenalty }) => id === unit.block && bonusPenalty)
}

export function adjustmentRow(
  { units }: RoundPlan,
  { adjustment, entered, withdrawn }: KeptAdjustment,
): z.infer<typeof AdjustmentRow> {
  const unit = units.get(adjustment.unit)
  return {
    ...adjustment,
    unitName: unit?.name ?? adjustment.unit,
    block: unit?.block ?? '',
    entered,
    withdrawn: withdrawn ?? null,
  }
}

/** Says what of a unit's entries does not count, because they are above the cap. */
export function capNote(
  plan: RoundPlan,
  kind: Adjustment['kind'],
  entries: readonly Adjustment[],
): Bilingual | undefined {
  const { bonus, bonusUncapped, penalty, penaltyUncapped } = sumAdjustments(
    plan.definition.adjustments,
    entries,
  )
  const [entered, counted] = kind === 'bonus' ? [bonusUncapped, bonus] : [penaltyUncapped, penalty]
  const [sum, cap] = [toNumber(entered), toNumber(counted)]
  if (sum <= cap) return undefined

  const { vi, en } = kinds[kind]
  return {
    vi: `Tổng ${vi} của đơn vị là ${writeNumber(sum, 'vi')}, vượt mức tối đa của bộ chỉ số: chỉ ${writeNumber(cap, 'vi')} điểm được tính.`,
    en: `The ${en} of this unit add up to ${sum}, above the definition’s cap: only ${cap} count.`,
  }
}

function sumOf(
  { definition }: RoundPlan,
  unit: Unit,
  entries: readonly Adjustment[],
): z.infer<typeof AdjustmentSum> {
  const sum = sumAdjustments(definition.adjustments, entries)
  return {
    unit: unit.id,
    unitName: unit.name,
    bonus: toNumber(sum.bonusUncapped),
    bonusCounted: toNumber(sum.bonus),
    penalty: toNumber(sum.penaltyUncapped),
    penaltyCounted: toNumber(sum.penalty),
  }
}

const kinds = {
  bonus: { vi: 'điểm thưởng', en: 'bonus points' },
  penalty: { vi: 'điểm trừ', en: 'penalty points' },
} as const
