import { freePort } from '@phieu/commands'
import { glob } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { endProgram, sayingOf, startProgram, type Driven } from './driven.ts'

const PACKAGES = 'webkit2gtk-driver xvfb'

const Session = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserName: z.string(), browserVersion: z.string() }),
})

/** Starts the small browser of Debian's WebKitGTK, on a screen that nobody sees. */
export async function openWebKit(): Promise<Driven> {
  const screen = await startProgram('Xvfb', ['-displayfd', '3'], PACKAGES, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const shown = screen.stdio[3]
  const display = await sayingOf(shown && 'read' in shown ? shown : null, /(\d+)\n/)
  const port = await freePort()
  const driver = await startProgram('WebKitWebDriver', [`--port=${port}`], PACKAGES, {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}` },
  })
  const command = commandsTo(`http://127.0.0.1:${port}/session`)
  const { sessionId, capabilities } = Session.parse(
    await command('', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: await findBrowser(), args: ['--automation'] },
        },
      },
    }),
  )
  const inSession = (path: string, body: object) => command(`/${sessionId}${path}`, body)
  return {
    name: `WebKitGTK (${capabilities.browserName} ${capabilities.browserVersion})`,
    open: async (url) => void (await inSession('/url', { url })),
    async ask(expression) {
      const script = `Promise.resolve(${expression}).then((it) => arguments[0](JSON.stringify(it ?? null)))`
      return JSON.parse(z.string().parse(await inSession('/execute/async', { script, args: [] })))
    },
    complaints: () => [],
    async close() {
      await endProgram(driver)
      await endProgram(screen)
    },
  }
}

async function findBrowser(): Promise<string> {
  for await (const path of glob('/usr/lib/*/webkit2gtk-*/MiniBrowser')) return path
  throw new Error(`WebKitGTK's browser is not here: apt-get install ${PACKAGES}`)
}

/** Speaks WebDriver; the first words may come before it listens. */
function commandsTo(address: string) {
  return async (path: string, body: object): Promise<unknown> => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    let response = await fetch(address + path, init).catch(() => undefined)
    for (let tries = 0; !response && tries < 50; tries += 1) {
      await setTimeout(200)
      response = await fetch(address + path, init).catch(() => undefined)
    }
    const { value } = z.object({ value: z.unknown() }).parse(await response?.json())
    if (!response?.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`)
    return value
  }
}
