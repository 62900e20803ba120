/** Attackers, in a process of their own: what each kind does as often as it is said, whatever is answered. */
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const AttackKind = z.enum(['parts', 'link', 'ahead', 'tables'])
export type AttackKind = z.infer<typeof AttackKind>

const AttackOrder = z.object({
  url: z.string(),
  attacks: z.array(AttackKind),
  seconds: z.number(),
  /** At which they are aimed; of the account that has gone over to them the session. */
  link: z.string(),
  round: z.string(),
  cookies: z.string(),
  origin: z.string(),
})
export type AttackOrder = z.infer<typeof AttackOrder>

/** How many requests were sent. */
export const Attacked = z.object({ sent: z.int() })

// Attackers bring machines of their own: theirs must not take the cores that they attack.
setPriority(10)

process.on('message', (message) => {
  void attack(AttackOrder.parse(message)).then((sent) => process.send?.({ sent }))
})

type Attack = (order: AttackOrder) => Promise<number>

async function attack(order: AttackOrder): Promise<number> {
  const sent = await Promise.all(order.attacks.map((kind) => attacks[kind](order)))
  if (sent.length === 0) await wait(order.seconds * 1000)
  return sent.reduce((sum, each) => sum + each, 0)
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 })

/** 256 kB of empty containers in some hundred bytes, as deep as may be, and as many as may be. */
const packed = [
  gzipSync(`{"envelopes":[{"envelope":[${'{},'.repeat(60_000)}0],"slip":{}}]}`),
  gzipSync(`{"envelopes":[${'{"envelope":[{},[],{},[],{},[]],"slip":{}},'.repeat(800)}0]}`),
]

/** Nearly as many rows as are read. */
const table = `unit_id,group,item,points\n${Array.from({ length: 29_000 }, (_, at) => `B${at},CQ,${at},7.5`).join('\n')}\n`

const attacks: Record<AttackKind, Attack> = {
  parts: ({ url, seconds }) =>
    paced(5, seconds, (at) =>
      post(`${url}/api/ballots`, packed[at % packed.length] ?? '', { 'content-encoding': 'gzip' }),
    ),
  link: async ({ url, seconds, link }) => {
    const openings = paced(100, seconds, () => ask(`${url}/api/links/${link}`))
    const envelopes = paced(100, seconds, (at) => {
      const slip = { sealingDay: '2026-11-30', sender: { by: 'link', link } }
      return post(
        `${url}/api/ballots`,
        JSON.stringify({ envelopes: [{ envelope: `${at}`, slip }] }),
      )
    })
    return (await openings) + (await envelopes)
  },
  ahead: ({ url, seconds }) => paced(50, seconds, () => sendAhead(url, 200)),
  tables: async ({ url, seconds, round, cookies, origin }) => {
    const until = performance.now() + seconds * 1000
    let sent = 0
    const headers = { 'content-type': 'text/csv', cookie: cookies, origin }
    while (performance.now() < until) {
      await post(`${url}/api/rounds/${round}/external/preview`, table, headers)
      sent += 1
    }
    return sent
  },
}

/** Does it so often in a second, waiting for nothing. @returns how often */
async function paced(
  rate: number,
  seconds: number,
  act: (at: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now()
  const acts: Promise<unknown>[] = []
  for (let at = 0; at < rate * seconds; at += 1) {
    await wait(Math.max(0, begun + (at * 1000) / rate - performance.now()))
    acts.push(act(at))
  }
  await Promise.allSettled(acts)
  return acts.length
}

const ask = (url: string) => send(url, 'GET', '', {})

function post(url: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return send(url, 'POST', body, { 'content-type': 'application/json', ...headers })
}

/** @returns the status of the answer; `undefined` where the server hung up */
function send(
  url: string,
  method: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const sent = request(url, { method, agent, headers }, (response) => {
    response.resume()
    response.on('end', () => resolve(response.statusCode))
    response.on('error', () => resolve(undefined))
  })
  sent.on('error', () => resolve(undefined))
  sent.end(body)
  return promise
}

/** Many requests in one packet, of which no answer is read. */
async function sendAhead(url: string, times: number): Promise<void> {
  const line = connect({ port: Number(new URL(url).port), host: '127.0.0.1' })
  line.on('error', () => {}) // what was on its way when the server hung up
  line.write('GET /api/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(times))
  await Promise.race([new Promise((resolve) => line.once('close', resolve)), wait(1000)])
  line.destroy()
}
