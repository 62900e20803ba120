/** Who works in the office: the answers and requests of set-up, sign-in and session. */
import { z } from '@hono/zod-openapi'
import { PASSWORD_MINIMUM } from '../accounts/password.ts'
import { OfficeUser } from '../accounts/roles.ts'

/** `GET /api/session` */
export const Session = z.object({
  /** `null` for a stranger. */
  user: OfficeUser.nullable(),
  /** There is no admin yet: the set-up link that the server printed makes the first. */
  setupNeeded: z.boolean(),
})

/** `POST /api/setup` */
export const SetupRequest = z.object({
  token: z.string().min(1).max(128),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  password: z.string().min(PASSWORD_MINIMUM).max(128),
})

/** `POST /api/auth/sign-in/email` */
export const SignInRequest = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(128),
})

/** What an account route answers when it was done: who is signed in now. */
export const SignedIn = z.object({ user: OfficeUser })
