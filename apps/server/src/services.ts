import type { DemoAccount } from '@phieu/office'
import type { Accounts } from './account/accounts.ts'
import type { AddressShare } from './address-shares.ts'
import type { Counts } from './count/counts.ts'
import type { ExportJobs } from './exports/export-jobs.ts'
import type { Backups } from './backup-retention/backups.ts'
import type { DrawSeal } from './keys/draw-seal.ts'
import type { KeyRing } from './keys/key-ring.ts'
import type { LetterSeal } from './keys/letter-seal.ts'
import type { Mailer } from './mailing/mailer.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Publications } from './publication/published.ts'
import type { ResultComputer } from './results/result-computer.ts'
import type { RoundScores } from './results/round-scores.ts'
import type { RoundPlans } from './rounds/round-plans.ts'
import type { FreshCodeShelf } from './distribution/one-hour-codes.ts'
import type { WorkSalts } from './distribution/work-salts.ts'
import type { Sites } from './static-site.ts'
import type { OfficeIdentity } from './papers/public/identity.ts'
import type { RefusedLimits } from './store/refused/refused-store.ts'
import type { Store } from './store/store.ts'
import type { Surroundings } from './surroundings.ts'
import type { TrustedProxies } from './http/trusted-proxies.ts'

/** Everything that a route may need and that is not arithmetic: handed in, so that tests are exact. */
export interface Services extends Surroundings {
  store: Store
  /** Who may come into the office. */
  accounts: Accounts
  /** What ballots are sealed to, and receipts signed with. */
  keys: KeyRing
  /** What seals who is to rate which units. */
  draws: DrawSeal
  /** What seals whom letters go to. */
  letterSeal: LetterSeal
  /** What sends them. */
  mailer: Mailer
  /** What opens the box. */
  counts: Counts
  /** Rounds with all that they are pinned to. */
  plans: RoundPlans
  /** What was published, for everyone. */
  publications: Publications
  /** The points of units, as pages show them. */
  scores: RoundScores
  /** Where results are computed. */
  computer: ResultComputer
  /** How often each address may open each link in an hour before it stands in others' way. */
  openingShare: AddressShare
  /** What proofs of work are computed over today. */
  workSalts: WorkSalts
  /** What each address may leave here of refused ballots in a day, in bytes. */
  refusedShare: AddressShare
  /** How many contacts each phone may send in a day. */
  contactShare: AddressShare
  /** How much may come in a day of each phone that was revoked. */
  revokedShare: AddressShare
  /** Codes of invitations that were made just now. */
  freshCodes: FreshCodeShelf
  /** What is being taken out. */
  exports: ExportJobs
  /** Copies of everything. */
  backups: Backups
  /** What can be known of this server from outside; `undefined` where nobody asks. */
  metrics: Metrics | undefined
  config: AppConfig
  /** The built apps; `undefined` where only the API is served. */
  sites: Sites | undefined
}

export interface AppConfig {
  /** Where people reach this server, without a slash at the end: `https://phieu.example.vn`. */
  publicUrl: string
  /** Whose pages these are; nobody’s where nothing is set. */
  identity?: OfficeIdentity
  /** In which the office tells days that belong to no round (IANA name). */
  timeZone: string
  /** Whose word about where a request comes from is believed; nobody's when nothing is set. */
  trustedProxies: TrustedProxies | undefined
  /** Who may be signed in as by anybody; only a demo has such accounts. */
  demoAccounts?: readonly DemoAccount[]
  /** Whose disk is watched for room; nobody's where nothing is said. */
  dataDir?: string
  /** What senders of refused ballots may leave here, in bytes. */
  refusedLimits: RefusedLimits
}
