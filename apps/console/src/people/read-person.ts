import { readField } from '../components/read-field.ts'
import type { Role } from '../api/answers.ts'
import { rolesByRights } from './person-words.ts'

/** What the fields of a person say; the least rights where the role is none. */
export function readPerson(form: FormData): {
  name: string
  role: Role
  scope: { unit?: string; interviewer?: string }
} {
  const role = rolesByRights().find((each) => each === readField(form, 'role')) ?? 'unit'
  const unit = readField(form, 'unit')
  const interviewer = readField(form, 'interviewer')
  const scope = { ...(unit && { unit }), ...(interviewer && { interviewer }) }
  return { name: readField(form, 'name'), role, scope }
}
