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
}

test('a group’s target is its own, also when it is 0, and else that of the round', () => {
  expect(targetOf(round, 'ND')).toBe(50)
  expect(targetOf(round, 'DN')).toBe(0)
  expect(targetOf(round, 'CTH')).toBe(30)
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
