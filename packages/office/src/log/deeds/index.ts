/** What the log calls deeds, and whoever did them without an account: on its page, and where it leaves as a list. */
import type { Bilingual } from '@phieu/survey'
import type { LogAction } from '../log-action.ts'
import { changing } from './changing.ts'
import { takingOut } from './taking-out.ts'

export { actors } from './actors.ts'
export { detailsOf } from './details.ts'

/** One sentence for each name that an entry can have. */
export const deeds: Readonly<Record<LogAction, Bilingual>> = { ...changing, ...takingOut }
