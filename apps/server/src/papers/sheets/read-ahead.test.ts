import { expect, test } from 'vitest'
import { turnsUntil } from '../../testing/test-turns.ts'
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
