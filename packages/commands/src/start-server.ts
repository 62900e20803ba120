/** The server alone, without the built apps: what `npx pnpm dev` begins anew at every change. */
import './required-node.ts'
import { addressBoard } from './starting/addresses.ts'
import { closeWhenTold } from './starting/closing.ts'
import { openOffice } from './starting/office.ts'
import { settings } from './starting/settings.ts'
import { say } from './say.ts'

const server = await openOffice(settings(), { serveApps: false })
closeWhenTold(() => server.close())
say(`\n${addressBoard(server.firstRun)}\n`)
