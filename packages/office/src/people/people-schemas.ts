/** The office's accounts as an admin sees them. Moments are ISO 8601, UTC. */
import { z } from 'zod'
import { Role, Scope } from '../account/roles.ts'
import { PersonName } from '../account/account-schemas.ts'

const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** A newer program may know roles that this one doesn't. */
  role: z.string(),
  scope: Scope,
  secondFactor: z.boolean(),
  madeAt: z.string(),
  /** Since then nobody may use the account. */
  disabledAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  /** A link to a new password is open until then; no password opens the account. */
  resetUntil: z.string().nullable(),
})

/** Somebody who is invited and has not come yet. */
const Invitation = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  scope: Scope,
  /** The name of whoever made it; `null` when that account is gone. */
  madeBy: z.string().nullable(),
  madeAt: z.string(),
  /** May have passed: then it opens nothing until it is renewed. */
  expiresAt: z.string(),
})

/** `GET /api/people` */
export const PeopleList = z
  .object({
    people: z.array(Person),
    invitations: z.array(Invitation),
    /** What scopes can name. */
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    interviewers: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'PeopleList' })

/** `POST /api/people/invitations` */
export const InviteRequest = z
  .object({
    name: PersonName,
    email: z.email().max(254),
    role: Role,
    scope: Scope.default({}),
  })
  .meta({ id: 'InviteRequest' })
export type InviteRequest = z.infer<typeof InviteRequest>

/** A link that was made just now; it is shown once. */
export const FreshAccessLink = z
  .object({ address: z.string(), expiresAt: z.string() })
  .meta({ id: 'FreshAccessLink' })

/** `POST /api/people/:id` */
export const PersonChangeRequest = z
  .object({
    name: PersonName,
    role: Role,
    scope: Scope.default({}),
  })
  .meta({ id: 'PersonChangeRequest' })

export const PersonParam = z.object({ id: z.string().min(1).max(64) })
