import { endpoint } from '../endpoint.ts'
import { OwnFieldwork } from './fieldwork-schemas.ts'

export const getMyFieldwork = endpoint({
  method: 'GET',
  path: '/api/mine/fieldwork',
  who: ['interviewer'],
  tag: 'Own part',
  summary: "An interviewer's own assignments, counts and phones",
  answer: { description: 'By round.', json: OwnFieldwork },
  problems: [],
})
