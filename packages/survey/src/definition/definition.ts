import { z } from 'zod'
import { Bilingual } from '../writing/bilingual.ts'
import { findDefinitionFaults } from './definition-faults.ts'
import { DefinitionName } from './definition-name.ts'
import { Points } from './points.ts'
import { Scale } from './scale.ts'

const Percent = z.number().min(0).max(100)

/** How the answers of one group become a share of an item's points, 0 to 1. */
export const Rule = z.discriminatedUnion('kind', [
  /** Mean of (k − 1)/(K − 1) for the k-th of K scored options. */
  z.strictObject({ kind: z.literal('linear') }),
  /** Share of the two best options. */
  z.strictObject({ kind: z.literal('topTwo') }),
  /** Mean of a percentage per option; an option that is not named is worth nothing. */
  z.strictObject({ kind: z.literal('optionPercent'), percent: z.record(z.string(), Percent) }),
  /** The favourable share (two best options), raised to the band that it reaches. */
  z.strictObject({
    kind: z.literal('banded'),
    bands: z.array(z.strictObject({ from: Percent, earns: Percent })).min(1),
  }),
])
export type Rule = z.infer<typeof Rule>

/** Weights of respondent groups; a group that is not named weighs 1. */
const GroupWeights = z.record(z.string(), z.int().min(0).max(1000))

/** How many ballots a unit needs for a place among others. */
export const RankMinimum = z.strictObject({
  /** Of all groups together. */
  ballots: z.int().min(1).max(100_000),
  /** Of each group that counts for an item, unless everyone of a smaller group was heard. */
  groupBallots: z.int().min(1).max(100_000),
})
export type RankMinimum = z.infer<typeof RankMinimum>

/** How the whole definition is scored, where an item says nothing else. A proposal until confirmed. */
export const Scoring = z.strictObject({
  rule: Rule.default({ kind: 'linear' }),
  groupWeights: GroupWeights.default({}),
  /** A group with fewer scored answers to an item is skipped there, and reported. */
  minimumN: z.int().min(1).max(1000).default(1),
  /** What becomes of an item that no group can be counted for. */
  withoutGroup: z.enum(['reduceMax', 'zero', 'grantMax']).default('reduceMax'),
  /** Below it a unit has an index but no rank; without one every unit with an index is ranked. */
  rankMinimum: RankMinimum.optional(),
})
export type Scoring = z.infer<typeof Scoring>

export const Item = Bilingual.extend({
  id: DefinitionName,
  area: z.int(),
  maxPoints: Points,
  scale: DefinitionName,
  /** The respondent groups that are asked. */
  groups: z.array(DefinitionName).min(1),
  rule: Rule.optional(),
  groupWeights: GroupWeights.optional(),
})
  .strict()
  .meta({ id: 'Item' })
export type Item = z.infer<typeof Item>

/** One thing that is assessed from evidence, where the definition splits an area's points. */
export const Criterion = Bilingual.extend({ id: DefinitionName, maxPoints: Points }).strict()
export type Criterion = z.infer<typeof Criterion>

export const BlockArea = z.strictObject({
  area: z.int(),
  maxAssessed: Points,
  maxSurvey: Points,
  /** Their points add up to `maxAssessed`; without them the area is assessed as one. */
  criteria: z.array(Criterion).min(1).optional(),
})
export type BlockArea = z.infer<typeof BlockArea>

export const Block = Bilingual.extend({
  id: DefinitionName,
  key: z.string().min(1),
  maxAssessed: Points,
  maxSurvey: Points,
  bonusPenalty: z.boolean(),
  /** The block in whose ranking these units stand, where it is not their own. */
  rankedWith: DefinitionName.optional(),
  areas: z.array(BlockArea).min(1),
  items: z.array(Item).min(1),
})
  .strict()
  .meta({ id: 'Block' })
export type Block = z.infer<typeof Block>

/** Caps of the points that are added or taken after the areas; the maximum stays as it is. */
export const Adjustments = z.strictObject({
  maxBonus: Points.default(5),
  maxPenalty: Points.default(5),
})
export type Adjustments = z.infer<typeof Adjustments>

/** What the year's value is, where a year has two rounds. The rule is unknown, so it is data. */
export const AnnualRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('h2Only') }),
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({
    kind: z.literal('weighted'),
    h1: z.int().min(0).max(1000),
    h2: z.int().min(1).max(1000),
  }),
])
export type AnnualRule = z.infer<typeof AnnualRule>

export const Area = Bilingual.extend({ id: z.int() }).strict().meta({ id: 'Area' })
export type Area = z.infer<typeof Area>

export const RespondentGroup = Bilingual.extend({
  id: DefinitionName,
  /** These people use the services and are no part of the administration. */
  outsider: z.boolean().optional(),
}).strict()
export type RespondentGroup = z.infer<typeof RespondentGroup>

/** The shape of a definition, whose sums and names nobody has compared yet. */
export const DefinitionShape = z.strictObject({
  id: DefinitionName,
  version: z.int().min(1),
  status: z.string(),
  note: z.string(),
  source: z.string(),
  areas: z.array(Area).min(1),
  respondentGroups: z.array(RespondentGroup).min(1),
  scales: z.array(Scale).min(1),
  blocks: z.array(Block).min(1),
  scoring: Scoring.prefault({}),
  /** What becomes of assessed criteria that do not apply to a unit. */
  notApplicable: z.enum(['reduceMax', 'zero', 'grantMax']).default('reduceMax'),
  adjustments: Adjustments.prefault({}),
  annual: AnnualRule.default({ kind: 'h2Only' }),
})

/**
 * What is measured: blocks of units, their areas and items with points, who is asked, how it is
 * scored. A version never changes; an open round is pinned to one.
 *
 * Its sums are exact: items = area = block, or parsing says in a sentence where they are not.
 */
export const Definition = DefinitionShape.superRefine((definition, context) => {
  for (const { path, message } of findDefinitionFaults(definition)) {
    context.addIssue({ code: 'custom', path, message: message.en })
  }
})
export type Definition = z.infer<typeof Definition>
