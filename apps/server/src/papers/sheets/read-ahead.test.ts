import { expect, test } from 'vitest'
import { turnsUntil } from '../../testing/test-turns.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { readAhead } from './read-ahead.ts'
import { readSheet } from './read-sheet.ts'

test('a large file is read in a thread, to the same table, while this one does other things', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `U${at},Sở Nội vụ ${at},${at}`)
  const large = bytesOf(['unit_id,unit_name,total', ...lines].join('\n'))
  const here = readSheet(large, 'unit_id')

  const copy = large.slice()
  const turns = await turnsUntil(readAhead(copy, 'unit_id'))

  const found = readSheet(copy, 'unit_id')
  expect(found).toEqual(here)
  // Read again, it would be another one.
  expect(readSheet(copy, 'unit_id')).toBe(found)
  expect(turns).toBeGreaterThan(5)
})

test('so is a small workbook that unpacks to a large one', async () => {
  const padding = ' '.repeat(1_200_000)
  const small = makeWorkbook({ sheets: [{ rows: [['unit_id']], columns: padding }] })

  await readAhead(small, 'unit_id')

  expect(small.length).toBeLessThan(10_000)
  // Read here, it would be another one each time.
  expect(readSheet(small, 'unit_id')).toBe(readSheet(small, 'unit_id'))
})

test('of many large files that come at once the last are told to wait', async () => {
  const file = () => bytesOf(`unit_id\n${'U1\n'.repeat(60_000)}`)

  const outcomes = await Promise.allSettled(
    Array.from({ length: 15 }, () => readAhead(file(), 'x')),
  )

  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('unavailable'))
})

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
