import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLink, readConfig, startServer } from '@phieu/server'
import { afterAll, expect, test } from 'vitest'
import { openPocket } from './pocket.ts'

/** A file system of its own, as large as a new office and half as much; not every machine may mount one. */
const disk = mkdtempSync(join(tmpdir(), 'phieu-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', disk])
  rmSync(disk, { recursive: true })
})

test.runIf(mounted)(
  'a server whose disk is full opens links, says so, asks phones for patience, and goes on when there is room',
  async () => {
    const filler = join(disk, 'filler')
    const config = readConfig({ PORT: '0', DATA_DIR: join(disk, 'data') })
    let server = await startServer(config, { serveApps: false, report: () => {} })
    const place = { round: 'practice-2026', unit: 'B00004', group: 'ND' }
    const link = (await makeLink(server.services, place)).split('/').at(-1) ?? ''
    const push = (path: string, init: RequestInit) => fetch(`${server.url}${path}`, init)
    const phone = await openPocket(push, link)
    const ballot = await phone.answer(4)

    await fill(filler)
    expect((await push(`/api/links/${link}`, {})).status).toBe(200)
    const health = await push('/api/health', {})
    expect([health.status, await health.json()]).toMatchObject([503, { code: 'unavailable' }])
    expect(await phone.push()).toEqual({ retryAfter: expect.any(Number) })
    expect(await phone.waiting()).toEqual([ballot])

    await server.close()
    // What closing has freed, as the log of the database, is taken by somebody else.
    const taken = join(disk, 'taken')
    await fill(taken)
    await expect(startServer(config, { serveApps: false })).rejects.toThrow(/disk.*full.*free/i)

    await Promise.all([filler, taken].map((file) => rm(file)))
    server = await startServer(config, { serveApps: false })
    expect((await push('/api/health', {})).status).toBe(200)
    expect(await phone.push()).toBe('empty')
    expect(await phone.told()).toEqual([ballot])
    await phone.close()
    await server.close()
  },
)

/** Writes until nothing more can be written. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const size of [65_536, 512, 1]) {
      const bytes = new Uint8Array(size)
      while (await file.write(bytes).catch(() => undefined)) continue
    }
  } finally {
    await file.close()
  }
}
