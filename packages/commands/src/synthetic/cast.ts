import type { DemoAccount } from '@phieu/server'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Desk } from './desk.ts'

/** Department of Home Affairs, as the registries of 2024 and 2026 have it: the two are other units. */
const HOME_AFFAIRS = { in2024: 'A02', in2026: 'A25-02' }

/** Of the unit of the round that is under way. */
const IN_2026 = 'unit-2026'

/** Somebody of each role, with a random password; of the unit, for either round. */
export function castOf(): [DemoAccount, ...DemoAccount[]] {
  const somebody = (role: DemoAccount['role'], name: string, as: string = role): DemoAccount => ({
    role,
    name,
    email: `${as}@demo.example`,
    password: randomBytes(12).toString('base64url'),
  })
  return [
    somebody('admin', 'Nguyễn Thị Hằng'),
    somebody('supervisor', 'Trần Quốc Việt'),
    somebody('council', 'Phạm Minh Tuấn'),
    somebody('interviewer', 'Lê Thu Trang'),
    somebody('unit', 'Sở Nội vụ năm 2024 (Đỗ Văn Hải)'),
    somebody('unit', 'Sở Nội vụ năm 2026 (Vũ Thị Mai)', IN_2026),
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
    unit: { unit: HOME_AFFAIRS.in2024 },
  }
  for (const { role, name, email, password } of cast.filter((each) => each.role !== 'admin')) {
    const invitation = { name, email, role, scope: scopes[role] ?? {} }
    if (email.startsWith(IN_2026)) invitation.scope = { unit: HOME_AFFAIRS.in2026 }
    const made = await desk.post('/api/people/invitations', invitation)
    const { address } = Invited.parse(await made.json())
    await desk.post('/api/access/join', { code: new URL(address).hash.slice(1), name, password })
  }
}

const Invited = z.object({ address: z.string() })
