import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { DeviceList, DeviceName, DeviceParam } from './fieldwork-schemas.ts'

export const listPhones = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/devices',
  who: field,
  tag: 'Fieldwork',
  summary: 'The phones of a round, with what they last said of themselves',
  param: RoundParam,
  answer: {
    description: 'Those in use first, and of them those that want help.',
    json: DeviceList,
  },
  problems: ['not-found'],
})

export const revokePhone = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/devices/:device/revoke',
  who: field,
  log: 'device.revoked',
  tag: 'Fieldwork',
  summary: 'Give a phone no more work',
  description: 'What it had finished still arrives, and waits for the review.',
  param: DeviceParam,
  answer: { description: 'It is revoked.', status: 204 },
  problems: ['not-found'],
})

export const namePhone = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/devices/:device/name',
  who: field,
  log: 'device.named',
  tag: 'Fieldwork',
  summary: 'Say what a phone is called in the office',
  param: DeviceParam,
  json: DeviceName,
  answer: { description: 'It is called so.', status: 204 },
  problems: ['malformed', 'not-found'],
})
