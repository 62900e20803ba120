import { randomUUID } from 'node:crypto'
import { openPostgres, type Say } from '@phieu/commands'
import { Client } from 'pg'

/** Makes databases for servers: by the addresses that a server's settings take. */
export interface Database {
  name: 'SQLite' | 'PostgreSQL'
  /** An empty one. @returns an empty address for the file in a server's folder */
  make: () => Promise<string>
  /** One that holds the same. */
  copy: (url: string) => Promise<string>
  drop: (url: string) => Promise<void>
  close: () => void
}

/** SQLite's file goes with the folder of its server. */
export function sqlite(): Database {
  return {
    name: 'SQLite',
    make: async () => '',
    copy: async () => '',
    drop: async () => {},
    close: () => {},
  }
}

/** A PostgreSQL server of the bench's own, whose commits wait for the disk as an office's do. */
export async function postgres(say: Say): Promise<Database> {
  const server = await openPostgres(say, { durable: true })
  const make = async (template: string) => {
    const name = `bench_${randomUUID().replaceAll('-', '')}`
    await run(server.url, `create database ${name} ${template}`)
    return Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  }
  const nameIn = (url: string) => new URL(url).pathname.slice(1)
  return {
    name: 'PostgreSQL',
    make: () => make(''),
    copy: (url) => make(`template ${nameIn(url)}`),
    drop: (url) => run(server.url, `drop database ${nameIn(url)}`),
    close: server.close,
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
