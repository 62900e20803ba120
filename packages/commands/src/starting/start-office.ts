/** Builds what has changed, opens the database, serves API, phone app and console. */
import { sayUnreadable } from '@phieu/server'
import { addressBoard } from './addresses.ts'
import { buildApps } from './build-apps.ts'
import { closeWhenTold } from './closing.ts'
import { openOffice, settings } from './office.ts'
import { fail, say, troubleOf } from '../say.ts'

const config = settings()
await buildApps(say).catch((error: unknown) => fail(troubleOf(error)))

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
