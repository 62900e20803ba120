import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { inThisVersion, toNextVersion } from './next-version.ts'

/**
 * What a phone's connection does to its requests. `none`: nothing gets through. `loses replies`:
 * what is posted reaches the server and is answered, but the answer never reaches the phone.
 * `login page`: somebody else answers everything, with 200, as the Wi-Fi of a hotel.
 */
export type Weather = 'good' | 'none' | 'loses replies' | 'login page'

/** The way of one phone to the server: a proxy that its browser sends everything through. */
export interface Connection {
  /** For the browser's proxy settings. */
  address: string
  turn: (weather: Weather) => void
  /** From now on the server at its end has the next version of the app; see `next-version.ts`. */
  upgrade: () => void
  /** How many pushes of ballots reached the server on this way, and were answered. */
  pushes: () => number
  close: () => void
}

/**
 * Unlike a browser's own offline switch, this holds for service workers, too, and breaks requests
 * on which the server has done its work already.
 */
export async function openConnection(): Promise<Connection> {
  const state: { weather: Weather; pushes: number; isUpgraded: boolean } = {
    weather: 'good',
    pushes: 0,
    isUpgraded: false,
  }
  const proxy = createServer((asked, answer) => {
    if (state.weather === 'none') asked.socket.destroy()
    else if (state.weather === 'login page') answerLogin(answer)
    else if (state.isUpgraded && isOfTheApp(asked)) void answerAsNext(asked, answer)
    else forward(asked, answer)
  })
  // Only the server is spoken to, and it speaks plain HTTP.
  proxy.on('connect', (_, socket) => socket.destroy())
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')

  function forward(asked: IncomingMessage, answer: ServerResponse) {
    const isPush = asked.method === 'POST' && asked.url?.endsWith('/api/ballots')
    const onward = request(
      asked.url ?? '',
      { method: asked.method, headers: asked.headers, agent: false },
      (answered) => {
        if (isPush) state.pushes += 1
        if (asked.method === 'POST' && state.weather === 'loses replies') {
          answered.resume().on('end', () => asked.socket.destroy())
          return
        }
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      },
    )
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  }

  return {
    address: `http://127.0.0.1:${portOf(proxy.address())}`,
    turn: (weather) => {
      state.weather = weather
      if (weather === 'none') proxy.closeAllConnections()
    },
    upgrade: () => {
      state.isUpgraded = true
    },
    pushes: () => state.pushes,
    close: () => {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}

/** What is sent is forwarded as it is, and so is what the server says by itself. */
function isOfTheApp({ method, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && !new URL(url).pathname.startsWith('/api/')
}

async function answerAsNext(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const address = inThisVersion(asked.url ?? '')
  const answered = address === undefined ? undefined : await fetch(address).catch(() => undefined)
  const kind = answered?.headers.get('content-type') ?? 'text/plain'
  const policy = answered?.headers.get('content-security-policy')
  answer.writeHead(answered?.status ?? 404, {
    'content-type': kind,
    'cache-control': 'no-store',
    ...(policy != null && { 'content-security-policy': policy }),
  })
  if (!answered) answer.end()
  else if (/^text|javascript/.test(kind)) answer.end(toNextVersion(await answered.text()))
  else answer.end(new Uint8Array(await answered.arrayBuffer()))
}

function answerLogin(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/html' })
  answer.end('<!doctype html><title>Free Wi-Fi</title><p>Please sign in to our network.')
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port was opened')
  return address.port
}
