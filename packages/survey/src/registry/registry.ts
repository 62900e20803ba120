import { z } from 'zod'
import { foldId } from '../writing/fold-name.ts'
import { LocalDate } from '../writing/local-date.ts'

/** Immutable: a unit keeps its id through every round; a merged or split unit is another unit. */
export const UnitId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/)
export type UnitId = z.infer<typeof UnitId>

/** A government unit that is rated. */
export const Unit = z
  .object({
    id: UnitId,
    block: z.string().min(1),
    name: z.string().min(1),
    /** The code of the official list of administrative units; text, because of its leading zeros. */
    officialCode: z.string().optional(),
    /** First and last day on which the unit exists; open where nothing is said. */
    validFrom: LocalDate.optional(),
    validTo: LocalDate.optional(),
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>

/**
 * What became of units between two registries. Only a renamed unit is the same unit under another
 * id; whatever was merged or split has no value to be compared with, and a closed one no successor.
 */
export const LineageEvent = z.object({
  kind: z.enum(['rename', 'merge', 'split', 'close']),
  on: LocalDate,
  from: z.array(UnitId).min(1),
  to: z.array(UnitId),
  /** The decision that says so. */
  document: z.string().optional(),
})
export type LineageEvent = z.infer<typeof LineageEvent>

/** The units of one time, in the official order. A closed round is frozen with its registry. */
export const Registry = z
  .object({
    id: z.string().min(1),
    /** What people call it; without one it goes by its id. */
    name: z.string().min(1).max(200).optional(),
    units: z.array(Unit).min(1),
    /** How the units of earlier registries became these. */
    lineage: z.array(LineageEvent).default([]),
  })
  .superRefine(({ units, lineage }, context) => {
    for (const [at, event] of lineage.entries()) {
      const message = whyImpossible(event)
      if (message) context.addIssue({ code: 'custom', path: ['lineage', at], message })
    }
    const seen = new Set<string>()
    for (const [at, unit] of units.entries()) {
      if (seen.has(foldId(unit.id))) {
        const message = `The unit ${unit.id} stands in the registry twice.`
        context.addIssue({ code: 'custom', path: ['units', at], message })
      }
      seen.add(foldId(unit.id))
    }
  })
  .meta({ id: 'Registry' })
export type Registry = z.infer<typeof Registry>

/** Why an event cannot have happened so, in a sentence; `undefined` when it can. */
export function whyImpossible({ kind, from, to }: LineageEvent): string | undefined {
  const name = `The ${kind} of ${from.join(', ')}`
  if (kind === 'rename' && (from.length !== 1 || to.length !== 1)) {
    return `${name} needs one unit before and one after.`
  }
  if (kind === 'merge' && to.length !== 1) return `${name} needs one unit after.`
  if (kind === 'split' && to.length < 2) return `${name} needs two units or more after.`
  if (kind === 'close' && to.length > 0) return `${name} leaves no unit after.`
  return undefined
}
