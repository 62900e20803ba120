import { DeviceReport, KioskBrief, KioskRequest, KioskWord, Uuid } from '@phieu/survey'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { LinkParam } from './distribution-schemas.ts'
import { KioskList, MadeKiosk, NewKiosk } from './kiosk-schemas.ts'

export const listKiosks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/links/:code/kiosks',
  who: ['admin', 'supervisor'],
  tag: 'Distribution',
  summary: 'The tablets of a link at a counter, with what they last said of themselves',
  param: LinkParam,
  answer: { description: 'The newest first.', json: KioskList },
  problems: ['malformed', 'not-found', 'unknown-link'],
})

export const makeKiosk = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links/:code/kiosks',
  who: admin,
  log: 'kiosk.made',
  tag: 'Distribution',
  summary: 'Make the code that sets a tablet up for a link at a counter',
  description: 'Only for links of the channel `desk`.',
  param: LinkParam,
  json: NewKiosk,
  answer: { description: 'The address, shown this once; it sets up one tablet.', json: MadeKiosk },
  problems: ['malformed', 'not-found', 'unknown-link', 'frozen-round'],
})

export const revokeKiosk = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/kiosks/:kiosk/revoke',
  who: admin,
  log: 'kiosk.revoked',
  tag: 'Distribution',
  summary: 'Take a tablet back: it takes no more ballots',
  description:
    'It hears so when it next has a network. What it had finished still arrives and counts.',
  param: RoundParam.extend({ kiosk: Uuid }),
  answer: { description: 'It is taken back.', status: 204 },
  problems: ['malformed', 'not-found'],
})

export const setUpKiosk = endpoint({
  method: 'POST',
  path: '/api/kiosks',
  who: 'anyone',
  log: 'kiosk.set-up',
  tag: 'Phone',
  summary: 'Set a tablet up as a kiosk',
  description: 'Safe to repeat with the same token.',
  json: KioskRequest,
  answer: { description: 'What it is for.', json: KioskBrief },
  problems: ['malformed', 'unknown-enrolment', 'used-enrolment'],
})

// As the reports of interviewers' phones: never logged.
export const reportKiosk = endpoint({
  method: 'POST',
  path: '/api/kiosks/report',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Say how a kiosk is',
  description: 'Coarse: kept with the hour, the newest only.',
  phone: 'must',
  json: DeviceReport,
  answer: { description: 'Whether the office still wants it.', json: KioskWord },
  problems: ['malformed', 'sign-in-needed', 'unknown-device'],
})
