/** `npx pnpm start`: builds what has changed, opens the database, serves API, phone app and console. */
import './required-node.ts'
import { takeNothing } from './usage.ts'

takeNothing('start')
await import('./starting/start-office.ts')
