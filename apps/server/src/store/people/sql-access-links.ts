import { Opening, type AccessLink } from '@phieu/office'
import { sql, type Selectable, type Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { AccessLinkStore, InviteOutcome, UseOutcome } from './people-store.ts'
import { deleteSessions } from './sql-people.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** Links by which people come in. A link that was used or withdrawn is gone; the log knows of it. */
export function sqlAccessLinks(database: Database): AccessLinkStore {
  const { db } = database
  return {
    async listAccessLinks() {
      const rows = await db
        .selectFrom('office_access_links')
        .selectAll()
        .orderBy('made_at')
        .execute()
      return rows.map(readLink)
    },
    async findAccessLink(codeHash) {
      const row = await db
        .selectFrom('office_access_links')
        .selectAll()
        .where('code_hash', '=', codeHash)
        .executeTakeFirst()
      return row && readLink(row)
    },
    addInvitation: (link, codeHash) =>
      inTransaction(
        database,
        async (trx): Promise<InviteOutcome> => {
          const email = link.opens.kind === 'account' ? link.opens.email : ''
          const user = await trx
            .selectFrom('office_users')
            .select('id')
            .where('email', '=', email)
            .executeTakeFirst()
          if (user) return 'taken'
          const links = (await trx.selectFrom('office_access_links').selectAll().execute()).map(
            readLink,
          )
          const isInvited = links.some(
            ({ opens }) => opens.kind === 'account' && opens.email === email,
          )
          if (isInvited) return 'invited'
          await insertLink(trx, link, codeHash)
          return 'invited-now'
        },
        'serializable',
      ),
    async renewAccessLink(id, codeHash, expiresAt) {
      const { numUpdatedRows } = await db
        .updateTable('office_access_links')
        .set({ code_hash: codeHash, expires_at: expiresAt })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async withdrawInvitation(id) {
      const { numDeletedRows } = await db
        .deleteFrom('office_access_links')
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    addReset: (link, codeHash) =>
      inTransaction(database, async (trx) => {
        const user = link.opens.kind === 'password' ? link.opens.user : ''
        const { numUpdatedRows } = await trx
          .updateTable('office_passwords')
          .set({ password: null })
          .where('userId', '=', user)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return 'unknown'
        const content = JSON.stringify(link.opens)
        await trx.deleteFrom('office_access_links').where('content', '=', content).execute()
        await insertLink(trx, link, codeHash)
        await deleteSessions(trx, user)
        return 'added'
      }),
    join: (codeHash, account, now) =>
      inTransaction(database, async (trx): Promise<UseOutcome> => {
        const opens = await takeLink(trx, codeHash, 'account', now)
        if (typeof opens === 'string') return opens
        if (opens.kind !== 'account') return 'unknown'
        return insertUser(trx, opens, account, now)
      }),
    setPassword: (codeHash, passwordHash, now) =>
      inTransaction(database, async (trx): Promise<UseOutcome> => {
        const opens = await takeLink(trx, codeHash, 'password', now)
        if (typeof opens === 'string') return opens
        if (opens.kind !== 'password') return 'unknown'
        await trx
          .updateTable('office_passwords')
          .set({ password: passwordHash, updatedAt: now })
          .where('userId', '=', opens.user)
          .execute()
        await deleteSessions(trx, opens.user)
        return { user: opens.user }
      }),
  }
}

/** Takes a link away: of any number who try at once, one gets what it opens. */
async function takeLink(
  trx: Transaction<Tables>,
  codeHash: string,
  kind: Opening['kind'],
  now: string,
): Promise<Opening | 'unknown' | 'expired'> {
  const row = await trx
    .selectFrom('office_access_links')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  const link = row && readLink(row)
  if (link?.opens.kind !== kind) return 'unknown'
  if (link.expiresAt <= now) return 'expired'
  const { numDeletedRows } = await trx
    .deleteFrom('office_access_links')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return numDeletedRows > 0n ? link.opens : 'unknown'
}

async function insertUser(
  trx: Transaction<Tables>,
  { email, role, scope }: Extract<Opening, { kind: 'account' }>,
  { id, name, passwordHash }: { id: string; name: string; passwordHash: string },
  now: string,
): Promise<UseOutcome> {
  const times = { createdAt: now, updatedAt: now }
  const inserted = await trx
    .insertInto('office_users')
    .values({
      id,
      name,
      email,
      emailVerified: sql<boolean>`true`,
      role,
      scopeUnit: scope.unit ?? null,
      scopeInterviewer: scope.interviewer ?? null,
      ...times,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return 'taken'
  const key = { id, accountId: id, userId: id, providerId: 'credential' }
  await trx
    .insertInto('office_passwords')
    .values({ ...key, password: passwordHash, ...times })
    .execute()
  return { user: id }
}

function insertLink(trx: Transaction<Tables>, link: AccessLink, codeHash: string) {
  return trx
    .insertInto('office_access_links')
    .values({
      id: link.id,
      code_hash: codeHash,
      content: JSON.stringify(link.opens),
      made_by: link.madeBy,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

function readLink(row: Selectable<Tables['office_access_links']>): AccessLink {
  return {
    id: row.id,
    opens: Opening.parse(JSON.parse(row.content)),
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
  }
}
