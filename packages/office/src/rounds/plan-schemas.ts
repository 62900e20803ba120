/** What the routes of setting up a round answer. */
import { z } from 'zod'
import { BoxKeyHolder, ExtraQuestions, Population } from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'

/** What a round may lack before it is opened. */
export const FindingCode = z
  .enum([
    'no-box-key',
    'no-way',
    'units-without-way',
    'no-quota',
    'quota-above-size',
    'quota-above-invitations',
    'no-days',
    'days-over',
    'begins-later',
    'texts-alike',
  ])
  .meta({ id: 'FindingCode' })

/** `missing`: without it no ballot can come, or none is wanted; a real round doesn't open without a box key. `look`: it may well be meant so. */
const Finding = z.object({
  level: z.enum(['missing', 'look']),
  code: FindingCode,
  /** How many units, groups or texts it is about. */
  count: z.int(),
  /** Some of them, by name. */
  examples: z.array(z.string()),
})
export type Finding = z.infer<typeof Finding>

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
    /** Who holds the box key of a real round, once somebody has said so. */
    boxKey: BoxKeyHolder.or(z.enum(['none', 'not-needed'])),
    findings: z.array(Finding),
  })
  .meta({ id: 'Readiness' })

/** What a table of units and groups holds: ballots that are wanted, or how many people there are. */
export const QuotaNumbers = z.enum(['targets', 'sizes']).meta({ id: 'QuotaNumbers' })
export type QuotaNumbers = z.infer<typeof QuotaNumbers>

/** `POST /api/rounds/:round/quotas/preview`: by unit and group, or what is wrong with the file. */
export const QuotaPreview = FilePreview.omit({ digest: true })
  .extend({
    numbers: z.record(z.string(), z.record(z.string(), z.int())),
  })
  .meta({ id: 'QuotaPreview' })

/** As a file gives it: where the figures come from may still be missing. */
const ReadPopulation = Population.extend({ source: z.string().max(500) })

/** `POST /api/rounds/:round/populations/preview`: sources are left empty where the file gives none. */
export const PopulationPreview = FilePreview.omit({ digest: true })
  .extend({ populations: z.array(ReadPopulation).max(200) })
  .meta({ id: 'PopulationPreview' })
export type PopulationPreview = z.infer<typeof PopulationPreview>

/** `GET /api/extra-questions`: ready to be added to a round. */
export const QuestionLibrary = z
  .object({ questions: ExtraQuestions })
  .meta({ id: 'QuestionLibrary' })
