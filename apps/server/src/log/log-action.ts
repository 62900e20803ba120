import type { EndpointLogName } from '@phieu/office'
import type { AccountAction } from './account-log.ts'

/** What the server does by itself. */
export type SystemAction = 'expired.deleted' | 'backup.made' | 'backup.restored'

/** Everything that an entry of the log can name; the console has words for each. */
export type LogAction = EndpointLogName | AccountAction | SystemAction
