/** People of a test office beside its first admin, come in by the links that they would get. */
import type { Role, Scope } from '@phieu/office'
import { z } from 'zod'
import { cookiesOf, type TestOffice } from './test-office.ts'

/** The password of everybody who came in by `letIn`. */
export const password = 'mật khẩu của người được mời'

/** Someone who came in. */
export interface TestPerson {
  id: string
  name: string
  email: string
  cookies: string
}

export interface TestPersonWish {
  role: Role
  scope?: Scope
  name?: string
  email?: string
}

/** Invites somebody and lets them make their account: the way in of everybody but the first admin. */
export async function letIn(
  office: TestOffice,
  { role, scope = {}, name = `Tài khoản ${role}`, email = `${role}@example.vn` }: TestPersonWish,
): Promise<TestPerson> {
  const invited = await office.services.accounts.links.invite({ name, email, role, scope }, 'test')
  if (typeof invited === 'string') throw new Error(`the invitation failed: ${invited}`)
  const answer = await office.ask('/api/access/join', {
    method: 'POST',
    body: { code: invited.code, name, password },
  })
  if (!answer.ok) throw new Error(`joining failed: ${await answer.text()}`)
  const { user } = z.object({ user: z.object({ id: z.string() }) }).parse(await answer.json())
  return { id: user.id, name, email, cookies: cookiesOf(answer) }
}

/** A scope that every role can have. */
export function anyScope(role: Role): Scope {
  if (role === 'unit') return { unit: 'A25-01' }
  return role === 'interviewer' ? { interviewer: 'practice' } : {}
}

/** Signs in anew. @returns the cookies */
export async function signInAgain(office: TestOffice, email: string): Promise<string> {
  const answer = await office.ask('/api/auth/sign-in/email', {
    method: 'POST',
    body: { email, password },
  })
  if (!answer.ok) throw new Error(`sign-in failed: ${await answer.text()}`)
  return cookiesOf(answer)
}
