/** A small review, as the server answers it. */
import { defaultFlagLimits } from '@phieu/scoring'
import { round } from '../testing/office-answers.ts'
import type {
  BackCheckList,
  Effect,
  InterviewerCard,
  InterviewerReport,
  Limits,
  ReviewBallot,
  ReviewPage,
  ReviewRow,
} from './review-queries.ts'

export const row: ReviewRow = {
  id: '0004bf1c-6078-4036-a577-a6040e8d0a8e',
  unit: { id: 'A-1', name: 'Sở Nội vụ' },
  block: 'A',
  group: { id: 'ND', vi: 'Người dân', en: 'Citizens' },
  channel: 'interview',
  review: 'counted',
  interviewer: { id: 'i-1', name: 'Đỗ Văn An (01)' },
  sealedOn: '2026-11-20',
  seconds: 40,
  level: 62.5,
  flags: ['burst', 'fast'],
  decided: false,
}
export const held: ReviewRow = {
  ...row,
  id: '002f40e8-6078-4036-a577-a6040e8d0a8e',
  channel: 'web',
  review: 'held',
  interviewer: null,
  seconds: null,
  level: null,
  flags: ['link-full'],
  decided: true,
}
export const page: ReviewPage = {
  round,
  changeable: true,
  total: 2,
  more: false,
  page: 1,
  size: 50,
  ballots: [row, held],
  flags: [{ flag: 'burst', ballots: 7, more: false }],
  units: [{ id: 'A-1', name: 'Sở Nội vụ', block: 'A' }],
  groups: [{ id: 'ND', vi: 'Người dân', en: 'Citizens' }],
  interviewers: [{ id: 'i-1', name: 'Đỗ Văn An (01)' }],
}

export const limits: Limits = defaultFlagLimits

export const ballot: ReviewBallot = {
  round,
  changeable: true,
  ballot: {
    ...row,
    flags: ['fast', 'straight', 'unanswered', 'duplicate', 'burst', 'desk'],
    mode: 'interview',
    language: 'vi',
  },
  answers: [
    {
      item: 'A01',
      text: { vi: 'Chỉ đạo kịp thời', en: 'Timely direction' },
      answer: { vi: 'Tốt', en: 'Good' },
      place: 4,
      of: 5,
      excluded: false,
    },
    {
      item: 'A02',
      text: { vi: 'Công khai', en: 'Public' },
      answer: { vi: 'Không rõ', en: 'Don’t know' },
      place: 6,
      of: 6,
      excluded: true,
    },
  ],
  extra: [
    {
      question: 'age',
      text: { vi: 'Tuổi', en: 'Age' },
      answer: { vi: 'Dưới 30', en: 'Under 30' },
    },
  ],
  signs: {
    haste: { seconds: 40, readingSeconds: 90 },
    straightness: { scored: 12, same: 11, longest: 9 },
    unanswered: { items: 12, unanswered: 7 },
    likeness: { identical: 1, near: 4 },
    sameDay: 55,
  },
  limits,
  alike: [
    { id: held.id, distance: 0, sealedOn: '2026-11-19', review: 'held' },
    { id: row.id, distance: 1, sealedOn: '2026-11-18', review: 'counted' },
  ],
  history: [
    {
      id: 'd-1',
      was: 'counted',
      to: 'held',
      reason: 'Xem lại',
      by: { id: 'u-1', name: 'Nguyễn Thị Bình' },
      at: '2026-11-20T01:00:00.000Z',
      ballots: 3,
    },
  ],
}

export const effect: Effect = {
  ballots: 2,
  moved: 1,
  effect: {
    ranked: { A: 16 },
    units: [
      {
        unit: 'A-1',
        name: 'Sở Nội vụ',
        block: 'A',
        concerned: true,
        before: { rank: 3, percent: '357/4', points: '24', ballots: 40 },
        after: { rank: 2, percent: '90', points: '49/2', ballots: 39 },
        unflagged: { rank: null, percent: null, points: '25', ballots: 30 },
      },
      {
        unit: 'A-2',
        name: 'Sở Tư pháp',
        block: 'A',
        concerned: false,
        before: { rank: 2, percent: '179/2', points: '24', ballots: 7 },
        after: { rank: 3, percent: '179/2', points: '24', ballots: 7 },
        unflagged: { rank: 3, percent: '179/2', points: '24', ballots: 7 },
      },
    ],
  },
}

export const report: InterviewerReport = {
  interviewer: { id: 'i-1', name: 'Đỗ Văn An (01)' },
  counted: 40,
  held: 2,
  excluded: 1,
  days: 5,
  firstDay: '2026-11-02',
  lastDay: '2026-11-20',
  medianSeconds: 240,
  flags: { burst: 9, duplicate: 3 },
  compared: 42,
  doubtful: { ballots: 11, expected: 4.25 },
  straight: { ballots: 5, expected: 2 },
  effect: {
    difference: -7.25,
    standardError: 1.1,
    interval: [-9.5, -5],
    basis: 'unit',
    standsOut: true,
    ballots: 42,
  },
  backChecks: { confirmed: 2, differs: 1, 'not-reached': 1, 'did-not-happen': 1, open: 3 },
  concerns: ['did-not-happen', 'effect'],
}
export const calm: InterviewerReport = {
  ...report,
  interviewer: { id: 'i-2', name: 'Lê Bình (02)' },
  medianSeconds: null,
  compared: 8,
  doubtful: { ballots: 0, expected: null },
  straight: { ballots: 6, expected: null },
  effect: null,
  backChecks: { confirmed: 0, differs: 0, 'not-reached': 0, 'did-not-happen': 0, open: 0 },
  concerns: [],
}

export const card: InterviewerCard = {
  round,
  report,
  interviewer: report.interviewer,
  limits,
  places: [
    {
      unit: { id: 'A-1', name: 'Sở Nội vụ' },
      group: { id: 'ND', vi: 'Người dân', en: 'Citizens' },
      ballots: 30,
      doubtful: 2,
      level: 49.51,
      others: { ballots: 12, level: 61.04 },
    },
    {
      unit: { id: 'A-2', name: 'Sở Tư pháp' },
      group: { id: 'ND', vi: 'Người dân', en: 'Citizens' },
      ballots: 12,
      doubtful: 9,
      level: null,
      others: { ballots: 0, level: null },
    },
  ],
  contacts: [{ outcome: 'refused', contacts: 7 }],
  devices: [
    {
      id: 'e17dda3e-36de-4dcc-81df-e2cce40d1a79',
      name: null,
      enrolledOn: '2026-11-01',
      revokedOn: '2026-11-18',
      lastContact: '2026-11-17',
    },
  ],
}

export const backChecks: BackCheckList = {
  round,
  draws: [
    {
      id: 'w-1',
      by: 'interviewer',
      share: { percent: 5 },
      digest: 'd1',
      drawn: 2,
      candidates: 40,
      seed: '00ab',
      made: { by: { id: 'u-1', name: 'Nguyễn Thị Bình' }, at: '2026-11-20T01:00:00.000Z' },
    },
  ],
  checks: [
    {
      ballot: row.id,
      interviewer: { id: 'i-1', name: 'Đỗ Văn An (01)' },
      unit: { id: 'B-1', name: 'Phường Ba Đình' },
      group: { id: 'ND', vi: 'Người dân', en: 'Citizens' },
      sealedOn: '2026-11-19',
      outcome: null,
      note: null,
      recorded: null,
    },
    {
      ballot: held.id,
      interviewer: { id: 'i-2', name: 'Lê Bình (02)' },
      unit: { id: 'A-1', name: 'Sở Nội vụ' },
      group: { id: 'ND', vi: 'Người dân', en: 'Citizens' },
      sealedOn: '2026-11-20',
      outcome: 'differs',
      note: 'Khác một câu',
      recorded: { by: { id: 'u-1', name: 'Nguyễn Thị Bình' }, at: '2026-11-21T01:00:00.000Z' },
    },
  ],
}
