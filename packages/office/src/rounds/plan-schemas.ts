/** What the routes of setting up a round answer. */
import { z } from 'zod'
import { ExtraQuestions } from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'

/** `GET /api/rounds/:round/readiness` */
export const Readiness = z
  .object({
    /** What there is to reach people by. */
    links: z.int(),
    /** One-time ones that are not spent. */
    invitations: z.int(),
    insiders: z.int(),
    interviewers: z.int(),
    /** Ballots wanted in all. */
    wanted: z.int(),
    findings: z.array(
      z.object({
        level: z.enum(['missing', 'look']),
        code: z.enum([
          'no-way',
          'units-without-way',
          'no-quota',
          'quota-above-size',
          'quota-above-invitations',
          'no-days',
          'days-over',
          'begins-later',
          'texts-alike',
        ]),
        count: z.int(),
        examples: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Readiness' })

/** `POST /api/rounds/:round/quotas/preview`: by unit and group, or what is wrong with the file. */
export const QuotaPreview = FilePreview.omit({ digest: true })
  .extend({
    targets: z.record(z.string(), z.record(z.string(), z.int())),
  })
  .meta({ id: 'QuotaPreview' })

/** `GET /api/extra-questions`: ready to be added to a round. */
export const QuestionLibrary = z
  .object({ questions: ExtraQuestions })
  .meta({ id: 'QuestionLibrary' })
