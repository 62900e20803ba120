import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { practiceRound } from '@phieu/catalogue'
import { countPacked } from './packed-leaves.ts'
import { recordBox } from './record-box.ts'

describe.each(testDatabases())('the record of a ballot box (%s)', (_kind, openDatabase) => {
  let database: Database
  let office: TestOffice
  beforeEach(async () => {
    database = await openDatabase()
    office = await openTestOffice({ open: async () => database })
  })
  afterEach(() => office.close())

  test('each envelope is a leaf, and has become something', async () => {
    await office.pushOnline([makeBallot(), makeBallot(), makeBallot({ answers: {} })])

    const recorded = await record()

    expect(recorded).toMatchObject({
      fates: { counted: 2, held: 0, excluded: 0, unreadable: 1, unopened: 0, lost: 0 },
    })
    expect('leaves' in recorded && countPacked(recorded.leaves)).toBe(3)
  })

  test('a ballot of which nobody knows any more stops the publication, with both numbers', async () => {
    await office.pushOnline([makeBallot(), makeBallot(), makeBallot()])
    const { id } = await database.db.selectFrom('ballots').select('id').executeTakeFirstOrThrow()
    await database.db.deleteFrom('ballot_rows').where('id', '=', id).execute()

    expect(await record()).toMatchObject({
      refused: { en: expect.stringMatching(/3 envelopes have a receipt, but .* come to 2\./) },
    })
  })

  test('so does a ballot that came by no envelope', async () => {
    await office.pushOnline([makeBallot(), makeBallot()])
    const { id } = await database.db.selectFrom('receipts').select('id').executeTakeFirstOrThrow()
    await database.db.deleteFrom('receipts').where('id', '=', id).execute()

    expect(await record()).toMatchObject({ refused: { en: expect.stringContaining('come to 2.') } })
  })

  test('what a restore has lost stays a leaf and is told, until its phone brings it back', async () => {
    await office.pushOnline([makeBallot(), makeBallot()])
    const round = practiceRound().id
    const lost = { round, digest: bytes(32), epoch: await newestEpoch() }
    const { id: here, digest } = await database.db
      .selectFrom('receipts')
      .select(['id', 'digest'])
      .executeTakeFirstOrThrow()
    await database.db
      .insertInto('lost_receipts')
      .values([
        { ...lost, id: bytes(16) },
        { ...lost, id: here, digest },
      ])
      .execute()

    const recorded = await record()

    expect(recorded).toMatchObject({ fates: { counted: 2, lost: 1 } })
    expect('leaves' in recorded && countPacked(recorded.leaves)).toBe(3)
  })

  async function newestEpoch() {
    const { place } = await database.db
      .selectFrom('epochs')
      .select('place')
      .orderBy('place', 'desc')
      .executeTakeFirstOrThrow()
    return place
  }

  async function record() {
    return recordBox(office.services.store, practiceRound().id)
  }
})

function bytes(size: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(size)))
}
