import { setTimeout } from 'node:timers/promises'
import { brokeOffFor } from './database/postgres/postgres-codes.ts'

/** How often something is done in all, when somebody else does the like in the same moment. */
const ATTEMPTS = 5

/** How long it is waited before each further attempt, in ms; a part of it, by chance. */
const PAUSE = 40

/**
 * Does again what the database refused because somebody else, at this server or another, took the name or the place
 * between looking and writing: who comes second finds it taken, and is told so, as if they had come a second later.
 *
 * @throws what the last attempt threw
 */
export async function againAfterCollision<T>(act: () => T | Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (attempt === ATTEMPTS || !isCollision(error)) throw error
      await setTimeout(Math.random() * PAUSE * attempt)
    }
  }
}

/** Whether the database refused a row because of another that stands, or that is gone. */
export function isCollision(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (brokeOffFor(error, 'uniqueViolation', 'foreignKeyViolation')) return true
  const isSqlite = 'code' in error && typeof error.code === 'string' && sqlite.test(error.code)
  return isSqlite || isCollision(error.cause)
}

const sqlite = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/
