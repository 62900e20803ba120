/** What the routes of the review share: names beside ids, filters, refusals. */
import {
  DECISION_LIMIT,
  type EffectRequest,
  type ReviewFilterQuery,
  type ReviewRow,
  mayChange,
} from '@phieu/office'
import type { z } from 'zod'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Store } from '../../store/store.ts'
import type {
  Chosen,
  DecisionFault,
  ReviewFilter,
  ReviewRow as FoundRow,
} from '../../store/review/review-store.ts'

/** Names of interviewers by id; one that is not of the round keeps its id. */
export async function interviewerNames(store: Store, round: string): Promise<Map<string, string>> {
  const known = await store.listInterviewers(round)
  return new Map(known.map(({ id, name, code }) => [id, `${name} (${code})`]))
}

/** Decisions are frozen with the points: by the approval. */
export function isChangeable({ round }: RoundPlan): boolean {
  return mayChange(round.state, 'points')
}

export function unitOf({ units }: RoundPlan, id: string) {
  return { id, name: units.get(id)?.name ?? id }
}

export function groupOf({ definition }: RoundPlan, id: string) {
  const group = definition.respondentGroups.find((each) => each.id === id)
  return { id, vi: group?.vi ?? id, en: group?.en ?? id }
}

/** A row of the list as it travels. */
export function rowOf(
  plan: RoundPlan,
  names: ReadonlyMap<string, string>,
  row: FoundRow,
): z.infer<typeof ReviewRow> {
  const { interviewer } = row
  return {
    id: row.id,
    unit: unitOf(plan, row.unit),
    block: plan.units.get(row.unit)?.block ?? '',
    group: groupOf(plan, row.group),
    channel: row.channel,
    review: row.review,
    interviewer:
      interviewer === undefined
        ? null
        : { id: interviewer, name: names.get(interviewer) ?? interviewer },
    sealedOn: row.sealedOn,
    seconds: row.seconds ?? null,
    level: row.level === undefined ? null : row.level / 100,
    flags: row.flags,
    decided: row.decided,
  }
}

/** A filter as the store reads it: a block is its units. */
export function filterOf(
  { units }: RoundPlan,
  { block, unit, decided, ...filter }: z.infer<typeof ReviewFilterQuery>,
): ReviewFilter {
  const ofBlock = [...units.values()].filter((each) => each.block === block).map(({ id }) => id)
  const wanted = unit === undefined ? ofBlock : [unit]
  return {
    ...filter,
    ...((unit !== undefined || block !== undefined) && { units: wanted }),
    ...(decided !== undefined && { decided: decided === 'yes' }),
  }
}

/** What a request has chosen; its schema has seen to it that it is one of both. */
export function chosenOf(plan: RoundPlan, asked: z.infer<typeof EffectRequest>): Chosen {
  if (asked.ballots) return { ballots: asked.ballots }
  return { filter: filterOf(plan, asked.filter ?? {}), expected: asked.expected ?? 0 }
}

/** @throws ProblemError for a decision that was not made */
export function refuseDecision(fault: DecisionFault): never {
  if (fault === 'frozen') throw new ProblemError('frozen-round')
  if (fault === 'none') throw new ProblemError('not-found', 'There is no such ballot.')
  if (fault === 'too-many') {
    throw new ProblemError('too-many', `One decision is about ${DECISION_LIMIT} ballots at most.`)
  }
  throw new ProblemError('conflict', 'Other ballots are meant now than when they were chosen.')
}
