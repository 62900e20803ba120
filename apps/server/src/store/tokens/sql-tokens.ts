import { TokenSubject } from '@phieu/office'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { ApiToken, TokenStore } from './token-store.ts'

export function sqlTokens({ db }: Database): TokenStore {
  return {
    async listTokens() {
      const rows = await db
        .selectFrom('api_tokens')
        .selectAll()
        .orderBy('made_on', 'desc')
        .orderBy('name')
        .orderBy('id')
        .execute()
      return rows.map(readToken)
    },
    async findToken(hash) {
      const row = await db
        .selectFrom('api_tokens')
        .selectAll()
        .where('token_hash', '=', hash)
        .executeTakeFirst()
      return row && readToken(row)
    },
    async addToken(token, hash) {
      await db
        .insertInto('api_tokens')
        .values({
          id: token.id,
          token_hash: hash,
          name: token.name,
          subjects: JSON.stringify(token.subjects),
          rounds: token.rounds && JSON.stringify(token.rounds),
          made_by: token.madeBy,
          made_on: token.madeOn,
          expires_on: token.expiresOn,
          last_used_on: token.lastUsedOn,
          revoked_on: token.revokedOn,
        })
        .execute()
    },
    async revokeToken(id, on) {
      const row = await db
        .updateTable('api_tokens')
        .set({ revoked_on: on })
        .where('id', '=', id)
        .where('revoked_on', 'is', null)
        .returningAll()
        .executeTakeFirst()
      return row && readToken(row)
    },
    async noteTokenUse(id, on) {
      const { numUpdatedRows } = await db
        .updateTable('api_tokens')
        .set({ last_used_on: on })
        .where('id', '=', id)
        .where((is) => is.or([is('last_used_on', 'is', null), is('last_used_on', '<', on)]))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

const Subjects = z.array(TokenSubject)
const Rounds = z.array(z.string())

function readToken(row: Selectable<Tables['api_tokens']>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    subjects: Subjects.parse(JSON.parse(row.subjects)),
    rounds: row.rounds === null ? null : Rounds.parse(JSON.parse(row.rounds)),
    madeBy: row.made_by,
    madeOn: row.made_on,
    expiresOn: row.expires_on,
    lastUsedOn: row.last_used_on,
    revokedOn: row.revoked_on,
  }
}
