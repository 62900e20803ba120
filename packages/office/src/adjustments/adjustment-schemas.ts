/** Points that are added to or taken from units, as the office reads and enters them. */
import { z } from 'zod'
import { Adjustment, Bilingual, RoundBrief } from '@phieu/survey'
import { ChangedBy } from '../account/changed-by.ts'

export const AdjustmentRow = Adjustment.extend({
  unitName: z.string(),
  block: z.string(),
  entered: ChangedBy,
  /** `null` while it counts. */
  withdrawn: ChangedBy.extend({ reason: z.string() }).nullable(),
}).meta({ id: 'AdjustmentRow' })

/** What one unit's adjustments come to: entered, and counted after the caps. */
export const AdjustmentSum = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    bonus: z.number(),
    bonusCounted: z.number(),
    penalty: z.number(),
    penaltyCounted: z.number(),
  })
  .meta({ id: 'AdjustmentSum' })

/** `GET /api/rounds/:round/adjustments` */
export const AdjustmentList = z
  .object({
    round: RoundBrief,
    /** Whether adjustments may still be entered and withdrawn. */
    changeable: z.boolean(),
    caps: z.object({ maxBonus: z.number(), maxPenalty: z.number() }),
    /** The units that may have any. */
    units: z.array(z.object({ id: z.string(), name: z.string(), block: z.string() })),
    /** In the order in which they were entered, the withdrawn among them. */
    adjustments: z.array(AdjustmentRow),
    /** Of the units that have any that counts. */
    sums: z.array(AdjustmentSum),
  })
  .meta({ id: 'AdjustmentList' })

/** `POST /api/rounds/:round/adjustments`: the page makes the id, so that sending it again is safe. */
export const NewAdjustment = Adjustment

export const EnteredAdjustment = z
  .object({
    adjustment: AdjustmentRow,
    /** Said when more was entered for the unit than the definition lets count. */
    note: Bilingual.nullable(),
  })
  .meta({ id: 'EnteredAdjustment' })

/** `POST /api/rounds/:round/adjustments/:id/withdraw` */
export const Withdrawal = z
  .object({ reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'Withdrawal' })

export const WithdrawnAdjustment = z
  .object({ adjustment: AdjustmentRow })
  .meta({ id: 'WithdrawnAdjustment' })
