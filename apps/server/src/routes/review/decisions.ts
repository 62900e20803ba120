import { endpoints } from '@phieu/office'
import { weighDecision } from '../../review/weigh-decision.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sayContradiction } from '../results/result.ts'
import { chosenOf, refuseDecision } from './review-pages.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/rounds/:round/review/effect`, `POST …/review/decisions` */
export function decisionRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.weighDecision, async ({ param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const asked = json
      const weighed = await weighDecision(services, plan, chosenOf(plan, asked), asked.to).catch(
        sayContradiction,
      )
      if (typeof weighed === 'string') return refuseDecision(weighed)
      return weighed
    })
    .handle(endpoints.decideBallots, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const asked = json
      const { id: user, name } = officeUserOf(c)
      const made = await store.decide(
        {
          id: asked.id,
          round: plan.round.id,
          to: asked.to,
          reason: asked.reason || undefined,
          by: { id: user, name },
          at: now().toISOString(),
        },
        chosenOf(plan, asked),
        (unit, group) => plan.questionnaireAbout(unit, group),
      )
      if (typeof made === 'string') return refuseDecision(made)
      noteForLog(c, { decision: asked.id, to: asked.to, ...made })
      return made
    })
}
