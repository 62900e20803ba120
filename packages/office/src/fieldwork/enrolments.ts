import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { PDF } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { EnrolmentWish, InterviewerIds } from './fieldwork-schemas.ts'

export const printEnrolments = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/enrolments',
  who: field,
  log: 'enrolment.printed',
  tag: 'Fieldwork',
  summary: 'Make one-time enrolments and print their sheet',
  description:
    'A PDF with a QR code for each interviewer. Codes stand only in it; what these interviewers had ' +
    'not used before ends.',
  param: RoundParam,
  json: EnrolmentWish,
  answer: { description: 'The sheet, two interviewers on a page of A4.', files: [PDF] },
  problems: ['malformed', 'not-found', 'closed-round'],
})

export const withdrawEnrolments = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/enrolments/withdraw',
  who: field,
  log: 'enrolment.withdrawn',
  tag: 'Fieldwork',
  summary: 'Withdraw what these interviewers have not used yet',
  param: RoundParam,
  json: InterviewerIds,
  answer: {
    description: 'Their codes open nothing any more; enrolled phones stay enrolled.',
    status: 204,
  },
  problems: ['malformed', 'not-found'],
})
