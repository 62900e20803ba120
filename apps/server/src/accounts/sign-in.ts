import { z } from 'zod'
import { PEER_HEADER, type Auth } from './auth.ts'
import { OfficeUser } from './roles.ts'

export interface Credentials {
  email: string
  password: string
}

/** Someone signed in; the cookies keep the session and belong into the answer. */
export interface SignedInUser {
  user: OfficeUser
  cookies: readonly string[]
}

/** `wrong`: no such account, or not its password; which of the two is nobody's business. */
export type SignInOutcome = SignedInUser | 'wrong' | { retryAfter: number }

/**
 * Signs in, with attempts counted.
 *
 * @param peer - the address that the connection comes from; without one all strangers share a limit
 * @throws Error when the library failed; it has reported why
 */
export async function signIn(
  auth: Auth,
  credentials: Credentials,
  peer: string | undefined,
): Promise<SignInOutcome> {
  const { baseURL } = await auth.$context
  // Through the library's front door, because only there attempts are counted.
  const answer = await auth.handler(
    new Request(`${baseURL}/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(baseURL).origin,
        ...(peer === undefined ? {} : { [PEER_HEADER]: peer }),
      },
      body: JSON.stringify(credentials),
    }),
  )
  if (answer.status === 429) return { retryAfter: retryAfterOf(answer) }
  if (answer.status === 400 || answer.status === 401) return 'wrong'
  if (!answer.ok) throw new Error(`sign-in failed with ${answer.status}`)

  const { user } = z.object({ user: OfficeUser }).parse(await answer.json())
  return { user, cookies: answer.headers.getSetCookie() }
}

/** In seconds. */
function retryAfterOf(answer: Response): number {
  return Number(answer.headers.get('x-retry-after')) || 60
}
