import { z } from 'zod'

/**
 * The way on which someone was asked. `desk`: a code at the rated office's own counter, where
 * the office looks on; `post`: a printed code anywhere else; `interview` and `paper`: in person.
 * Told by the link, the invitation or the phone that a ballot comes through, never by a position.
 */
export const Channel = z
  .enum(['web', 'desk', 'post', 'zalo', 'sms', 'email', 'interview', 'paper', 'other'])
  .meta({ id: 'Channel' })
export type Channel = z.infer<typeof Channel>
