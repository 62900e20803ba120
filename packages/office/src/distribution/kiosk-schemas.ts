/** What the office reads and says of tablets at a counter. */
import { cleanText, DeviceReport, LocalDate, Uuid } from '@phieu/survey'
import { z } from 'zod'

/** A tablet of a link at a counter, with what it last said of itself. */
export const KioskRow = z
  .object({
    id: Uuid,
    label: z.string(),
    madeOn: LocalDate,
    /** The last day on which its code sets a tablet up. */
    expiresOn: LocalDate,
    isExpired: z.boolean(),
    /** When a tablet was set up with it. */
    setUpOn: LocalDate.nullable(),
    revokedOn: LocalDate.nullable(),
    /** `at` is the hour, in the round's time zone. */
    report: DeviceReport.extend({ at: z.string() }).nullable(),
    /** It is set up, and has said nothing today. */
    isSilent: z.boolean(),
  })
  .meta({ id: 'KioskRow' })

export const KioskList = z.object({ kiosks: z.array(KioskRow) }).meta({ id: 'KioskList' })
export const NewKiosk = z
  .object({ label: z.string().overwrite(cleanText).min(1).max(80) })
  .meta({ id: 'NewKiosk' })
export const MadeKiosk = z
  .object({ address: z.string(), expiresOn: LocalDate })
  .meta({ id: 'MadeKiosk' })
