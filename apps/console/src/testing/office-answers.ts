/** What every page of the office asks, as a small office answers it. */
import type { Box } from '@phieu/office'
import type { Overview, Role, RoundDetail, UnitRow } from '../api/answers.ts'
import type { Answers } from './fake-office.ts'

/** The round that the tests are about, while ballots are taken. */
export const round: RoundDetail['round'] = {
  id: 'hn-2026',
  title: { vi: 'Khảo sát năm 2026', en: 'Survey of 2026' },
  organiser: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  state: 'open',
  year: 2026,
  assessedPeriod: { from: '2026-01-01', to: '2026-12-31' },
  fieldworkPeriod: { from: '2026-11-01', to: '2026-11-30' },
  practice: false,
  synthetic: false,
  timeZone: 'Asia/Ho_Chi_Minh',
  definition: { id: 'hanoi', version: 3 },
  registry: 'hanoi-2026',
  defaultTarget: 30,
  targets: {},
  unitTargets: {},
  unitSizes: {},
  groupSizes: {},
  extra: [],
  graceDays: 3,
}

/** The ballot box of the round: some of it counted, some of it waiting. */
export const box: Box = {
  receipts: 60,
  lying: 13,
  openable: 0,
  named: 6,
  held: 0,
  heldNamed: 0,
  heldFew: 0,
  revoked: 0,
  counted: 47,
  faulty: 0,
  cells: [
    { unit: 'A-2', group: 'ND', kind: 'open', lying: 7, opensAt: 10 },
    { unit: 'A-1', group: 'DN', kind: 'insider', lying: 6, opensAt: null },
  ],
  counting: null,
  keys: { box: 'sheets', boxPublic: null, confirmed: true, readable: true },
}

/** Who is signed in, the rounds that there are, and the box of the first. */
export function officeAnswers(role: Role | null = 'admin'): Answers {
  const user = role && {
    id: 'u-1',
    name: 'Nguyễn Thị Bình',
    email: 'binh@hanoi.example',
    role,
    scope: {},
    secondFactor: false,
  }
  return {
    'GET /api/session': { user, setupNeeded: false },
    'GET /api/rounds': { rounds: [round] },
    'GET /api/today': { tasks: [], tryOut: null },
    'GET /api/rounds/hn-2026/box': box,
    ...course,
    'GET /api/rounds/hn-2026/checks': { to: null, checks: [] },
  }
}

/** How the ballots of the round came day by day, and what its phones owe. */
export const course: Answers = {
  'GET /api/rounds/hn-2026/progress': {
    round,
    by: 'day',
    today: '2026-11-20',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    total: days(60, 120),
    rows: [
      ['2026-11-09', 20],
      ['2026-11-16', 30],
      ['2026-11-20', 10],
    ].map(([id, counted]) => ({ id, name: null, under: null, ...days(Number(counted), null) })),
  },
  'GET /api/rounds/hn-2026/devices': {
    round,
    today: '2026-11-20',
    version: null,
    devices: [5, 0].map((unsent, at) => ({
      id: `d-${at}`,
      name: null,
      interviewer: 'i-1',
      interviewerName: 'Lê Văn An',
      interviewerCode: '01',
      enrolledOn: '2026-11-02',
      revokedOn: null,
      lastContact: '2026-11-20',
      report: { at: '2026-11-20T08', version: '1', unsent, refused: 0 },
      warnings: [],
    })),
  },
}

function days(counted: number, target: number | null) {
  const forecast = { state: 'none', on: null }
  return { counted, held: target === null ? 0 : 3, excluded: 0, recent: counted, target, forecast }
}

/** The units of the round, block by block, with what came for each. */
export const overview: Overview = {
  round,
  ballots: 47,
  refused: 2,
  few: 10,
  blocks: [
    {
      id: 'A',
      name: { vi: 'Sở', en: 'City departments' },
      maxSurvey: '30',
      groups: [
        { id: 'ND', name: { vi: 'Người dân', en: 'Citizens' } },
        { id: 'DN', name: { vi: 'Doanh nghiệp', en: 'Businesses' } },
      ],
      standing: { units: 2, withBallots: 2, few: 1 },
      units: [
        unit('A-1', 'Sở Nội vụ', { ballots: 40, points: '24', error: 0.5, counts: [30, 10] }),
        unit('A-2', 'Sở Tư pháp', { ballots: 7, points: '27', error: null, counts: [7, 0] }),
      ],
    },
    {
      id: 'B',
      name: { vi: 'UBND phường', en: 'Wards' },
      maxSurvey: '30',
      groups: [{ id: 'ND', name: { vi: 'Người dân', en: 'Citizens' } }],
      standing: { units: 1, withBallots: 0, few: 1 },
      units: [
        unit('B-1', 'Phường Ba Đình', { ballots: 0, points: null, error: null, counts: [0] }),
      ],
    },
  ],
}

function unit(
  id: string,
  name: string,
  has: { ballots: number; points: string | null; error: number | null; counts: readonly number[] },
): UnitRow {
  const { ballots, points, error, counts } = has
  return {
    id,
    name,
    ballots,
    groups: counts.map((count, at) => ({
      group: at === 0 ? 'ND' : 'DN',
      ballots: count,
      target: 30,
    })),
    survey: {
      points,
      max: '30',
      standardError: error,
      basis: 'spread',
      interval: error === null ? null : [Number(points) - 1, Number(points) + 1],
    },
    itemsWithoutGroup: 0,
    tooFew: counts.flatMap((count, at) => (count < 10 ? [at === 0 ? 'ND' : 'DN'] : [])),
  }
}
