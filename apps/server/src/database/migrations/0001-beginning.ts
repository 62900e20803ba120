import { sql, type Kysely } from 'kysely'
import type { DatabaseKind } from '../database.ts'
import { accounts } from './0001/accounts.ts'
import { assessed } from './0001/assessed.ts'
import { ballots } from './0001/ballots.ts'
import { box } from './0001/box.ts'
import { distribution } from './0001/distribution.ts'
import { fieldwork } from './0001/fieldwork.ts'
import { log } from './0001/log.ts'
import { mailing } from './0001/mailing.ts'
import { noSamples } from './0001/no-samples.ts'
import { replies } from './0001/replies.ts'
import { review } from './0001/review.ts'
import { rounds } from './0001/rounds.ts'
import { dialectOf } from './dialect.ts'

/** The first tables: `tables.ts` says what stands in them. */
export function beginning(kind: DatabaseKind) {
  const dialect = dialectOf(kind)
  return {
    async up(db: Kysely<unknown>) {
      const statements = [
        ...rounds(dialect),
        ...assessed(),
        ...distribution(dialect),
        ...mailing(dialect),
        ...fieldwork(dialect),
        ...box(dialect),
        ...ballots(dialect),
        ...replies(dialect),
        ...review(dialect),
        ...accounts(dialect),
        ...log(dialect),
        ...noSamples(dialect),
      ]
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
