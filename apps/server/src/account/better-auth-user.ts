import { type OfficeUser, Role } from '@phieu/office'
import { z } from 'zod'

/** An account as better-auth hands it out: our columns beside its own, none of them certain. */
const LibraryUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  scopeUnit: z.string().nullish(),
  scopeInterviewer: z.string().nullish(),
  disabledAt: z.string().nullish(),
  twoFactorEnabled: z.boolean().nullish(),
})

/**
 * The account that better-auth found: `disabled` when nobody may use it any more, `undefined` for
 * none, and for a role that this program doesn't know.
 */
export function readLibraryUser(found: unknown): OfficeUser | 'disabled' | undefined {
  const read = LibraryUser.safeParse(found)
  if (!read.success) return undefined

  const { id, name, email, role, scopeUnit, scopeInterviewer, disabledAt, ...user } = read.data
  if (disabledAt) return 'disabled'
  return {
    id,
    name,
    email,
    role,
    scope: {
      ...(scopeUnit ? { unit: scopeUnit } : {}),
      ...(scopeInterviewer ? { interviewer: scopeInterviewer } : {}),
    },
    secondFactor: user.twoFactorEnabled === true,
  }
}
