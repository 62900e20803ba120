/** Results of earlier rounds of which only the print is left. */
import { z } from 'zod'
import { EarlierResult } from '@phieu/survey'

/** `GET /api/earlier` */
export const EarlierList = z.object({ earlier: z.array(EarlierResult) }).meta({ id: 'EarlierList' })

/** What a CSV says nothing of, told in the address. */
export const EarlierAbout = EarlierResult.omit({ units: true })
  .extend({
    year: z.coerce.number().pipe(EarlierResult.shape.year),
    half: z
      .enum(['1', '2'])
      .transform((half) => (half === '1' ? 1 : 2))
      .optional(),
    synthetic: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true'),
  })
  .meta({ id: 'EarlierAbout' })

/** `POST /api/earlier` */
export const AddedEarlier = z.object({ earlier: EarlierResult }).meta({ id: 'AddedEarlier' })
