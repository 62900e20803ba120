import { z } from 'zod'

/**
 * What someone of the office is. `admin` of the home-affairs department runs the rounds;
 * `supervisor` and `interviewer` do the fieldwork; `council` reads and approves; a `unit` sees its
 * own result after release.
 */
export const Role = z.enum(['admin', 'supervisor', 'interviewer', 'council', 'unit'])
export type Role = z.infer<typeof Role>

/**
 * Whose part of the office an account sees: an `interviewer` account the work of one interviewer, a
 * `unit` account the published results of one unit. The other roles have no scope.
 */
export const Scope = z
  .object({
    unit: z.string().min(1).max(64).optional(),
    interviewer: z.string().min(1).max(64).optional(),
  })
  .meta({ id: 'Scope' })
export type Scope = z.infer<typeof Scope>

/** Someone with an account, as far as routes and screens must know. */
export const OfficeUser = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    scope: Scope,
    /** A code from a phone is asked at the sign-in, beside the password. */
    secondFactor: z.boolean(),
  })
  .meta({ id: 'OfficeUser' })
export type OfficeUser = z.infer<typeof OfficeUser>

/** The scope that fits a role, or `undefined` where one is missing: what a role has no use for is left out. */
export function scopeFor(role: Role, { unit, interviewer }: Scope): Scope | undefined {
  if (role === 'unit') return unit === undefined ? undefined : { unit }
  if (role === 'interviewer') return interviewer === undefined ? undefined : { interviewer }
  return {}
}

/** Who runs the rounds. */
export const admin: readonly Role[] = ['admin']
/** Who reads what stands. */
export const readers: readonly Role[] = ['admin', 'supervisor', 'council']
/** Who leads the fieldwork. */
export const field: readonly Role[] = ['admin', 'supervisor']
export const everyRole: readonly Role[] = Role.options
