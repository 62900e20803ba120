import type { RouteAction } from '../http/access-table.ts'
import type { AccountAction } from './account-log.ts'

/** Everything that an entry of the log can name; the console has words for each. */
/** What the server does by itself. */
export type SystemAction = 'expired.deleted'

export type LogAction = RouteAction | AccountAction | SystemAction
