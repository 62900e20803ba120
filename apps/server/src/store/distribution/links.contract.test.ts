import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { practiceRound } from '@phieu/catalogue'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { NewLink } from './link-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

describe.each(testDatabases())('what is sent out, on %s', (kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  describe('open links', () => {
    test('are read as they were made, thousands at once', async () => {
      const settings = {
        label: 'Quầy 3',
        opensOn: '2026-11-01',
        closesOn: '2026-12-01',
        difficulty: 'strong',
        perHour: 20,
        maxBallots: 500,
        madeOn: '2026-11-20',
      } as const
      const links = Array.from({ length: 1500 }, (_, at) => ({ ...linkTo(unitA, at), ...settings }))

      await store.addLinks(round, () => links)

      expect(await store.listLinks(round)).toHaveLength(1500)
      expect(await store.findLink(links[7]?.code ?? '')).toEqual({
        ...links[7],
        state: 'active',
        revokedOn: undefined,
        isFull: false,
        opened: 0,
        kept: 0,
        limited: 0,
      })
    })

    test('count what is opened and, at midnight, what has come by day; a ballot that comes again once', async () => {
      const link = linkTo(unitA)
      await store.addLink(link)
      const arrival = judged(makeBallot(), { link: { code: link.code } })

      await store.countOpening(link.code, '2026-11-20')
      await store.countOpening(link.code, '2026-11-21')
      await store.countLimited(link.code, '2026-11-21')
      await layAndCount(store, [arrival, judged(makeBallot(), { link: { code: link.code } })])
      await layAndCount(store, [arrival])

      expect(await store.findLink(link.code)).toMatchObject({ opened: 2, kept: 0, limited: 1 })
      await store.beginDay('2026-11-22')
      expect(await store.findLink(link.code)).toMatchObject({ opened: 2, kept: 2, limited: 1 })
      expect(await store.listLinkDays(link.code)).toEqual([
        { day: '2026-11-21', opened: 1, kept: 2, limited: 1 },
        { day: '2026-11-20', opened: 1, kept: 0, limited: 0 },
      ])
    })

    test('count every ballot of many senders at once', async () => {
      const [one, two] = [linkTo(unitA, 1), linkTo(unitB, 2)]
      await store.addLinks(round, () => [one, two])

      await Promise.all(
        Array.from({ length: 30 }, async (_, at) => {
          const { code, unit } = at % 2 ? one : two
          return layAndCount(store, [judged(makeBallot({ unit }), { link: { code: code } })])
        }),
      )

      await store.beginDay('2026-11-22')
      expect(await store.findLink(one.code)).toMatchObject({ kept: 15 })
      expect(await store.findLink(two.code)).toMatchObject({ kept: 15 })
    })

    test('count openings of several in one order, so that nobody waits for who waits for him', async () => {
      const [one, two] = [linkTo(unitA, 1), linkTo(unitB, 2)]
      await store.addLinks(round, () => [one, two])
      const count = ({ code }: NewLink) => store.countOpening(code, '2026-11-21')
      let counted: Promise<unknown> | undefined

      await database.db.transaction().execute(async (trx) => {
        const hold = ({ code }: NewLink) =>
          trx.updateTable('links').set({ label: 'held' }).where('code', '=', code).execute()
        await hold(one)
        counted = Promise.all([two, one].map(count))
        // Until they wait for the first.
        await setTimeout(200)
        if (kind === 'postgres') await sql`set local lock_timeout = '500ms'`.execute(trx)
        await hold(two)
      })
      await counted

      expect(await store.findLink(one.code)).toMatchObject({ opened: 1, label: 'held' })
      expect(await store.findLink(two.code)).toMatchObject({ opened: 1, label: 'held' })
    })

    test('are paused and resumed; revoked, they stay so and are changed no more', async () => {
      const link = linkTo(unitA)
      await store.addLink(link)
      const move = (to: 'active' | 'paused' | 'revoked') =>
        store.moveLinks(round, [link.code], to, '2026-11-21')

      expect([await move('paused'), await move('paused'), await move('active')]).toEqual([1, 0, 1])
      expect(await move('revoked')).toBe(1)
      expect(await move('active')).toBe(0)
      expect(await store.changeLinks(round, [link.code], { label: 'x' })).toBe(0)
      expect(await store.findLink(link.code)).toMatchObject({
        state: 'revoked',
        revokedOn: '2026-11-21',
      })
    })

    test('are changed in what is named, and only in their own round', async () => {
      const link = { ...linkTo(unitA), label: 'A', closesOn: '2026-12-01' }
      await store.addLink(link)

      expect(await store.changeLinks(round, [link.code], { closesOn: null, perHour: 5 })).toBe(1)
      expect(await store.changeLinks('another', [link.code], { label: 'B' })).toBe(0)
      expect(await store.changeLinks(round, [link.code], {})).toBe(0)

      expect(await store.findLink(link.code)).toMatchObject({
        label: 'A',
        closesOn: undefined,
        perHour: 5,
      })
    })
  })

  describe('bulks of invitations', () => {
    test('count what is issued, opened and spent, and what was taken back no more', async () => {
      const batch = await addBatch(store)
      const hashes = await addInvitations(store, batch, [unitA, unitA, unitB, unitB])
      await store.countInvitationOpening(batch)
      const [spent = '', lost] = hashes
      await layAndCount(store, [judged(makeBallot(), { rightHash: spent })])
      expect(await store.listBatches(round)).toMatchObject([{ issued: 4, spent: 0 }])
      await store.beginDay('2026-11-22')

      expect(await store.revokeInvitations([lost ?? '', spent], '2026-11-22')).toBe(2)

      expect(await store.listBatches(round)).toMatchObject([
        { id: batch, units: 2, issued: 3, opened: 1, spent: 1, revokedOn: undefined },
      ])
      expect((await store.listUnspent(batch)).map(({ unit }) => unit)).toEqual([unitB, unitB])
    })

    test('are taken back as a whole, but for what is spent', async () => {
      const batch = await addBatch(store)
      const [spent = '', other = ''] = await addInvitations(store, batch, [unitA, unitA])
      const stranger = await addInvitations(store, await addBatch(store), [unitA])
      await layAndCount(store, [judged(makeBallot(), { rightHash: spent })])
      await store.beginDay('2026-11-22')

      expect(await store.revokeBatch(batch, '2026-11-22')).toBe(1)

      expect(await store.findInvitation(other)).toMatchObject({ revokedOn: '2026-11-22' })
      expect(await store.findInvitation(stranger[0] ?? '')).toMatchObject({ revokedOn: undefined })
      expect(await store.findBatch(round, batch)).toMatchObject({
        issued: 1,
        spent: 1,
        revokedOn: '2026-11-22',
      })
    })

    test('keep their counts when closing deletes the invitations', async () => {
      const batch = await addBatch(store)
      const [spent = ''] = await addInvitations(store, batch, [unitA, unitB])
      await layAndCount(store, [judged(makeBallot(), { rightHash: spent })])

      await putRoundIn(store, round, 'closed')

      expect(await store.findInvitation(spent)).toBeUndefined()
      expect(await store.findBatch(round, batch)).toMatchObject({ units: 2, issued: 2, spent: 1 })
      expect(await store.listUnspent(batch)).toEqual([])
    })
  })
})

function linkTo(unit: string, at = 0): NewLink {
  return { code: `code${String(at).padStart(6, '0')}`, round, unit, group: 'ND', channel: 'desk' }
}

async function addBatch(store: Store): Promise<string> {
  const id = randomUUID()
  await store.addBatch({
    id,
    round,
    label: 'Thư tháng 11',
    group: 'ND',
    channel: 'sms',
    madeOn: '2026-11-20',
  })
  return id
}

async function addInvitations(store: Store, batch: string, units: readonly string[]) {
  const invitations = units.map((unit) => ({
    rightHash: randomUUID(),
    round,
    group: 'ND',
    channel: 'sms' as const,
    batch,
    insider: undefined,
    revokedOn: undefined,
    units: [{ unit, spent: false }],
  }))
  await store.addInvitations(invitations)
  return invitations.map(({ rightHash }) => rightHash)
}
