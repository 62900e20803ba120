import {
  startServer,
  type RunningServer,
  type ServerConfig,
  type StartOptions,
} from '@phieu/server'
import { explain } from './settings.ts'

/** Starts the server in this process; what a user can mend ends the command with one sentence. */
export function openOffice(config: ServerConfig, options?: StartOptions): Promise<RunningServer> {
  return startServer(config, options).catch(explain)
}
