/** The log of what was changed and taken out. */
import { z } from 'zod'
import { Language, LocalDate } from '@phieu/survey'
import { Actor } from './actor.ts'

/** What narrows the log; days are those of the office's time zone, the last one included. */
export const LogQuery = z.object({
  who: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  round: z.string().max(64).optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
})
export type LogQuery = z.infer<typeof LogQuery>

/** `GET /api/log` */
export const LogPageQuery = LogQuery.extend({
  /** From 1. */
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

/** `GET /api/log/export` */
export const LogExportQuery = LogQuery.extend({ language: Language.default('vi') })

const LogHead = z.object({
  /** How many entries there are. */
  place: z.int(),
  hash: z.string(),
})

export const LogPage = z
  .object({
    /** The last one first. */
    entries: z.array(
      z.object({
        place: z.int(),
        /** ISO 8601, UTC. */
        at: z.string(),
        who: Actor,
        /** `round.moved`: thing and deed. */
        action: z.string(),
        round: z.string().nullable(),
        /** Plain JSON. */
        subject: z.record(z.string(), z.unknown()),
        hash: z.string(),
      }),
    ),
    /** How many the filter lets through. */
    total: z.int(),
    head: LogHead,
    /** What can be filtered by: whoever and whatever stands in the log. */
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    actions: z.array(z.string()),
  })
  .meta({ id: 'LogPage' })

/** `GET /api/log/verification` */
export const LogVerification = z
  .discriminatedUnion('unbroken', [
    z.object({ unbroken: z.literal(true), head: LogHead }),
    z.object({
      unbroken: z.literal(false),
      /** The first place where the log isn't what was written. */
      place: z.int(),
      fault: z.enum(['missing', 'cut', 'changed', 'unchained', 'unreadable', 'end']),
    }),
  ])
  .meta({ id: 'LogVerification' })
