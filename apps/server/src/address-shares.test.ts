import { expect, test } from 'vitest'
import { openAddressShare } from './address-shares.ts'

const clock = { now: new Date('2026-11-20T08:00:00Z') }
const openShare = () => openAddressShare({ most: 10, while: 3_600_000, now: () => clock.now })

test('an address has its share and no more, whatever others use up, until the next hour begins', () => {
  const share = openShare()

  expect(share.take('203.0.113.7', 10)).toBe(true)
  expect(share.take('203.0.113.7', 1)).toBe(false)
  expect(share.take('203.0.113.8', 10)).toBe(true)
  clock.now = new Date('2026-11-20T09:00:00Z')
  expect(share.take('203.0.113.7', 10)).toBe(true)
})

test('what came to nothing is given back, and no more than was taken', () => {
  const share = openShare()

  share.take('203.0.113.7', 8)
  share.giveBack('203.0.113.7', 8)
  share.giveBack('203.0.113.8', 8)
  for (const address of ['203.0.113.7', '203.0.113.8']) {
    expect(share.take(address, 10)).toBe(true)
    expect(share.take(address, 1)).toBe(false)
  }
})

test('whoever is known already makes nobody else forgotten', () => {
  const share = openAddressShare({ most: 10, while: 3_600_000, now: () => clock.now })
  const others = Array.from({ length: 20_000 }, (_, at) => `10.0.${at >> 8}.${at & 255}`)

  for (const address of others) share.take(address, 9)
  for (const _ of others) share.take(others.at(-1), 0)

  expect(share.take(others[0], 2)).toBe(false)
})

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff'],
  ['2001:db8::1', '2001:DB8:0:0:8000::7'],
  ['2001:db8:0:1::1', '2001:0db8:0000:0001::1'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['64:ff9b::cb00:7107', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
])('%s and %s are one sender, who would have any number of such addresses', (one, other) => {
  const share = openShare()

  expect(share.take(one, 10)).toBe(true)
  expect(share.take(other, 1)).toBe(false)
})

test('neighbouring networks, and those whom nobody can place, have shares of their own', () => {
  const share = openShare()

  const mapped = ['::ffff:cb00:7107', '::ffff:cb00:7108']

  for (const address of ['2001:db8:0:1::1', '2001:db8:0:2::1', ...mapped, undefined]) {
    expect(share.take(address, 10)).toBe(true)
  }
})
