import { endpoints, type BackCheckDraw } from '@phieu/office'
import { RoundBrief, sha256 } from '@phieu/survey'
import { drawBackChecks } from '../../review/draw-back-checks.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { BackCheck } from '../../store/review/back-check-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { groupOf, interviewerNames, unitOf } from './review-pages.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET` and `POST /api/rounds/:round/review/back-checks`, `POST …/back-checks/:ballot` */
export function backCheckRoutes(services: Services) {
  const { store, now, randomBytes } = services
  return createRouter()
    .handle(endpoints.listBackChecks, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const names = await interviewerNames(store, plan.round.id)
      const checks = await store.listBackChecks(plan.round.id)
      return {
        round: RoundBrief.parse(plan.round),
        draws: await store.listBackCheckDraws(plan.round.id),
        checks: checks.map((check) => rowOf(plan, names, check)),
      }
    })
    .handle(endpoints.drawBackChecks, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { id: round } = plan.round
      const asked = json
      const before = (await store.listBackCheckDraws(round)).find(({ id }) => id === asked.id)
      if (before) return summaryOf(before)

      const candidates = await store.listBackCheckCandidates(round)
      if (candidates.length === 0) {
        throw new ProblemError('conflict', 'There is no interview that could be drawn.')
      }
      const seed = asked.seed ?? Buffer.from(randomBytes(8)).toString('hex')
      const drawn = drawBackChecks(candidates, { ...asked, seed })
      const { id: user, name } = officeUserOf(c)
      const draw: BackCheckDraw = {
        id: asked.id,
        seed,
        by: asked.by,
        share: asked.share,
        candidates: candidates.length,
        digest: await sha256(candidates.map(({ ballot }) => ballot).join('\n')),
        drawn: drawn.length,
        made: { by: { id: user, name }, at: now().toISOString() },
      }
      await store.addBackChecks(round, draw, drawn)
      noteForLog(c, { draw: draw.id, by: draw.by, share: draw.share, drawn: draw.drawn, seed })
      return summaryOf(draw)
    })
    .handle(endpoints.recordBackCheck, async ({ c, param, json }) => {
      const { round, ballot } = param
      const { outcome, note } = json
      const { id, name } = officeUserOf(c)
      const record = { note: note || undefined, by: { id, name }, at: now().toISOString() }
      const isDrawn = await store.recordBackCheck(round, ballot, outcome, record)
      if (!isDrawn) throw new ProblemError('not-found', 'This interview was not drawn.')
      noteForLog(c, { outcome })
      return { ballot }
    })
}

function summaryOf({ drawn, candidates, seed }: BackCheckDraw) {
  return { drawn, candidates, seed }
}

function rowOf(plan: RoundPlan, names: ReadonlyMap<string, string>, check: BackCheck) {
  const { ballot, interviewer, unit, group, sealedOn, outcome, record } = check
  return {
    ballot,
    interviewer: { id: interviewer, name: names.get(interviewer) ?? interviewer },
    unit: unitOf(plan, unit),
    group: groupOf(plan, group),
    sealedOn,
    outcome: outcome ?? null,
    note: record?.note ?? null,
    recorded: record ? { by: record.by, at: record.at } : null,
  }
}
