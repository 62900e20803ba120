import { endpoints } from '@phieu/office'
import { targetOf, type Bilingual, type BoxKeyHolder, type Round } from '@phieu/survey'
import { findDefinition, findRegistry } from '../../catalogue/catalogue.ts'
import { ProblemError } from '../../problem.ts'
import { isReal } from '../../rounds/is-real.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { frozenChanges, revisionOf, type RoundPlanned } from '../../rounds/plan-changes.ts'
import { readyToOpen } from '../../rounds/opening-ways.ts'
import { findRoundFaults, joinSentences } from '../../rounds/round-faults.ts'
import { roundWords } from '../../rounds/round-words.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from './round-path.ts'
import { roundDetailOf } from '../status/status.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/rounds/:round/plan`, `GET /api/rounds/:round/readiness` */
export function roundPlanRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.planRound, async ({ c, param, json }) => {
      const { round } = await roundPlanOf(services, param.round)
      const { revision, plan } = json
      if (revision !== (await revisionOf(round))) throw changedMeanwhile()
      await requirePossible(services, round, plan)

      const { id, state } = round
      const after = { ...plan, id, state }
      const outcome = await store.replacePlan(round, after)
      if (outcome === 'changed-meanwhile') throw changedMeanwhile()
      if (outcome === 'attached') throw new ProblemError('pinned-round')
      noteForLog(c, { revision: await revisionOf(after) })
      return await roundDetailOf(services, after, officeUserOf(c).role)
    })
    .handle(endpoints.getOpeningReadiness, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const keys = await services.keys.find(plan.round.id)
      const { ways, findings } = await readyToOpen(services, plan)
      const sum = (reaches: readonly { n: number }[]) => reaches.reduce((all, { n }) => all + n, 0)
      return {
        links: sum(ways.links),
        invitations: sum(ways.invitations),
        insiders: ways.insiders,
        interviewers: ways.interviewers,
        wanted: wantedIn(plan),
        boxKey: boxKeyOf(plan, keys?.publicKeys.boxBy),
        findings,
      }
    })
}

/** @throws ProblemError when a part is frozen, or the plan contradicts itself */
async function requirePossible({ store }: Services, round: Round, plan: RoundPlanned) {
  const frozen = frozenChanges(round, plan)
  if (frozen.length > 0) {
    const code = round.state === 'open' ? 'opened-round' : 'frozen-round'
    throw new ProblemError(code, `Cannot change any more: ${frozen.join(', ')}.`)
  }
  const definition = await findDefinition(store, plan.definition)
  const registry = await findRegistry(store, plan.registry)
  if (!definition) throw malformed([roundWords.noDefinition(plan.definition)])
  if (!registry) throw malformed([roundWords.noRegistry(plan.registry)])

  const faults = findRoundFaults({ ...plan, id: round.id }, definition.content, registry.content)
  if (faults.length > 0) throw malformed(faults)
  // What is shipped becomes the office's own with the first round that is pinned to it.
  await store.addDefinition(definition.content)
  await store.addRegistry(registry.content)
}

function malformed(sentences: readonly Bilingual[]): ProblemError {
  const message = joinSentences(sentences)
  return new ProblemError('malformed', message.en, {}, { message })
}

function boxKeyOf({ round }: RoundPlan, holder: BoxKeyHolder | undefined) {
  if (!isReal(round)) return 'not-needed' as const
  return holder ?? ('none' as const)
}

function wantedIn({ round, units, questionnaires }: RoundPlan): number {
  return [...units.values()]
    .flatMap(({ id, block }) =>
      questionnaires
        .filter((questionnaire) => questionnaire.block === block)
        .map(({ group }) => targetOf(round, id, group)),
    )
    .reduce((sum, target) => sum + target, 0)
}

function changedMeanwhile(): ProblemError {
  return new ProblemError(
    'conflict',
    'Somebody else has changed the round since you opened this page. Load it again.',
  )
}
