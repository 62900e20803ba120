import { endpoints, type AwardWish } from '@phieu/office'
import { proposeAwards } from '@phieu/publication'
import { awardBasis, describeAwards, isSame, type AwardBasis } from '../../awards/awards.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { sayContradiction } from '../results/result.ts'
import { roundPlanOf } from '../rounds/round-path.ts'

/** `GET` and `POST /api/rounds/:round/awards` */
export function awardRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.listAwards, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      return describeAwards(plan, await awardBasis(services, plan).catch(sayContradiction))
    })
    .handle(endpoints.decideAward, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state !== 'approved') {
        throw new ProblemError(
          'conflict',
          'Commendations are decided between approval and publication.',
        )
      }
      const basis = await awardBasis(services, plan).catch(sayContradiction)
      if (!basis) throw new Error(`round ${plan.round.id} is approved without an approval`)
      requirePossible(json, basis)
      const { title = null, reason = null, ...wish } = json
      const { id, name } = officeUserOf(c)
      const { approval, decisions } = basis
      const by = { id, name }
      const decision = {
        ...wish,
        title,
        reason,
        round: plan.round.id,
        approval,
        by,
        at: now().toISOString(),
      }
      if ((await store.decideAward(decision)) === 'moved-meanwhile') {
        throw new ProblemError('conflict', 'The round was moved meanwhile.')
      }
      noteForLog(c, json)
      const others = decisions.filter((each) => !isSame(each, decision))
      return describeAwards(plan, { ...basis, decisions: [...others, decision] })
    })
}

/** @throws ProblemError `malformed` where there is nothing to decide so */
function requirePossible(wish: AwardWish, { document }: AwardBasis): void {
  const { block, kind, unit, granted, title, reason } = wish
  const isKnown =
    kind === 'other'
      ? document.rankings.some(
          (ranking) => ranking.block === block && ranking.units.some((each) => each.unit === unit),
        )
      : proposeAwards(document).some((proposal) => isSame(proposal, wish))
  if (!isKnown) throw new ProblemError('malformed', 'The result does not propose this.')
  if ((title !== undefined) !== (kind === 'other')) {
    throw new ProblemError('malformed', 'What is added says for what, and nothing else does.')
  }
  if (reason === undefined && (!granted || kind === 'other')) {
    throw new ProblemError('malformed', 'This needs a reason.')
  }
}
