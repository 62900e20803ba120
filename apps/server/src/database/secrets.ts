import type { Database } from './database.ts'

/**
 * What only this server may know. Whoever reads the database can read it: its files are for their
 * owner alone.
 */
export interface SecretStore {
  /** Puts a secret in the place of what stood under `name`. */
  putSecret(name: string, content: string): Promise<void>
  findSecret(name: string): Promise<string | undefined>
  /** Takes a secret away if it still reads so: of any number who try at once, one is told `true`. */
  takeSecret(name: string, content: string): Promise<boolean>
}

export function openSecrets({ db }: Database): SecretStore {
  async function findSecret(name: string) {
    const query = db.selectFrom('secrets').select('content').where('name', '=', name)
    return (await query.executeTakeFirst())?.content
  }

  return {
    findSecret,

    async putSecret(name, content) {
      await db
        .insertInto('secrets')
        .values({ name, content })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ content }))
        .execute()
    },

    async takeSecret(name, content) {
      const { numDeletedRows } = await db
        .deleteFrom('secrets')
        .where('name', '=', name)
        .where('content', '=', content)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
