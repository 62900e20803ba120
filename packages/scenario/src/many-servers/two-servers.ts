/** Two servers of one office, in processes of their own on one PostgreSQL, with their first admin. */
import { openPostgres } from '@phieu/commands'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { publicUrl, startBeside, type ServerBeside } from './server-beside.ts'

/** The first admin of the office. */
export const chief = { name: 'Ánh', email: 'anh@example.vn', password: 'một mật khẩu đủ dài' }

export interface TwoServers {
  one: ServerBeside
  other: ServerBeside
  /** What is asked of the database itself. */
  query: <Row>(statement: string) => Promise<[Row, ...Row[]]>
  close: () => Promise<void>
}

/** Both begin at once, on an empty database. */
export async function openTwoServers(): Promise<TwoServers> {
  const postgres = await openPostgres(() => {})
  const name = `phieu_two_${randomUUID().replaceAll('-', '')}`
  await ask(postgres.url, `create database ${name}`)
  const databaseUrl = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href
  const folder = await mkdtemp(join(tmpdir(), 'phieu-two-'))
  const place = { databaseUrl, dataDir: join(folder, 'data') }
  const [one, other] = await Promise.all([startBeside(place), startBeside(place)])
  return {
    one,
    other,
    query: (statement) => ask(databaseUrl, statement),
    async close() {
      await Promise.all([one.stop(), other.stop()])
      await ask(postgres.url, `drop database ${name}`)
      postgres.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @returns the cookies of whoever signs in */
export async function signIn(
  server: ServerBeside,
  { email, password }: { email: string; password: string },
): Promise<string> {
  return cookiesOf(await post(server, '/api/auth/sign-in/email', { email, password }))
}

/** What a browser would send back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export function get({ url }: ServerBeside, path: string, cookies = ''): Promise<Response> {
  return fetch(url + path, { headers: { ...(cookies && { cookie: cookies }), origin: publicUrl } })
}

export function post(
  { url }: ServerBeside,
  path: string,
  body: unknown,
  cookies = '',
): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: publicUrl }
  return fetch(url + path, {
    method: 'POST',
    headers: { ...headers, ...(cookies && { cookie: cookies }) },
    body: JSON.stringify(body),
  })
}

async function ask<Row>(url: string, statement: string): Promise<[Row, ...Row[]]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each question names what it asks for
    return rows as [Row, ...Row[]]
  } finally {
    await client.end()
  }
}
