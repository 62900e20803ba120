import { createRoute, z } from '@hono/zod-openapi'
import { printEnrolments } from '../../fieldwork/enrolments.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { EnrolmentWish, InterviewerIds } from './fieldwork-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendDocument } from '../../http/send-document.ts'

const print = createRoute({
  method: 'post',
  path: '/{round}/enrolments',
  tags: ['Fieldwork'],
  summary: 'Make one-time enrolments and print their sheet',
  description:
    'A PDF with a QR code for each interviewer. Codes stand only in it; what these interviewers had ' +
    'not used before ends.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: EnrolmentWish } } },
  },
  responses: {
    200: {
      description: 'The sheet, two interviewers on a page of A4.',
      content: {
        'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'closed-round'),
  },
})

const withdraw = createRoute({
  method: 'post',
  path: '/{round}/enrolments/withdraw',
  tags: ['Fieldwork'],
  summary: 'Withdraw what these interviewers have not used yet',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: InterviewerIds } } },
  },
  responses: {
    204: { description: 'Their codes open nothing any more; enrolled phones stay enrolled.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/rounds/:round/enrolments` */
export function fieldworkEnrolmentRoutes(services: Services) {
  const { store } = services

  return createRouter()
    .openapi(print, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      if (plan.round.state !== 'open' && plan.round.state !== 'draft') {
        throw new ProblemError('closed-round', 'The round takes no more ballots.')
      }
      const { interviewers: ids, days } = c.req.valid('json')
      const everyone = await store.listInterviewers(plan.round.id)
      const chosen = everyone.filter(({ id, endedOn }) => ids.includes(id) && !endedOn)
      if (chosen.length < new Set(ids).size) {
        throw new ProblemError('not-found', 'One of them is not an interviewer of the round now.')
      }
      const made = { days, madeBy: officeUserOf(c).id }
      const bytes = await printEnrolments(services, plan, chosen, made)
      noteForLog(c, { codes: chosen.map(({ code }) => code), days })
      return sendDocument(c, bytes, 'pdf', `phieu_${plan.round.id}_dang-ky-may`)
    })
    .openapi(withdraw, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { interviewers } = c.req.valid('json')
      await store.withdrawInterviewerEnrolments(plan.round.id, interviewers)
      noteForLog(c, { interviewers })
      return c.body(null, 204)
    })
}
