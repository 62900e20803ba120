import type { Say } from '@phieu/commands'
import { openChild } from '../child.ts'
import { medianOf, type Figures } from '../figures.ts'
import { openServer, type ServerProcess } from '../server-process.ts'
import { Sent } from './client.ts'
import { postgres } from './databases.ts'
import { prepareSupply, type Portion, type Supply } from './supply.ts'
import { nameOf, type Way } from './ways.ts'

/** Each is sent as often as there are servers, to all of them at once. */
const ways: readonly Way[] = [
  { connections: 8, batch: 1, envelopes: 1500 },
  { connections: 4, batch: 50, envelopes: 4000 },
]

const warmUp: Way = { connections: 8, batch: 1, envelopes: 1000 }

const ROUNDS = 3

/** What came of one way in one round: CPU of all servers for an envelope, in ms; envelopes in a second. */
interface Taken {
  way: string
  servers: number
  cpu: number
  perSecond: number
}

/**
 * What a second server on one PostgreSQL costs: as many senders at each of two as at one alone before, and the
 * CPU of both servers for an envelope.
 */
export async function measureSecondServer(say: Say, rounds = ROUNDS): Promise<Figures> {
  const database = await postgres(say)
  const all = [warmUp, ...ways]
  const supply = await prepareSupply(database, [...all, ...all], say)
  const taken: Taken[] = []
  for (let round = 1; round <= rounds; round += 1) {
    for (const servers of [1, 2]) taken.push(...(await measureWith(servers, supply)))
    say(`  … round ${round} of ${rounds}`)
  }
  await supply.drop()
  database.close()
  return ways.map((way) => {
    const own = (servers: number) =>
      taken.filter((each) => each.way === nameOf(way) && each.servers === servers)
    const cpu = (servers: number) => medianOf(own(servers).map((each) => each.cpu))
    const rate = (servers: number) => medianOf(own(servers).map((each) => each.perSecond))
    return {
      what: `${nameOf(way)} at each server`,
      'CPU ms, one': cpu(1),
      'CPU ms, two': cpu(2),
      'two of one': cpu(2) / cpu(1),
      'envelopes/s, one': rate(1),
      'envelopes/s, two': rate(2),
    }
  })
}

async function measureWith(count: number, { portions, copy }: Supply): Promise<Taken[]> {
  const { wish, drop } = await copy()
  const servers: ServerProcess[] = []
  for (let at = 0; at < count; at += 1) servers.push(await openServer(wish))
  const clients = servers.map(() => openChild('door/client.ts'))
  const send = (at: number, portion: Portion | undefined) => {
    const [server, client] = [servers[at], clients[at]]
    if (!server || !client || !portion) throw new Error('a server has nothing to take')
    const { connections, batch } = portion.way
    const url = `${server.url}/api/ballots`
    const { file, from, count: requests } = portion
    return client.ask({ url, file, from, count: requests, connections, batch }, Sent)
  }
  const cpuOfAll = async () =>
    (await Promise.all(servers.map((server) => server.cpu()))).reduce((sum, cpu) => sum + cpu, 0)

  const taken: Taken[] = []
  for (const [place, way] of [warmUp, ...ways].entries()) {
    const before = await cpuOfAll()
    const begun = performance.now()
    const own = servers.map((_, at) => send(at, portions[place + at * (ways.length + 1)]))
    await Promise.all(own)
    const seconds = (performance.now() - begun) / 1000
    const envelopes = way.envelopes * count
    const cpu = ((await cpuOfAll()) - before) / envelopes
    taken.push({ way: nameOf(way), servers: count, cpu, perSecond: envelopes / seconds })
  }
  for (const child of [...clients, ...servers]) await child.close()
  await drop()
  return taken.slice(1)
}
