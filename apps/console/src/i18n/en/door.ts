/** The English twin of `vi/door.ts`. */
import type { Messages } from '../vi.ts'
import { account } from './account.ts'
import { app } from './common/app.ts'
import { form } from './common/table.ts'
import { trouble } from './common/trouble.ts'

export const door: Pick<Messages, 'app' | 'account' | 'form' | 'trouble'> = {
  app,
  account,
  form,
  trouble,
}
