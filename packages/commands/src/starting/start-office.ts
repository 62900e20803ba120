/** Builds what has changed, and goes on as the server. */
import { buildApps } from './build-apps.ts'
import { settings } from './settings.ts'
import { becomeOffice } from './server-program.ts'
import { fail, say, troubleOf } from '../say.ts'

settings()
await buildApps(say).catch((error: unknown) => fail(troubleOf(error)))
await becomeOffice()
