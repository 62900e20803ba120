/** One of several servers of an office, in a process of its own, without the apps; its settings come from the environment. */
import { readConfig, startServer } from '@phieu/server'

const server = await startServer(readConfig(process.env), { serveApps: false })
const { url, firstRun } = server
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.send?.({ url, firstRun })
