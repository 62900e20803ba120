import { expect, test } from 'vitest'
import { digestOf, type OrderBytes } from './result-order.ts'

test('a result is not told again where all ballots have become doubtful, or others are counted', () => {
  const [rest, one, other] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]
  const orders: OrderBytes[] = [
    { rest, tallies: [one, other], withoutFlagged: undefined },
    { rest, tallies: [one, other], withoutFlagged: [] },
    { rest, tallies: [one], withoutFlagged: [other] },
  ]

  const digests = orders.map(digestOf)

  expect(new Set(digests).size).toBe(orders.length)
  expect(orders.map(digestOf)).toEqual(digests)
})
