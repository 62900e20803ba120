import { isDiskFull } from './disk-room.ts'

/** What waits for a database that doesn't come back is bounded: this is said to whoever comes then. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'
}

/**
 * How systems, SQLite and PostgreSQL call a database that is away, that others hold, or whose disk fails: classes of
 * SQLSTATE where two signs stand (connections, resources, an operator), whole codes else.
 */
const codes =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN)|08...$|53...$|57...$|58...$|40001$|40P01$|55P03$|25006$)/

/** What the driver of PostgreSQL says without a code, and what is said of a commit that waited for no standby. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|PostgreSQL committed without)/

/**
 * Whether something failed because of the database itself, whatever was to be written: the same would have
 * befallen anything else, and won't once the database is back.
 */
export function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseBusy || isDiskFull(error) || words.test(error.message)) return true
  const isCoded = 'code' in error && typeof error.code === 'string' && codes.test(error.code)
  // A socket of this machine is a file, which is gone while PostgreSQL is.
  const isUnreached = 'syscall' in error && error.syscall === 'connect'
  return isCoded || isUnreached || isOfDatabase(error.cause)
}

/** What people wait for a counter that the database doesn't keep just now, in ms. */
const PATIENCE = 2000

/**
 * What is counted beside that which people came for, and keeps nobody from it: where the database can't write, or its
 * commits hang, it is left out.
 *
 * @returns nothing where it isn't known whether it was counted. @throws any other error
 */
export async function countedSoon<T>(counting: Promise<T>): Promise<T | undefined> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), PATIENCE)
  try {
    return await Promise.race([counting, over])
  } catch (error) {
    if (!isOfDatabase(error)) throw error
    return undefined
  } finally {
    clearTimeout(timer)
    counting.catch(() => {}) // who has not waited for it isn't told either
  }
}
