import type * as endpoints from '../endpoints.ts'

/** Everything that an entry of the log can name; `deeds/` has words for each. */
export type LogAction = EndpointAction | AccountAction | SystemAction

type Logged = Extract<(typeof endpoints)[keyof typeof endpoints], { readonly log: string }>

/** What is logged because its declaration says so. */
type EndpointAction = Exclude<Logged['log'], 'changes nothing'>

/** What people do on their way in and out: no account stands behind the request yet. */
export type AccountAction =
  | 'session.begun'
  | 'session.ended'
  | 'sign-in.failed'
  | 'admin.set-up'
  | 'account.joined'
  | 'password.renewed'
  | 'token.used'

/** What the server does by itself. */
export type SystemAction = 'expired.deleted' | 'backup.made' | 'backup.restored'
