import { expect, test } from 'vitest'
import { Round, targetOf } from './index.ts'

const round: Round = {
  id: 'practice-2026',
  title: { vi: 'Đợt', en: 'Round' },
  organiser: { vi: 'Sở', en: 'Department' },
  state: 'open',
  practice: true,
  synthetic: false,
  timeZone: 'Asia/Ho_Chi_Minh',
  definition: { id: 'small', version: 2 },
  registry: 'small-registry',
  defaultTarget: 30,
  targets: { ND: 50, DN: 0 },
  groupSizes: { CTH: 30 },
  unitTargets: {},
  unitSizes: {},
  extra: [],
  graceDays: 0,
}

test('what is wanted is said of the unit, else of its group, else of all; also when it is 0', () => {
  const wanted = { ...round, unitTargets: { A25: { ND: 7, CTH: 0 } } }

  expect(targetOf(wanted, 'A25', 'ND')).toBe(7)
  expect(targetOf(wanted, 'A25', 'CTH')).toBe(0)
  expect(targetOf(wanted, 'A25', 'DN')).toBe(0)
  expect(targetOf(wanted, 'B01', 'ND')).toBe(50)
  expect(targetOf(wanted, 'B01', 'CTH')).toBe(30)
})

test('a round that was made before there were extra questions asks none', () => {
  const { extra, unitTargets, unitSizes, graceDays, ...before } = round

  expect(Round.parse(before)).toEqual({ ...before, extra, unitTargets, unitSizes, graceDays })
})

test.each([
  ['an id that cannot stand in an address', { id: 'Đợt 1' }],
  ['a group of nobody', { groupSizes: { CTH: 0 } }],
  ['a state that no round has', { state: 'paused' }],
  ['a title in one language', { title: { vi: 'Đợt' } }],
])('a round is not read with %s', (_what, change) => {
  expect(Round.safeParse(round).success).toBe(true)
  expect(Round.safeParse({ ...round, ...change }).success).toBe(false)
})
