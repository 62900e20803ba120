import { practiceRound } from '@phieu/catalogue'
import { addTallies, tallyBallot } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { citizensQuestionnaire, makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { cellOf, judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import { createSqlStore } from '../sql-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound()

describe.each(testDatabases())('ballots on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const keep = async (...ballots: Ballot[]) =>
    layAndCount(
      store,
      ballots.map((ballot) => judged(ballot)),
    )

  describe('a ballot', () => {
    test('is laid with its receipt, and counted with its tally', async () => {
      const ballot = makeBallot()

      const [outcome] = await keep(ballot)

      const { digest } = judged(ballot).envelope
      expect(outcome).toEqual({ outcome: 'laid', period: 0 })
      expect((await store.findReceipts([ballot.id])).get(ballot.id)).toEqual({ digest, period: 0 })
      expect(await store.listTallies(round.id)).toEqual([
        {
          unit: unitA,
          group: 'ND',
          tally: tallyBallot(citizensQuestionnaire, ballot.answers),
        },
      ])
      expect(await ballotsOf(store)).toEqual([{ ...ballot, channel: 'web' }])
    })

    test('that comes again is kept once and has the receipt of the first time', async () => {
      const ballot = makeBallot()
      const [first] = await keep(ballot)
      await store.raisePeriod()

      const again = await keep(ballot)

      expect(again).toEqual([{ ...first, outcome: 'laid-already' }])
      expect(await ballotCounts(store)).toEqual({ [unitA]: 1 })
    })

    test('that stands twice in one batch is kept once', async () => {
      const ballot = makeBallot()

      const outcomes = await keep(ballot, ballot)

      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['laid', 'laid-already'])
      expect(await ballotCounts(store)).toEqual({ [unitA]: 1 })
    })

    test('conflicts with another under the same id, which stays as it is', async () => {
      const ballot = makeBallot()
      await keep(ballot)

      const outcomes = await keep(makeBallot({ id: ballot.id }, 1))

      expect(outcomes).toEqual([{ outcome: 'conflicting' }])
      expect(await ballotsOf(store)).toEqual([{ ...ballot, channel: 'web' }])
      expect(await ballotCounts(store)).toEqual({ [unitA]: 1 })
    })

    test('that cannot be counted lies in the box as before, and takes nobody along', async () => {
      const broken = makeBallot({ answers: {} })
      const other = makeBallot({ unit: unitB })

      const [first, second] = await Promise.allSettled([keep(broken), keep(other)])

      expect(first).toMatchObject({ status: 'rejected' })
      expect(second).toMatchObject({ value: [{ outcome: 'laid' }] })
      expect(await store.listBox(round.id)).toMatchObject([{ unit: unitA, lying: 1 }])
      expect(await ballotsOf(store)).toEqual([{ ...other, channel: 'web' }])
      expect(await ballotCounts(store)).toEqual({ [unitB]: 1 })
    })

    test('of an unknown round is a broken promise, and leaves nothing', async () => {
      await expect(keep(makeBallot({ round: 'elsewhere' }))).rejects.toThrow('no round elsewhere')

      expect(await store.listTallies('elsewhere')).toEqual([])
    })
  })

  test('tallies of many senders at once are their sum', async () => {
    const ballots = Array.from({ length: 60 }, (_, at) =>
      makeBallot({ unit: at % 2 ? unitA : unitB }, 1 + (at % 5)),
    )

    await Promise.all(ballots.map((ballot) => keep(ballot)))

    const tallies = await store.listTallies(round.id, [unitA])
    const expected = ballots
      .filter(({ unit }) => unit === unitA)
      .map(({ answers }) => tallyBallot(citizensQuestionnaire, answers))
      .reduce(addTallies)
    expect(tallies).toEqual([{ unit: unitA, group: 'ND', tally: expected }])
  })

  test('two servers on one database keep each ballot once', async () => {
    const other = createSqlStore(database)
    const ballots = Array.from({ length: 40 }, (_, at) =>
      judged(makeBallot({ unit: at % 3 ? unitA : unitB })),
    )

    const outcomes = await Promise.all([
      ...ballots.map((ballot) => layAndCount(store, [ballot])),
      ...ballots.toReversed().map((ballot) => layAndCount(other, [ballot])),
    ])

    const kept = outcomes.flat().filter(({ outcome }) => outcome === 'laid')
    expect(kept).toHaveLength(40)
    expect(Object.values(await ballotCounts(store)).reduce((a, b) => a + b)).toBe(40)
  })

  test('of cells that are counted together, one that another server has counted stays as it is', async () => {
    const [counted, lying] = [judged(makeBallot()), judged(makeBallot({ unit: unitB }))]
    await layAndCount(createSqlStore(database), [counted])
    await store.lay([lying.envelope])

    const outcomes = await store.writeCells([cellOf([counted]), cellOf([lying])])

    expect(outcomes).toEqual(['overtaken', 'written'])
    expect(await ballotCounts(store)).toEqual({ [unitA]: 1, [unitB]: 1 })
  })

  test('two servers on one database count different ballots about one unit', async () => {
    const other = createSqlStore(database)
    for (let wave = 0; wave < 20; wave += 1) {
      const [mine, theirs] = [judged(makeBallot()), judged(makeBallot())]
      await Promise.all([layAndCount(store, [mine]), layAndCount(other, [theirs])])
    }

    expect(await ballotCounts(store)).toEqual({ [unitA]: 40 })
  })

  test('a round is read at rest while ballots go on arriving', async () => {
    await keep(makeBallot(), makeBallot())

    const seen = await store.readRound(round.id, async ({ tallies, ballots }) => {
      await keep(makeBallot())
      return { counted: tallies[0]?.tally.ballots, kept: (await listAll(ballots())).length }
    })

    expect(seen).toEqual({ counted: 2, kept: 2 })
    expect(await ballotCounts(store)).toEqual({ [unitA]: 3 })
  })

  test('more ballots than fit into memory at once are read completely, ordered by id', async () => {
    const ballots = Array.from({ length: 2100 }, () => makeBallot())
    await keep(...ballots)

    const read = await ballotsOf(store)

    expect(read.map(({ id }) => id)).toEqual(ballots.map(({ id }) => id).sort())
  })
})

async function ballotsOf(store: Store): Promise<Ballot[]> {
  return store.readRound(round.id, ({ ballots }) => listAll(ballots()))
}

async function ballotCounts(store: Store): Promise<Record<string, number>> {
  const tallies = await store.listTallies(round.id)
  return Object.fromEntries(tallies.map(({ unit, tally }) => [unit, tally.ballots]))
}

async function listAll<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const each of all) list.push(each)
  return list
}
