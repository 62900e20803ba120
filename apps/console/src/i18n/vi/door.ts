/** What is said before the office is open, and by forms and troubles of every page. */
import { account } from './account.ts'
import { app } from './common/app.ts'
import { form } from './common/table.ts'
import { trouble } from './common/trouble.ts'

export const door = { app, account, form, trouble }

/** What every language must say at the door. */
export type DoorMessages = typeof door
