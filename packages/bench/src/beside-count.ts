import type { Say } from '@phieu/commands'
import { filling } from './count.ts'
import { openChild, type Child } from './child.ts'
import { Sent } from './door/client.ts'
import { sqlite } from './door/databases.ts'
import { prepareSupply, type Portion } from './door/supply.ts'
import { medianOf, type Figures } from './figures.ts'
import { openServer, type ServerWish } from './server-process.ts'

const ROUNDS = 5

/** What comes one by one meanwhile, and as much before it. */
const coming = { connections: 2, batch: 1, envelopes: 300 }

/**
 * The door while a full box is counted, beside the same door that counts nothing. Each is asked by a server
 * that has just been started; the count goes on for some time when all that comes has come.
 */
export async function measureBesideCount(say: Say, rounds = ROUNDS): Promise<Figures> {
  const supply = await prepareSupply(sqlite(), [...filling, coming, coming], say)
  const [alone, beside] = supply.portions.slice(filling.length)
  if (!alone || !beside) throw new Error('nothing was sealed for the door')
  const took: { alone: Sent; beside: Sent; left: number }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const { wish, drop } = await supply.copy()
    const client = openChild('door/client.ts')
    await sendTo(wish, client, supply.portions.slice(0, filling.length))
    const { sent } = await sendTo(wish, client, [alone])
    const counted = await sendTo({ ...wish, boxOnly: false }, client, [beside])
    took.push({ alone: sent, beside: counted.sent, left: counted.left })
    await client.close()
    await drop()
    say(`  … round ${round} of ${rounds}`)
  }
  await supply.drop()
  const middle = (read: (each: (typeof took)[number]) => number) => medianOf(took.map(read))
  return [
    {
      what: 'door, 2 × 1',
      'p50 ms alone': middle((each) => each.alone.median),
      'p95 ms alone': middle((each) => each.alone.p95),
      'p50 ms beside the count': middle((each) => each.beside.median),
      'p95 ms beside the count': middle((each) => each.beside.p95),
      'p95 of alone': middle((each) => each.beside.p95 / each.alone.p95),
      'count went on, s at least': Math.min(...took.map(({ left }) => left)),
    },
  ]
}

/** @returns how the last of them was sent, and how long the server counted afterwards, in s */
async function sendTo(wish: ServerWish, client: Child, portions: readonly Portion[]) {
  const server = await openServer(wish)
  let sent: Sent = { seconds: 0, median: 0, p95: 0 }
  for (const { way, file, from, count } of portions) {
    const { connections, batch } = way
    const url = `${server.url}/api/ballots`
    sent = await client.ask({ url, file, from, count, connections, batch }, Sent)
  }
  const since = performance.now()
  if (wish.boxOnly !== true) await server.settle()
  const left = (performance.now() - since) / 1000
  await server.close()
  return { sent, left }
}
