import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Invitation } from './invitation-store.ts'
import { createSqlStore } from '../sql-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

describe.each(testDatabases())('invitations on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('are found by the hash of their code, with their units in order', async () => {
    const invitation = makeInvitation([unitB, unitA])

    await store.addInvitations([invitation, makeInvitation([unitA])])

    expect(await store.findInvitation(invitation.rightHash)).toMatchObject(invitation)
    expect(await store.findInvitation('nobody')).toBeUndefined()
  })

  test('are spent with the envelope that is laid, for its unit only; it shows at midnight', async () => {
    const invitation = makeInvitation([unitA, unitB])
    await store.addInvitations([invitation])

    const [outcome] = await keepWith(store, invitation)

    expect(outcome).toMatchObject({ outcome: 'laid' })
    expect((await store.findInvitation(invitation.rightHash))?.units).toEqual([
      { unit: unitA, spent: true, shown: false },
      { unit: unitB, spent: false, shown: false },
    ])
    await store.beginDay('2026-11-22')
    expect((await store.findInvitation(invitation.rightHash))?.units).toEqual([
      { unit: unitA, spent: true, shown: true },
      { unit: unitB, spent: false, shown: false },
    ])
  })

  test('are spent once: the second ballot leaves nothing behind', async () => {
    const invitation = makeInvitation([unitA])
    await store.addInvitations([invitation])
    await keepWith(store, invitation)
    const second = makeBallot()

    const [outcome] = await layAndCount(store, [
      judged(second, { rightHash: invitation.rightHash }),
    ])

    expect(outcome).toEqual({ outcome: 'spent' })
    expect((await store.findReceipts([second.id])).size).toBe(0)
    expect(await ballotCount(store)).toBe(1)
  })

  test('a ballot that comes again with the invitation it spent is kept already', async () => {
    const invitation = makeInvitation([unitA])
    await store.addInvitations([invitation])
    const arrival = judged(makeBallot(), { rightHash: invitation.rightHash })

    const outcomes = [
      ...(await layAndCount(store, [arrival])),
      ...(await layAndCount(store, [arrival])),
    ]

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['laid', 'laid-already'])
  })

  test('of many ballots that bring one invitation at once to two servers, one is kept', async () => {
    const invitation = makeInvitation([unitA])
    await store.addInvitations([invitation])
    const other = createSqlStore(database)

    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => keepWith(at % 2 ? store : other, invitation)),
    )

    expect(outcomes.flat().filter(({ outcome }) => outcome === 'laid')).toHaveLength(1)
    expect(await ballotCount(store)).toBe(1)
  })

  test('a ballot that is held is kept with its flags and not counted', async () => {
    const ballot = makeBallot()

    const [outcome] = await layAndCount(store, [
      judged(ballot, { review: 'held', flags: ['revoked-sender'] }),
    ])

    expect(outcome).toMatchObject({ outcome: 'laid' })
    expect(await ballotCount(store)).toBe(0)
    await store.readRound(round, async ({ ballots }) => {
      for await (const counted of ballots()) expect(counted).toBeUndefined()
    })
  })
})

function makeInvitation(units: readonly string[]): Invitation {
  return {
    rightHash: randomUUID(),
    round,
    group: 'ND',
    channel: 'sms',
    batch: undefined,
    insider: undefined,
    revokedOn: undefined,
    units: units.map((unit) => ({ unit, spent: false })),
  }
}

async function keepWith(store: Store, { rightHash }: Invitation) {
  return layAndCount(store, [judged(makeBallot(), { rightHash: rightHash })])
}

async function ballotCount(store: Store): Promise<number> {
  const tallies = await store.listTallies(round)
  return tallies.reduce((sum, { tally }) => sum + tally.ballots, 0)
}
