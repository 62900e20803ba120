/** A server in a process of its own, so that a test can kill it; its clock may run ahead. */
import { readConfig } from '../config.ts'
import { startServer } from '../serve.ts'

const ahead = Number(process.env['CLOCK_AHEAD'])
const now = () => new Date(Date.now() + ahead)
const server = await startServer(readConfig(process.env), { now, serveApps: false })
process.send?.({ url: server.url, setupLink: server.firstRun.setupLink ?? null })
