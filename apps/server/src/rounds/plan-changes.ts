/** What of a round's plan may still change: all of a draft, days and quotas while ballots come in. */
import { canonicalJson, sha256, type Round, type RoundState } from '@phieu/survey'

/** What a round is planned to be, whatever its name and wherever it stands. */
export type RoundPlanned = Omit<Round, 'id' | 'state'>

/** Parts of a plan, as people set them up one after the other. */
export type PlanPart = 'pins' | 'about' | 'questions' | 'days' | 'quotas'

const parts: Record<keyof RoundPlanned, PlanPart> = {
  definition: 'pins',
  registry: 'pins',
  title: 'about',
  organiser: 'about',
  year: 'about',
  half: 'about',
  assessedPeriod: 'about',
  earlier: 'about',
  practice: 'about',
  synthetic: 'about',
  timeZone: 'about',
  onePerson: 'about',
  extra: 'questions',
  fieldworkPeriod: 'days',
  graceDays: 'days',
  defaultTarget: 'quotas',
  targets: 'quotas',
  unitTargets: 'quotas',
  groupSizes: 'quotas',
  unitSizes: 'quotas',
  populations: 'quotas',
}

const plannable: Record<RoundState, readonly PlanPart[]> = {
  draft: ['pins', 'about', 'questions', 'days', 'quotas'],
  open: ['days', 'quotas'],
  closed: [],
  approved: [],
  published: [],
}

export function plannableParts(state: RoundState): PlanPart[] {
  return [...plannable[state]]
}

/**
 * The parts that would change although they cannot any more; empty when the plan may be written.
 * The first day of collecting stays once ballots are taken.
 */
export function frozenChanges(round: Round, plan: RoundPlanned): PlanPart[] {
  const free = plannable[round.state]
  const changed = Object.entries(parts).flatMap(([field, part]) =>
    canonicalJson(valueOf(round, field)) === canonicalJson(valueOf(plan, field)) ? [] : [part],
  )
  const beginsAnew =
    round.state !== 'draft' && round.fieldworkPeriod?.from !== plan.fieldworkPeriod?.from
  const frozen = changed.filter((part) => !free.includes(part))
  return [...new Set<PlanPart>(beginsAnew ? [...frozen, 'days'] : frozen)]
}

function valueOf(plan: RoundPlanned, field: string): unknown {
  // Absent and undefined are the same to whoever reads a plan.
  return Object.entries(plan).find(([name]) => name === field)?.[1] ?? null
}

/** A short name of a round's plan as it stands: another one as soon as anything of it changes. */
export async function revisionOf({ state: _state, ...plan }: Round): Promise<string> {
  return (await sha256(canonicalJson(plan))).slice(0, 16)
}
