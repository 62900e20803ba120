/** Who works in the office: the answers and requests of set-up, sign-in, session and links. */
import { cleanText } from '@phieu/survey'
import { z } from 'zod'
import { PASSWORD_MINIMUM } from './password.ts'
import { OfficeUser, Role } from './roles.ts'

/** Somebody of a demo, with what signs them in: a demo has nothing to keep secret. */
export const DemoAccount = z
  .object({ role: Role, name: z.string(), email: z.string(), password: z.string() })
  .meta({ id: 'DemoAccount' })
export type DemoAccount = z.infer<typeof DemoAccount>

/** `GET /api/session` */
export const Session = z
  .object({
    /** `null` for a stranger. */
    user: OfficeUser.nullable(),
    /** There is no admin yet: the set-up link that the server printed makes the first. */
    setupNeeded: z.boolean(),
    /** Offered at the sign-in of a demo, one of each role; never anywhere else. */
    demo: z.array(DemoAccount).optional(),
  })
  .meta({ id: 'Session' })

/** What people are called; on one line, so that it stays one in a file and in a header. */
export const PersonName = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name has no line breaks or control characters')
  .overwrite(cleanText)
  .min(1)
  .max(200)

export const NewPassword = z.string().min(PASSWORD_MINIMUM).max(128)

/** A password that was chosen before, also where rules have changed since. */
export const OldPassword = z.string().min(1).max(128)

/** `POST /api/setup` */
export const SetupRequest = z
  .object({
    token: z.string().min(1).max(128),
    name: PersonName,
    email: z.email().max(254),
    password: NewPassword,
  })
  .meta({ id: 'SetupRequest' })

/** `POST /api/auth/sign-in/email` */
export const SignInRequest = z
  .object({
    email: z.string().overwrite(cleanText).min(1).max(254),
    password: OldPassword,
  })
  .meta({ id: 'SignInRequest' })
export type SignInRequest = z.infer<typeof SignInRequest>

/** `POST /api/auth/second-factor` */
export const SecondFactorRequest = z
  .object({
    /** `phone`: six digits of the app; `written`: one of the codes that were written down. */
    kind: z.enum(['phone', 'written']),
    code: z.string().trim().min(1).max(32),
  })
  .meta({ id: 'SecondFactorRequest' })
export type SecondFactorRequest = z.infer<typeof SecondFactorRequest>

/** What an account route answers when it was done: who is signed in now. */
export const SignedIn = z.object({ user: OfficeUser }).meta({ id: 'SignedIn' })

/** What a sign-in answers. */
export const SignInAnswer = z
  .object({
    /** `null` while the code is still missing. */
    user: OfficeUser.nullable(),
    /** The password was right; `POST /api/auth/second-factor` finishes the sign-in. */
    codeNeeded: z.boolean(),
  })
  .meta({ id: 'SignInAnswer' })

/** The code of a link by which someone comes in. */
export const AccessCode = z.string().min(1).max(128)

/** `POST /api/access/look`: what a link opens, and for whom. */
export const AccessSight = z
  .object({
    kind: z.enum(['account', 'password']),
    name: z.string(),
    email: z.string(),
    role: z.string(),
  })
  .meta({ id: 'AccessSight' })
export type AccessSight = z.infer<typeof AccessSight>

/** `POST /api/access/join` */
export const JoinRequest = z
  .object({ code: AccessCode, name: PersonName, password: NewPassword })
  .meta({ id: 'JoinRequest' })

/** `POST /api/access/password` */
export const NewPasswordRequest = z
  .object({ code: AccessCode, password: NewPassword })
  .meta({ id: 'NewPasswordRequest' })
