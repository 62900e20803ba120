/**
 * `npx pnpm dev`: the server, begun anew at every change of its sources, and both web apps with
 * hot reload, all at one address. One Ctrl-C ends them.
 */
import './required-node.ts'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { closeWhenTold } from './starting/closing.ts'
import { projectRoot } from './root.ts'
import { say } from './say.ts'

const ports = { server: 8787, collect: 5173, console: 5174 } as const
const publicUrl = `http://localhost:${ports.collect}`

say(`The phone app comes up at ${publicUrl}, the console at ${publicUrl}/console/.`)
say('The server tells its links as soon as it stands.\n')

const parts = [
  startPart('.', ['--watch', '--watch-preserve-output', 'packages/commands/src/start-server.ts'], {
    PORT: String(ports.server),
    DATA_DIR: process.env.DATA_DIR ?? join(projectRoot, 'data/dev'),
    PUBLIC_URL: publicUrl,
  }),
  startApp('collect', ports.collect),
  startApp('console', ports.console),
]
closeWhenTold(endAll)

function startApp(name: 'collect' | 'console', port: number) {
  const args = ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort']
  return startPart(`apps/${name}`, [...args, '--clearScreen', 'false'], {
    PHIEU_API: `http://localhost:${ports.server}`,
    PHIEU_CONSOLE: `http://localhost:${ports.console}`,
  })
}

function startPart(folder: string, args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: join(projectRoot, folder),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  // Half of it is of no use to anybody.
  void ended.then(() => process.kill(process.pid, 'SIGTERM'))
  return { child, ended }
}

async function endAll(): Promise<void> {
  for (const { child } of parts) child.kill('SIGTERM')
  await Promise.all(parts.map(({ ended }) => ended))
}
