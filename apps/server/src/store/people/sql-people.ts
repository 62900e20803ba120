import { sql, type Selectable, type Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { ChangeOutcome, PeopleStore, Person, PersonChange } from './people-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

const columns = [
  'id',
  'name',
  'email',
  'role',
  'scopeUnit',
  'scopeInterviewer',
  'twoFactorEnabled',
  'createdAt',
  'disabledAt',
  'lastSignInAt',
] as const

/** The office's accounts, in the tables that better-auth reads. */
export function sqlPeople(database: Database): PeopleStore {
  const { db } = database
  const select = () => db.selectFrom('office_users').select(columns)
  return {
    async listPeople() {
      const rows = await select().orderBy('name').orderBy('id').execute()
      return rows.map(readPerson)
    },
    async findPerson(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row && readPerson(row)
    },
    async findPersonByEmail(email) {
      const row = await select().where('email', '=', email.toLowerCase()).executeTakeFirst()
      return row && readPerson(row)
    },
    changePerson: (id, change) =>
      inTransaction(database, async (trx): Promise<ChangeOutcome> => {
        const admins = await lockAdmins(trx, database)
        const row = await trx
          .selectFrom('office_users')
          .select(columns)
          .where('id', '=', id)
          .executeTakeFirst()
        if (!row) return 'unknown'
        if (admins.length === 1 && admins[0] === id && endsAdmin(change)) return 'last-admin'

        await trx.updateTable('office_users').set(rowOf(change)).where('id', '=', id).execute()
        if (change.disabledAt) await deleteSessions(trx, id)
        return 'changed'
      }),
    async noteSignIn(id, at) {
      const set = { lastSignInAt: at }
      await db.updateTable('office_users').set(set).where('id', '=', id).execute()
    },
    endSessions: (user) => inTransaction(database, (trx) => deleteSessions(trx, user)),
    listEveryInterviewer: () =>
      db.selectFrom('interviewers').select(['id', 'name']).orderBy('name').orderBy('id').execute(),
    removeSecondFactor: (user) =>
      inTransaction(database, async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('office_two_factors')
          .where('userId', '=', user)
          .executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await trx
          .updateTable('office_users')
          .set({ twoFactorEnabled: sql<boolean>`false` })
          .where('id', '=', user)
          .execute()
        await deleteSessions(trx, user)
        return true
      }),
  }
}

/** Ends every session of an account. @returns how many there were */
export async function deleteSessions(trx: Transaction<Tables>, user: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('office_sessions')
    .where('userId', '=', user)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The ids of the admins who may sign in, held until the end: two can't demote each other at once. */
async function lockAdmins(trx: Transaction<Tables>, { kind }: Database): Promise<string[]> {
  const admins = trx
    .selectFrom('office_users')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabledAt', 'is', null)
    .orderBy('id')
  const rows = await (kind === 'postgres' ? admins.forUpdate() : admins).execute()
  return rows.map(({ id }) => id)
}

function endsAdmin({ role, disabledAt }: PersonChange): boolean {
  return (role !== undefined && role !== 'admin') || (disabledAt ?? null) !== null
}

function rowOf({ name, role, scope, disabledAt }: PersonChange) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(scope === undefined
      ? {}
      : { scopeUnit: scope.unit ?? null, scopeInterviewer: scope.interviewer ?? null }),
    ...(disabledAt === undefined ? {} : { disabledAt }),
  }
}

function readPerson(
  row: Pick<Selectable<Tables['office_users']>, (typeof columns)[number]>,
): Person {
  const { scopeUnit, scopeInterviewer, twoFactorEnabled, createdAt, ...rest } = row
  return {
    ...rest,
    scope: {
      ...(scopeUnit === null ? {} : { unit: scopeUnit }),
      ...(scopeInterviewer === null ? {} : { interviewer: scopeInterviewer }),
    },
    secondFactor: Boolean(twoFactorEnabled),
    madeAt: new Date(createdAt).toISOString(),
    disabledAt: rest.disabledAt ?? undefined,
    lastSignInAt: rest.lastSignInAt ?? undefined,
  }
}
