/** What the office reads of how far the collecting is, and of who was met. */
import { z } from 'zod'
import { AaporCounts, Bilingual, ContactOutcome, LocalDate, RoundBrief } from '@phieu/survey'
import { ExactText } from '../results/office-schemas.ts'

const Count = z.int().min(0)

export const ForecastState = z.enum(['none', 'reached', 'on-time', 'late', 'stalled', 'open'])

const ProgressFigures = z.object({
  counted: Count,
  held: Count,
  excluded: Count,
  recent: Count,
  target: Count.nullable(),
  forecast: z.object({ state: ForecastState, on: LocalDate.nullable() }),
})

export const ProgressBy = z.enum(['block', 'unit', 'group', 'channel', 'interviewer', 'day'])

/** `GET /api/rounds/:round/progress?by=…` */
export const Progress = z
  .object({
    round: RoundBrief,
    by: ProgressBy,
    today: LocalDate,
    firstDay: LocalDate.nullable(),
    lastDay: LocalDate.nullable(),
    total: ProgressFigures,
    rows: z.array(
      ProgressFigures.extend({
        id: z.string(),
        name: Bilingual.nullable(),
        under: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Progress' })

const Rate = ExactText.nullable()

export const RatesBy = z.enum(['round', 'block', 'unit', 'group', 'interviewer'])

export const RatesRow = z
  .object({
    id: z.string(),
    name: Bilingual.nullable(),
    contacts: AaporCounts,
    rates: z.object({
      eligibility: Rate,
      rr1: Rate,
      rr2: Rate,
      rr3: Rate,
      rr4: Rate,
      rr5: Rate,
      rr6: Rate,
      coop1: Rate,
    }),
    outcomes: z.record(ContactOutcome, Count),
  })
  .meta({ id: 'RatesRow' })

/** Of one channel: handed out as personal invitations, come back, and what became of it. */
export const ChannelReturn = z
  .object({
    channel: z.string(),
    /** `null` where nobody can know: open links are not counted when they are handed on. */
    issued: Count.nullable(),
    spent: Count.nullable(),
    returned: Count,
    valid: Count,
    invalid: Count,
    held: Count,
  })
  .meta({ id: 'ChannelReturn' })

/** `GET /api/rounds/:round/response-rates?by=…` */
export const ResponseRates = z
  .object({
    round: RoundBrief,
    by: RatesBy,
    rows: z.array(RatesRow),
    channels: z.array(ChannelReturn),
  })
  .meta({ id: 'ResponseRates' })

export const ProgressFormat = z.enum(['csv', 'xlsx'])
