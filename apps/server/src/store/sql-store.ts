import { sql } from 'kysely'
import type { Database } from './database.ts'
import { sqlAccessLinks } from './sql-access-links.ts'
import { sqlAdjustments } from './sql-adjustments.ts'
import { sqlAssessed } from './sql-assessed.ts'
import { sqlBackChecks } from './sql-back-checks.ts'
import { sqlBallots } from './sql-ballots.ts'
import { sqlBatches } from './sql-batches.ts'
import { sqlCatalogue } from './sql-catalogue.ts'
import { sqlContacts } from './sql-contacts.ts'
import { sqlDevices } from './sql-devices.ts'
import { sqlEarlier } from './sql-earlier.ts'
import { sqlExports } from './sql-exports.ts'
import { sqlExternal } from './sql-external.ts'
import { sqlImports } from './sql-imports.ts'
import { sqlInsiderDraws } from './sql-insider-draws.ts'
import { sqlInsiderLinks } from './sql-insider-links.ts'
import { sqlInsiders } from './sql-insiders.ts'
import { sqlInterviewFigures } from './sql-interview-figures.ts'
import { sqlInterviewers } from './sql-interviewers.ts'
import { sqlInvitations } from './sql-invitations.ts'
import { sqlLeases } from './sql-leases.ts'
import { sqlKeeping } from './sql-keeping.ts'
import { sqlLinks } from './sql-links.ts'
import { sqlLog } from './sql-log.ts'
import { sqlPeople } from './sql-people.ts'
import { sqlProgress } from './sql-progress.ts'
import { sqlPlans } from './sql-plans.ts'
import { sqlPublications } from './sql-publications.ts'
import { sqlRefused } from './sql-refused.ts'
import { sqlReview } from './sql-review.ts'
import { sqlRoundInterviewers } from './sql-round-interviewers.ts'
import { sqlRounds } from './sql-rounds.ts'
import { sqlWorkingCopies } from './sql-working-copies.ts'
import type { Store } from './store.ts'

/** The promise of `store.ts`, kept by either database. */
export function createSqlStore(database: Database): Store {
  return {
    ...sqlRounds(database),
    ...sqlPlans(database),
    ...sqlPublications(database),
    ...sqlBallots(database),
    ...sqlRefused(database),
    ...sqlReview(database),
    ...sqlBackChecks(database),
    ...sqlInterviewFigures(database),
    ...sqlAssessed(database),
    ...sqlExternal(database),
    ...sqlExports(database),
    ...sqlImports(database),
    ...sqlAdjustments(database),
    ...sqlCatalogue(database),
    ...sqlWorkingCopies(database),
    ...sqlEarlier(database),
    ...sqlLog(database),
    ...sqlPeople(database),
    ...sqlAccessLinks(database),
    ...sqlKeeping(database),
    ...sqlLinks(database),
    ...sqlInvitations(database),
    ...sqlInsiders(database),
    ...sqlInsiderDraws(database),
    ...sqlInsiderLinks(database),
    ...sqlBatches(database),
    ...sqlInterviewers(database),
    ...sqlRoundInterviewers(database),
    ...sqlLeases(database),
    ...sqlContacts(database),
    ...sqlDevices(database),
    ...sqlProgress(database),
    async ping() {
      await sql`select 1`.execute(database.db)
    },
  }
}
