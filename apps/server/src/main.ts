import { readConfig } from './config.ts'
import { sayUnreadable, startServer } from './serve.ts'
import { StartError } from './start-error.ts'

try {
  const server = await startServer(readConfig(process.env))
  for (const [name, address] of Object.entries(server.firstRun)) {
    if (address) console.log(`${name}: ${address}`)
  }
  console.log(`masterKey: ${server.masterKey.file}`)
  for (const sentence of [...server.advice, ...sayUnreadable(server.masterKey)])
    console.error(sentence)
  const close = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
