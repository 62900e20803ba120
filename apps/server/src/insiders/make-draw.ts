import { canonicalJson, sha256 } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Insider } from '../store/insiders/insider-store.ts'
import { askedUnits, mayRate, type AskedUnit } from './asked-units.ts'
import type { DrawnRights } from './drawn-rights.ts'
import { drawUnits, type Burden, type Draw } from './draw.ts'

/** What is drawn for: everybody on the list, or only those who have no units yet. */
export interface DrawWish {
  group: string
  burden: Burden
  newcomers: boolean
  seed: string
}

/** A draw as it can be looked at before it is kept. */
export interface MadeDraw extends Draw {
  /** Those who were drawn for. */
  people: readonly Insider[]
  /** Every unit that is asked about, with the raters that it has then. */
  units: readonly (AskedUnit & { raters: number })[]
  /** SHA-256 of the wish, the list and what was drawn. */
  digest: string
}

/** Draws for a list as it stands. The same list, units and wish always give the same draw. */
export async function makeDraw(
  plan: RoundPlan,
  standing: readonly Insider[],
  drawn: DrawnRights,
  wish: DrawWish,
): Promise<MadeDraw> {
  const asked = askedUnits(plan, wish.group)
  const before = wish.newcomers ? countRaters(drawn) : new Map<string, number>()
  const people = standing
    .filter(({ id }) => !wish.newcomers || !drawn.has(id))
    // By id, which says nothing about a person and is the same on every database.
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const task = {
    people: people.map((person) => ({
      id: person.id,
      units: new Set(asked.filter((unit) => mayRate(person, unit)).map(({ id }) => id)),
    })),
    units: asked.map(({ id, wanted }) => ({ id, wanted, raters: before.get(id) ?? 0 })),
    burden: wish.burden,
    seed: wish.seed,
  }
  const draw = drawUnits(task)
  const now = countUnits([...draw.unitsOf.values()].flat())
  return {
    ...draw,
    people,
    units: asked.map((unit) => ({
      ...unit,
      raters: (before.get(unit.id) ?? 0) + (now.get(unit.id) ?? 0),
    })),
    digest: await sha256(
      canonicalJson({
        ...wish,
        units: task.units,
        people: task.people.map(({ id, units }) => [id, [...units], draw.unitsOf.get(id)]),
      }),
    ),
  }
}

/** How many people each unit was drawn for. */
export function countRaters(drawn: DrawnRights): Map<string, number> {
  return countUnits([...drawn.values()].flat().map(({ unit }) => unit))
}

function countUnits(units: readonly string[]): Map<string, number> {
  const raters = new Map<string, number>()
  for (const unit of units) raters.set(unit, (raters.get(unit) ?? 0) + 1)
  return raters
}
