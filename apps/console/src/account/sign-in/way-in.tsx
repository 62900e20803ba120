import type { Session } from '../../api/answers.ts'
import type { Trouble } from '../../api/problem.ts'
import type { Opened } from './access-link.ts'
import { FirstAdminScreen } from './first-admin-screen.tsx'
import { JoinScreen } from './join-screen.tsx'
import { NowhereScreen } from './nowhere-screen.tsx'
import { ResetScreen } from './reset-screen.tsx'
import { SignInScreen } from './sign-in-screen.tsx'
import type { WayInProps } from './way-in-props.ts'

/** A page of the way in with what it knows: it asks nothing before it is shown. */
export type Way =
  | { readonly at: 'sign-in'; readonly session: Session; readonly isReset: boolean }
  | { readonly at: 'setup'; readonly token: string }
  | ({ readonly at: 'join' | 'reset' } & Opened)
  | { readonly at: 'nowhere'; readonly trouble: Trouble }

/**
 * What stands before the office, by its address. Small, since every stranger fetches it: neither the
 * router nor the queries of the office are in it.
 */
export function WayIn({ way, onReset, ...props }: WayInProps & { way: Way; onReset: () => void }) {
  if (way.at === 'sign-in') return <SignInScreen {...props} {...way} />
  if (way.at === 'setup') return <FirstAdminScreen {...props} token={way.token} />
  if (way.at === 'nowhere') return <NowhereScreen trouble={way.trouble} />
  if (way.at === 'join') return <JoinScreen {...props} {...way} />
  return <ResetScreen {...props} {...way} onSet={onReset} />
}
