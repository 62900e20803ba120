import { expect, test } from 'vitest'
import { registryFile } from '../../catalogue/read-registry-file.ts'
import { turnsUntil } from '../../testing/test-turns.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { readAside } from './read-aside.ts'

test('a large file is looked through in a thread, to the same end, while this one does other things', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `A${at},A,Sở Nội vụ ${at}`)
  const large = bytesOf(['unit_id,block,unit_name', ...lines].join('\n'))
  const here = registryFile.read(large)

  const reading = readAside(registryFile, large)
  const turns = await turnsUntil(reading)

  expect(here.units).toHaveLength(20_000)
  expect(await reading).toEqual({ ...here, faultCount: 0, warningCount: 0 })
  expect(turns).toBeGreaterThan(5)
})

test.each([2, 20_000])(
  'of many faults the first are told, and how many there are: of %d rows',
  async (rows) => {
    const lines = Array.from({ length: rows }, () => ',A,Sở Nội vụ')
    const file = bytesOf(['unit_id,block,unit_name', ...lines].join('\n'))

    const { faults, faultCount } = await readAside(registryFile, file)

    expect(faultCount).toBe(rows)
    expect(faults).toEqual(registryFile.read(file).faults.slice(0, 200))
  },
)

test('so is a small workbook that unpacks to a large one', async () => {
  const padding = ' '.repeat(1_200_000)
  const rows = [
    ['unit_id', 'block', 'unit_name'],
    ['A1', 'A', 'Sở Nội vụ'],
  ]
  const small = makeWorkbook({ sheets: [{ rows, columns: padding }] })

  const reading = readAside(registryFile, small)
  const turns = await turnsUntil(reading)

  expect(small.length).toBeLessThan(10_000)
  expect((await reading).units).toHaveLength(1)
  expect(turns).toBeGreaterThan(5)
})

test('of many large files that come at once the last are told to wait', async () => {
  const file = () => bytesOf(`unit_id\n${'U1\n'.repeat(60_000)}`)

  const outcomes = await Promise.allSettled(
    Array.from({ length: 15 }, () => readAside(registryFile, file())),
  )

  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('unavailable'))
})

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
