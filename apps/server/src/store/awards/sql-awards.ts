import { AwardKind, ChangedBy } from '@phieu/office'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockApproval } from '../status/lock-approval.ts'
import type { AwardDecision, AwardStore } from './award-store.ts'

/** Decisions about commendations, each as one JSON text. */
export function sqlAwards(database: Database): AwardStore {
  const { db, kind } = database
  return {
    decideAward: ({ round, approval, block, kind: award, unit, title, ...decision }) =>
      inTransaction(database, async (trx) => {
        if (!(await lockApproval(trx, kind, { round, approval }))) return 'moved-meanwhile'
        const content = JSON.stringify(decision)
        await trx
          .insertInto('awards')
          .values({ round, approval, block, kind: award, unit, title: title ?? '', content })
          .onConflict((conflict) =>
            conflict
              .columns(['round', 'approval', 'block', 'kind', 'unit', 'title'])
              .doUpdateSet({ content }),
          )
          .execute()
        return 'decided'
      }),

    listAwards: (round, approval) => readAwards(db, round, approval),
  }
}

/** What was decided about the figures of one approval, by ranking, kind, unit and title. */
export async function readAwards(
  db: Kysely<Tables>,
  round: string,
  approval: number,
): Promise<AwardDecision[]> {
  const rows = await db
    .selectFrom('awards')
    .selectAll()
    .where('round', '=', round)
    .where('approval', '=', approval)
    .orderBy('block')
    .orderBy('kind')
    .orderBy('unit')
    .orderBy('title')
    .execute()
  return rows.map(({ content, kind, title, ...place }) => ({
    ...place,
    kind: AwardKind.parse(kind),
    title: title === '' ? null : title,
    ...Decision.parse(JSON.parse(content)),
  }))
}

const Decision = ChangedBy.extend({
  granted: z.boolean(),
  reason: z.string().nullable(),
})
