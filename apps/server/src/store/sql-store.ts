import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { sqlAccessLinks } from './people/sql-access-links.ts'
import { sqlAdjustments } from './adjustments/sql-adjustments.ts'
import { sqlAssessed } from './assessed/sql-assessed.ts'
import { sqlAwards } from './awards/sql-awards.ts'
import { sqlBackChecks } from './review/sql-back-checks.ts'
import { sqlBallots } from './ballots/sql-ballots.ts'
import { sqlBox } from './box/sql-box.ts'
import { sqlKeys } from './box/sql-keys.ts'
import { sqlBatches } from './distribution/sql-batches.ts'
import { sqlCatalogue } from './catalogue/sql-catalogue.ts'
import { sqlContacts } from './fieldwork/sql-contacts.ts'
import { sqlDevices } from './fieldwork/sql-devices.ts'
import { sqlEarlier } from './previous-results/sql-previous-results.ts'
import { sqlExports } from './exports/sql-exports.ts'
import { sqlJobs } from './exports/sql-jobs.ts'
import { sqlExternal } from './external/sql-external.ts'
import { sqlFilters } from './people/sql-filters.ts'
import { sqlImports } from './imports/sql-imports.ts'
import { sqlInsiderDraws } from './insiders/sql-insider-draws.ts'
import { sqlInsiderLinks } from './insiders/sql-insider-links.ts'
import { sqlInsiders } from './insiders/sql-insiders.ts'
import { sqlInterviewFigures } from './review/sql-interview-figures.ts'
import { sqlInterviewers } from './fieldwork/sql-interviewers.ts'
import { sqlInvitations } from './distribution/sql-invitations.ts'
import { sqlAssignments } from './assignments/sql-assignments.ts'
import { sqlKeeping } from './backup-retention/sql-backup-retention.ts'
import { sqlLives } from './backup-retention/sql-lives.ts'
import { sqlKiosks } from './distribution/sql-kiosks.ts'
import { sqlLinks } from './distribution/sql-links.ts'
import { sqlLog } from './log/sql-log.ts'
import { sqlLetters } from './mailing/sql-letters.ts'
import { sqlMailings } from './mailing/sql-mailings.ts'
import { sqlPeople } from './people/sql-people.ts'
import { sqlSignIns } from './people/sql-sign-ins.ts'
import { sqlProgress } from './fieldwork/sql-progress.ts'
import { sqlPlans } from './rounds/sql-plans.ts'
import { sqlPublications } from './publication/sql-publications.ts'
import { sqlRefused } from './refused/sql-refused.ts'
import { sqlReplies } from './replies/sql-replies.ts'
import { sqlReview } from './review/sql-review.ts'
import { sqlRoundInterviewers } from './fieldwork/sql-round-interviewers.ts'
import { sqlRounds } from './rounds/sql-rounds.ts'
import { sqlTokens } from './tokens/sql-tokens.ts'
import { sqlWorkingCopies } from './catalogue/sql-working-copies.ts'
import type { Store } from './store.ts'

/** The promise of `store.ts`, kept by either database. */
export function createSqlStore(database: Database): Store {
  return {
    ...sqlRounds(database),
    ...sqlPlans(database),
    ...sqlPublications(database),
    ...sqlBallots(database),
    ...sqlBox(database),
    ...sqlKeys(database),
    ...sqlRefused(database),
    ...sqlReview(database),
    ...sqlBackChecks(database),
    ...sqlInterviewFigures(database),
    ...sqlAssessed(database),
    ...sqlExternal(database),
    ...sqlExports(database),
    ...sqlJobs(database),
    ...sqlImports(database),
    ...sqlAdjustments(database),
    ...sqlReplies(database),
    ...sqlAwards(database),
    ...sqlCatalogue(database),
    ...sqlWorkingCopies(database),
    ...sqlEarlier(database),
    ...sqlLog(database),
    ...sqlPeople(database),
    ...sqlSignIns(database),
    ...sqlAccessLinks(database),
    ...sqlTokens(database),
    ...sqlFilters(database),
    ...sqlKeeping(database),
    ...sqlLives(database),
    ...sqlLinks(database),
    ...sqlKiosks(database),
    ...sqlInvitations(database),
    ...sqlInsiders(database),
    ...sqlInsiderDraws(database),
    ...sqlInsiderLinks(database),
    ...sqlBatches(database),
    ...sqlMailings(database),
    ...sqlLetters(database),
    ...sqlInterviewers(database),
    ...sqlRoundInterviewers(database),
    ...sqlAssignments(database),
    ...sqlContacts(database),
    ...sqlDevices(database),
    ...sqlProgress(database),
    place: database.place,
    changes: () => database.changes(),
    heldUp: () => database.heldUp(),
    async ping() {
      await sql`select 1`.execute(database.db)
    },
  }
}
