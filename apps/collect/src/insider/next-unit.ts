import type { UnitOnTheWay } from '../device/insider.ts'

/** With which unit to go on: one that was begun, else the first that is left. */
export function nextUnit(units: readonly UnitOnTheWay[]): UnitOnTheWay | undefined {
  return units.find(({ state }) => state === 'begun') ?? units.find(({ state }) => state === 'open')
}
