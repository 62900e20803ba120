/** Commendations: what the rule proposes, what the council decides about it or adds. */
import { AwardProposal, AwardRule } from '@phieu/publication'
import { Bilingual, UnitId } from '@phieu/survey'
import { z } from 'zod'
import { ChangedBy } from '../account/changed-by.ts'
import { plainText } from '../plain-text.ts'

const Words = plainText(500)

export const AwardKind = AwardRule.or(z.literal('other'))
export type AwardKind = z.infer<typeof AwardKind>

/** `POST /api/rounds/:round/awards`: a later decision about the same takes the place of one before. */
export const AwardWish = z
  .object({
    /** Of the ranking. */
    block: z.string().min(1).max(16),
    kind: AwardKind,
    unit: UnitId,
    granted: z.boolean(),
    /** For what; of what the council adds by itself, and of nothing else. */
    title: Words.optional(),
    /** Wanted for what is not granted, and for what the council adds. */
    reason: Words.optional(),
  })
  .meta({ id: 'AwardWish' })
export type AwardWish = z.infer<typeof AwardWish>

const UnitName = z.object({ id: z.string(), name: z.string() })

/** One that is proposed or added, with what was decided. */
export const AwardRow = z
  .object({
    block: z.string(),
    kind: AwardKind,
    unit: UnitName,
    /** As proposed; `null` of what the council adds. */
    value: AwardProposal.shape.value.nullable(),
    /** Names of those that can't be told apart from it. */
    alike: z.array(z.string()).nullable(),
    withinNoise: AwardProposal.shape.withinNoise,
    title: z.string().nullable(),
    decision: ChangedBy.extend({ granted: z.boolean(), reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'AwardRow' })
export type AwardRow = z.infer<typeof AwardRow>

/** `GET /api/rounds/:round/awards` */
export const Awards = z
  .object({
    /** Whether the figures are approved and not yet published. */
    decidable: z.boolean(),
    rankings: z.array(z.object({ block: z.string(), name: Bilingual, units: z.array(UnitName) })),
    awards: z.array(AwardRow),
    /** Whom the rule names by the office's figures alone: those of everyone hide more, and name others. */
    withheld: z.array(z.object({ block: z.string(), kind: AwardRule, unit: UnitName })),
  })
  .meta({ id: 'Awards' })
