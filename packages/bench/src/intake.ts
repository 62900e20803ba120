import { measureCommits, openBareServer } from './floors.ts'
import { endlessBallots, sender } from './load.ts'
import { measureRate } from './measure.ts'
import { openServer } from './server-process.ts'
import { rateLine } from './table.ts'

/** How ballots come: how many senders at once, how many ballots in a request. */
const ways = [
  { name: 'one sender, one ballot a request', senders: 1, batch: 1 },
  { name: '32 senders, one ballot a request', senders: 32, batch: 1 },
  { name: 'one sender, 50 ballots a request', senders: 1, batch: 50 },
] as const

/**
 * Ballots a second over HTTP, each judged, written with its tallies and receipt, and on the disk
 * before the answer; beside what the HTTP stack and the disk can do at most.
 */
export async function measureIntake(say: (line: string) => void): Promise<void> {
  say(rateLine('floor: one row, one durable commit', await measureCommits()))

  const floor = await openBareServer()
  const server = await openServer()
  const ballots = endlessBallots()
  for (const { name, senders, batch } of ways) {
    const bare = await measureRate(senders, batch, bareSender(floor.url, batch))
    say(rateLine(`floor: ${name}`, bare))
    const rate = await measureRate(senders, batch, sender(server.url, server.links, ballots, batch))
    say(rateLine(name, rate, { name: 'its floor', rate: bare }))
  }
  await server.close()
  floor.close()
}

/** Sends what looks like ballots to whoever answers anything. */
function bareSender(url: string, batch: number): () => Promise<void> {
  const ballots = endlessBallots()
  const body = JSON.stringify({
    ballots: Array.from({ length: batch }, () => ({
      ballot: ballots.next().value,
      link: 'a1b2c3d4e5',
    })),
  })
  return async () => {
    const response = await fetch(`${url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    await response.json()
  }
}
