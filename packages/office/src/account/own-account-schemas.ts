/** One's own account: `/api/account`. Moments are ISO 8601, UTC. */
import { z } from 'zod'
import { OfficeUser } from './roles.ts'
import { NewPassword, OldPassword, PersonName } from './account-schemas.ts'

/** One session: a browser that is signed in. */
const OwnSession = z.object({
  /** Not the token: nobody can sign in with it. */
  id: z.string(),
  begunAt: z.string(),
  /** To the hour. */
  lastUsedAt: z.string(),
  /** As the browser called itself; empty when it didn't. */
  userAgent: z.string(),
  /** The address it came from; empty when unknown. */
  peer: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
})
export type OwnSession = z.infer<typeof OwnSession>

/** `GET /api/account` */
export const OwnAccountAnswer = z
  .object({ user: OfficeUser, sessions: z.array(OwnSession) })
  .meta({ id: 'OwnAccountAnswer' })

/** `POST /api/account/name` */
export const NameRequest = z.object({ name: PersonName }).meta({ id: 'NameRequest' })

/** `POST /api/account/password` */
export const PasswordRequest = z
  .object({ old: OldPassword, new: NewPassword })
  .meta({ id: 'PasswordRequest' })

/** Whoever sits down at a desk that somebody left can't change what guards the account. */
export const PasswordProof = z.object({ password: OldPassword }).meta({ id: 'PasswordProof' })

/** `POST /api/account/second-factor/confirm` */
export const ConfirmRequest = z
  .object({ code: z.string().trim().min(1).max(16) })
  .meta({ id: 'ConfirmRequest' })

/** What is shown once when somebody sets up a second factor. */
export const SecondFactorSecret = z
  .object({
    /** For the QR code: `otpauth://totp/…`. */
    uri: z.string(),
    /** The same secret to be typed in, base 32. */
    secret: z.string(),
    /** Each opens the account once, when the phone is lost. */
    writtenCodes: z.array(z.string()),
  })
  .meta({ id: 'SecondFactorSecret' })
export type SecondFactorSecret = z.infer<typeof SecondFactorSecret>

export const WrittenCodes = z
  .object({ writtenCodes: z.array(z.string()) })
  .meta({ id: 'WrittenCodes' })

export const SessionParam = z.object({ id: z.string().min(1).max(64) })
