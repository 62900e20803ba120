import type { Box } from '@phieu/office'
import { isNamed, opensAt, shareOf } from '../count/cell-rule.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'

/** What lies in the box of a round: numbers alone. */
export async function describeBox(
  { store, keys, counts }: Pick<Services, 'store' | 'keys' | 'counts'>,
  { round }: RoundPlan,
): Promise<Box> {
  const cells = await store.listBox(round.id)
  const ring = await keys.find(round.id)
  const named = cells.filter(({ kind }) => isNamed(kind))
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
  return {
    ...(await store.sumBox(round.id)),
    named: sumOf(named.map(({ lying }) => lying)),
    openable: sumOf(
      cells
        .filter(({ kind }) => !isNamed(kind) || ring?.boxSecret !== undefined)
        .map((cell) => shareOf(cell, round).take),
    ),
    cells: cells.map(({ unit, group, kind, lying }) => ({
      unit,
      group,
      kind,
      lying,
      opensAt: opensAt(kind, round),
    })),
    counting: counts.progressOf(round.id) ?? null,
    keys: {
      box: ring?.boxBy ?? null,
      boxPublic: ring?.publicKeys.box ?? null,
      confirmed: ring !== undefined,
      readable: ring === undefined || ring.roundSecret !== undefined || ring.isDestroyed,
    },
  }
}
