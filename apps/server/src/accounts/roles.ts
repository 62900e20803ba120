import { z } from 'zod'

/**
 * What someone of the office is. `admin` of the home-affairs department runs the rounds;
 * `supervisor` and `interviewer` do the fieldwork; `council` reads and approves; a `unit` sees its
 * own result after release.
 */
export const Role = z.enum(['admin', 'supervisor', 'interviewer', 'council', 'unit'])
export type Role = z.infer<typeof Role>

/** Someone with an account, as far as routes and screens must know. */
export const OfficeUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
})
export type OfficeUser = z.infer<typeof OfficeUser>
