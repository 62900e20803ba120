import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { Database } from '../../database/database.ts'
import type { RoundMove } from './publication-store.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

/** The round had invited nobody, so its closing deletes nobody. */
const nobody = { invitations: 0, insiders: 0 }

const closing: RoundMove = {
  from: 'open',
  to: 'closed',
  by: { id: 'u-1', name: 'Nguyễn Thị Ánh' },
  at: '2026-11-30T10:00:00.000Z',
  reason: 'Hết thời gian',
  red: [{ code: 'thin-units', count: 3 }],
}
const publishing: RoundMove = {
  from: 'approved',
  to: 'published',
  by: closing.by,
  at: closing.at,
  reason: undefined,
}
const publication = {
  round,
  publishedOn: '2026-12-01',
  movesBefore: 1,
  decisions: [],
  office: { bytes: new Uint8Array([0, 1, 2, 255]), digest: 'a'.repeat(64) },
  public: { bytes: new Uint8Array([0, 254]), digest: 'b'.repeat(64) },
}

describe.each(testDatabases())('rounds and publications on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('a round moves from state to state, and every move is remembered', async () => {
    const opening: RoundMove = { ...closing, from: 'closed', to: 'open', reason: 'Thiếu phiếu' }

    expect(await store.moveRound(round, closing)).toBe('moved')
    expect(await store.moveRound(round, opening)).toBe('moved')

    expect((await store.findRound(round))?.state).toBe('open')
    expect(await store.listMoves(round)).toEqual([{ ...closing, deleted: nobody }, opening])
  })

  test('of two who move a round at once, one moves it', async () => {
    const outcomes = await Promise.all([
      store.moveRound(round, closing),
      store.moveRound(round, closing),
    ])

    expect(outcomes.sort()).toEqual(['moved', 'moved-meanwhile'])
    expect(await store.listMoves(round)).toEqual([{ ...closing, deleted: nobody }])
  })

  test('a round that is not there does not move', async () => {
    await expect(store.moveRound('elsewhere', closing)).rejects.toThrow('no round elsewhere')
  })

  test('an envelope that was judged in time is held once its round has closed, and none is laid after the approval', async () => {
    const [before, after] = [makeBallot(), makeBallot()]
    await layAndCount(store, [judged(before)])
    await store.moveRound(round, closing)

    const outcomes = await store.lay([judged(before).envelope, judged(after).envelope])

    expect(outcomes).toMatchObject([{ outcome: 'laid-already' }, { outcome: 'laid' }])
    expect(await store.sumBox(round)).toMatchObject({ held: 1, counted: 1 })

    await putRoundIn(store, round, 'approved')
    const last = makeBallot()
    expect(await store.lay([judged(last).envelope])).toEqual([{ outcome: 'closed' }])
    expect((await store.findReceipts([last.id])).size).toBe(0)
    expect((await store.listTallies(round)).map(({ tally }) => tally.ballots)).toEqual([1])
  })

  test('who rated is told beside the answers alone, and nobody any more once it is published', async () => {
    const rater = '6a1f0d3e-5b77-4c1e-9f55-3a4f1f2b9c01'
    const { rater: _, ...ballot } = makeBallot({ rater })
    await layAndCount(store, [judged({ ...ballot, rater })])
    const raters = () =>
      store.readRound(round, async ({ ballots, raterBallots }) => {
        for await (const kept of ballots()) expect(kept).toEqual({ ...ballot, channel: 'web' })
        return (await raterBallots()).map((each) => each.rater)
      })

    expect(await raters()).toEqual([rater])
    await putRoundIn(store, round, 'approved')
    await store.publish(publication, publishing)
    expect(await raters()).toEqual([])
  })

  test('a publication is read as it was written, and the round is published with it', async () => {
    await putRoundIn(store, round, 'approved')

    expect(await store.publish(publication, publishing)).toBe('moved')

    const entry = {
      round,
      publishedOn: '2026-12-01',
      digests: { office: 'a'.repeat(64), public: 'b'.repeat(64) },
      errata: [],
    }
    expect(await store.findPublication(round)).toEqual(entry)
    expect(await store.listPublications()).toEqual([entry])
    expect(await store.readPackage(round, 'office')).toEqual(publication.office.bytes)
    expect(await store.readPackage(round, 'public')).toEqual(publication.public.bytes)
    expect((await store.findRound(round))?.state).toBe('published')
    expect((await store.listMoves(round)).at(-1)).toEqual(publishing)
  })

  test('of two publications of a day the later one stands first, whatever they are called', async () => {
    const plan = (await store.findRound(round))!
    const hours = [
      ['m', '01'],
      ['z', '03'],
      ['a', '02'],
    ] as const
    for (const [id, hour] of hours) {
      await store.addRound({ ...plan, id, state: 'draft' })
      await putRoundIn(store, id, 'approved')
      const at = `2026-12-01T${hour}:00:00.000Z`
      await store.publish({ ...publication, round: id }, { ...publishing, at })
    }

    expect((await store.listPublications()).map((each) => each.round)).toEqual(['z', 'a', 'm'])
  })

  test('a commendation that is decided while packages are made is not left out of them unseen', async () => {
    await putRoundIn(store, round, 'approved')
    const award = { round, approval: 1, block: 'B', kind: 'first', unit: 'B01' } as const
    const { by, at } = publishing
    await store.decideAward({ ...award, granted: true, title: null, reason: null, by, at })

    expect(await store.publish(publication, publishing)).toBe('decided-meanwhile')
    expect((await store.findRound(round))?.state).toBe('approved')

    const decisions = await store.listAwards(round, 1)
    expect(await store.publish({ ...publication, decisions }, publishing)).toBe('moved')
  })

  test('an erratum that is sent again, because its answer was lost, stands once', async () => {
    const erratum = { publishedOn: '2026-12-02', vi: 'Sai tên.', en: 'A wrong name.' }
    const other = { ...erratum, en: 'A misspelled name.' }
    const deed = { by: publishing.by, at: '2026-12-02T01:00:00.000Z' }
    await putRoundIn(store, round, 'approved')
    expect(await store.addErratum(round, erratum, deed)).toBe('not-published')
    await store.publish(publication, publishing)

    for (const each of [erratum, other, { ...erratum, publishedOn: '2026-12-03' }]) {
      expect(await store.addErratum(round, each, deed)).toBe('added')
    }

    expect(await store.listErrata(round)).toEqual([erratum, other])
  })

  test('a round that was moved meanwhile is not published, and nothing of it is written', async () => {
    expect(await store.publish(publication, publishing)).toBe('moved-meanwhile')

    expect(await store.findPublication(round)).toBeUndefined()
    expect(await store.readPackage(round, 'public')).toBeUndefined()
    expect((await store.findRound(round))?.state).toBe('open')
  })

  test('an approval that was withdrawn and given again meanwhile is another approval', async () => {
    for (const state of ['approved', 'closed', 'approved'] as const) {
      await putRoundIn(store, round, state)
    }

    expect(await store.publish(publication, publishing)).toBe('moved-meanwhile')

    expect((await store.findRound(round))?.state).toBe('approved')
  })

  test('a round is published once', async () => {
    await putRoundIn(store, round, 'approved')
    await store.publish(publication, publishing)
    await putRoundIn(store, round, 'approved')

    await expect(store.publish({ ...publication, movesBefore: 3 }, publishing)).rejects.toThrow(
      /unique/i,
    )

    expect((await store.findRound(round))?.state).toBe('approved')
  })
})
