import { readConfig } from './config.ts'
import { startServer } from './serve.ts'
import { StartError } from './start-error.ts'

try {
  const server = await startServer(readConfig(process.env))
  for (const [name, address] of Object.entries(server.firstRun)) {
    if (address) console.log(`${name}: ${address}`)
  }
  console.log(`masterKey: ${server.masterKey.file}`)
  for (const round of server.masterKey.unreadable) {
    console.error(
      `Round ${round} cannot be opened: its keys were wrapped by another master key than ${server.masterKey.file}. ` +
        'Put that file back (PHIEU_MASTER_KEY_FILE) and start again; until then its envelopes lie in the box.',
    )
  }
  const close = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
