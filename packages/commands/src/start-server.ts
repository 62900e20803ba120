/** The server alone, without the built apps: what `npx pnpm dev` begins anew at every change. */
import './required-node.ts'
import { addressBoard } from './addresses.ts'
import { closeWhenTold } from './closing.ts'
import { openOffice, settings } from './office.ts'
import { say } from './say.ts'

const server = await openOffice(settings(), { serveApps: false })
closeWhenTold(() => server.close())
say(`\n${addressBoard(server.firstRun)}\n`)
