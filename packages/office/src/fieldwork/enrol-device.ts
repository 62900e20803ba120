import { DeviceReport, EnrolRequest, ReportReply } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'

export const enrolPhone = endpoint({
  method: 'POST',
  path: '/api/devices',
  who: 'anyone',
  log: 'device.enrolled',
  tag: 'Phone',
  summary: "Enrol an interviewer's phone",
  description: 'Safe to repeat with the same device and token.',
  json: EnrolRequest,
  answer: { description: 'The phone is enrolled; its token opens the briefing.', status: 204 },
  problems: ['malformed', 'unknown-enrolment', 'used-enrolment'],
})

// What a phone says of itself, whom an interviewer met: never logged, as no ballot is.
export const reportPhone = endpoint({
  method: 'POST',
  path: '/api/devices/report',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Say how a phone is',
  description:
    'Coarse: kept with the hour, the newest only. A revoked phone still says what it owes.',
  phone: 'must',
  json: DeviceReport,
  answer: { description: 'The office knows how this phone is.', json: ReportReply },
  problems: ['malformed', 'sign-in-needed', 'unknown-device'],
})
