/** Changes of a list: what they are for people, and what is written. */
import { foldName } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type {
  DrawnRight,
  Insider,
  InsiderChange,
  InsiderFacts,
} from '../store/insiders/insider-store.ts'
import { mayRate } from './asked-units.ts'
import type { DrawnRights } from './drawn-rights.ts'

/** A change that was looked at: somebody new has no id yet. */
export type ListChange =
  | { kind: 'added'; after: InsiderFacts }
  | { kind: 'changed'; before: Insider; after: InsiderFacts }
  | { kind: 'removed'; before: Insider }

/**
 * What a list becomes by the people of a file.
 *
 * @param missing - what becomes of those whom the file doesn't name
 */
export function compareLists(
  standing: readonly Insider[],
  people: readonly InsiderFacts[],
  missing: 'keep' | 'remove',
): ListChange[] {
  const before = new Map(standing.map((insider) => [personKey(insider), insider]))
  const named = new Set(people.map(personKey))
  const changes = people.flatMap((after): ListChange[] => {
    const known = before.get(personKey(after))
    if (!known) return [{ kind: 'added', after }]
    return isSame(known, after) ? [] : [{ kind: 'changed', before: known, after }]
  })
  const removed = standing
    .filter((insider) => missing === 'remove' && !named.has(personKey(insider)))
    .map((before): ListChange => ({ kind: 'removed', before }))
  return [...changes, ...removed]
}

/** By which a person is known again: name and position, however they are spaced, capitalised or spelled. */
export function personKey({ name, position }: Pick<InsiderFacts, 'name' | 'position'>): string {
  return JSON.stringify([name, position].map(foldName))
}

function isSame(a: InsiderFacts, b: InsiderFacts): boolean {
  const text = ({ name, position, contact, notUnits, blocks }: InsiderFacts) =>
    JSON.stringify([name, position, contact, notUnits.toSorted(), blocks.toSorted()])
  return text(a) === text(b)
}

/**
 * Changes as they are written.
 *
 * @param drawn - the rights of each: those to units that somebody may not rate any more go
 * @param newId - a UUID for somebody new
 */
export function toWrite(
  changes: readonly ListChange[],
  { units }: Pick<RoundPlan, 'units'>,
  drawn: DrawnRights,
  newId: () => string,
): InsiderChange[] {
  return changes.map((change) => {
    if (change.kind === 'added') {
      return { kind: 'added', insider: { ...change.after, id: newId() } }
    }
    const { id } = change.before
    if (change.kind === 'removed') return { kind: 'removed', id }
    const rights = drawn.get(id) ?? []
    const drops = rights.filter((right) => {
      const unit = units.get(right.unit)
      return unit !== undefined && !mayRate(change.after, unit)
    })
    const ids = (of: DrawnRight[]) => of.map((right) => right.id)
    return {
      kind: 'changed',
      insider: { ...change.after, id },
      rights: ids([...rights]),
      drops: ids(drops),
    }
  })
}
