/** Commendations of a round: what the rule proposes, what was decided, what is published of it. */
import type { AwardRow, Awards } from '@phieu/office'
import {
  proposeAwards,
  type AwardProposal,
  type AwardsPart,
  type GrantedAward,
} from '@phieu/publication'
import { PUBLIC_MINIMUM, type ResultDocument } from '@phieu/scoring'
import type { z } from 'zod'
import { liveResult, liveResults } from '../results/live-result.ts'
import { officeMinimum } from '../rounds/office-minimum.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { standingApproval } from '../rounds/standing-approval.ts'
import type { Services } from '../services.ts'
import type { AwardDecision } from '../store/awards/award-store.ts'

/** Ranks stand without repeats. */
const once = { replicates: 0, seed: '0'.repeat(16) }

/** A result that is approved or published, with what was decided about commendations. */
export interface AwardBasis {
  /** The place of the approval among the moves. */
  approval: number
  /** As it is published: what the rule proposes has to come out of the public package as well. */
  document: ResultDocument
  /** Whom the rule names by figures that are not published. */
  withheld: readonly WithheldAward[]
  decisions: readonly AwardDecision[]
}

type WithheldAward = Pick<AwardProposal, 'block' | 'kind' | 'unit'>

/**
 * What commendations rest on; `undefined` before the approval.
 *
 * @throws RangeError when the parts of the result contradict each other
 */
export async function awardBasis(
  services: Services,
  plan: RoundPlan,
): Promise<AwardBasis | undefined> {
  const { store, publications } = services
  const { id, state } = plan.round
  if (state !== 'approved' && state !== 'published') return undefined
  const published = await publications.find(id)
  const moves = await store.listMoves(id)
  const approval = moves.findLastIndex(({ to }) => to === 'approved') + 1
  const figures = published
    ? { document: published.document, withheld: [] }
    : await figuresToPublish(services, plan)
  return { approval, ...figures, decisions: await store.listAwards(id, approval) }
}

/** The office sees groups of five and more, everyone those of ten and more: the two may name others. */
async function figuresToPublish(services: Services, plan: RoundPlan) {
  const resultFor = await liveResults(services, plan, once)
  const [{ document }, inside] = await Promise.all([
    resultFor(PUBLIC_MINIMUM),
    resultFor(officeMinimum(plan.round)),
  ])
  const proposed = proposeAwards(document)
  const withheld = proposeAwards(inside.document).filter(
    (award) => !proposed.some((each) => isSame(each, award)),
  )
  return { document, withheld }
}

/** Everything of a round, for the office. */
export function describeAwards(
  { round }: RoundPlan,
  basis: AwardBasis | undefined,
): z.infer<typeof Awards> {
  if (!basis) return { decidable: false, rankings: [], awards: [], withheld: [] }
  const { document, decisions, withheld } = basis
  const proposed = proposeAwards(document)
  const name = namesOf(document)
  const decided = (award: Pick<AwardProposal, 'block' | 'unit'> & { kind: string }) =>
    decisions.find((each) => isSame(each, award))
  return {
    decidable: round.state === 'approved',
    rankings: document.rankings.map(({ block, name: title, units }) => ({
      block,
      name: title,
      units: units.map((unit) => ({ id: unit.unit, name: unit.name })),
    })),
    awards: [
      ...proposed.map((proposal) => ({
        block: proposal.block,
        kind: proposal.kind,
        unit: { id: proposal.unit, name: name(proposal.unit) },
        value: proposal.value,
        alike: proposal.alike?.map(name) ?? null,
        withinNoise: proposal.withinNoise,
        title: null,
        decision: describeDecision(decided(proposal)),
      })),
      ...decisions
        .filter(({ kind }) => kind === 'other')
        .map((decision) => ({
          block: decision.block,
          kind: decision.kind,
          unit: { id: decision.unit, name: name(decision.unit) },
          value: null,
          alike: null,
          withinNoise: null,
          title: decision.title,
          decision: describeDecision(decision),
        })),
    ],
    withheld: withheld.map(({ block, kind, unit }) => ({
      block,
      kind,
      unit: { id: unit, name: name(unit) },
    })),
  }
}

/** What is published: what was granted, without why. */
export function grantedOf(decisions: readonly AwardDecision[]): GrantedAward[] {
  return decisions
    .filter(({ granted }) => granted)
    .map(({ block, kind, unit, title }) => ({ block, kind, unit, title }))
}

/** What was granted to the figures that are approved now, as it will be published; nothing before. */
export async function draftAwards(services: Services, plan: RoundPlan): Promise<AwardsPart> {
  const approval = await standingApproval(services, plan)
  if (approval === undefined) return { proposed: [], granted: [] }
  const { document } = await liveResult(services, plan, once, PUBLIC_MINIMUM)
  const decisions = await services.store.listAwards(plan.round.id, approval)
  return { proposed: proposeAwards(document), granted: grantedOf(decisions) }
}

/** What one decision is about. */
interface AwardPlace {
  block: string
  kind: string
  unit: string
  /** For what; of what the rule proposes there is none. */
  title?: string | null | undefined
}

/** A unit may have several merits of its own: each has its title. */
export function isSame(one: AwardPlace, other: AwardPlace): boolean {
  return (
    one.block === other.block &&
    one.kind === other.kind &&
    one.unit === other.unit &&
    (one.title ?? null) === (other.title ?? null)
  )
}

function namesOf({ rankings }: ResultDocument): (unit: string) => string {
  const names = new Map(
    rankings.flatMap(({ units }) => units.map(({ unit, name }) => [unit, name] as const)),
  )
  return (unit) => names.get(unit) ?? unit
}

function describeDecision(decision: AwardDecision | undefined): AwardRow['decision'] {
  if (!decision) return null
  const { granted, reason, by, at } = decision
  return { granted, reason, by, at }
}
