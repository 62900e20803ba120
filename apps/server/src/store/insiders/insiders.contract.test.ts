import type { DrawRecord } from '@phieu/office'
import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { Database } from '../../database/database.ts'
import type { Insider, InsiderStanding } from './insider-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id
const place = { round, group: 'HDND' }
const today = '2026-11-20'
const unitC = 'A25-01'

const record: DrawRecord = {
  seed: '00000000000000aa',
  burden: { least: 6, most: 8 },
  newcomers: false,
  people: 2,
  digest: 'd'.repeat(64),
  drawnOn: today,
}

describe.each(testDatabases())('insiders on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('are a list for each group, by name', async () => {
    const [binh, an] = [insider('Bình'), insider('An', { notUnits: [unitA], blocks: ['B'] })]
    await add([binh, an])
    await store.changeInsiders(
      { round, group: 'LDS' },
      { standing: [], changes: [{ kind: 'added', insider: insider('Chi') }], today },
    )

    const list = await store.listInsiders(place)

    const nothing = { units: 0, done: 0, linkMadeOn: undefined, linkIsGood: false }
    expect(list).toEqual([
      { ...an, ...nothing },
      { ...binh, ...nothing },
    ])
  })

  test('are changed all at once, and only as the list stood that was looked at', async () => {
    const [an, binh] = [insider('An'), insider('Bình')]
    await add([an, binh])
    const changed = { ...an, position: 'Phó Chủ tịch', contact: undefined }

    const outcome = await store.changeInsiders(place, {
      standing: [binh, an],
      changes: [
        { kind: 'changed', insider: changed, drops: [] },
        { kind: 'removed', id: binh.id },
      ],
      today,
    })
    const late = await store.changeInsiders(place, {
      standing: [binh, an],
      changes: [{ kind: 'removed', id: an.id }],
      today,
    })

    expect([outcome, late]).toEqual(['changed', 'overtaken'])
    expect(await store.listInsiders(place)).toMatchObject([changed])
  })

  test('take no changes once the round is closed', async () => {
    await putRoundIn(store, round, 'closed')
    const wish = { standing: [], changes: [{ kind: 'added', insider: insider('An') }] } as const

    expect(await store.changeInsiders(place, { ...wish, today })).toBe('closed')
    const draw = { ...record, standing: [], unitsOf: new Map() }
    expect(await store.fixDraw(place, draw)).toBe('closed')
    const links = { channel: 'email', links: [], today } as const
    expect(await store.makeInsiderLinks(place, links)).toBe('closed')
  })

  test('are drawn for, and drawn for anew while nobody has begun', async () => {
    const [an, binh] = [insider('An'), insider('Bình')]
    const standing = [an, binh]
    await add(standing)
    const first = new Map([
      [an.id, [unitB, unitA]],
      [binh.id, [unitA]],
    ])
    const second = new Map([[an.id, [unitC]]])

    const outcomes = [
      await store.fixDraw(place, { ...record, standing, unitsOf: first }),
      await store.fixDraw(place, { ...record, standing: [], unitsOf: first }),
    ]
    const drawn = await store.listDrawnUnits(place)
    outcomes.push(await store.fixDraw(place, { ...record, standing, unitsOf: second }))

    expect(outcomes).toEqual(['fixed', 'overtaken', 'fixed'])
    expect(drawn).toEqual(first)
    expect(await store.listDrawnUnits(place)).toEqual(second)
    expect(await store.listDraws(place)).toEqual([record])
  })

  test('a draw takes back the links of the one before, and stands once a ballot has come', async () => {
    const an = insider('An')
    await add([an])
    const units = new Map([[an.id, [unitA, unitB]]])
    const draw = { ...record, standing: [an], unitsOf: units }
    await store.fixDraw(place, draw)
    await link(an, 'first')
    await store.fixDraw(place, draw)
    expect((await store.findInvitation('first'))?.revokedOn).toBe(today)
    expect(await standing()).toMatchObject([{ linkMadeOn: undefined, linkIsGood: false }])

    await link(an, 'second')
    await spend('second', unitA)

    expect(await store.fixDraw(place, draw)).toBe('begun')
  })

  test('newcomers are added without moving the others', async () => {
    const an = insider('An')
    await add([an])
    await store.fixDraw(place, { ...record, standing: [an], unitsOf: new Map([[an.id, [unitA]]]) })
    await link(an, 'code')
    await spend('code', unitA)
    const chi = insider('Chi')
    await add([chi], [an])
    const late = { ...record, newcomers: true, people: 1, seed: '00000000000000bb' }

    const wish = { ...late, standing: [an, chi], unitsOf: new Map([[chi.id, [unitB]]]) }
    const outcomes = [await store.fixDraw(place, wish), await store.fixDraw(place, wish)]

    expect(outcomes).toEqual(['fixed', 'overtaken'])
    expect(await store.listDraws(place)).toEqual([record, late])
    expect(await standing()).toMatchObject([
      { name: 'An', units: 1, done: 1, linkIsGood: true },
      { name: 'Chi', units: 1, done: 0, linkIsGood: false },
    ])
  })

  test('a link leads through the units in their order; a new one keeps what is spent', async () => {
    const an = await drawn(insider('An'), [unitB, unitA])
    await link(an, 'first')
    await spend('first', unitB)

    await link(an, 'second')

    expect((await store.findInvitation('first'))?.revokedOn).toBe(today)
    expect(await store.findInvitation('second')).toMatchObject({
      insider: an.id,
      revokedOn: undefined,
      units: [
        { unit: unitB, spent: true },
        { unit: unitA, spent: false },
      ],
    })
    expect(await standing()).toMatchObject([{ units: 2, done: 1, linkMadeOn: today }])
  })

  test('what came late through an earlier link counts once', async () => {
    const an = await drawn(insider('An'), [unitB, unitA])
    await link(an, 'first')
    await link(an, 'second')

    await spend('first', unitA)
    await spend('second', unitA)

    expect(await standing()).toMatchObject([{ units: 2, done: 1 }])
  })

  test('a link of somebody without units, or of another group, is not made', async () => {
    const an = await drawn(insider('An'), [unitA])
    const wish = { channel: 'email', today } as const
    const linksOf = (insider: string) => ({ ...wish, links: [{ insider, rightHash: 'code' }] })

    const outcomes = [
      await store.makeInsiderLinks(place, linksOf(randomUUID())),
      await store.makeInsiderLinks({ round, group: 'LDS' }, linksOf(an.id)),
    ]

    expect(outcomes).toEqual(['overtaken', 'overtaken'])
    expect(await store.findInvitation('code')).toBeUndefined()
    expect(await store.revokeInsiderLink({ round, group: 'LDS' }, an.id, today)).toBe(false)
  })

  test('a link that is taken back opens nothing, and is taken back once', async () => {
    const an = await drawn(insider('An'), [unitA])
    await link(an, 'code')

    const revoked = [
      await store.revokeInsiderLink(place, an.id, today),
      await store.revokeInsiderLink(place, an.id, today),
    ]

    expect(revoked).toEqual([true, false])
    expect((await store.findInvitation('code'))?.revokedOn).toBe(today)
    expect(await standing()).toMatchObject([{ linkMadeOn: today, linkIsGood: false }])
  })

  test('units that somebody may not rate any more go, but for those that are done', async () => {
    const an = await drawn(insider('An'), [unitA, unitB, unitC])
    await link(an, 'code')
    await spend('code', unitA)

    await store.changeInsiders(place, {
      standing: [an],
      changes: [{ kind: 'changed', insider: an, drops: [unitA, unitB] }],
      today,
    })

    expect((await store.findInvitation('code'))?.units).toMatchObject([
      { unit: unitA, spent: true },
      { unit: unitC, spent: false },
    ])
    expect(await standing()).toMatchObject([{ units: 2, done: 1 }])
  })

  test('somebody taken off the list takes their units along, and their link opens nothing', async () => {
    const an = await drawn(insider('An'), [unitA, unitB])
    await link(an, 'code')

    await store.changeInsiders(place, {
      standing: [an],
      changes: [{ kind: 'removed', id: an.id }],
      today,
    })

    expect(await store.listDrawnUnits(place)).toEqual(new Map())
    expect((await store.findInvitation('code'))?.revokedOn).toBe(today)
  })

  async function add(insiders: readonly Insider[], standing: readonly Insider[] = []) {
    const changes = insiders.map((insider) => ({ kind: 'added', insider }) as const)
    expect(await store.changeInsiders(place, { standing, changes, today })).toBe('changed')
  }

  async function drawn(someone: Insider, units: readonly string[]): Promise<Insider> {
    await add([someone])
    const unitsOf = new Map([[someone.id, units]])
    await store.fixDraw(place, { ...record, standing: [someone], unitsOf })
    return someone
  }

  async function link({ id }: Insider, rightHash: string) {
    const wish = { channel: 'email', links: [{ insider: id, rightHash }], today } as const
    expect(await store.makeInsiderLinks(place, wish)).toBe('made')
  }

  async function spend(rightHash: string, unit: string) {
    const ballot = makeBallot({ unit, group: 'HDND' })
    await layAndCount(store, [judged(ballot, { rightHash })])
    await store.showCounters(today)
  }

  function standing(): Promise<InsiderStanding[]> {
    return store.listInsiders(place)
  }
})

function insider(name: string, facts: Partial<Insider> = {}): Insider {
  return {
    id: randomUUID(),
    name,
    position: 'Đại biểu HĐND Thành phố',
    contact: 'dai.bieu@example.vn',
    notUnits: [],
    blocks: [],
    ...facts,
  }
}
