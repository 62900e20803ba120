import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { practiceRound } from '@phieu/catalogue'
import type { Round } from '@phieu/survey'
import { createApp } from './app.ts'
import type { ServerConfig } from './config.ts'
import { giveBack, keepGivingBack } from './give-back.ts'
import { prepareFirstRun, type FirstRun } from './first-run.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { openServices, type World } from './open-services.ts'
import type { Services } from './services.ts'
import { isDiskFull, isDiskShort } from './disk-room.ts'
import { portTaken, StartError } from './start-error.ts'

type Answer = ReturnType<typeof getRequestListener>

/** How long a request may take to arrive, in ms (a minute): who sends a body drop by drop is cut off. */
const ARRIVAL_TIME = 60_000

/**
 * How long a connection stays on which nothing is asked, in ms: longer than any usual proxy keeps it (nginx 60 s,
 * load balancers 60 to 90, Caddy 120). A proxy must be the one that hangs up: what it sends on a
 * connection that is being closed here is answered by nobody, and its phone is told 502.
 */
const IDLE_TIME = 130_000

/**
 * So many requests of one connection are answered at once. Browsers and proxies wait for each answer; who sends
 * a thousand in one packet and reads nothing is hung up.
 */
const AT_ONCE = 16

/**
 * Of the time in which a request has to arrive, how often it may pass without a byte of its answer being taken: two
 * minutes. What a phone asks for fits in the system's own buffers; a large file goes on after a tunnel. Who reads
 * nothing would keep its answers here.
 */
const UNREAD_TIMES = 2

/** How long requests that are being answered may take once the server closes, in ms. */
const CLOSING_TIME = 10_000

export interface RunningServer {
  /** Where this server listens: `http://127.0.0.1:8787`. */
  url: string
  /** Where it tells its metrics, if it was asked to. */
  metricsUrl: string | undefined
  firstRun: FirstRun
  /** What whoever starts it should know of the settings of its database, a sentence each. */
  advice: readonly string[]
  /** Where the master key lies, and the rounds that it doesn't open. */
  masterKey: { file: string; unreadable: string[] }
  /** What it rests on; for whoever starts a server to fill it (the demo, the stories). */
  services: Services
  /** Takes no more requests, answers those that are there, closes the database. */
  close(): Promise<void>
}

/** What whoever starts the server is told of each round that its master key doesn't open. */
export function sayUnreadable({ file, unreadable }: RunningServer['masterKey']): string[] {
  return unreadable.map(
    (round) =>
      `Round ${round} cannot be opened: its keys were wrapped by another master key than ${file}. ` +
      'Put that file back (PHIEU_MASTER_KEY_FILE) and start again; until then its envelopes lie in the box.',
  )
}

export interface StartOptions extends World {
  /** The round that is opened on an empty database; the practice round when nothing is said. */
  firstRound?: Round
  /** How long a request may take to arrive, in ms; only a test says another time. */
  arrivalTime?: number
}

/**
 * Starts the server: takes the port, opens the database, prepares the first round, answers.
 *
 * @throws what the first failing step threw; nothing is left open then
 */
export async function startServer(
  config: ServerConfig,
  { firstRound = practiceRound(), arrivalTime = ARRIVAL_TIME, ...world }: StartOptions = {},
): Promise<RunningServer> {
  const { promise: answering, resolve: answerWith } = Promise.withResolvers<Answer>()
  // Who comes before everything is open waits for it.
  const answers = new Set<ServerResponse>()
  const lines = openLines(answers)
  const arrival = {
    requestTimeout: arrivalTime,
    headersTimeout: arrivalTime,
    keepAliveTimeout: IDLE_TIME,
    connectionsCheckingInterval: arrivalTime / 12,
  }
  const http = createServer(arrival, (request, response) => {
    if (!lines.take(request.socket, response)) return
    // All that came in one packet is here before the first of it is answered.
    void answering.then((answer) =>
      request.socket.destroyed ? undefined : answer(request, response),
    )
  })
  // Node asks where nothing was sent, taken or come for so long, and leaves it to whoever hears it.
  http.setTimeout(arrivalTime * UNREAD_TIMES, (socket) => {
    if (!lines.isWorking(socket)) socket.destroy()
  })
  const port = await listen(http, config)
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`
  const closers = [() => stop(http, answers)]
  const close = async () => {
    for (const each of closers) await each()
  }

  try {
    const opened = await openServices(config, publicUrl, world)
    closers.push(opened.close)
    const { metrics } = opened.services
    const asked = metrics && config.metrics && (await serveMetrics(metrics, config.metrics))
    if (asked) closers.push(asked.close)
    const firstRun = await opened.alone(() => prepareFirstRun(opened.services, firstRound))
    const answer = getRequestListener(createApp(opened.services).fetch)
    // Before the first answer, lest somebody wait for it.
    giveBack()
    const endGivingBack = keepGivingBack()
    closers.push(async () => endGivingBack())
    answerWith(answer)
    const url = `http://${config.host}:${port}`
    const masterKey = { file: opened.masterKeyFile, unreadable: opened.unreadable }
    return {
      url,
      metricsUrl: asked && `http://${config.metrics?.host}:${asked.port}/metrics`,
      firstRun,
      advice: opened.advice,
      masterKey,
      services: opened.services,
      close,
    }
  } catch (error) {
    await close()
    throw (await isForRoom(error, config)) ? noRoom(config, error) : error
  }
}

/**
 * What takes requests on, by their connection: among `answers` until one is answered or the connection ends.
 * Answers that stand behind others when it ends are told nothing of it by Node.
 */
function openLines(answers: Set<ServerResponse>) {
  const lines = new WeakMap<Socket, Set<ServerResponse>>()
  const open = (socket: Socket) => {
    const line = new Set<ServerResponse>()
    socket.once('close', () => line.forEach((each) => answers.delete(each)))
    lines.set(socket, line)
    return line
  }
  return {
    take(socket: Socket, response: ServerResponse): boolean {
      const line = lines.get(socket) ?? open(socket)
      if (line.size >= AT_ONCE) {
        socket.destroy()
        return false
      }
      for (const each of [line, answers]) {
        each.add(response)
        response.once('close', () => each.delete(response))
      }
      return true
    },
    /** Whether something is being answered of which nothing waits to be taken yet. */
    isWorking: (socket: Socket): boolean =>
      (lines.get(socket)?.size ?? 0) > 0 && socket.writableLength === 0,
  }
}

async function isForRoom(error: unknown, { dataDir }: ServerConfig): Promise<boolean> {
  return isDiskFull(error) || isDiskShort(dataDir)
}

function noRoom({ dataDir }: ServerConfig, cause: unknown): StartError {
  const sentence =
    `The disk that holds ${dataDir}, or that of the database, is full. Free some space there, ` +
    'then start again; nothing that was kept is lost.'
  return new StartError(sentence, { cause })
}

/** @returns the port, also where any would do */
async function listen(http: Server, { port, host }: ServerConfig): Promise<number> {
  http.listen(port, host)
  await once(http, 'listening').catch(portTaken(port, 'PORT'))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port was opened')
  return address.port
}

/** Browsers hold connections on which they ask nothing; those are not waited for. */
async function stop(http: Server, answers: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = once(http, 'close')
  http.close()
  const patience = AbortSignal.timeout(CLOSING_TIME)
  const answered = [...answers].map((answer) => once(answer, 'close', { signal: patience }))
  await Promise.allSettled(answered)
  http.closeAllConnections()
  await closed
}
