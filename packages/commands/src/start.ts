/** `npx pnpm start`: builds what has changed, opens the database, serves API, phone app and console. */
import './required-node.ts'
import { keepCompiled } from '@phieu/server/keep-compiled'

keepCompiled()
await import('./starting/start-office.ts')
