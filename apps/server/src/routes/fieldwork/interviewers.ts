import { createRoute } from '@hono/zod-openapi'
import { RoundBrief } from '@phieu/survey'
import { addInterviewers, readInterviewers } from '../../fieldwork/interviewers.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import {
  ChangedInterviewer,
  InterviewerList,
  InterviewerParam,
  NewInterviewers,
} from './fieldwork-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const listInterviewers = createRoute({
  method: 'get',
  path: '/{round}/interviewers',
  tags: ['Fieldwork'],
  summary: 'The interviewers of a round, with their phones and what they have done',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'By code; those who have ended are among them.',
      content: { 'application/json': { schema: InterviewerList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const add = createRoute({
  method: 'post',
  path: '/{round}/interviewers',
  tags: ['Fieldwork'],
  summary: 'Take interviewers into a round, one or a list',
  description: 'All of them or none. Who has no code gets the next free number.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewInterviewers } } },
  },
  responses: {
    204: { description: 'They are of the round.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const change = createRoute({
  method: 'post',
  path: '/{round}/interviewers/{interviewer}',
  tags: ['Fieldwork'],
  summary: 'Give an interviewer another name, code or team',
  request: {
    params: InterviewerParam,
    body: { required: true, content: { 'application/json': { schema: ChangedInterviewer } } },
  },
  responses: {
    204: { description: 'It is so.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const end = createRoute({
  method: 'post',
  path: '/{round}/interviewers/{interviewer}/end',
  tags: ['Fieldwork'],
  summary: 'End the work of an interviewer',
  description:
    'Unused enrolments go, phones are revoked, assignments withdrawn. What was finished still arrives, into review.',
  request: { params: InterviewerParam },
  responses: {
    204: { description: 'They get no more work.' },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const resume = createRoute({
  method: 'post',
  path: '/{round}/interviewers/{interviewer}/resume',
  tags: ['Fieldwork'],
  summary: 'Take an interviewer back whose work was ended',
  description: 'Phones are enrolled anew, assignments given anew.',
  request: { params: InterviewerParam },
  responses: {
    204: { description: 'They may get work again.' },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/rounds/:round/interviewers` */
export function fieldworkInterviewerRoutes(services: Services) {
  const { store, now } = services
  const unknown = () => new ProblemError('not-found', 'The round has no such interviewer.')

  return createRouter()
    .openapi(listInterviewers, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const interviewers = await readInterviewers(store, plan.round.id, plan.dayAt(now()))
      return c.json({ round: RoundBrief.parse(plan.round), interviewers }, 200)
    })
    .openapi(add, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { interviewers } = c.req.valid('json')
      const added = await addInterviewers(services, plan.round.id, interviewers)
      if (added === 'conflict') throw codeTaken()
      noteForLog(c, { codes: added.map(({ code }) => code) })
      return c.body(null, 204)
    })
    .openapi(change, async (c) => {
      const { round, interviewer: id } = c.req.valid('param')
      const { name, code, team } = c.req.valid('json')
      const changed = { id, name, code, team: team || undefined }
      const outcome = await store.changeInterviewer(round, changed)
      if (outcome === 'unknown') throw unknown()
      if (outcome === 'conflict') throw codeTaken()
      noteForLog(c, { code })
      return c.body(null, 204)
    })
    .openapi(end, async (c) => {
      const { round, interviewer } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      if (!(await store.endInterviewer(round, interviewer, plan.dayAt(now())))) throw unknown()
      return c.body(null, 204)
    })
    .openapi(resume, async (c) => {
      const { round, interviewer } = c.req.valid('param')
      if (!(await store.resumeInterviewer(round, interviewer))) throw unknown()
      return c.body(null, 204)
    })
}

function codeTaken(): ProblemError {
  return new ProblemError('conflict', 'Two interviewers of a round cannot have the same code.')
}
