import type { OfficeUser, SecondFactorRequest, SignInRequest } from '@phieu/office'
import { z } from 'zod'
import { askLibrary, refusalOf, tooManyOf, type TooMany, type Visit } from './better-auth-client.ts'
import { isRefused, type Attempts } from './attempts.ts'
import { openBoundedLine, type BoundedLine } from '../bounded-line.ts'
import type { Auth } from './auth.ts'
import { readLibraryUser } from './better-auth-user.ts'

/** Someone signed in; the cookies keep the session and belong into the answer. */
export interface SignedInUser {
  user: OfficeUser
  cookies: readonly string[]
}

/**
 * `wrong`: no such account, or not its password; which of the two is nobody's business.
 * `disabled`: the password is right, but nobody may use the account any more.
 * With `codeNeeded` the password was right and a code is asked for; the cookies remember that.
 */
export type SignInOutcome =
  | SignedInUser
  | { codeNeeded: true; cookies: readonly string[] }
  | 'wrong'
  | 'disabled'
  | TooMany

/**
 * With `wrongFor` the code was wrong for the account of this id. `begin-again`: too many wrong codes,
 * or too long ago: the password is asked for once more.
 */
export type ProofOutcome =
  | SignedInUser
  | { wrongFor: string | undefined }
  | 'wrong'
  | 'begin-again'
  | 'disabled'
  | TooMany

/** How long an account is locked after ten wrong codes in a row, in seconds; better-auth's default. */
const LOCKED = 900

interface Needed {
  auth: Auth
  attempts: Attempts
}

/** Where passwords are looked at one after the other: of strangers, and of browsers that are known to the account. */
export interface SignInLines {
  strangers: BoundedLine
  known: BoundedLine
}

/** So many are in a line at most, which takes some seconds. */
const WAITING = 20

/**
 * A password costs a tenth of a second and 32 MB. However many addresses guess at once, they take one core, and one
 * of the threads that unpack what phones send; who is known doesn't wait behind them.
 */
export function openSignInLines(): SignInLines {
  const open = () => openBoundedLine(WAITING, 'Too many sign in at once; try again.')
  return { strangers: open(), known: open() }
}

/**
 * Signs in, with failures counted.
 *
 * @throws Error when the library failed; it has reported why
 */
export async function signIn(
  { auth, attempts, lines }: Needed & { lines: SignInLines },
  credentials: SignInRequest,
  visit: Visit,
): Promise<SignInOutcome> {
  // Without cookies: whatever the browser had before doesn't become a session.
  const stranger = { ...visit, cookies: undefined }
  const look = () => askLibrary(auth, '/sign-in/email', { ...credentials }, stranger)
  const answer = await attempts.attempt(credentials.email, visit, (isKnown) =>
    (isKnown ? lines.known : lines.strangers)(look),
  )
  if ('retryAfter' in answer) return answer
  const tooMany = tooManyOf(answer)
  if (tooMany) return tooMany
  if (isRefused(answer)) return 'wrong'
  if (!answer.ok) throw new Error(`sign-in failed with ${answer.status}`)

  const cookies = answer.headers.getSetCookie()
  const read = SignInAnswer.parse(await answer.json())
  if (read.twoFactorRedirect) return { codeNeeded: true, cookies }
  return signedIn({ auth, attempts }, read.user, cookies)
}

/** Finishes a sign-in with the second factor; the cookies are those that the first half left. */
export async function proveSecondFactor(
  { auth, attempts }: Needed,
  { kind, code }: SecondFactorRequest,
  visit: Visit,
): Promise<ProofOutcome> {
  const path = kind === 'phone' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const halfway = { ...visit, cookies: halfwayCookies(visit.cookies) }
  const account = await halfwayUser(auth, halfway.cookies)
  // Whoever has looked over a shoulder, or on the line, comes too late with the same code.
  const answer = await attempts.useCode(account ?? '', code, () =>
    askLibrary(auth, path, { code }, halfway),
  )
  if (!answer) return { wrongFor: account }
  if (answer.ok) {
    const { user } = SignInAnswer.parse(await answer.json())
    return signedIn({ auth, attempts }, user, answer.headers.getSetCookie())
  }
  const tooMany = tooManyOf(answer)
  if (tooMany) {
    const refusal = await refusalOf(answer)
    return refusal === 'ACCOUNT_TEMPORARILY_LOCKED' ? { retryAfter: LOCKED } : tooMany
  }
  const refusal = await refusalOf(answer)
  if (refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE') {
    return { wrongFor: account }
  }
  if (isRefused(answer)) return 'begin-again'
  throw new Error(`the second factor failed with ${answer.status}`)
}

const SignInAnswer = z.object({
  user: z.unknown().optional(),
  twoFactorRedirect: z.boolean().default(false),
})

/** A session of an account that nobody may use ends where it began. */
async function signedIn(
  { auth, attempts }: Needed,
  found: unknown,
  cookies: readonly string[],
): Promise<SignedInUser | 'wrong' | 'disabled'> {
  const user = readLibraryUser(found)
  if (user !== undefined && user !== 'disabled') {
    return { user, cookies: [...cookies, attempts.knownCookie(user.email)] }
  }

  const { id } = z.object({ id: z.string() }).parse(found)
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteUserSessions(id)
  return user ?? 'wrong'
}

/** Of the cookies only the one that the first half of a sign-in left. */
function halfwayCookies(cookies: string | undefined): string {
  const own = cookies?.split('; ').filter((cookie) => /^[^=]*\.two_factor=/.test(cookie)) ?? []
  return own.join('; ')
}

/** Whose sign-in is halfway; the library checks the signature of the cookie after. */
async function halfwayUser(auth: Auth, cookies: string): Promise<string | undefined> {
  const [, signed = ''] = /\.two_factor=([^;]*)/.exec(cookies) ?? []
  // A cookie is what its sender likes: only what the library writes is looked for.
  const [identifier] = /^[\w-]+(?=\.)/.exec(signed) ?? []
  if (identifier === undefined) return undefined
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findVerificationValue(identifier))?.value
}
