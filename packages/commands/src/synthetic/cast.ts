import type { DemoAccount } from '@phieu/server'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Desk } from './desk.ts'

/** Department of Home Affairs, as the registry of 2024 has it: the demo's unit account. */
const HOME_AFFAIRS = 'A02'

/** Somebody of each role, with a random password. */
export function castOf(): [DemoAccount, ...DemoAccount[]] {
  const somebody = (role: DemoAccount['role'], name: string): DemoAccount => ({
    role,
    name,
    email: `${role}@demo.example`,
    password: randomBytes(12).toString('base64url'),
  })
  return [
    somebody('admin', 'Nguyễn Thị Hằng'),
    somebody('supervisor', 'Trần Quốc Việt'),
    somebody('council', 'Phạm Minh Tuấn'),
    somebody('interviewer', 'Lê Thu Trang'),
    somebody('unit', 'Sở Nội vụ (Đỗ Văn Hải)'),
  ]
}

/**
 * Lets everybody but the admin in, each by the invitation that the admin makes.
 *
 * @param interviewer - whose work the interviewer's account shows
 */
export async function letIn(
  desk: Desk,
  cast: readonly DemoAccount[],
  interviewer: string,
): Promise<void> {
  const scopes: Partial<Record<DemoAccount['role'], object>> = {
    interviewer: { interviewer },
    unit: { unit: HOME_AFFAIRS },
  }
  for (const { role, name, email, password } of cast.filter((each) => each.role !== 'admin')) {
    const invitation = { name, email, role, scope: scopes[role] ?? {} }
    const made = await desk.post('/api/people/invitations', invitation)
    const { address } = Invited.parse(await made.json())
    await desk.post('/api/access/join', { code: new URL(address).hash.slice(1), name, password })
  }
}

const Invited = z.object({ address: z.string() })
