import { openChild } from './child.ts'
import { Sent } from './door/client.ts'
import { postgres, sqlite, type Database } from './door/databases.ts'
import { prepareSupply } from './door/supply.ts'
import { medianOf, type Figures } from './figures.ts'
import { measureOpening } from './opening.ts'
import { openServer } from './server-process.ts'

type SayLine = (line: string) => void

const ROUNDS = 3

/** How the box is filled: citizens and interviewers, some tens of ballots in most cells. */
export const filling = [
  { connections: 8, batch: 5, envelopes: 8000 },
  { connections: 4, batch: 50, envelopes: 4000 },
]

export const measureCount = (say: SayLine, rounds = ROUNDS) => measureOn(sqlite(), rounds, say)

export async function measureCountOnPostgres(say: SayLine, rounds = ROUNDS): Promise<Figures> {
  const database = await postgres(say)
  return measureOn(database, rounds, say).finally(database.close)
}

/**
 * A full box, counted by the server that finds it at its start: CPU of an envelope from the box to the
 * tally, all threads, and of that the opening, measured by itself beside its bare key agreement.
 */
async function measureOn(database: Database, rounds: number, say: SayLine): Promise<Figures> {
  const supply = await prepareSupply(database, filling, say)
  const total = filling.reduce((sum, { envelopes }) => sum + envelopes, 0)
  const took: { cpu: number; seconds: number }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const { wish, drop } = await supply.copy()
    const filled = await openServer(wish)
    const client = openChild('door/client.ts')
    for (const { way, file, from, count } of supply.portions) {
      const { connections, batch } = way
      const url = `${filled.url}/api/ballots`
      await client.ask({ url, file, from, count, connections, batch }, Sent)
    }
    await client.close()
    await filled.close()

    const server = await openServer({ ...wish, boxOnly: false })
    const before = await server.cpu()
    const since = performance.now()
    await server.settle()
    const seconds = (performance.now() - since) / 1000
    took.push({ cpu: ((await server.cpu()) - before) / total, seconds })
    await server.close()
    await drop()
    say(`  … round ${round} of ${rounds}`)
  }
  await supply.drop()
  const cpu = medianOf(took.map((each) => each.cpu))
  const opening = await measureOpening()
  return [
    {
      what: `count on ${database.name}`,
      'envelopes/s': total / medianOf(took.map(({ seconds }) => seconds)),
      'CPU ms': cpu,
      'of it opening': opening.ours,
      'without opening': cpu - opening.ours,
      'ECDH ms': opening.agreement,
      '× ECDH': opening.ours / opening.agreement,
    },
  ]
}
