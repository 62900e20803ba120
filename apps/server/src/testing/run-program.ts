/** Programs that a page shows, run as a reader would run them. */
import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'

/** `npx pnpm test` fetches Python where it can and names it in PYTHON. */
export const python = process.env.PYTHON ?? 'python3'

export function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/** Whether R is there with a package that it does not bring itself. */
export function isThereInR(name: string): boolean {
  return spawnSync('Rscript', ['-e', `library(${name})`]).status === 0
}

/**
 * What a program prints when it is run against a server that listens.
 *
 * @param programFor - the command, given the server's address
 * @param settings - more for its environment
 */
export async function runProgram(
  app: { fetch: (request: Request) => Response | Promise<Response> },
  programFor: (url: string) => [command: string, args: string[]],
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  try {
    if (!server.listening) await once(server, 'listening')
    const address = server.address()
    if (!address || typeof address === 'string') throw new Error('the server has no port')
    const [command, args] = programFor(`http://127.0.0.1:${address.port}`)
    // Whatever the machine is set to: letters of Vietnamese are printed, and this server is no proxy's.
    const env = { ...process.env, LC_ALL: 'C.UTF-8', no_proxy: '*', ...settings }
    return (await promisify(execFile)(command, args, { env })).stdout
  } finally {
    server.close()
  }
}

/** The program under a title of a page. */
export function programIn(page: string, title: string): string {
  const [, code = ''] =
    new RegExp(`<h3>${title}</h3>\\s*<pre><code>(.*?)</code>`, 's').exec(page) ?? []
  return code
    .replaceAll('&#10;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
