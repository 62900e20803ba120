/** A small fieldwork, as the server answers it. */
import type { AssignmentRow } from './fieldwork-queries.ts'
import type {
  DeviceList,
  DeviceRow,
  InterviewerList,
  InterviewerRow,
  OwnWork,
  Progress,
  ProgressBy,
  RatesBy,
  ResponseRates,
} from './fieldwork-queries.ts'
import { round } from '../testing/office-answers.ts'

/** Progress, with two rows of that kind. */
export function progress(by: ProgressBy): Progress {
  const [first, second] = ids[by]
  return {
    by,
    today: '2026-11-20',
    round,
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    total: {
      counted: 1200,
      held: 3,
      excluded: 2,
      recent: 400,
      target: 2000,
      forecast: { state: 'late', on: '2026-12-05' },
    },
    rows: [
      {
        id: first,
        name: { vi: 'Phường', en: 'Wards' },
        under: 'A',
        counted: 900,
        held: 1,
        excluded: 2,
        recent: 100,
        target: 1000,
        forecast: { state: 'on-time', on: '2026-11-28' },
      },
      {
        id: second,
        name: { vi: 'Cơ quan', en: 'Agencies' },
        under: null,
        counted: 300,
        held: 2,
        excluded: 0,
        recent: 300,
        target: by === 'interviewer' ? null : 400,
        forecast: { state: 'stalled', on: null },
      },
    ],
  }
}

const ids: Record<ProgressBy, readonly [string, string]> = {
  block: ['B', 'A'],
  unit: ['u-1', 'u-2'],
  group: ['ND', 'DN'],
  channel: ['web', 'interview'],
  interviewer: ['i-1', 'i-2'],
  day: ['2026-11-19', '2026-11-20'],
}

const an: InterviewerRow = {
  id: 'i-1',
  name: 'Đỗ Văn An',
  code: '01',
  team: 'Tổ 2',
  endedOn: null,
  phones: 1,
  enrolmentUntil: '2026-12-06',
  wanted: 30,
  done: 45,
  held: 2,
  overshoot: 5,
  outside: 10,
  contacts: 7,
}
const binh: InterviewerRow = {
  ...an,
  id: 'i-2',
  name: 'Lê Bình',
  code: '02',
  team: null,
  endedOn: '2026-11-15',
  phones: 2,
  enrolmentUntil: null,
  wanted: 40,
  done: 8,
  held: 0,
  overshoot: 0,
  outside: 0,
  contacts: 3,
}
export const interviewers = [an, binh] as const

export const interviewersList: InterviewerList = {
  round,
  interviewers: [
    an,
    binh,
    { ...binh, id: 'i-3', name: 'Bùi Chi', code: '03', team: 'Tổ 1', phones: 0, endedOn: null },
  ],
}

export const phone: DeviceRow = {
  id: 'e17dda3e-36de-4dcc-81df-e2cce40d1a79',
  name: 'Thiết bị 7',
  interviewer: 'i-1',
  interviewerName: 'Đỗ Văn An',
  interviewerCode: '01',
  enrolledOn: '2026-11-01',
  revokedOn: null,
  lastContact: '2026-11-16',
  report: {
    at: '2026-11-16T09',
    version: '0.1.0',
    unsent: 12,
    oldestUnsent: '2026-11-14',
    unsentContacts: 3,
    refused: 0,
    freeMegabytes: 1500,
    persistent: true,
    lastError: 'offline',
  },
  warnings: ['unsent-long', 'silent'],
}

export const devices: DeviceList = {
  round,
  today: '2026-11-20',
  version: '0.2.0',
  devices: [
    phone,
    {
      ...phone,
      id: 'aaaadda3-36de-4dcc-81df-e2cce40d1a79',
      name: null,
      interviewer: 'i-2',
      interviewerName: 'Lê Bình',
      interviewerCode: '02',
      revokedOn: '2026-11-18',
      lastContact: null,
      report: null,
      warnings: [],
    },
  ],
}

/** What became of contacts; nobody was met where it is `none`. */
export function rates(by: RatesBy, met: 'some' | 'none' = 'some'): ResponseRates {
  const share = met === 'some' ? '3/5' : null
  return {
    round,
    by,
    rows: [
      {
        id: by === 'round' ? round.id : 'A',
        name: { vi: 'Sở', en: 'Departments' },
        ...contactsOf(met),
        rates: {
          rr1: share,
          rr2: share,
          rr3: share && '2/3',
          rr4: share,
          rr5: share,
          rr6: share,
          coop1: share && '3/4',
          eligibility: share && '1',
        },
      },
    ],
    channels: [
      { channel: 'sms', issued: 1000, spent: 250, returned: 240, valid: 230, invalid: 8, held: 2 },
      { channel: 'web', issued: null, spent: null, returned: 90, valid: 88, invalid: 2, held: 0 },
      { channel: 'paper', issued: null, spent: null, returned: 5, valid: 5, invalid: 0, held: 0 },
    ],
  }
}

function contactsOf(met: 'some' | 'none') {
  const [complete, refused, absent] = met === 'some' ? [60, 30, 10] : [0, 0, 0]
  const none = { partial: 0, other: 0, unknown: 0 }
  return {
    contacts: { ...none, complete, refused, notReached: absent, notEligible: 0 },
    outcomes: {
      ...none,
      refused,
      'not-at-home': absent,
      'not-reached': 0,
      'not-eligible': 0,
      language: 0,
    },
  }
}

const assignment: AssignmentRow = {
  interviewer: 'i-1',
  interviewerName: 'Đỗ Văn An',
  interviewerCode: '01',
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  block: 'A',
  group: 'ND',
  wanted: 30,
  done: 12,
  held: 2,
  remaining: 18,
  overshoot: 0,
  dueOn: '2026-11-30',
  withdrawnOn: null,
}

export const ownWork: OwnWork = {
  rounds: [
    {
      round,
      today: '2026-11-20',
      interviewer: { id: 'i-1', name: 'Đỗ Văn An', code: '01', endedOn: null },
      groups: [{ id: 'ND', name: { vi: 'Người dân', en: 'Citizens' } }],
      assignments: [
        assignment,
        { ...assignment, unit: 'A-2', unitName: 'Sở Tư pháp', withdrawnOn: '2026-11-15' },
      ],
      done: 14,
      held: 2,
      outside: 1,
      outcomes: contactsOf('some').outcomes,
      devices: [phone],
    },
  ],
}
