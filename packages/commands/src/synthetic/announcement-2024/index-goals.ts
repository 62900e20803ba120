import type { Chance } from '../chance.ts'
import type { Unit } from '@phieu/survey'
import { announcedIndexes, announcedLargestRise } from './announced.ts'
import { drawBetween, shuffle, type Range } from './draw.ts'
import { drawEarlier, type EarlierGoal } from './earlier-goals.ts'

/** What one unit is to come to. */
export interface UnitGoal {
  readonly unit: Unit
  /** Its index of 2024, in hundredths of a per cent. */
  readonly now: number
  /** Its index of 2023; `undefined` for a unit without one. */
  readonly before: EarlierGoal | undefined
}

/** Between the fifth place and the last one the announcement names nobody. */
const unnamed: Readonly<Record<string, Range>> = {
  A: { below: 90_27, above: 77_00 },
  B: { below: 94_00, above: 91_50 },
}

/** The index of every unit of a block in both years: as announced, or drawn to fit between. */
export function indexGoals(block: string, units: readonly Unit[], chance: Chance): UnitGoal[] {
  const all = new Map([...announcedNow(block), ...drawNow(block, units, chance)])
  const now = new Map(
    units.map(({ id }) => {
      const index = all.get(id)
      if (index === undefined) throw new Error(`nothing was announced or drawn for ${id}`)
      return [id, index]
    }),
  )
  const before = drawEarlier(block, now, chance)
  return units.map((unit) => ({
    unit,
    now: now.get(unit.id) ?? 0,
    before: before.get(unit.id),
  }))
}

function announcedNow(block: string): ReadonlyMap<string, number> {
  const named = announcedIndexes(2024)
  if (block !== 'A') return named

  const { unit, rise } = announcedLargestRise(block)
  const before = announcedIndexes(2023).get(unit) ?? 0
  return new Map([...named, [unit, before + rise]])
}

function drawNow(block: string, units: readonly Unit[], chance: Chance): [string, number][] {
  const named = announcedNow(block)
  const others = units.filter(({ id }) => !named.has(id))
  const range = unnamed[block]
  if (!range) return []

  const drawn = drawBetween(range, others.length, chance)
  return shuffle(others, chance).map(({ id }, at) => [id, drawn[at] ?? 0])
}
