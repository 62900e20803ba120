/** A manual for each role, in both languages: read on the desk, and printed there. */
import { admin } from './admin.ts'
import { council } from './council.ts'
import { interviewer } from './interviewer.ts'
import type { Manual } from './manual.ts'
import { supervisor } from './supervisor.ts'
import { unit } from './unit.ts'

export type { Chapter, Manual, PhoneView } from './manual.ts'
export { picturesOf, type Picture } from './pictures.ts'

export const manuals: readonly Manual[] = [admin, supervisor, council, interviewer, unit]
