/** A whole server in one process, on a real database, spoken to through its front door. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import { UNSIGNED_LIMIT, type Ballot, type Round } from '@phieu/survey'
import { ACCOUNTS_PURPOSE, openAccounts } from '../account/accounts.ts'
import { openAddressShare } from '../address-shares.ts'
import { createApp } from '../app.ts'
import { CONTACTS_OF_DAY } from '../fieldwork/contacts.ts'
import { prepareEpoch } from '../box/epoch.ts'
import { openCounts } from '../count/counts.ts'
import { openDrawSeal } from '../keys/draw-seal.ts'
import { openKeyRing } from '../keys/key-ring.ts'
import { openLetterSeal } from '../keys/letter-seal.ts'
import { openMasterKey, usualKeyFile } from '../keys/master-key.ts'
import { sealEntry } from './test-envelopes.ts'
import { quickPasswords } from './quick-passwords.ts'
import { openMailer } from '../mailing/open-mailer.ts'
import type { MailConfig } from '../mailing/post.ts'
import { writeSqlite } from './template-databases.ts'
import { openExportJobs } from '../exports/export-jobs.ts'
import { openBackups } from '../backup-retention/backups.ts'
import { openPublications } from '../publication/publications.ts'
import { openResultComputer } from '../results/result-computer.ts'
import { openRoundScores } from '../results/round-scores.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { openFreshCodes } from '../distribution/one-hour-codes.ts'
import { OWN_OPENINGS } from '../distribution/link-traffic.ts'
import { openWorkSalts } from '../distribution/work-salts.ts'
import type { Services } from '../services.ts'
import type { Database } from '../database/database.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { createSqlStore } from '../store/sql-store.ts'

/** The first admin of every test office. */
export const chief = {
  name: 'Nguyễn Thị Ánh',
  email: 'anh@example.vn',
  password: 'một mật khẩu đủ dài',
}

export interface TestOffice {
  services: Services
  /** Sets the clock of the server; its hand stands still. */
  clock: { now: Date }
  /** Everything that the server reported to no user. */
  reports: unknown[]
  /** Asks the server; as a page of its own with the cookies given. */
  ask: (path: string, request?: AskRequest) => Promise<Response>
  /** Sets up the first admin. @returns their cookies */
  setUp: () => Promise<string>
  /** Pushes citizens' ballots through links made for them; counted, as far as the count may open them. */
  pushOnline: (ballots: readonly Ballot[]) => Promise<void>
  close: () => Promise<void>
}

export interface AskRequest {
  method?: 'GET' | 'POST'
  /** Sent as JSON; bytes are sent as a file. */
  body?: unknown
  cookies?: string
  origin?: string | undefined
  headers?: Readonly<Record<string, string>>
}

/** What may be other than usual. */
export interface TestOfficeWish {
  /** Changes to the practice round. */
  round?: Partial<Round>
  /** Its database, closed with the office; a file of SQLite where nothing is said. */
  open?: () => Promise<Database>
  publicUrl?: string
  /** To whom its backups are encrypted. */
  backupRecipient?: string
  /** The mail server that its letters go to. */
  mail?: MailConfig
}

export async function openTestOffice({
  round = {},
  open,
  publicUrl = 'http://localhost:8787',
  backupRecipient,
  mail,
}: TestOfficeWish = {}): Promise<TestOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-office-'))
  const database = await (open ? open() : openSqliteIn(folder))
  const clock = { now: new Date('2026-11-20T18:30:00Z') }
  const reports: unknown[] = []
  const services = await servicesOn(database, {
    publicUrl,
    clock,
    reports,
    folder,
    backupRecipient,
    mail,
  })
  await services.store.addDefinition(loadDefinition())
  await services.store.addRegistry(loadRegistry('hanoi-2026'))
  await services.store.addRound({ ...practiceRound(), ...round })
  const app = createApp(services)

  async function ask(path: string, { method = 'GET', body, ...page }: AskRequest = {}) {
    const origin = 'origin' in page ? page.origin : publicUrl
    return app.request(`${publicUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': mediaType(body) }),
        ...(origin === undefined ? {} : { origin }),
        ...(page.cookies ? { cookie: page.cookies } : {}),
        ...page.headers,
      },
      ...(body === undefined ? {} : { body: isFile(body) ? body : JSON.stringify(body) }),
    })
  }

  return {
    services,
    clock,
    reports,
    ask,
    async setUp() {
      const token = await services.accounts.makeSetupToken()
      const answer = await ask('/api/setup', { method: 'POST', body: { token, ...chief } })
      if (!answer.ok) throw new Error(`set-up failed: ${await answer.text()}`)
      return cookiesOf(answer)
    },
    async pushOnline(ballots) {
      for (const ballot of ballots) {
        const { round, unit, group } = ballot
        const code = linkFor(ballot)
        if (await services.store.findLink(code)) continue
        await services.store.addLink({ code, round, unit, group, channel: 'web' })
      }
      for (let at = 0; at < ballots.length; at += UNSIGNED_LIMIT) {
        const some = ballots.slice(at, at + UNSIGNED_LIMIT)
        const envelopes = await Promise.all(
          some.map((ballot) => sealEntry(services, ballot, { link: linkFor(ballot) })),
        )
        const answer = await ask('/api/ballots', { method: 'POST', body: { envelopes } })
        if (!answer.ok) throw new Error(`push failed: ${await answer.text()}`)
      }
      await services.counts.settle()
    },
    async close() {
      await services.mailer.close()
      await services.counts.close()
      await services.exports.close()
      await services.backups.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
      await rm(usualKeyFile(folder), { force: true })
    },
  }
}

async function openSqliteIn(folder: string): Promise<Database> {
  const file = join(folder, 'phieu.sqlite')
  await writeSqlite(file)
  return openSqlite(file)
}

function isFile(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array
}

function mediaType(body: unknown): string {
  return isFile(body) ? 'application/octet-stream' : 'application/json'
}

/** What a browser would send back of the cookies that an answer sets. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function linkFor({ round, unit, group }: Ballot): string {
  return `${round}${unit}${group}`.toLowerCase().replaceAll(/[^0-9a-z]/g, '')
}

async function servicesOn(
  database: Database,
  {
    publicUrl,
    clock,
    reports,
    folder,
    backupRecipient,
    mail,
  }: Pick<TestOffice, 'clock' | 'reports'> & {
    publicUrl: string
    folder: string
    backupRecipient: string | undefined
    mail: MailConfig | undefined
  },
): Promise<Services> {
  const store = createSqlStore(database)
  const now = () => clock.now
  const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  const report = (error: unknown) => void reports.push(error)
  await prepareEpoch(store, '2026-11-20')
  const plans = openRoundPlans(store)
  const master = openMasterKey({ dataDir: folder }, randomBytes)
  const keys = openKeyRing(store, master, randomBytes)
  const secret = master.derive(ACCOUNTS_PURPOSE)
  const draws = openDrawSeal(master)
  const letterSeal = openLetterSeal(master)
  return {
    store,
    keys,
    draws,
    letterSeal,
    mailer: openMailer({ store, plans, draws, letterSeal, now, report, publicUrl }, mail),
    counts: openCounts({ store, plans, keys, now, randomBytes, report }),
    accounts: openAccounts({
      database,
      store,
      secret,
      publicUrl,
      passwords: quickPasswords,
      now,
      randomBytes,
      report,
    }),
    plans,
    publications: openPublications(store),
    scores: openRoundScores(store),
    computer: openResultComputer(),
    openingShare: openAddressShare({ most: OWN_OPENINGS, while: 60 * 60 * 1000, now }),
    workSalts: openWorkSalts(master.derive, now),
    refusedShare: openAddressShare({ most: 50_000, while: 24 * 60 * 60 * 1000, now }),
    contactShare: openAddressShare({ most: CONTACTS_OF_DAY, while: 24 * 60 * 60 * 1000, now }),
    revokedShare: openAddressShare({ most: 40, while: 24 * 60 * 60 * 1000, now }),
    freshCodes: openFreshCodes(store, master, now),
    backups: openBackups(
      { dataDir: folder, databaseUrl: undefined, backupRecipient, timeZone: 'Asia/Ho_Chi_Minh' },
      { store, keys, now, randomBytes, report },
    ),
    exports: openExportJobs(join(folder, 'exports'), { store, now, randomBytes, report }),
    metrics: undefined,
    now,
    randomBytes,
    config: {
      publicUrl,
      trustedProxies: undefined,
      timeZone: 'Asia/Ho_Chi_Minh',
      refusedLimits: { perDay: 2e5, total: 1e7 },
    },
    sites: undefined,
    report,
  }
}
