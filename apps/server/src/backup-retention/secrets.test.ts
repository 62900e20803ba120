import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAccounts, type Accounts } from '../account/accounts.ts'
import type { Database } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { authenticatorCode } from '../testing/test-authenticator.ts'
import { testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const at = new Date('2026-11-22T18:30:05Z')
const SECRET = 'derived from a key that is not in the database'
const chief = { name: 'Ánh', email: 'anh@example.vn', password: 'một mật khẩu đủ dài' }

describe.each(testPlaces())('whoever finds a backup (%s)', (_, openPlace) => {
  let place: TestPlace
  let database: Database
  let accounts: Accounts
  let file: string
  beforeEach(async () => {
    place = await openPlace()
    file = join(place.config.dataDir, 'one.zip')
    database = await openDatabase(place.config, () => {})
    await createSqlStore(database).beginEpoch('one', '2026-11-20')
    accounts = open(SECRET)
    const token = await accounts.makeSetupToken()
    await accounts.setUp(token!, chief)
  })
  afterEach(async () => {
    await database.close()
    await place.close()
  })

  test('finds no byte of what opens doors', async () => {
    await signIn()
    await sql`insert into office_one_time_tokens (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
      values ('a', 'halfway-of-somebody', 'whose-it-is', '2026-12-01', '2026-12-01', '2026-12-01')`.execute(
      database.db,
    )
    const factor = await accounts.own.beginSecondFactor(chief.password, await visit())
    if (typeof factor === 'string' || 'retryAfter' in factor) throw new Error('no second factor')
    const secrets = [
      ...(await column('office_sessions', 'token')),
      ...(await column('secrets', 'content')),
      'halfway-of-somebody',
      factor.secret,
      ...factor.writtenCodes,
      SECRET,
    ]
    expect(secrets.length).toBeGreaterThan(6)

    await makeBackup(place.config, file, { at })

    const found = await inside()
    expect(found).toContain(chief.email)
    expect(secrets.filter((secret) => found.includes(secret))).toEqual([])
  })

  test('is nobody with a session of then, once it is restored', async () => {
    const cookies = await signIn()
    expect(await findUser(cookies)).toMatchObject({ user: { email: chief.email } })
    await makeBackup(place.config, file, { at })

    await restore()

    accounts = open(SECRET)
    expect(await findUser(cookies)).toBe(undefined)
  })

  test('forges no cookie by anything that stands in it, not even for a session that lives', async () => {
    await signIn()
    const [token = ''] = await column('office_sessions', 'token')
    expect(await findUser(forge(token, SECRET))).toMatchObject({ user: { email: chief.email } })

    await makeBackup(place.config, file, { at })

    const texts = new Set(
      (await inside()).match(/"(?:[^"\\]|\\.){16,}"/g)?.map((text) => text.slice(1, -1)),
    )
    expect(texts.size).toBeGreaterThan(3)
    for (const text of texts) expect(await findUser(forge(token, text))).toBe(undefined)
  })

  test('leaves those who come back their passwords and their second factors', async () => {
    const factor = await accounts.own.beginSecondFactor(chief.password, await visit())
    if (typeof factor === 'string' || 'retryAfter' in factor) throw new Error('no second factor')
    await accounts.own.confirmSecondFactor(authenticatorCode(factor.secret), await visit())
    await makeBackup(place.config, file, { at })

    await restore()

    accounts = open(SECRET)
    const half = await accounts.signIn(chief, {
      cookies: undefined,
      peer: undefined,
      userAgent: '',
    })
    if (typeof half === 'string' || !('codeNeeded' in half))
      throw new Error('no code was asked for')
    const proven = await accounts.proveSecondFactor(
      { kind: 'phone', code: authenticatorCode(factor.secret) },
      { cookies: cookieLine(half.cookies), peer: undefined, userAgent: '' },
    )
    expect(proven).toMatchObject({ user: { email: chief.email } })
  })

  function open(secret: string) {
    return openAccounts({
      database,
      store: createSqlStore(database),
      secret,
      publicUrl: 'http://localhost:8787',
      now: () => new Date(),
      randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
      report: () => {},
    })
  }

  async function inside(): Promise<string> {
    const parts = Object.entries(unzipSync(await readFile(file)))
    return parts
      .map(([name, bytes]) => (name.endsWith('.gz') ? gunzipSync(bytes) : Buffer.from(bytes)))
      .join('\n')
  }

  function findUser(cookie: string) {
    return accounts.findUser(new Headers({ cookie }))
  }

  async function restore() {
    await database.close()
    await restoreBackup(file, place.config, { replace: true, at, today: '2026-11-23' })
    database = await openDatabase(place.config, () => {})
  }

  async function signIn(): Promise<string> {
    const signedIn = await accounts.signIn(chief, {
      cookies: undefined,
      peer: undefined,
      userAgent: '',
    })
    if (typeof signedIn === 'string' || !('user' in signedIn)) throw new Error('not signed in')
    return cookieLine(signedIn.cookies)
  }

  async function visit() {
    return { cookies: await signIn(), peer: undefined, userAgent: '' }
  }

  async function column(table: string, name: string): Promise<string[]> {
    const read = sql<{ value: string }>`select ${sql.ref(name)} as value from ${sql.table(table)}`
    return (await read.execute(database.db)).rows.map(({ value }) => value)
  }
})

/** The cookie of a session, as better-auth would sign it. */
function forge(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `phieu.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

/** What a browser sends back. */
function cookieLine(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
