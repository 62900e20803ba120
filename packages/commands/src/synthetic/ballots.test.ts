import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { expect, test } from 'vitest'
import { syntheticBallots } from './ballots.ts'
import { syntheticRound } from './round.ts'

test('no two ballots of the demo have one id, over all units', () => {
  const ballots = [
    ...syntheticBallots({
      round: syntheticRound(),
      definition: loadDefinition(),
      registry: loadRegistry('hanoi-2026'),
      interviewer: 'practice',
      sealedOn: '2026-06-01',
    }),
  ]

  expect(ballots.length).toBeGreaterThan(10_000)
  expect(new Set(ballots.map(({ id }) => id)).size).toBe(ballots.length)
})
