import { join } from 'node:path'
import { z } from 'zod'
import { nextMessage, openChild, type Child } from '../child.ts'
import { openServer } from '../server-process.ts'
import { medianOf, type Figures } from '../figures.ts'
import { Sent, type Order } from './client.ts'
import { sqlite, postgres, type Database } from './databases.ts'
import { Written, type DriverOrder } from './floor-driver.ts'
import { prepareSupply, type Portion, type Supply } from './supply.ts'
import { nameOf, warmUp, ways, type Taken } from './ways.ts'

type SayLine = (line: string) => void

/** How often each is measured where nobody says otherwise; the figures are medians. */
const ROUNDS = 3

/** One way in one round: our door beside its floors. */
interface Measured {
  way: string
  ours: Taken
  hono: Taken
  driver: Taken
}

export const measureDoor = (say: SayLine, rounds = ROUNDS) => measureOn(sqlite(), rounds, say)

export async function measureDoorOnPostgres(say: SayLine, rounds = ROUNDS): Promise<Figures> {
  const database = await postgres(say)
  return measureOn(database, rounds, say).finally(database.close)
}

/**
 * Envelopes over HTTP: judged, laid into the box, on the disk, answered with a signed receipt; nothing is
 * counted meanwhile. Beside it, in the same round and by the same client, a bare route of Hono that
 * hashes and signs, and a bare driver that writes the same rows.
 */
async function measureOn(database: Database, rounds: number, say: SayLine): Promise<Figures> {
  const supply = await prepareSupply(database, [...warmUp, ...ways], say)
  const measured: Measured[] = []
  for (let round = 1; round <= rounds; round += 1) {
    measured.push(...(await measureRound(supply)))
    say(`  … round ${round} of ${rounds}`)
  }
  await supply.drop()
  return ways.map((way) => {
    const name = nameOf(way)
    const own = measured.filter((each) => each.way === name)
    const middle = (read: (each: Measured) => number) => medianOf(own.map(read))
    return {
      what: `door on ${database.name}, ${name}`,
      'envelopes/s': middle(({ ours }) => ours.perSecond),
      'p50 ms': middle(({ ours }) => ours.median),
      'p95 ms': middle(({ ours }) => ours.p95),
      'Hono p95': middle(({ hono }) => hono.p95),
      'CPU ms': middle(({ ours }) => ours.cpu),
      'Hono ms': middle(({ hono }) => hono.cpu),
      '× Hono': middle(({ ours, hono }) => ours.cpu / hono.cpu),
      'driver/s': middle(({ driver }) => driver.perSecond),
      'driver ms': middle(({ driver }) => driver.cpu),
      'of driver': middle(({ ours, driver }) => ours.perSecond / driver.perSecond),
      'of both': middle(({ ours, ...floors }) => ours.perSecond * secondsOfBoth(floors)),
    }
  })
}

/** What an envelope takes where it is first hashed and signed by the one, then written by the other. */
function secondsOfBoth({ hono, driver }: Pick<Measured, 'hono' | 'driver'>): number {
  return 1 / hono.perSecond + 1 / driver.perSecond
}

const Listening = z.object({ url: z.string() })

async function measureRound({ portions, copy }: Supply): Promise<Measured[]> {
  const { wish, drop } = await copy()
  const server = await openServer(wish)
  const floor = openChild('door/floor-hono.ts')
  const { url } = Listening.parse(await nextMessage(floor.process, 'the floor'))
  const client = openChild('door/client.ts')
  const took: { portion: Portion; ours: Taken; hono: Taken }[] = []
  for (const portion of portions) {
    const ours = await takenBy(server, client, portion, `${server.url}/api/ballots`)
    const bare = `${url}/api/ballots?n=${portion.way.batch}`
    took.push({ portion, ours, hono: await takenBy(floor, client, portion, bare) })
  }
  await client.close()
  await floor.close()
  await server.close()

  const file = join(server.folder, 'data', 'phieu.sqlite')
  const measured: Measured[] = []
  const driver = openChild('door/floor-driver.ts')
  for (const { portion, ...both } of took.slice(warmUp.length)) {
    const order = driverOrder(wish.databaseUrl === '' ? file : (wish.databaseUrl ?? ''), portion)
    const { way } = portion
    measured.push({
      way: nameOf(way),
      ...both,
      driver: await writtenBy(driver, order, way.envelopes),
    })
  }
  await driver.close()
  await drop()
  return measured
}

async function takenBy(
  taker: Pick<Child, 'cpu'>,
  client: Child,
  { way, file, from, count }: Portion,
  url: string,
): Promise<Taken> {
  const { connections, batch, envelopes } = way
  const order: Order = { url, file, from, count, connections, batch }
  const before = await taker.cpu()
  const { seconds, median, p95 } = await client.ask(order, Sent)
  const cpu = (await taker.cpu()) - before
  return { perSecond: envelopes / seconds, median, p95, cpu: cpu / envelopes }
}

/** As many in a transaction as can wait at once for one. */
function driverOrder(database: string, { way, file, from, count }: Portion): DriverOrder {
  return { database, requests: file, from, count, together: way.connections * way.batch }
}

async function writtenBy(driver: Child, order: DriverOrder, envelopes: number): Promise<Taken> {
  const { seconds, cpu } = await driver.ask(order, Written)
  return { perSecond: envelopes / seconds, median: 0, p95: 0, cpu: cpu / envelopes }
}
