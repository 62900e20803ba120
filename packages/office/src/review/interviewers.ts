import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { InterviewerCard, InterviewerReports } from './interviewer-schemas.ts'
import { z } from 'zod'

export const listInterviewerReports = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review/interviewers',
  who: field,
  tag: 'Review',
  summary: 'Interviewers beside each other, those who want most care first',
  param: RoundParam,
  answer: { description: 'Computed from the ballots of now.', json: InterviewerReports },
  problems: ['not-found'],
})

export const getInterviewerReport = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review/interviewers/:interviewer',
  who: field,
  tag: 'Review',
  summary: 'One interviewer: ballots, flags, answers beside those of others, contacts, phones',
  param: RoundParam.extend({ interviewer: z.string().min(1).max(64) }),
  answer: { description: 'Computed from the ballots of now.', json: InterviewerCard },
  problems: ['not-found'],
})
