import { expect, test } from 'vitest'
import { openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { opening } from '../testing/samples.ts'
import { openLink } from './openings.ts'
import type { Push } from './outbox/push.ts'

test('a link that was opened once opens again with no network', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  expect(await openLink(db, office.push, opening.link)).toEqual({ outcome: 'open', opening })

  office.connection = 'none'

  expect(await openLink(db, office.push, opening.link)).toEqual({ outcome: 'open', opening })
})

test('a round that has closed meanwhile says so before anybody answers in vain', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  await openLink(db, office.push, opening.link)

  office.closed = true

  expect(await openLink(db, office.push, opening.link)).toEqual({ outcome: 'closed-round' })
})

test('what the office changes reaches the phone with the next visit', async () => {
  const db = openMemory()
  await openLink(db, openOffice({ opening }).push, opening.link)
  const renamed = { ...opening, unit: { ...opening.unit, name: 'Phường Ô Chợ Dừa' } }

  await openLink(db, openOffice({ opening: renamed }).push, opening.link)

  expect((await db.openings.get(opening.link))?.unit.name).toBe('Phường Ô Chợ Dừa')
  expect((await db.units.get(opening.unit.id))?.name).toBe('Phường Ô Chợ Dừa')
})

test.each([
  ['none', 'offline'],
  ['login page', 'captive'],
] as const)(
  'with a connection that is %s, a link not opened before says so: %s',
  async (connection, outcome) => {
    const db = openMemory()
    const office = openOffice({ opening })
    office.connection = connection

    expect(await openLink(db, office.push, opening.link)).toEqual({ outcome })
    expect(await db.openings.count()).toBe(0)
  },
)

test('a link that the office doesn’t know, and one that is none, are unknown', async () => {
  const db = openMemory()
  const office = openOffice({ opening })

  expect(await openLink(db, office.push, 'zzzzzz')).toEqual({ outcome: 'unknown-link' })
  expect(await openLink(db, office.push, '../devices')).toEqual({ outcome: 'unknown-link' })
})

test('a busy server is not taken for a wrong link', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  office.connection = 'busy'

  expect(await openLink(db, office.push, opening.link)).toEqual({ outcome: 'unavailable' })
})

test('a phone that meets another key of the same round opens nothing, and keeps the one it knows', async () => {
  const db = openMemory()
  const real = { ...opening, round: { ...opening.round, id: 'sipas-2026', practice: false } }
  await openLink(db, openOffice({ opening: real }).push, opening.link)
  const { keys } = real.round
  const other = { ...real, round: { ...real.round, keys: { ...keys, round: keys.box } } }

  expect(await openLink(db, openOffice({ opening: other }).push, opening.link)).toEqual({
    outcome: 'other-key',
  })
  const otherHolder = { ...real.round, keys: { ...keys, boxBy: 'server' as const } }
  const byServer = openOffice({ opening: { ...real, round: otherHolder } })
  expect(await openLink(db, byServer.push, opening.link)).toEqual({ outcome: 'other-key' })
  const asPractice = { ...other, round: { ...other.round, practice: true } }
  expect(await openLink(db, openOffice({ opening: asPractice }).push, opening.link)).toEqual({
    outcome: 'other-key',
  })
  expect((await db.rounds.get('sipas-2026'))?.keys).toEqual(keys)
  expect((await db.openings.get(opening.link))?.round.keys).toEqual(keys)
})

test('a practice round may begin anew under its name', async () => {
  const db = openMemory()
  await openLink(db, openOffice({ opening }).push, opening.link)
  const keys = { ...opening.round.keys, box: opening.round.keys.round }
  const anew = { ...opening, round: { ...opening.round, keys } }

  expect(await openLink(db, openOffice({ opening: anew }).push, opening.link)).toEqual({
    outcome: 'open',
    opening: anew,
  })
})

test('what came with the page from the server opens without asking, and the office hears of it', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  const asked: string[] = []
  const push: Push = async (path, init) => {
    asked.push(path)
    return office.push(path, init)
  }

  expect(await openLink(db, push, opening.link, { opening, isFresh: true })).toEqual({
    outcome: 'open',
    opening,
  })
  expect(asked).toEqual([`/api/links/${opening.link}`])
  expect(await db.openings.get(opening.link)).toEqual(opening)

  await openLink(db, push, opening.link, { opening, isFresh: true })
  expect(asked).toHaveLength(1)
})

test('what came with a page that this phone had kept is asked about before it counts', async () => {
  const db = openMemory()
  const office = openOffice({ opening })
  office.closed = true

  expect(await openLink(db, office.push, opening.link, { opening, isFresh: false })).toEqual({
    outcome: 'closed-round',
  })
})
