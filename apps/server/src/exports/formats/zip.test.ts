import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openJobs } from '../../jobs.ts'
import { createSqlStore } from '../../store/sql-store.ts'
import { openTestSqlite } from '../../testing/test-databases.ts'
import { streamZip, whole } from './zip.ts'

const at = new Date('2026-11-22T00:00:00Z')

test('an archive has its files in their order, the later ones made after the earlier ones', async () => {
  const made: string[] = []
  const entry = (name: string) => ({
    name,
    content: () => {
      made.push(name)
      return whole(new TextEncoder().encode(`ẫ ${name}`))
    },
  })

  const files = unzipSync(await buffer(streamZip([entry('dữ-liệu.csv'), entry('b.txt')], at)))

  expect(made).toEqual(['dữ-liệu.csv', 'b.txt'])
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['dữ-liệu.csv', 'ẫ dữ-liệu.csv'],
    ['b.txt', 'ẫ b.txt'],
  ])
})

test('what cannot be made breaks the archive off: it never looks whole', async () => {
  const content = async function* (): AsyncIterable<Uint8Array> {
    yield new Uint8Array(10)
    throw new Error('the database is gone')
  }

  await expect(buffer(streamZip([{ name: 'a', content }], at))).rejects.toThrow('is gone')
})

test('a job that is cancelled while it writes ends what it was reading, and comes to no result', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-zip-'))
  let made = 0
  let ended = false
  const endless = async function* (): AsyncIterable<Uint8Array> {
    try {
      while (true) {
        yield crypto.getRandomValues(new Uint8Array(1000))
        made += 1
      }
    } finally {
      ended = true
    }
  }
  const report = vi.fn<(error: unknown) => void>()
  const database = await openTestSqlite()
  const jobs = openJobs(
    {
      kind: 'archive',
      wish: z.string(),
      result: z.string(),
      async perform(_wish, { signal }) {
        const sink = createWriteStream(join(folder, 'file'))
        await pipeline(streamZip([{ name: 'a', content: endless }], at), sink, { signal })
        return 'whole'
      },
    },
    { store: createSqlStore(database), now: () => at, newId: () => 'one', report },
  )
  await jobs.begin('somebody', 'everything')
  await vi.waitFor(() => expect(made).toBeGreaterThan(1000), 20_000)

  await jobs.cancel('one')

  expect(await jobs.find('one')).toMatchObject({ state: 'cancelled', result: undefined })
  expect(report).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(ended).toBe(true), 20_000)
  expect(await readdir(folder)).toEqual(['file'])
  await jobs.close()
  await database.close()
  await rm(folder, { recursive: true })
})
