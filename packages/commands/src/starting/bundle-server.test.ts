import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildApps } from './build-apps.ts'
import { builtProgram, serverFlags } from './server-program.ts'
import { freePort } from '../programs/postgres.ts'

const dist = dirname(builtProgram('main'))

beforeAll(() => buildApps(() => {}, ['server']), 120_000)

test('every file that the built server names by its place is there', () => {
  const named = filesOf(dist).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/new URL\(["'`]([^"'`$]+)["'`],import\.meta\.url\)/g),
    ].map(([, place = '']) => fileURLToPath(new URL(place, pathToFileURL(file)))),
  )

  expect(named.some((file) => file.endsWith('sqlite-writer-thread-ts.mjs'))).toBe(true)
  expect(named.some((file) => file.endsWith('papers/public/stylesheet.ts'))).toBe(true)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('what reads files in threads is found there by the name that it has', async () => {
  const readers = filesOf(dist).filter((file) =>
    /^src-.*(file|addressees)-ts\.mjs$/.test(basename(file)),
  )

  expect(readers.length).toBeGreaterThan(5)
  for (const file of readers) {
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href)
    const renamed = Object.entries(exported).filter(
      ([name, each]) => typeof each === 'function' && each.name !== name,
    )
    expect({ file, renamed }).toEqual({ file, renamed: [] })
  }
})

test('the built server answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-built-'))
  const port = String(await freePort())
  const server = spawn(process.execPath, [...serverFlags, builtProgram('main')], {
    env: { PORT: port, DATA_DIR: join(folder, 'data') },
    stdio: 'inherit',
  })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    await rm(folder, { recursive: true })
  })

  const url = `http://127.0.0.1:${port}`
  const ask = (path: string) => fetch(url + path).catch(() => undefined)
  while (!(await ask('/api/health'))?.ok && server.exitCode === null) await setTimeout(50)
  const statuses = await Promise.all(
    ['/', '/console/', '/results', '/api/docs', '/api/openapi.json'].map(
      async (path) => [path, (await ask(path))?.status] as const,
    ),
  )

  expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name))
}
