import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import {
  AssignmentList,
  AssignmentPlaces,
  NewAssignments,
  Proposal,
  ProposalWish,
} from '../fieldwork/fieldwork-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'

export const listAssignments = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/assignments',
  who: field,
  tag: 'Fieldwork',
  summary: 'Who collects how many ballots of which group about which unit',
  param: RoundParam,
  answer: {
    description: 'Each with what is done, still wanted and beyond; and what no assignment asked.',
    json: AssignmentList,
  },
  problems: ['not-found'],
})

export const proposeAssignments = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/assignments/proposal',
  who: field,
  log: 'changes nothing',
  tag: 'Fieldwork',
  summary: 'How what is still open could be shared among interviewers',
  description:
    'Open is the target less what has come on any way and less what assignments still promise. Nothing is changed.',
  param: RoundParam,
  json: ProposalWish,
  answer: { description: 'To be looked at, and given by `POST …/assignments`.', json: Proposal },
  problems: ['malformed', 'not-found'],
})

export const giveAssignments = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/assignments',
  who: field,
  log: 'assignment.given',
  tag: 'Fieldwork',
  summary: 'Give assignments, or change those that stand',
  description: 'Safe to repeat. Phones hear of it with their next briefing.',
  param: RoundParam,
  json: NewAssignments,
  answer: { description: 'They stand.', status: 204 },
  problems: ['malformed', 'not-found'],
})

export const withdrawAssignments = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/assignments/withdraw',
  who: field,
  log: 'assignment.withdrawn',
  tag: 'Fieldwork',
  summary: 'Withdraw assignments',
  description: 'What was done under them stays done, also what arrives later.',
  param: RoundParam,
  json: AssignmentPlaces,
  answer: { description: 'They are withdrawn.', status: 204 },
  problems: ['malformed', 'not-found'],
})
