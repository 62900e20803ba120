/** The server in a process of its own, as in an office: load and server share the machine, not a loop. */
import { makeLinks, syntheticRound } from '@phieu/commands'
import { readConfig, startServer } from '@phieu/server'
import type { Ready } from './server-process.ts'

const serveApps = process.argv.includes('--apps')
const server = await startServer(readConfig(process.env), {
  firstRound: syntheticRound(),
  serveApps,
})
const links = Object.fromEntries(await makeLinks(server))
process.on('message', () => {
  void server.services.counts.settle().then(() => process.send?.('settled'))
})
process.on('disconnect', () => void server.close())
process.send?.({
  url: server.url,
  links,
  setupLink: server.firstRun.setupLink ?? '',
} satisfies Ready)
