/** Packages that are made to cost their reader much more than they are large. */
import { expect, test } from 'vitest'
import { packSmallRound } from '../fixtures/small-round.ts'
import { openPackage } from './index.ts'

test.each([
  ['the same bytes under ten names', 10, 'x'],
  ['a thousand files', 1000, ''],
])('an archive that tells of %s is no package', async (_name, times, start) => {
  const honest = await packSmallRound('public', { replicates: 20 })

  const hostile = tellAgain(honest, times, start)

  expect(await openPackage(honest)).toMatchObject({ faults: [] })
  expect(await openPackage(hostile)).toBeUndefined()
})

/** An archive whose directory tells of its largest file more often, each time under a name that begins so. */
function tellAgain(archive: Uint8Array, times: number, start: string): Uint8Array {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const [from, count] = [bytes.readUInt32LE(end + 16), bytes.readUInt16LE(end + 10)]
  const entries: Buffer[] = []
  for (let at = from; at < end; at += entries.at(-1)?.length ?? 0) {
    const [name, extra, note] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    entries.push(bytes.subarray(at, at + 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0)))
  }
  const size = (entry: Buffer) => entry.readUInt32LE(20)
  const largest = entries.toSorted((a, b) => size(b) - size(a))[0] ?? Buffer.alloc(0)
  const again = Array.from({ length: times }, () => {
    const entry = Buffer.from(largest)
    entry.write(start, 46, 'latin1')
    return entry
  })
  const directory = Buffer.concat([...again, ...entries])
  const tail = Buffer.from(bytes.subarray(end))
  for (const field of [8, 10]) tail.writeUInt16LE(count + times, field)
  tail.writeUInt32LE(directory.length, 12)
  return Buffer.concat([bytes.subarray(0, from), directory, tail])
}
