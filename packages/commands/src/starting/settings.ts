import { readConfig, type ServerConfig } from '@phieu/server/config'
import { StartError } from '@phieu/server/start-error'
import { fail } from '../say.ts'

/** The settings of the environment; what is wrong with them ends the command with one sentence. */
export function settings(changes: Readonly<Record<string, string>> = {}): ServerConfig {
  try {
    return readConfig({ ...process.env, ...changes })
  } catch (error) {
    return explain(error)
  }
}

/** Ends the command with one sentence where a user can mend what is wrong. */
export function explain(error: unknown): never {
  if (error instanceof StartError) fail(error.message)
  throw error
}
