import { expect, test } from 'vitest'
import { leadsOn, moveOf } from './moves.ts'

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
