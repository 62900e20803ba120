/** What people do with their own account: password, sessions, second factor. */
import type { OwnSession, SecondFactorSecret } from '@phieu/office'
import { z } from 'zod'
import { askLibrary, refusalOf, tooManyOf, type TooMany, type Visit } from './better-auth-client.ts'
import type { Attempts } from './attempts.ts'
import type { Library } from './auth.ts'

/** Cookies of the session that goes on belong into the answer. */
export interface Done {
  cookies: readonly string[]
}

export interface OwnAccount {
  /** The last one used first. @returns `undefined` for a stranger */
  listSessions(headers: Headers): Promise<OwnSession[] | undefined>
  /** Ends one of one's own sessions; `false`: there is none with this id among them. */
  endSession(headers: Headers, id: string): Promise<boolean>
  /** Ends all of one's own sessions but the one that asks. @returns how many there were */
  endOtherSessions(headers: Headers): Promise<number>
  /** Changes the password and ends every other session. */
  changePassword(
    passwords: { old: string; new: string },
    visit: Visit,
  ): Promise<Done | 'wrong' | TooMany>
  /** Makes a secret, in the place of one that was never confirmed. `standing`: there is one in use. */
  beginSecondFactor(
    password: string,
    visit: Visit,
  ): Promise<SecondFactorSecret | 'wrong' | 'standing' | TooMany>
  /** From now on the sign-in asks for a code. `not-begun`: there is no secret to confirm. */
  confirmSecondFactor(code: string, visit: Visit): Promise<Done | 'wrong' | 'not-begun' | TooMany>
  endSecondFactor(password: string, visit: Visit): Promise<Done | 'wrong' | TooMany>
  /** New written codes in the place of the old. `not-begun`: there is no second factor. */
  renewWrittenCodes(
    password: string,
    visit: Visit,
  ): Promise<{ writtenCodes: string[] } | 'wrong' | 'not-begun' | TooMany>
}

export function openOwnAccount(library: Library, attempts: Attempts): OwnAccount {
  return {
    async listSessions(headers) {
      const auth = await library()
      const found = await auth.api.getSession({ headers })
      if (!found) return undefined
      const { internalAdapter } = await auth.$context
      const sessions = await internalAdapter.listSessions(found.user.id)
      return sessions
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
        .map(({ id, createdAt, updatedAt, userAgent, ipAddress }) => ({
          id,
          begunAt: createdAt.toISOString(),
          lastUsedAt: updatedAt.toISOString(),
          userAgent: userAgent ?? '',
          peer: ipAddress ?? '',
          isThis: id === found.session.id,
        }))
    },

    async endSession(headers, id) {
      const auth = await library()
      const found = await auth.api.getSession({ headers })
      if (!found) return false
      const { internalAdapter } = await auth.$context
      const sessions = await internalAdapter.listSessions(found.user.id)
      const session = sessions.find((each) => each.id === id)
      if (session) await internalAdapter.deleteSession(session.token)
      return session !== undefined
    },

    async endOtherSessions(headers) {
      const auth = await library()
      const found = await auth.api.getSession({ headers })
      if (!found) return 0
      const { internalAdapter } = await auth.$context
      const sessions = await internalAdapter.listSessions(found.user.id)
      const others = sessions.filter(({ id }) => id !== found.session.id)
      for (const { token } of others) await internalAdapter.deleteSession(token)
      return others.length
    },

    async changePassword(passwords, visit) {
      const auth = await library()
      const body = {
        currentPassword: passwords.old,
        newPassword: passwords.new,
        revokeOtherSessions: true,
      }
      const answer = await askLibrary(auth, '/change-password', body, visit)
      if (answer.ok) return doneBy(answer)
      return tooManyOf(answer) ?? wrongOr<never>(answer, {})
    },

    async beginSecondFactor(password, visit) {
      const auth = await library()
      const answer = await askLibrary(auth, '/two-factor/enable', { password }, visit)
      if (!answer.ok) {
        return tooManyOf(answer) ?? wrongOr(answer, { TOTP_ALREADY_ENABLED: 'standing' as const })
      }
      const { totpURI, backupCodes } = Enabled.parse(await answer.json())
      const secret = new URL(totpURI).searchParams.get('secret') ?? ''
      return { uri: totpURI, secret, writtenCodes: backupCodes }
    },

    async confirmSecondFactor(code, visit) {
      const auth = await library()
      const found = await auth.api.getSession({
        headers: new Headers({ cookie: visit.cookies ?? '' }),
      })
      const answer = await attempts.useCode(found?.user.id ?? '', code, () =>
        askLibrary(auth, '/two-factor/verify-totp', { code }, visit),
      )
      if (!answer) return 'wrong'
      if (answer.ok) return doneBy(answer)
      return tooManyOf(answer) ?? wrongOr(answer, { TOTP_NOT_ENABLED: 'not-begun' as const })
    },

    async endSecondFactor(password, visit) {
      const auth = await library()
      const answer = await askLibrary(auth, '/two-factor/disable', { password }, visit)
      if (answer.ok) return doneBy(answer)
      return tooManyOf(answer) ?? wrongOr<never>(answer, {})
    },

    async renewWrittenCodes(password, visit) {
      const auth = await library()
      const answer = await askLibrary(
        auth,
        '/two-factor/generate-backup-codes',
        { password },
        visit,
      )
      if (!answer.ok) {
        return (
          tooManyOf(answer) ?? wrongOr(answer, { TWO_FACTOR_NOT_ENABLED: 'not-begun' as const })
        )
      }
      const { backupCodes } = WrittenCodes.parse(await answer.json())
      return { writtenCodes: backupCodes }
    },
  }
}

const Enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const WrittenCodes = z.object({ backupCodes: z.array(z.string()) })

function doneBy(answer: Response): Done {
  return { cookies: answer.headers.getSetCookie() }
}

/** @throws Error for a refusal that has nothing to do with what was typed in */
async function wrongOr<Other extends string>(
  answer: Response,
  others: Readonly<Record<string, Other>>,
): Promise<'wrong' | Other> {
  const refusal = await refusalOf(answer)
  if (refusal === 'INVALID_PASSWORD' || refusal === 'INVALID_CODE') return 'wrong'
  // Its password was taken back just now, by an admin who makes a link to a new one.
  if (refusal === 'CREDENTIAL_ACCOUNT_NOT_FOUND') return 'wrong'
  const other = new Map(Object.entries(others)).get(refusal)
  if (other === undefined) throw new Error(`better-auth refused with ${answer.status} ${refusal}`)
  return other
}
