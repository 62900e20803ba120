import type { RoundDetail } from '../../api/answers.ts'
import type { PlanPart, Readiness } from './setup-queries.ts'

export type StepName =
  | 'registry'
  | 'definition'
  | 'about'
  | 'questionnaires'
  | 'extra'
  | 'quotas'
  | 'key'
  | 'sending'
  | 'insiders'
  | 'fieldwork'

/** One step of setting up a round, with where it is done and whether it is. */
export interface SetupStep {
  readonly name: StepName
  readonly to: string
  readonly state: 'done' | 'todo' | 'optional'
  /** Whether something can still be changed where it leads, or it is there to be read. */
  readonly changeable: boolean
}

/** What is changed where; the other steps lead to pages that say so themselves. */
const partOf: Partial<Record<StepName, PlanPart>> = {
  registry: 'pins',
  definition: 'pins',
  about: 'days',
  extra: 'questions',
  quotas: 'quotas',
}

/**
 * The steps from nothing to an open round, in the order in which people mostly take them.
 *
 * @param isAdmin - nobody else changes a plan
 */
export function setupSteps(
  { round, plannable }: RoundDetail,
  readiness: Readiness,
  isAdmin: boolean,
): readonly SetupStep[] {
  const { links, invitations, insiders, interviewers, wanted, boxKey } = readiness
  const base = `/rounds/${round.id}`
  const isReached = links + invitations + insiders + interviewers > 0
  // One way to people is enough; which, is for the office to decide.
  const way = (count: number) =>
    count > 0 ? ('done' as const) : isReached ? ('optional' as const) : ('todo' as const)
  const steps: readonly Omit<SetupStep, 'changeable'>[] = [
    { name: 'registry', to: `${base}/setup/about`, state: 'done' },
    { name: 'definition', to: `${base}/setup/about`, state: 'done' },
    { name: 'about', to: `${base}/setup/about`, state: round.fieldworkPeriod ? 'done' : 'todo' },
    { name: 'questionnaires', to: `${base}/setup/questionnaires`, state: 'optional' },
    {
      name: 'extra',
      to: `${base}/setup/extra`,
      state: round.extra.length > 0 ? 'done' : 'optional',
    },
    { name: 'quotas', to: `${base}/setup/quotas`, state: wanted > 0 ? 'done' : 'todo' },
    // Last of what the office settles for itself: letters say who holds the key.
    {
      name: 'key',
      to: boxKey === 'not-needed' ? `${base}/box` : `${base}/box/key`,
      state: boxKey === 'none' ? 'todo' : boxKey === 'not-needed' ? 'optional' : 'done',
    },
    { name: 'sending', to: `${base}/sending`, state: way(links + invitations) },
    { name: 'insiders', to: `${base}/insiders`, state: insiders > 0 ? 'done' : 'optional' },
    {
      name: 'fieldwork',
      to: `${base}/fieldwork`,
      state: interviewers > 0 ? 'done' : 'optional',
    },
  ]
  return steps.map((step) => {
    const part = partOf[step.name]
    return { ...step, changeable: part === undefined || (isAdmin && plannable.includes(part)) }
  })
}
