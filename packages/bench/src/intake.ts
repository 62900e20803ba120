import { measureCommits, openBareServer } from './floors.ts'
import { endlessBallots, push, sealer, type Entry } from './load.ts'
import { measureRate } from './measure.ts'
import { openServer } from './server-process.ts'
import { rateLine } from './table.ts'

/** How ballots come: how many senders at once, how many ballots in a request. */
const ways = [
  { name: 'one sender, one ballot a request', senders: 1, batch: 1 },
  { name: '32 senders, one ballot a request', senders: 32, batch: 1 },
  { name: 'one sender, 50 ballots a request', senders: 1, batch: 50 },
] as const

/** Envelopes that are sealed before each measurement: more than a server takes while it runs. */
const READY = 12_000

/**
 * Envelopes a second over HTTP, each judged, laid into the box, its receipt signed, and on the disk
 * before the answer; beside what the HTTP stack and the disk can do at most. The count of the round
 * runs beside it. Phones seal, so that isn't measured here.
 */
export async function measureIntake(say: (line: string) => void): Promise<void> {
  say(rateLine('floor: one row, one durable commit', await measureCommits()))

  const floor = await openBareServer()
  const server = await openServer()
  const seal = sealer(server, endlessBallots())
  for (const { name, senders, batch } of ways) {
    const ready = await seal(READY)
    const bare = await measureRate(senders, batch, bareSender(floor.url, ready.slice(0, batch)))
    say(rateLine(`floor: ${name}`, bare))
    const next = async () => (ready.length < batch ? seal(batch) : ready.splice(-batch))
    const send = async () => push(server.url, await next())
    const rate = await measureRate(senders, batch, send)
    say(rateLine(name, rate, { name: 'its floor', rate: bare }))
  }
  await server.close()
  floor.close()
}

/** Sends the same envelopes again and again, to whoever answers anything. */
function bareSender(url: string, envelopes: readonly Entry[]): () => Promise<void> {
  const body = JSON.stringify({ envelopes })
  return async () => {
    const response = await fetch(`${url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    await response.json()
  }
}
