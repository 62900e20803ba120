import { Points, UnitId } from '@phieu/survey'
import { z } from 'zod'

/** Points, that the criterion doesn't apply, or `null`: nothing was fixed. */
export const AssessedValue = Points.or(z.literal('not-applicable')).nullable()
export type AssessedValue = z.infer<typeof AssessedValue>

/** How one value moved. `criterion` is `null` where the area is assessed as one. */
export const AssessedChange = z
  .object({
    unit: UnitId,
    area: z.int(),
    criterion: z.string().nullable(),
    before: AssessedValue,
    after: AssessedValue,
  })
  .meta({ id: 'AssessedChange' })
export type AssessedChange = z.infer<typeof AssessedChange>
