import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { ACCOUNTS_PURPOSE, openAccounts } from './account/accounts.ts'
import { openAddressShare } from './address-shares.ts'
import type { ServerConfig } from './config.ts'
import { openCounts } from './count/counts.ts'
import { openExportJobs } from './exports/export-jobs.ts'
import { CONTACTS_OF_DAY, REVOKED_OF_DAY } from './fieldwork/contacts.ts'
import type { Database } from './database/database.ts'
import { isMoving } from './database/moving.ts'
import { openDatabase } from './database/open-database.ts'
import { openBackups } from './backup-retention/backups.ts'
import { keepMidnights } from './backup-retention/midnight.ts'
import { openDrawSeal } from './keys/draw-seal.ts'
import { openKeyRing } from './keys/key-ring.ts'
import { openLetterSeal } from './keys/letter-seal.ts'
import { openMasterKey, type MasterKey } from './keys/master-key.ts'
import { keepSending, openMailer } from './mailing/open-mailer.ts'
import { readIdentity } from './papers/public/identity.ts'
import { openMetrics } from './metrics/open-metrics.ts'
import { openPublications } from './publication/publications.ts'
import { openResultComputer } from './results/result-computer.ts'
import { openRoundScores } from './results/round-scores.ts'
import { remembering } from './remember.ts'
import { openRoundPlans } from './rounds/round-plans.ts'
import { openFreshCodes } from './distribution/one-hour-codes.ts'
import { OWN_OPENINGS } from './distribution/link-traffic.ts'
import { openWorkSalts } from './distribution/work-salts.ts'
import type { Services } from './services.ts'
import { openServerLog } from './server-log.ts'
import { StartError } from './start-error.ts'
import { readStaticSite, type Sites, type StaticSite } from './static-site.ts'
import { createSqlStore } from './store/sql-store.ts'
import { prepareEpoch } from './box/epoch.ts'
import { localDate, type RenderDoor } from '@phieu/survey'
import type { DemoAccount } from '@phieu/office'

/** Of an office that hasn't said where it is. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh'

const MEGABYTE = 1024 * 1024
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** What may be handed in: the rest of the world, other than it usually is. */
export interface World {
  now?: () => Date
  report?: (error: unknown) => void
  /** Only the API is served where this is false; for developers, whose apps have servers of their own. */
  serveApps?: boolean
  /** The chance that mixes opened ballots; only a test of what mixing is good for hands in another. */
  mixing?: (size: number) => Uint8Array
  /** Shown at the sign-in with their passwords: only for a demo. */
  demoAccounts?: readonly DemoAccount[]
}

/** Opens the database and everything that rests on it. */
export async function openServices(
  config: ServerConfig,
  publicUrl: string,
  {
    now = () => new Date(),
    report: handedIn,
    serveApps = true,
    mixing = randomBytes,
    demoAccounts,
  }: World,
): Promise<OpenedServices> {
  const log = openServerLog()
  const report = handedIn ?? log.report
  const sites = serveApps ? readSites() : undefined
  const identity = await readIdentity(config.office ?? {})
  const database = await openDatabase(config, report)
  if (await isMoving(database)) {
    await database.close()
    throw new StartError(
      'The database is only half there: go on with `npx pnpm migrate-store`, which was cut off.',
    )
  }
  // Of two servers that start at once, none reads the file that the other is writing.
  const master = await database
    .alone(() => openKey(config))
    .catch(async (error: unknown) => {
      await database.close()
      throw error
    })
  const store = createSqlStore(database)
  await database.alone(() => prepareEpoch(store, localDate(now(), TIME_ZONE)))
  const plans = openRoundPlans(store)
  const keys = openKeyRing(store, master, randomBytes)
  const draws = openDrawSeal(master)
  const letterSeal = openLetterSeal(master)
  const services: Services = {
    store,
    plans,
    keys,
    draws,
    letterSeal,
    mailer: openMailer({ store, plans, draws, letterSeal, now, report, publicUrl }, config.mail),
    counts: openCounts({ store, plans, keys, now, randomBytes: mixing, report }),
    publications: openPublications(store),
    scores: openRoundScores(store),
    computer: openResultComputer(),
    openingShare: openAddressShare({ most: OWN_OPENINGS, while: HOUR, now }),
    workSalts: openWorkSalts(master.derive, now),
    refusedShare: openAddressShare({ most: MEGABYTE, while: DAY, now }),
    contactShare: openAddressShare({ most: CONTACTS_OF_DAY, while: DAY, now }),
    revokedShare: openAddressShare({ most: REVOKED_OF_DAY, while: DAY, now }),
    freshCodes: openFreshCodes(store, master, now),
    accounts: openAccounts({
      database,
      store,
      secret: master.derive(ACCOUNTS_PURPOSE),
      publicUrl,
      report,
      now,
      randomBytes,
    }),
    exports: openExportJobs(join(config.dataDir, 'exports'), { store, now, randomBytes, report }),
    backups: openBackups(
      { ...config, timeZone: TIME_ZONE },
      { store, keys, now, randomBytes, report },
    ),
    metrics: config.metrics && (await openMetrics({ store, now })),
    now,
    randomBytes,
    config: {
      dataDir: config.dataDir,
      publicUrl,
      identity,
      trustedProxies: config.trustedProxies,
      timeZone: TIME_ZONE,
      ...(demoAccounts && { demoAccounts }),
      refusedLimits: { perDay: 20 * MEGABYTE, total: 500 * MEGABYTE },
    },
    sites,
    report,
  }
  const endMidnights = keepMidnights(services)
  const endSending = keepSending(services.mailer)
  const close = async () => {
    await endMidnights()
    await endSending()
    await services.counts.close()
    await services.exports.close()
    await services.backups.close()
    services.computer.close()
    await database.close()
    log.close()
  }
  await goOnCounting(services)
  return {
    services,
    alone: (work) => database.alone(work),
    advice: database.advice,
    masterKeyFile: master.file,
    unreadable: await keys.listUnreadable(),
    close,
  }
}

export interface OpenedServices {
  services: Services
  /** See `Database`. */
  alone: Database['alone']
  advice: Database['advice']
  /** Where the master key lies. */
  masterKeyFile: string
  /** Rounds whose ballots can't be opened: their keys were wrapped by another master key. */
  unreadable: string[]
  close: () => Promise<void>
}

/** What a server that ended had not counted yet. */
async function goOnCounting({ store, counts }: Services): Promise<void> {
  for (const { id } of await store.listRounds()) {
    if (await store.hasUnopened(id)) counts.nudge(id)
  }
}

async function openKey(config: ServerConfig): Promise<MasterKey> {
  return openMasterKey(config, randomBytes)
}

/** @throws StartError when an app has not been built */
function readSites(): Sites {
  const sites = { collect: readApp('collect'), console: readApp('console') }
  return { ...sites, renderDoor: doorOf(join(distOf('collect'), 'door.mjs')) }
}

function readApp(name: string): StaticSite {
  return readStaticSite(distOf(name)) ?? failUnbuilt(name)
}

/**
 * The phone's rendering is a part of its build, as its files are. It is read for the first citizen who
 * opens a link: a tenth of the start, and of no use to an office that only sends envelopes.
 */
function doorOf(file: string): RenderDoor {
  if (!existsSync(file)) failUnbuilt('collect')
  // Where it could not be read, as by a server that has too many files open, it is read for the next one.
  const once = remembering<RenderDoor>(1)
  return async (page, door) => {
    const render = await once(file, () => readDoor(file))
    return render(page, door)
  }
}

async function readDoor(file: string): Promise<RenderDoor> {
  const built: unknown = await import(pathToFileURL(file).href)
  const isBuilt = typeof built === 'object' && built !== null && 'renderDoor' in built
  return isBuilt && isRenderer(built.renderDoor) ? built.renderDoor : failUnbuilt('collect')
}

function isRenderer(built: unknown): built is RenderDoor {
  return typeof built === 'function'
}

function failUnbuilt(name: string): never {
  throw new StartError(`apps/${name} is not built: \`npx pnpm start\` builds and starts.`)
}

function distOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}/dist`, import.meta.url))
}
