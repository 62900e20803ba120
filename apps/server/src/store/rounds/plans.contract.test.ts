import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Round } from '@phieu/survey'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

describe.each(testDatabases())('the plan of a round on %s', (_kind, open) => {
  let database: Database
  let store: Store
  let round: Round

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    const [standing] = await store.listRounds()
    round = standing!
  })
  afterEach(() => database.close())

  const link = { code: 'abcdef12', unit: 'B00004', group: 'ND', channel: 'web' } as const

  test('is written over what was looked at, and over nothing else', async () => {
    const after = { ...round, defaultTarget: 7 }

    expect(await store.replacePlan(round, after)).toBe('replaced')
    expect(await store.replacePlan(round, { ...round, defaultTarget: 8 })).toBe('changed-meanwhile')
    expect(await store.findRound(round.id)).toEqual(after)
  })

  test('keeps its registry once a link rests on it, and takes everything else', async () => {
    await store.addLink({ ...link, round: round.id })

    expect(await store.replacePlan(round, { ...round, registry: 'other' })).toBe('attached')
    expect(await store.replacePlan(round, { ...round, graceDays: 3 })).toBe('replaced')
  })

  test('counts the ways to people: links that are open, and what is not spent or withdrawn', async () => {
    await store.addLink({ ...link, round: round.id })

    expect(await store.findWays(round.id)).toEqual({
      links: [{ unit: 'B00004', group: 'ND', n: 1 }],
      invitations: [],
      assignments: [],
      interviewers: 0,
      insiders: 0,
    })
  })

  test('tells one-time invitations and the links of insiders apart', async () => {
    const made = { round: round.id, group: 'ND', channel: 'sms', batch: undefined } as const
    const units = [{ unit: 'B00004', spent: false }]
    await store.addInvitations([
      { ...made, rightHash: '1', insider: undefined, revokedOn: undefined, units },
      { ...made, rightHash: '2', insider: undefined, revokedOn: '2026-11-22', units },
      {
        ...made,
        rightHash: '3',
        insider: 'an',
        revokedOn: undefined,
        sealedRights: 'sealed',
        units: [],
      },
    ])

    const { insiders, invitations } = await store.findWays(round.id)

    expect(insiders).toBe(1)
    expect(invitations).toEqual([{ unit: 'B00004', group: 'ND', n: 1 }])
  })
})
