import { randomBytes, randomUUID } from 'node:crypto'
import { daysLater } from '@phieu/survey'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { createTestStore, testDatabases } from '../testing/test-databases.ts'
import { putRoundIn } from '../testing/test-moves.ts'
import type { Database } from '../database/database.ts'
import { openDrawSeal, type DrawSeal } from '../keys/draw-seal.ts'
import { wrapWith, unwrapWith } from '../keys/master-key.ts'
import type { Insider } from '../store/insiders/insider-store.ts'
import type { Store } from '../store/store.ts'
import {
  findInvitation,
  giveRights,
  listDraws,
  listRatingInsiders,
  type RatingInsider,
} from './drawn-rights.ts'

const round = practiceRound().id
const place = { round, group: 'HDND' }
const today = '2026-11-20'
const unitC = 'A25-01'

const record = {
  burden: { least: 6, most: 8 },
  newcomers: false,
  people: 2,
  digest: 'd'.repeat(64),
  drawnOn: today,
}

describe.each(testDatabases())('insiders on %s', (_kind, open) => {
  let database: Database
  let store: Store
  let services: { store: Store; draws: DrawSeal; randomBytes: (size: number) => Uint8Array }

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    const key = randomBytes(32)
    const draws = openDrawSeal({
      wrap: (plain, purpose) => wrapWith(key, randomBytes(12), plain, purpose),
      unwrap: (wrapped, purpose) => unwrapWith(key, wrapped, purpose),
    })
    services = { store, draws, randomBytes }
  })
  afterEach(() => database.close())

  test('are a list for each group, by name', async () => {
    const [binh, an] = [insider('Bình'), insider('An', { notUnits: [unitA], blocks: ['B'] })]
    await add([binh, an])
    await store.changeInsiders(
      { round, group: 'LDS' },
      { standing: [], changes: [{ kind: 'added', insider: insider('Chi') }], today },
    )

    const list = await standing()

    const nothing = {
      units: 0,
      done: 0,
      rights: [],
      sealedRights: undefined,
      linkMadeOn: undefined,
      linkIsGood: false,
    }
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
        { kind: 'changed', insider: changed, rights: [], drops: [] },
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
    expect(await standing()).toMatchObject([changed])
  })

  test('take no changes once the round is closed', async () => {
    await putRoundIn(store, round, 'closed')
    const wish = { standing: [], changes: [{ kind: 'added', insider: insider('An') }] } as const

    expect(await store.changeInsiders(place, { ...wish, today })).toBe('closed')
    expect(await fix([], new Map())).toBe('closed')
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

    const outcomes = [await fix(standing, first), await fix([], first)]
    const drawn = await drawnUnits()
    outcomes.push(await fix(standing, second))

    expect(outcomes).toEqual(['fixed', 'overtaken', 'fixed'])
    expect(drawn).toEqual(first)
    expect(await drawnUnits()).toEqual(second)
    expect(await listDraws(services, place)).toEqual([record])
  })

  test('a draw takes back the links of the one before, and stands once a ballot has come', async () => {
    const an = insider('An')
    await add([an])
    const units = new Map([[an.id, [unitA, unitB]]])
    await fix([an], units)
    await link(an, 'first')
    await fix([an], units)
    // What was begun by it still comes.
    expect(await findInvitation(services, 'first')).toMatchObject({
      revokedOn: today,
      units: [{ unit: unitA }, { unit: unitB }],
    })
    expect(await standing()).toMatchObject([{ linkMadeOn: undefined, linkIsGood: false }])

    await link(an, 'second')
    await spend('second', unitA)

    expect(await fix([an], units)).toBe('begun')
  })

  test('newcomers are added without moving the others', async () => {
    const an = insider('An')
    await add([an])
    await fix([an], new Map([[an.id, [unitA]]]))
    await link(an, 'code')
    await spend('code', unitA)
    const chi = insider('Chi')
    await add([chi], [an])
    const seen = await standing()
    const late = { ...record, newcomers: true, people: 1 }

    const units = new Map([[chi.id, [unitB]]])
    const outcomes = [await fix([an, chi], units, late), await fix([an, chi], units, late, seen)]

    expect(outcomes).toEqual(['fixed', 'overtaken'])
    expect(await listDraws(services, place)).toEqual([record, late])
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
    expect(await findInvitation(services, 'second')).toMatchObject({
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

    const rights = (await standing())[0]?.rights ?? []
    const idsOf = (units: readonly string[]) =>
      rights.filter(({ unit }) => units.includes(unit)).map(({ id }) => id)
    const change = {
      kind: 'changed',
      insider: an,
      rights: rights.map(({ id }) => id),
      drops: idsOf([unitA, unitB]),
    } as const

    await store.changeInsiders(place, { standing: [an], changes: [change], today })

    expect((await findInvitation(services, 'code'))?.units).toMatchObject([
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

    expect(await drawnUnits()).toEqual(new Map())
    expect((await store.findInvitation('code'))?.revokedOn).toBe(today)
  })

  async function add(insiders: readonly Insider[], standing: readonly Insider[] = []) {
    const changes = insiders.map((insider) => ({ kind: 'added', insider }) as const)
    expect(await store.changeInsiders(place, { standing, changes, today })).toBe('changed')
  }

  async function drawn(someone: Insider, units: readonly string[]): Promise<Insider> {
    await add([someone])
    await fix([someone], new Map([[someone.id, units]]))
    return someone
  }

  async function link({ id }: Insider, rightHash: string) {
    const wish = { channel: 'email', links: [{ insider: id, rightHash }], today } as const
    expect(await store.makeInsiderLinks(place, wish)).toBe('made')
  }

  let nights = 0
  async function spend(rightHash: string, unit: string) {
    const ballot = makeBallot({ unit, group: 'HDND' })
    const invitation = await findInvitation(services, rightHash)
    const right = invitation?.units.find((each) => each.unit === unit)?.right
    await layAndCount(store, [judged(ballot, { ...(right && { drawnRight: right }) })])
    nights += 1
    await store.beginDay(daysLater(today, nights))
  }

  function standing(): Promise<RatingInsider[]> {
    return listRatingInsiders(services, place)
  }

  async function drawnUnits() {
    const drawn = (await standing()).filter(({ units }) => units > 0)
    return new Map(drawn.map(({ id, rights }) => [id, rights.map(({ unit }) => unit)]))
  }

  /** @param seen - the list that a draw for newcomers was made from, where it isn't the present one */
  async function fix(
    list: readonly Insider[],
    unitsOf: ReadonlyMap<string, readonly string[]>,
    draw = record,
    seen?: readonly RatingInsider[],
  ) {
    const insiders = seen ?? (await standing())
    return store.fixDraw(place, {
      standing: list,
      newcomers: draw.newcomers,
      people: giveRights(services, { place, insiders }, unitsOf),
      sealedRecord: services.draws.seal(round, 'record', draw),
      drawnOn: today,
    })
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
