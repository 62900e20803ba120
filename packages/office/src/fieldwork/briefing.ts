import { Briefing } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'

export const getBriefing = endpoint({
  method: 'GET',
  path: '/api/briefing',
  who: 'anyone',
  tag: 'Phone',
  summary: "Everything that an interviewer's day needs",
  description: 'To be kept on the phone, so that the day needs no network.',
  phone: 'must',
  answer: { description: 'Round, units and questionnaires.', json: Briefing },
  problems: ['sign-in-needed', 'unknown-device', 'revoked-device'],
})
