/**
 * A definition while it is edited: its shape is that of a definition, but a text may still be
 * blank, an amount empty (`null`) and a sum wrong. `findWorkingFaults` says what keeps it from being one.
 */
import { z } from 'zod'

/** Longer than any text of a definition, shorter than what would hurt. */
const Text = z.string().max(4000)
/** `null` is a field that is empty. */
const Amount = z.number().min(-1e6).max(1e6).nullable()
const Flag = z.boolean().optional()
const named = { id: Text, vi: Text, en: Text }
/** More of anything than a definition can need. */
const LIST_LIMIT = 2000

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(LIST_LIMIT)

export const WorkingOption = z.strictObject({ code: Amount, vi: Text, en: Text, excluded: Flag })
export type WorkingOption = z.infer<typeof WorkingOption>

export const WorkingScale = z.strictObject({ id: Text, options: list(WorkingOption) })
export type WorkingScale = z.infer<typeof WorkingScale>

export const WorkingRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear') }),
  z.strictObject({ kind: z.literal('topTwo') }),
  z.strictObject({ kind: z.literal('optionPercent'), percent: z.record(Text, Amount) }),
  z.strictObject({
    kind: z.literal('banded'),
    bands: list(z.strictObject({ from: Amount, earns: Amount })),
  }),
])
export type WorkingRule = z.infer<typeof WorkingRule>

const Weights = z.record(Text, Amount)

export const WorkingItem = z.strictObject({
  ...named,
  area: Amount,
  maxPoints: Amount,
  scale: Text,
  groups: list(Text),
  rule: WorkingRule.optional(),
  groupWeights: Weights.optional(),
})
export type WorkingItem = z.infer<typeof WorkingItem>

export const WorkingCriterion = z.strictObject({ ...named, maxPoints: Amount })
export type WorkingCriterion = z.infer<typeof WorkingCriterion>

export const WorkingBlockArea = z.strictObject({
  area: Amount,
  maxAssessed: Amount,
  maxSurvey: Amount,
  criteria: list(WorkingCriterion).optional(),
})
export type WorkingBlockArea = z.infer<typeof WorkingBlockArea>

export const WorkingBlock = z.strictObject({
  ...named,
  key: Text,
  maxAssessed: Amount,
  maxSurvey: Amount,
  bonusPenalty: z.boolean(),
  rankedWith: Text.optional(),
  areas: list(WorkingBlockArea),
  items: list(WorkingItem),
})
export type WorkingBlock = z.infer<typeof WorkingBlock>

export const WorkingArea = z.strictObject({ ...named, id: Amount })
export type WorkingArea = z.infer<typeof WorkingArea>

export const WorkingGroup = z.strictObject({ ...named, outsider: Flag })
export type WorkingGroup = z.infer<typeof WorkingGroup>

const Unusable = z.enum(['reduceMax', 'zero', 'grantMax'])

export const WorkingScoring = z.strictObject({
  rule: WorkingRule,
  groupWeights: Weights,
  minimumN: Amount,
  withoutGroup: Unusable,
  rankMinimum: z.strictObject({ ballots: Amount, groupBallots: Amount }).optional(),
})
export type WorkingScoring = z.infer<typeof WorkingScoring>

export const WorkingAnnual = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('h2Only') }),
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({ kind: z.literal('weighted'), h1: Amount, h2: Amount }),
])
export type WorkingAnnual = z.infer<typeof WorkingAnnual>

export const WorkingDefinition = z
  .strictObject({
    id: Text,
    status: Text,
    note: Text,
    source: Text,
    areas: list(WorkingArea),
    respondentGroups: list(WorkingGroup),
    scales: list(WorkingScale),
    blocks: list(WorkingBlock),
    scoring: WorkingScoring,
    notApplicable: Unusable,
    adjustments: z.strictObject({ maxBonus: Amount, maxPenalty: Amount }),
    annual: WorkingAnnual,
  })
  .meta({ id: 'WorkingDefinition' })
export type WorkingDefinition = z.infer<typeof WorkingDefinition>

/** Nothing yet, scored the default way. */
export function emptyWorkingDefinition(id: string): WorkingDefinition {
  return {
    id,
    status: '',
    note: '',
    source: '',
    areas: [],
    respondentGroups: [],
    scales: [],
    blocks: [],
    scoring: {
      rule: { kind: 'linear' },
      groupWeights: {},
      minimumN: 1,
      withoutGroup: 'reduceMax',
    },
    notApplicable: 'reduceMax',
    adjustments: { maxBonus: 5, maxPenalty: 5 },
    annual: { kind: 'h2Only' },
  }
}
