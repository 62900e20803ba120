import {
  type AssessedBlock,
  type AssessedChange,
  type AssessedChangeRow,
  type AssessedOverview,
  mayChange,
} from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief, type AssessedPoints, type Block } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { assessedColumns, columnCode, sumPoints } from './columns.ts'
import { standingPoints, type StandingPoints } from './current-points.ts'

/** Every unit of a round with the points that stand, and where there are none yet. */
export function assessedOverview(
  plan: RoundPlan,
  points: readonly AssessedPoints[],
): z.infer<typeof AssessedOverview> {
  const standing = standingPoints(points)
  const blocks = plan.definition.blocks.map((block) => blockOf(plan, block, standing))
  const units = blocks.flatMap((block) => block.units)
  const expected = units.reduce((sum, { values }) => sum + values.length, 0)
  return {
    round: RoundBrief.parse(plan.round),
    changeable: mayChange(plan.round.state, 'points'),
    fixed: expected - units.reduce((sum, { missing }) => sum + missing, 0),
    expected,
    blocks,
  }
}

/** Changes with the names that people know. */
export function nameChanges(
  { units }: RoundPlan,
  changes: readonly AssessedChange[],
): z.infer<typeof AssessedChangeRow>[] {
  return changes.map((change) => ({
    ...change,
    unitName: units.get(change.unit)?.name ?? change.unit,
    code: columnCode(change),
  }))
}

function blockOf(
  { definition, units }: RoundPlan,
  block: Block,
  standing: StandingPoints,
): z.infer<typeof AssessedBlock> {
  const columns = assessedColumns(definition, block)
  const own = [...units.values()].filter((unit) => unit.block === block.id)
  return {
    id: block.id,
    name: { vi: block.vi, en: block.en },
    max: block.maxAssessed,
    columns,
    units: own.map(({ id, name }) => {
      const values = columns.map(({ area, criterion }) => standing.valueOf(id, area, criterion))
      return {
        id,
        name,
        values,
        points: sumPoints(values.filter((value) => typeof value === 'number')),
        missing: values.filter((value) => value === null).length,
      }
    }),
  }
}
