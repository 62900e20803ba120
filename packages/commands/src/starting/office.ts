import { readConfig, StartError, startServer, type RunningServer } from '@phieu/server'
import type { ServerConfig, StartOptions } from '@phieu/server'
import { fail } from '../say.ts'

/** The settings of the environment; what is wrong with them ends the command with one sentence. */
export function settings(changes: Readonly<Record<string, string>> = {}): ServerConfig {
  try {
    return readConfig({ ...process.env, ...changes })
  } catch (error) {
    return explain(error)
  }
}

/** Starts the server in this process; what a user can mend ends the command with one sentence. */
export function openOffice(config: ServerConfig, options?: StartOptions): Promise<RunningServer> {
  return startServer(config, options).catch(explain)
}

function explain(error: unknown): never {
  if (error instanceof StartError) fail(error.message)
  throw error
}
