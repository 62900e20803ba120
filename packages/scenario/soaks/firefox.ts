import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { endProgram, sayingOf, startProgram, type Driven } from './driven.ts'

/** What it says by itself, or answers to a command: WebDriver BiDi. */
const Said = z.union([
  z.object({ type: z.literal('success'), id: z.int(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.int(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string(), params: z.unknown() }),
])

const Session = z.object({
  capabilities: z.object({ browserName: z.string(), browserVersion: z.string() }),
})
const Contexts = z.object({ contexts: z.array(z.object({ context: z.string() })) })
const Entry = z.object({ type: z.string(), level: z.string(), text: z.string() })
const Evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])

/** Starts Debian's Firefox ESR with a new profile, which goes with it. */
export async function openFirefox(): Promise<Driven> {
  const profile = await mkdtemp(join(tmpdir(), 'phieu-firefox-'))
  const program = await startProgram(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    'firefox-esr',
  )
  const address = await sayingOf(program.stderr, /BiDi listening on (ws:\S+)/)
  const complaints: string[] = []
  const { command, end } = await converse(`${address}/session`, (method, params) => {
    const entry = Entry.safeParse(params).data
    const isThrown = entry?.type === 'javascript' && entry.level === 'error'
    if (method === 'log.entryAdded' && isThrown) complaints.push(entry.text)
  })

  const { capabilities } = Session.parse(await command('session.new', { capabilities: {} }))
  await command('session.subscribe', { events: ['log.entryAdded'] })
  const { contexts } = Contexts.parse(await command('browsingContext.getTree', {}))
  const context = contexts[0]?.context
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: async (url) =>
      void (await command('browsingContext.navigate', { context, url, wait: 'complete' })),
    async ask(expression) {
      const evaluated = Evaluated.parse(
        await command('script.evaluate', {
          expression: `Promise.resolve(${expression}).then((it) => JSON.stringify(it ?? null))`,
          target: { context },
          awaitPromise: true,
        }),
      )
      if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text)
      return JSON.parse(evaluated.result.value ?? 'null') as unknown
    },
    complaints: () => complaints,
    async close() {
      end()
      await endProgram(program)
      await rm(profile, { recursive: true, force: true })
    },
  }
}

async function converse(address: string, hear: (method: string, params: unknown) => void) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened)
    socket.addEventListener('error', failed)
  })
  socket.addEventListener('message', ({ data }) => {
    const said = Said.parse(JSON.parse(String(data)))
    if (said.type === 'event') hear(said.method, said.params)
    else if (said.type === 'success') waiting.get(said.id)?.resolve(said.result)
    else waiting.get(said.id)?.reject(new Error(said.message))
  })
  let last = 0
  return {
    command: (method: string, params: object): Promise<unknown> => {
      const id = (last += 1)
      const answered = Promise.withResolvers<unknown>()
      waiting.set(id, answered)
      socket.send(JSON.stringify({ id, method, params }))
      return answered.promise.finally(() => waiting.delete(id))
    },
    end: () => socket.close(),
  }
}
