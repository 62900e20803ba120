import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { broughtFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  ChangedInterviewer,
  InterviewerList,
  InterviewerParam,
  InterviewerPreview,
  NewInterviewers,
} from './fieldwork-schemas.ts'

export const listInterviewers = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/interviewers',
  who: field,
  tag: 'Fieldwork',
  summary: 'The interviewers of a round, with their phones and what they have done',
  param: RoundParam,
  answer: { description: 'By code; those who have ended are among them.', json: InterviewerList },
  problems: ['not-found'],
})

export const addInterviewers = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/interviewers',
  who: field,
  log: 'interviewer.added',
  tag: 'Fieldwork',
  summary: 'Take interviewers into a round, one or a list',
  description: 'All of them or none. Who has no code gets the next free number.',
  param: RoundParam,
  json: NewInterviewers,
  answer: { description: 'They are of the round.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const previewInterviewers = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/interviewers/preview',
  who: field,
  log: 'changes nothing',
  tag: 'Fieldwork',
  summary: 'Whom a list of interviewers names, or what is wrong with it; changes nothing',
  param: RoundParam,
  files: broughtFiles,
  answer: { description: 'Those people, or faults by their cells.', json: InterviewerPreview },
  problems: ['malformed', 'not-found', 'too-large'],
})

export const changeInterviewer = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/interviewers/:interviewer',
  who: field,
  log: 'interviewer.changed',
  tag: 'Fieldwork',
  summary: 'Give an interviewer another name, code or team',
  param: InterviewerParam,
  json: ChangedInterviewer,
  answer: { description: 'It is so.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const endInterviewer = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/interviewers/:interviewer/end',
  who: field,
  log: 'interviewer.ended',
  tag: 'Fieldwork',
  summary: 'End the work of an interviewer',
  description:
    'Unused enrolments go, phones are revoked, assignments withdrawn. What was finished still arrives, into review.',
  param: InterviewerParam,
  answer: { description: 'They get no more work.', status: 204 },
  problems: ['not-found'],
})

export const resumeInterviewer = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/interviewers/:interviewer/resume',
  who: field,
  log: 'interviewer.resumed',
  tag: 'Fieldwork',
  summary: 'Take an interviewer back whose work was ended',
  description: 'Phones are enrolled anew, assignments given anew.',
  param: InterviewerParam,
  answer: { description: 'They may get work again.', status: 204 },
  problems: ['not-found'],
})
