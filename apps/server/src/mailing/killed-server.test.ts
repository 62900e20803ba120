import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { chief, cookiesOf } from '../testing/test-office.ts'
import { listOf, round } from '../testing/test-letters.ts'
import { openTestMailServer, type TestMailServer } from '../testing/test-mail-server.ts'

const people = Array.from({ length: 30 }, (_, at) => `dan${at}@example.vn`)
const MINUTES = 60_000

let folder: string
let post: TestMailServer
let child: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-killed-'))
  post = await openTestMailServer()
})
afterEach(async () => {
  await kill()
  await post.close()
  await rm(folder, { recursive: true, force: true })
})

test('a server that is killed goes on where it was; the letter on its way goes again, under its id', async () => {
  post.stallAfter(15)
  const { url, setupLink } = await start(0)
  await begin(url, setupLink ?? '')
  await expect.poll(() => post.letters.length).toBe(15)
  await kill()
  post.stallAfter(Infinity)

  await start(6 * MINUTES)
  await expect.poll(() => post.letters.length).toBe(people.length + 1)

  expect(new Set(post.letters.map(({ to }) => to))).toEqual(new Set(people))
  const inFlight = post.letters[14]!
  const twice = post.letters.filter(({ to }) => to === inFlight.to)
  expect(twice).toHaveLength(2)
  expect(new Set(twice.map(({ messageId }) => messageId)).size).toBe(1)
})

const Ready = z.object({ url: z.string(), setupLink: z.string().nullable() })

async function start(ahead: number): Promise<z.infer<typeof Ready>> {
  child = fork(fileURLToPath(new URL('../testing/serve-apart.ts', import.meta.url)), {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      SMTP_URL: post.config.url,
      MAIL_FROM: 'Sở Nội vụ <khaosat@example.vn>',
      MAIL_PER_MINUTE: '9999',
      CLOCK_AHEAD: String(ahead),
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const [ready]: unknown[] = await once(child, 'message')
  return Ready.parse(ready)
}

/** No chance to finish anything. */
async function kill() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function begin(url: string, setupLink: string) {
  // The page of the office is where its links lead.
  const { hash, origin } = new URL(setupLink)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? hash.slice(1)
  const ask = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers: { origin, ...headers } })
  const signedIn = await ask('/api/setup', JSON.stringify({ token, ...chief }), {
    'content-type': 'application/json',
  })
  const cookie = { cookie: cookiesOf(signedIn) }
  const file = { ...cookie, 'content-type': 'application/octet-stream' }
  const base = `/api/rounds/${round}/mailings`
  const list = listOf(people)
  const preview = await ask(`${base}/preview?group=ND`, list, file)
  const { digest } = z.object({ digest: z.string() }).parse(await preview.json())
  const made = await ask(
    `${base}?group=ND&label=Kh%E1%BA%A3o%20s%C3%A1t&digest=${digest}`,
    list,
    file,
  )
  const { id } = z.object({ id: z.string() }).parse(await made.json())
  const begun = await ask(`${base}/${id}/begin`, '', cookie)
  expect(begun.status).toBe(204)
}
