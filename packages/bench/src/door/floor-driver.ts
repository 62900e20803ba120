/**
 * What a database can't do without: a bare driver that writes the very rows that a server has written,
 * into the same tables with the same indexes, in transactions of a given size.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeByPg } from './floor-postgres.ts'
import { writeBySqlite } from './floor-sqlite.ts'

/** A database that a server has filled and closed: it is emptied of what came and filled again. */
const Order = z.object({
  /** The file of SQLite, or the address of PostgreSQL. */
  database: z.string(),
  /** The requests that were sent: by them it is known which link an envelope came through. */
  requests: z.string(),
  from: z.int(),
  count: z.int(),
  /** Envelopes in a transaction. */
  together: z.int(),
})
export type DriverOrder = z.infer<typeof Order>

export const Written = z.object({ seconds: z.number(), cpu: z.number() })

const Request = z.object({
  envelopes: z.array(
    z.object({
      envelope: z.object({ header: z.object({ id: z.string() }) }),
      slip: z.object({ sender: z.object({ link: z.string().optional() }) }),
    }),
  ),
})

process.on('message', (message) => {
  void carryOut(Order.parse(message)).then(
    (written) => process.send?.(written),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function carryOut({ database, requests, from, count, together }: DriverOrder) {
  const came = readFileSync(requests, 'utf8')
    .split('\n')
    .slice(from, from + count)
    .flatMap((line) => Request.parse(JSON.parse(line)).envelopes)
    .map(({ envelope, slip }) => ({
      id: Buffer.from(envelope.header.id.replaceAll('-', ''), 'hex'),
      link: slip.sender.link,
    }))
  const groups = Array.from({ length: Math.ceil(came.length / together) }, (_, at) =>
    came.slice(at * together, (at + 1) * together),
  )
  return database.startsWith('postgres')
    ? writeByPg(database, groups)
    : writeBySqlite(database, groups)
}
