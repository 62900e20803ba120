import type { Box, RightKind } from '@phieu/office'
import { isNamed, lateShareOf, opensAt, shareOf } from '../count/cell-rule.ts'
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
  const opens = (kind: RightKind) =>
    ring?.roundSecret !== undefined && (!isNamed(kind) || ring.boxSecret !== undefined)
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
  return {
    ...(await store.sumBox(round.id)),
    named: sumOf(named.map(({ lying }) => lying)),
    heldNamed: sumOf(named.map((cell) => lateShareOf(cell, round).take)),
    heldFew: sumOf(cells.map((cell) => cell.held - lateShareOf(cell, round).take)),
    openable: sumOf(
      cells.filter(({ kind }) => opens(kind)).map((cell) => shareOf(cell, round).take),
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
      box: ring?.publicKeys.boxBy ?? null,
      boxPublic: ring?.publicKeys.box ?? null,
      confirmed: ring !== undefined,
      readable: ring === undefined || ring.roundSecret !== undefined || ring.isDestroyed,
    },
  }
}
