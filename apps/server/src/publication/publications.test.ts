import { afterAll, beforeAll, expect, test } from 'vitest'
import { inThread } from '../in-thread.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { publishSmallRound, smallRound as round } from '../testing/test-small-round.ts'
import { openPublications } from './publications.ts'
import { DamagedPackage } from './published.ts'
import { run as readPublished, type KeptPackage } from './read-published.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
  await publishSmallRound(office)
})
afterAll(() => office.close())

test('a large package is read in a thread to the same as a small one is read here', async () => {
  const bytes = await office.services.publications.findPackage(round)
  const { digest } = (await office.services.publications.find(round))!
  const kept: KeptPackage = { id: round, digest, bytes: bytes! }

  const there = await inThread(new URL('read-published.ts', import.meta.url), kept)

  expect(there).toEqual(await readPublished(kept))
})

test('a package that is damaged after it was read is handed out to nobody, and told as damaged', async () => {
  const { store } = office.services
  let isDamaged = false
  const publications = openPublications({
    ...store,
    readPackage: async (...asked) => {
      const bytes = await store.readPackage(...asked)
      return isDamaged ? bytes?.toReversed() : bytes
    },
  })
  const whole = await publications.findPackage(round)
  await publications.find(round)

  isDamaged = true
  await expect(publications.findPackage(round)).rejects.toBeInstanceOf(DamagedPackage)
  expect((await publications.readable()).damaged).toEqual([round])
  isDamaged = false

  expect(await publications.findPackage(round)).toEqual(whole)
  expect((await publications.readable()).damaged).toEqual([])
})

test('a package is opened once, however many ask for it at once', async () => {
  const { store } = office.services
  let opened = 0
  const publications = openPublications({
    ...store,
    readPackage: (...asked) => {
      opened += 1
      return store.readPackage(...asked)
    },
  })

  const [first, second] = await Promise.all([
    publications.find(round),
    publications.find(round),
    publications.readable(),
  ])

  expect(second).toBe(first)
  expect(first?.id).toBe(round)
  expect(opened).toBe(1)
})

test('a package that could not be read for a moment is read as soon as it can be', async () => {
  const { store } = office.services
  let asked = 0
  const publications = openPublications({
    ...store,
    readPackage: async (id, kind) => {
      asked += 1
      return asked === 1 ? undefined : store.readPackage(id, kind)
    },
  })

  expect(await publications.readable()).toEqual({ results: [], damaged: [round] })
  const { results, damaged } = await publications.readable()
  expect([results.map(({ id }) => id), damaged]).toEqual([[round], []])
})

test('a package that is whole, but not the one that was published, is told to be damaged', async () => {
  const { store } = office.services
  const entry = (await store.findPublication(round))!
  const digests = { ...entry.digests, public: 'f'.repeat(64) }
  const publications = openPublications({
    ...store,
    findPublication: async () => ({ ...entry, digests }),
  })

  await expect(publications.find(round)).rejects.toThrow(DamagedPackage)
})
