import { foldId, foldName } from '../writing/fold-name.ts'
import type { LineageEvent, Registry, Unit } from './registry.ts'

/** One unit in both registries, under one id. */
export interface UnitChange {
  before: Unit
  after: Unit
}

/** What became of the units of one registry in another; units are the same where their ids are, capitals or not. */
export interface RegistryDifference {
  added: Unit[]
  /** With the event that says what became of it; `undefined` where the lineage is silent. */
  removed: { unit: Unit; event: LineageEvent | undefined }[]
  renamed: UnitChange[]
  movedBlock: UnitChange[]
  /** Another official code, or another first or last day. */
  otherDetails: UnitChange[]
}

export function compareRegistries(before: Registry, after: Registry): RegistryDifference {
  const then = new Map(before.units.map((unit) => [foldId(unit.id), unit]))
  const now = new Set(after.units.map(({ id }) => foldId(id)))
  const events = new Map<string, LineageEvent>()
  for (const event of after.lineage) {
    for (const id of event.from.map(foldId)) if (!events.has(id)) events.set(id, event)
  }
  const stayed = after.units.flatMap((unit): UnitChange[] => {
    const earlier = then.get(foldId(unit.id))
    return earlier ? [{ before: earlier, after: unit }] : []
  })
  return {
    added: after.units.filter(({ id }) => !then.has(foldId(id))),
    removed: before.units
      .filter(({ id }) => !now.has(foldId(id)))
      .map((unit) => ({ unit, event: events.get(foldId(unit.id)) })),
    renamed: stayed.filter(({ before, after }) => before.name !== after.name),
    movedBlock: stayed.filter(({ before, after }) => before.block !== after.block),
    otherDetails: stayed.filter(
      ({ before, after }) =>
        before.officialCode !== after.officialCode ||
        before.validFrom !== after.validFrom ||
        before.validTo !== after.validTo,
    ),
  }
}

/** Whether two registries have the same units. */
export function isSameRegistry(difference: RegistryDifference): boolean {
  return Object.values(difference).every((list: readonly unknown[]) => list.length === 0)
}

/** A unit that went and one that came which may be the same: for a person to decide. */
export interface RenameProposal {
  before: Unit
  after: Unit
  why: 'same-name' | 'same-code'
}

/**
 * Renames that a registry may have left untold: a unit of which the lineage is silent, and a new one
 * of its block with its name or its official code. It is a question, never a fact: a merged unit may
 * keep an old name.
 */
export function proposeRenames(difference: RegistryDifference, after: Registry): RenameProposal[] {
  const told = new Set(after.lineage.flatMap(({ to }) => to.map(foldId)))
  const came = difference.added
    .filter(({ id }) => !told.has(foldId(id)))
    .map((unit) => ({ unit, name: foldName(unit.name) }))
  return difference.removed
    .filter(({ event }) => event === undefined)
    .flatMap(({ unit: before }): RenameProposal[] => {
      const own = came.filter(({ unit }) => unit.block === before.block)
      const known = foldName(before.name)
      const byName = own.find(({ name }) => name === known)
      if (byName) return [{ before, after: byName.unit, why: 'same-name' }]
      const { officialCode } = before
      const byCode = own.find(
        ({ unit }) => officialCode !== undefined && unit.officialCode === officialCode,
      )
      return byCode ? [{ before, after: byCode.unit, why: 'same-code' }] : []
    })
}
