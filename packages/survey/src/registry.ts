import { z } from 'zod'
import { LocalDate } from './local-date.ts'

/** Immutable: a unit keeps its id through every round; a merged or split unit is another unit. */
export const UnitId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/)
export type UnitId = z.infer<typeof UnitId>

/** A government unit that is rated. */
export const Unit = z.object({
  id: UnitId,
  block: z.string().min(1),
  name: z.string().min(1),
  /** The code of the official list of administrative units; text, because of its leading zeros. */
  officialCode: z.string().optional(),
  /** First and last day on which the unit exists; open where nothing is said. */
  validFrom: LocalDate.optional(),
  validTo: LocalDate.optional(),
})
export type Unit = z.infer<typeof Unit>

/** The units of one time, in the official order. A closed round is frozen with its registry. */
export const Registry = z
  .object({ id: z.string().min(1), units: z.array(Unit).min(1) })
  .superRefine(({ units }, context) => {
    const seen = new Set<string>()
    for (const [at, unit] of units.entries()) {
      if (seen.has(unit.id)) {
        const message = `The unit ${unit.id} stands in the registry twice.`
        context.addIssue({ code: 'custom', path: ['units', at], message })
      }
      seen.add(unit.id)
    }
  })
export type Registry = z.infer<typeof Registry>
