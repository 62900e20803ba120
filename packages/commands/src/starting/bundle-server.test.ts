import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

const start = pathToFileURL(join(import.meta.dirname, 'server-program.ts')).href

/** Where Node runs on Windows, it finds out while it is asked. */
const onWindows = `const { platform } = process
Object.defineProperty(process, 'platform', { value: 'win32', configurable: true })
const opened = becomeOffice()
Object.defineProperty(process, 'platform', { value: platform, configurable: true })
await opened`

test.each([
  { how: 'as unit and image start it', args: [...serverFlags, builtProgram('main')] },
  { how: 'as a command goes on', args: evaluating('await becomeOffice()') },
  { how: 'as a command goes on on Windows', args: evaluating(onWindows) },
])('the built server answers $how, and ends when it is told', async ({ args }) => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-built-'))
  const port = String(await freePort())
  const server = spawn(process.execPath, args, {
    env: { PORT: port, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGKILL')
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
  server.kill()
  expect(await ended).toEqual([0, null])
})

function evaluating(program: string): string[] {
  const imported = `const { becomeOffice } = await import(${JSON.stringify(start)})`
  return [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '--eval',
    `${imported}\n${program}`,
  ]
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name))
}
