import { endpoints } from '@phieu/office'
import { attachment } from '../../http/file-body.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import { provisionalResults } from '../../replies/provisional-results.ts'
import { describeReplies, requireApproval } from '../../replies/replies.ts'
import { endingOf } from '../../replies/reply-file.ts'
import type { Services } from '../../services.ts'
import { sayContradiction } from '../results/result.ts'
import { roundPlanOf } from '../rounds/round-path.ts'

/** `/api/rounds/:round/replies`: the office shows units their figures, reads and answers objections. */
export function replyRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.listReplies, async ({ param }) =>
      describeReplies(services, await roundPlanOf(services, param.round)),
    )
    .handle(endpoints.setReplyPeriod, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { approval, period } = await requireApproval(services, plan)
      const { until } = json
      if (until < plan.dayAt(now())) throw new ProblemError('malformed', 'This day is over.')
      const { id, name } = officeUserOf(c)
      const opened = { by: { id, name }, at: now().toISOString() }
      // What was shown stays: it is asked for once.
      const shown = period ? [] : await provisionalResults(services, plan).catch(sayContradiction)
      const wish = { round: plan.round.id, approval, until, opened: period?.opened ?? opened }
      if ((await store.setReplyPeriod(wish, shown)) === 'moved-meanwhile') throw movedMeanwhile()
      noteForLog(c, { approval, until, ...(period && { before: period.until }) })
      return describeReplies(services, plan)
    })
    .handle(endpoints.answerObjection, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      if (plan.round.state === 'published') {
        throw new ProblemError('conflict', 'The round is published: nothing is answered any more.')
      }
      const { id, name } = officeUserOf(c)
      const answer = { ...json, by: { id, name }, at: now().toISOString() }
      const outcome = await store.answerObjection(param, answer)
      if (outcome === 'no-objection') throw new ProblemError('not-found', 'No such objection.')
      if (outcome === 'answered-before') {
        throw new ProblemError('conflict', 'Somebody else has answered it.')
      }
      noteForLog(c, { verdict: json.verdict })
      return describeReplies(services, plan)
    })
    .handle(endpoints.takeReplyFile, async ({ c, param }) => {
      const bytes = await store.readObjectionFile(param)
      const ending = bytes && endingOf(bytes)
      if (!bytes || !ending) throw new ProblemError('not-found', 'There is no such file.')
      return c.body(bytes, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': attachment(`${param.round}-${param.unit}-objection.${ending}`),
      })
    })
}

function movedMeanwhile(): ProblemError {
  return new ProblemError('conflict', 'The round was moved meanwhile.')
}
