import { practiceRound } from '@phieu/catalogue'
import { flagNames } from '@phieu/scoring'
import { Channel, Language, Mode } from '@phieu/survey'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { citizensQuestionnaire as asked } from '../../testing/test-ballots.ts'
import { flagsIn, markOf, marksOf } from './marks.ts'
import { numberCell, numberWay } from './numbers.ts'
import { halvesOf, packAnswers, unpackAnswers } from './packed-answers.ts'

const items = JSON.stringify(asked.items.map(({ id }) => id))
const cell = { round: practiceRound().id, unit: 'B00004', respondent_group: 'ND', kind: 'open' }

test('answers of any codes come back as they were, and in halves that make a whole', () => {
  const code = fc.option(fc.nat(99), { nil: undefined })
  const anyAnswers = fc
    .array(code, { minLength: asked.items.length, maxLength: asked.items.length })
    .map((codes) =>
      Object.fromEntries(
        asked.items.flatMap(({ id }, at) => (codes[at] === undefined ? [] : [[id, codes[at]]])),
      ),
    )
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const packed = packAnswers(asked, answers)

      const { front, back } = halvesOf(packed)
      expect(packed).toHaveLength(asked.items.length)
      expect(unpackAnswers({ items, answers: packed })).toEqual(answers)
      expect(front + back).toBe(packed)
    }),
  )
})

test('every flag has a bit of its own, and what is no flag has none', () => {
  expect(new Set(flagNames.map(markOf)).size).toBe(flagNames.length)
  expect(flagsIn(marksOf(flagNames))).toEqual(flagNames.toSorted())
  expect(() => markOf('full-moon')).toThrow(RangeError)
})

describe.each(testDatabases())('compact rows on %s', (_kind, open) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
    await createTestStore(database)
  })
  afterEach(() => database.close())

  test('a number stands for one cell: where another has it, the next is taken, and stays', async () => {
    const wanted = await number()
    const other = { ...cell, unit: 'elsewhere' }
    await database.db.updateTable('cells').set(other).where('number', '=', wanted).execute()

    const next = await number()

    expect(next).not.toBe(wanted)
    expect(await number()).toBe(next)
    const rows = await database.db.selectFrom('cells').selectAll().execute()
    expect(rows).toHaveLength(2)
    expect(rows).toEqual(
      expect.arrayContaining([
        { number: wanted, ...other },
        { number: next, ...cell },
      ]),
    )
  })

  test('a number follows from its cell, whichever came first', async () => {
    const first = await number()
    await database.db.deleteFrom('cells').execute()
    const another = await number({ ...cell, unit: 'another' })

    expect(await number()).toBe(first)
    expect(another).not.toBe(first)
    expect(Math.max(first, another)).toBeLessThan(2 ** 24)
  })

  test('a cell is the same in whatever order it is told', async () => {
    const { round, unit, respondent_group, kind } = cell

    expect(await number({ kind, respondent_group, unit, round })).toBe(await number())
  })

  test('ballots with a flag are found by an index, whichever it is', async () => {
    const indexes =
      database.kind === 'sqlite'
        ? sql<{ name: string }>`select name from sqlite_schema where type = 'index'`
        : sql<{ name: string }>`select indexname as name from pg_indexes`
    const { rows } = await indexes.execute(database.db)
    const names = rows.map(({ name }) => name)

    const bits = flagNames.map((flag) => Math.log2(markOf(flag)))
    expect(bits.filter((bit) => !names.includes(`ballots_flag_${bit}`))).toEqual([])
  })

  test('a way in which no ballot can come is not written, and every other is', async () => {
    const way = { questionnaire: 'q', questionnaire_version: 1, items, interviewer: '' } as const
    const write = (own: { mode: Mode; language: Language; channel: Channel }) =>
      database.db.transaction().execute((trx) => numberWay(trx, { ...way, ...own }))
    const usual = { mode: 'online', language: 'vi', channel: 'web' } as const

    for (const mode of Mode.options) await write({ ...usual, mode })
    for (const language of Language.options) await write({ ...usual, language })
    for (const channel of Channel.options) await write({ ...usual, channel })
    for (const column of ['mode', 'language', 'channel']) {
      await expect(write({ ...usual, [column]: 'elsewhere' })).rejects.toThrow(/check/i)
    }
  })

  function number(of = cell) {
    return database.db.transaction().execute((trx) => numberCell(trx, of))
  }
})
