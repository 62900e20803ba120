import { Client, Pool, types, type ClientConfig } from 'pg'
import { uuidBytes } from '../bytes.ts'

/**
 * Connections to a PostgreSQL that read a UUID as its 16 bytes, as SQLite's file has it. Bytes are written as
 * they are; an array of them goes as text.
 *
 * @param url - `postgres://user:password@host/name`
 * @param max - the most connections at once
 */
export function openPool(url: string, max: number): Pool {
  return new Pool({
    connectionString: url,
    max,
    Client: WitnessedClient,
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.UUID && format !== 'binary'
          ? uuidBytes
          : types.getTypeParser(type, format),
    },
  })
}

/**
 * What waits for a synchronous standby can be cancelled by an administrator. PostgreSQL then says that it has
 * committed, and warns that the standby may not have it: lost with the primary, a receipt would have been signed for
 * nothing. Here that is a failure, so nobody is told.
 */
class WitnessedClient extends Client {
  constructor(settings?: ClientConfig) {
    super(settings)
    // While it is used nobody else listens, and Node would end with what it tells: its statement fails anyway.
    this.on('error', () => {})
    let isAlone = false
    this.on('notice', ({ routine }) => {
      isAlone ||= routine === 'SyncRepWaitForLSN'
    })
    const ask = this.query.bind(this)
    const query = async (...asked: unknown[]): Promise<unknown> => {
      isAlone = false
      const answer: unknown = await Reflect.apply(ask, undefined, asked)
      if (isAlone) throw new Error('PostgreSQL committed without its standby')
      return answer
    }
    Object.assign(this, { query })
  }
}
