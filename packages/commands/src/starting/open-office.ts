/** Opens the database, serves API, phone app and console: what `npx pnpm start` comes to once all is built. */
import { sayUnreadable } from '@phieu/server'
import { addressBoard } from './addresses.ts'
import { closeWhenTold } from './closing.ts'
import { openOffice } from './office.ts'
import { settings } from './settings.ts'
import { say } from '../say.ts'

const config = settings()
say(`Opening ${config.databaseUrl ? 'the PostgreSQL database' : config.dataDir} …`)
const server = await openOffice(config)
closeWhenTold(async () => {
  say('Closing …')
  await server.close()
})

say(`\nPhiếu is running. These addresses are for you:\n\n${addressBoard(server.firstRun)}\n`)
say(
  `The key that opens ballots lies at ${server.masterKey.file}\n` +
    'Keep a copy of it apart from the data: without it no ballot that lies in a box can be opened.\n',
)
for (const sentence of [...server.advice, ...sayUnreadable(server.masterKey)]) say(`${sentence}\n`)
say('Ctrl-C ends it; what was kept stays kept.')
