import { expect, test } from 'vitest'
import { graceUntil, leadsOn, moveOf } from './moves.ts'

test('a round is opened once, and opened again after its closing', () => {
  expect([moveOf('draft', 'open'), moveOf('closed', 'open')]).toEqual(['open', 'reopen'])
})

test('closing is no withdrawal of an approval', () => {
  expect([moveOf('open', 'closed'), moveOf('approved', 'closed')]).toEqual(['close', 'disapprove'])
})

test('only opening again and withdrawing lead back', () => {
  const moves = ['open', 'close', 'reopen', 'approve', 'disapprove', 'publish'] as const

  expect(moves.filter((move) => !leadsOn(move))).toEqual(['reopen', 'disapprove'])
})

test('ballots may still arrive until the days of grace after the last day are over', () => {
  const round = {
    fieldworkPeriod: { from: '2026-11-01', to: '2026-11-20' },
    graceDays: 7,
    timeZone: 'Asia/Ho_Chi_Minh',
  }

  expect(graceUntil(round, new Date('2026-11-10T00:00:00Z'))).toBe('2026-11-27')
  expect(graceUntil(round, new Date('2026-11-27T16:59:00Z'))).toBe('2026-11-27')
  expect(graceUntil(round, new Date('2026-11-27T17:00:00Z'))).toBeUndefined()
  expect(graceUntil({ ...round, fieldworkPeriod: undefined }, new Date())).toBeUndefined()
})
