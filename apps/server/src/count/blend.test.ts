import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LyingEnvelope } from '../store/box/box-store.ts'
import { blend } from './blend.ts'

const LEAST = 5

const anyEnvelope: fc.Arbitrary<LyingEnvelope> = fc
  .record({
    channel: fc.constantFrom('sms' as const, 'post' as const, 'email' as const),
    flags: fc.subarray(['clock-ahead' as const, 'clock-behind' as const]),
  })
  .map((marks) => ({
    header: {
      protocol: 1,
      id: '6f1c7f0e-2b1d-4e57-9a43-0c2f6d1b8a90',
      round: 'r',
      unit: 'B01',
      group: 'ND',
      mode: 'online',
      questionnaire: { id: 'q', version: 1 },
    },
    sealed: new Uint8Array(),
    kind: 'invited',
    sealingDay: '2026-11-20',
    ...marks,
  }))

test('whatever came together, nobody is alone by a channel or a mark', () => {
  fc.assert(
    fc.property(fc.array(anyEnvelope, { minLength: 1, maxLength: 30 }), (together) => {
      const blended = blend(together, LEAST)

      const marks = [
        ...blended.map(
          ({ channel }) =>
            (each: LyingEnvelope) =>
              each.channel === channel,
        ),
        ...(['clock-ahead', 'clock-behind'] as const).map(
          (flag) => (each: LyingEnvelope) => each.flags.includes(flag),
        ),
      ]
      for (const bears of marks) {
        const alike = blended.filter(bears).length
        const others = blended.length - alike
        expect(alike === 0 || others === 0 || (alike >= LEAST && others >= LEAST)).toBe(true)
      }
    }),
  )
})

test('what all have, or enough of both, stays', () => {
  const [one] = fc.sample(anyEnvelope, { numRuns: 1, seed: 1 })
  if (!one) throw new Error('there is always a first one')
  const sms = Array.from({ length: 5 }, () => ({ ...one, channel: 'sms' as const, flags: [] }))
  const post = sms.map((each) => ({ ...each, channel: 'post' as const }))

  expect(blend(sms.slice(0, 2), LEAST)).toEqual(sms.slice(0, 2))
  expect(blend([...sms, ...post], LEAST)).toEqual([...sms, ...post])
  expect(blend([...sms, ...post.slice(1)], LEAST).map(({ channel }) => channel)).toEqual(
    Array.from({ length: 9 }, () => 'other'),
  )
})
