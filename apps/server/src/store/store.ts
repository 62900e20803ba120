/**
 * What the server remembers: the promise. `sql-store.ts` keeps it on SQLite and PostgreSQL alike,
 * `store.contract.test.ts` tests it on both. Days, never times; see also the other
 * `*-store.ts`.
 */
import type { DatabasePlace } from '../database/database.ts'
import type { AdjustmentStore } from './adjustments/adjustment-store.ts'
import type { AssessedStore } from './assessed/assessed-store.ts'
import type { AwardStore } from './awards/award-store.ts'
import type { BackCheckStore } from './review/back-check-store.ts'
import type { BallotStore } from './ballots/ballot-store.ts'
import type { BoxStore } from './box/box-store.ts'
import type { KeyStore } from './box/key-store.ts'
import type { BatchStore } from './distribution/batch-store.ts'
import type { CatalogueStore } from './catalogue/catalogue-store.ts'
import type { EarlierStore } from './previous-results/previous-result-store.ts'
import type { ExportStore } from './exports/export-store.ts'
import type { JobStore } from './exports/job-store.ts'
import type { FilterStore } from './people/filter-store.ts'
import type { ExternalStore } from './external/external-store.ts'
import type { FieldworkStore } from './fieldwork/fieldwork-store.ts'
import type { ImportStore } from './imports/import-store.ts'
import type { InsiderStore } from './insiders/insider-store.ts'
import type { InterviewerStore } from './fieldwork/interviewer-store.ts'
import type { InterviewFiguresStore } from './review/interview-figures-store.ts'
import type { InvitationStore } from './distribution/invitation-store.ts'
import type { KioskStore } from './distribution/kiosk-store.ts'
import type { LinkStore } from './distribution/link-store.ts'
import type { KeepingStore } from './backup-retention/backup-retention-store.ts'
import type { LifeStore } from './backup-retention/life-store.ts'
import type { LogStore } from './log/log-store.ts'
import type { MailingStore } from './mailing/mailing-store.ts'
import type { AccessLinkStore, PeopleStore } from './people/people-store.ts'
import type { SignInStore } from './people/sign-in-store.ts'
import type { PlanStore } from './rounds/plan-store.ts'
import type { PublicationStore } from './publication/publication-store.ts'
import type { RefusedStore } from './refused/refused-store.ts'
import type { ReplyStore } from './replies/reply-store.ts'
import type { ReviewStore } from './review/review-store.ts'
import type { RoundStore } from './rounds/round-store.ts'
import type { TokenStore } from './tokens/token-store.ts'
import type { WorkingCopyStore } from './catalogue/working-copy-store.ts'

export interface Store
  extends
    RoundStore,
    PlanStore,
    PublicationStore,
    BallotStore,
    BoxStore,
    KeyStore,
    RefusedStore,
    ReviewStore,
    BackCheckStore,
    InterviewFiguresStore,
    AssessedStore,
    ExternalStore,
    ExportStore,
    JobStore,
    ImportStore,
    AdjustmentStore,
    ReplyStore,
    AwardStore,
    CatalogueStore,
    WorkingCopyStore,
    EarlierStore,
    LogStore,
    KeepingStore,
    LifeStore,
    PeopleStore,
    AccessLinkStore,
    SignInStore,
    TokenStore,
    FilterStore,
    LinkStore,
    KioskStore,
    InvitationStore,
    InsiderStore,
    BatchStore,
    MailingStore,
    InterviewerStore,
    FieldworkStore {
  /** Where another thread finds the same (see `reading-store.ts`). */
  place: DatabasePlace
  /** Another number after whatever was written, but for what goes into the box and is counted (see `Database.changes`). */
  changes(): number
  /** For how long, in ms, what is written now has been waited for (see `Database.heldUp`). */
  heldUp(): number
  /** Resolves when the database answers; rejects with its error when it doesn't. */
  ping(): Promise<void>
}
