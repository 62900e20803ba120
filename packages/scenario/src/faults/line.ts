import { once } from 'node:events'
import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createRandomStream } from '@phieu/scoring'

/** A request on its way to the server. */
export interface Asked {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What comes back. */
export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** One request in the hands of a line. */
export interface Passage {
  asked: Asked
  /** Lets a request through to the server. @throws where nobody answers */
  carry: (asked: Asked) => Promise<Reply>
  /** Lets only the first half of it through, and breaks off. Resolves when the server has seen that. */
  carryHalf: () => Promise<void>
  /** Answers in due form. */
  answer: (reply: Reply) => void
  /** Puts bytes on the connection as they are. */
  write: (bytes: string | Buffer) => void
  /** Closes the connection once they are through. */
  end: () => void
  /** Closes the connection without a word. */
  reset: () => void
  /** A whole number from 0 up to a bound, the same in each run of a plan. */
  below: (bound: number) => number
  past: Past
}

/** What a line does to a request. */
export type Fault = (passage: Passage) => Promise<void> | void

/** What went over the lines before, for those that mix things up. */
export interface Past {
  asked: Asked[]
  replies: { path: string; reply: Reply }[]
}

/** What a line does from now on, to which requests: every first, second or third. */
export interface Weather {
  fault: Fault
  every: number
  /** Of what it does by chance. */
  seed: number
}

/** The way of one phone to a server: a proxy that speaks HTTP, and breaks it. */
export interface Line {
  url: string
  /** `undefined`: carries everything as it is. */
  turn: (weather: Weather | undefined) => void
  /** Called with each request that comes, before it goes anywhere. */
  watch: (then: () => void) => void
  close: () => void
}

const agent = new Agent({ keepAlive: true })

/** How much of the past is remembered, in requests. */
const MEMORY = 40

export async function openLine(target: string, past: Past): Promise<Line> {
  let weather: (Weather & { count: number; below: (bound: number) => number }) | undefined
  let watcher = () => {}
  const proxy = createServer((incoming, response) => {
    void pass(incoming, response).catch(() => incoming.socket.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('no port was opened')

  async function pass(incoming: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url: path = '/', headers } = incoming
    const asked: Asked = { method, path, headers, body: await readAll(incoming) }
    watcher()
    const passage: Passage = {
      asked,
      past,
      carry: (changed) => carry(target, changed, past),
      carryHalf: () => carryHalf(target, asked),
      answer: (reply) => answer(response, reply),
      write: (bytes) => void incoming.socket.write(bytes),
      end: () => void incoming.socket.end(),
      reset: () => void incoming.socket.destroy(),
      below: weather?.below ?? (() => 0),
    }
    const hits = weather !== undefined && weather.count++ % weather.every === 0
    await (hits && weather ? weather.fault(passage) : passThrough(passage))
  }

  return {
    url: `http://127.0.0.1:${address.port}`,
    turn: (turned) => {
      const below = (bound: number) => stream.below(bound)
      const stream = createRandomStream((turned?.seed ?? 0).toString(16).padStart(16, '0'))
      weather = turned && { ...turned, count: 0, below }
    },
    watch: (then) => {
      watcher = then
    },
    close: () => {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}

export async function passThrough({ asked, carry, answer }: Passage): Promise<void> {
  answer(await carry(asked))
}

async function carry(target: string, asked: Asked, past: Past): Promise<Reply> {
  const onward = request(target + asked.path, { ...onwards(asked), agent })
  onward.end(asked.body)
  const [incoming]: IncomingMessage[] = await once(onward, 'response')
  if (!incoming) throw new Error('nobody answered')
  const { statusCode: status = 502, headers } = incoming
  const reply: Reply = { status, headers, body: await readAll(incoming) }
  past.asked.push(asked)
  past.replies.push({ path: asked.path, reply })
  past.asked.splice(0, past.asked.length - MEMORY)
  past.replies.splice(0, past.replies.length - MEMORY)
  return reply
}

async function carryHalf(target: string, asked: Asked): Promise<void> {
  const onward = request(target + asked.path, { ...onwards(asked), agent: false })
  const ended = once(onward, 'close')
  onward.on('error', () => {})
  onward.write(asked.body.subarray(0, asked.body.length / 2), () => onward.destroy())
  await ended
}

/** Of what the phone said of its body, the line says the length anew. */
function onwards({ method, headers, body }: Asked) {
  const { connection: _own, 'transfer-encoding': _chunks, ...said } = headers
  return { method, headers: { ...said, 'content-length': String(body.length) } }
}

function answer(response: ServerResponse, { status, headers, body }: Reply): void {
  const {
    connection: _own,
    'transfer-encoding': _chunks,
    'content-length': _length,
    ...said
  } = headers
  response.writeHead(status, said)
  response.end(body)
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return Buffer.concat(parts)
}
