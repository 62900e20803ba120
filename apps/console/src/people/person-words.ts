/** How people, their roles and their scopes are called. */
import type { Role } from '../api/answers.ts'
import type { DoorMessages } from '../i18n/vi/door.ts'
import type { PeopleList } from './people-queries.ts'

/** A role's name; a newer server may know roles that this console doesn't. */
export function roleWords(role: string, t: DoorMessages): string {
  return isRole(role, t) ? t.account.roles[role] : t.account.unknownRole(role)
}

/** Every role, the one with the least rights first: nobody gets more than they need by haste. */
export function rolesByRights(): readonly Role[] {
  return ['unit', 'interviewer', 'council', 'supervisor', 'admin']
}

/** Whose part somebody sees; nothing for who sees the whole office. */
export function scopeWords(
  { unit, interviewer }: { unit?: string | undefined; interviewer?: string | undefined },
  { units, interviewers }: Pick<PeopleList, 'units' | 'interviewers'>,
): string | undefined {
  if (unit !== undefined) return units.find(({ id }) => id === unit)?.name ?? unit
  if (interviewer === undefined) return undefined
  return interviewers.find(({ id }) => id === interviewer)?.name ?? interviewer
}

function isRole(role: string, t: DoorMessages): role is Role {
  return Object.hasOwn(t.account.roles, role)
}
