/** Who is commended: what the rule proposes from a result, and what the council granted. */
import { alikeLeaders, type RankingDocument, type ResultDocument } from '@phieu/scoring'
import { UnitId, type Bilingual } from '@phieu/survey'
import { z } from 'zod'
import { Exact } from './document-schemas.ts'

/** `first`: of its ranking, ties included. `rise`: the largest against the round compared with. */
export const AwardRule = z.enum(['first', 'rise'])
export type AwardRule = z.infer<typeof AwardRule>

/** A unit that the rule names, and how sure that is. */
export const AwardProposal = z
  .strictObject({
    /** Of the ranking. */
    block: z.string(),
    kind: AwardRule,
    unit: UnitId,
    /** `first`: the index in per cent; `rise`: percentage points. Exact. */
    value: Exact,
    /** `first`: units that can't be told apart from it; `null` where that isn't known. */
    alike: z.array(UnitId).nullable(),
    /** `rise`: whether it may be chance alone; `null` where no error is known. */
    withinNoise: z.boolean().nullable(),
  })
  .meta({ id: 'AwardProposal' })
export type AwardProposal = z.infer<typeof AwardProposal>

/** What the council granted: by the rule, or for a merit of its own. */
export const GrantedAward = z
  .strictObject({
    block: z.string(),
    kind: AwardRule.or(z.literal('other')),
    unit: UnitId,
    /** For what, in the council's words; of a proposal `null`. */
    title: z.string().nullable(),
  })
  .meta({ id: 'GrantedAward' })
export type GrantedAward = z.infer<typeof GrantedAward>

export const AwardsPart = z.strictObject({
  proposed: z.array(AwardProposal),
  granted: z.array(GrantedAward),
})
export type AwardsPart = z.infer<typeof AwardsPart>

/** What the rule proposes: of each ranking whoever is first, then whoever rose most. */
export function proposeAwards({ rankings }: Pick<ResultDocument, 'rankings'>): AwardProposal[] {
  return rankings.flatMap((ranking) => [...proposeFirst(ranking), ...proposeRise(ranking)])
}

/**
 * Awards that name no unit of their ranking, or a proposal that there isn't, that stand there twice, or
 * say for what where the rule says it: each in a sentence.
 */
export function findAwardFaults(
  { proposed, granted }: AwardsPart,
  { rankings }: Pick<ResultDocument, 'rankings'>,
): Bilingual[] {
  return granted.flatMap(({ block, kind, unit, title }, at) => {
    const isOwn = kind === 'other'
    const isTwice = granted.findIndex((each) => isSameAward(each, granted[at])) < at
    const wrong = ({ vi, en }: Bilingual) => [
      {
        vi: `awards.json khen thưởng ${unit} trong khối ${block} ${vi} (${kind}).`,
        en: `awards.json grants ${unit} in ${block} ${en} (${kind}).`,
      },
    ]
    if (isTwice) return wrong({ vi: 'hai lần cùng một nội dung', en: 'the same twice' })
    if (isOwn !== (title !== null)) {
      return wrong({
        vi: 'mà thiếu nội dung, hoặc có nội dung dù không được có',
        en: 'what needs a title, or must have none',
      })
    }
    const isThere = isOwn
      ? rankings.some((each) => each.block === block && each.units.some((own) => own.unit === unit))
      : proposed.some((each) => each.block === block && each.kind === kind && each.unit === unit)
    return isThere ? [] : wrong({ vi: 'dù không được đề nghị', en: 'what was not proposed' })
  })
}

/** What is granted is told apart by its place, and what the council adds by its title too. */
function isSameAward(one: GrantedAward, other: GrantedAward | undefined): boolean {
  return (
    one.block === other?.block &&
    one.kind === other.kind &&
    one.unit === other.unit &&
    one.title === other.title
  )
}

function proposeFirst({ block, units }: RankingDocument): AwardProposal[] {
  const alike = alikeLeaders(units)?.map(({ unit }) => unit) ?? null
  return units.flatMap(({ rank, unit, index }) =>
    rank === 1 && index
      ? [{ block, kind: 'first', unit, value: index.percent, alike, withinNoise: null }]
      : [],
  )
}

function proposeRise({ block, change: { roseMost, most } }: RankingDocument): AwardProposal[] {
  const value = most?.points
  if (value === undefined || value === null) return []
  return roseMost.map((unit) => ({
    block,
    kind: 'rise',
    unit,
    value,
    alike: null,
    withinNoise: most?.withinNoise ?? null,
  }))
}
