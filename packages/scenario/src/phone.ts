import { findChromium } from '@phieu/commands'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConnection, type Connection } from './connection.ts'

/** How a browser is opened; a small cheap phone in Hanoi where nothing is said. */
export interface PhoneOptions {
  viewport?: { width: number; height: number }
  /** A desk's browser has no touch. */
  desk?: boolean
}

/** A phone with a real browser whose storage outlives closing, killing and reopening it. */
export interface Phone {
  /** The tab in front. Another one after `reopen`. */
  page: () => Page
  /** All tabs; for what touches the whole browser, such as going offline. */
  context: () => BrowserContext
  /** A second tab of the same browser. */
  openTab: () => Promise<Page>
  /** Its way to the server. */
  connection: Connection
  /** No network at all, and the browser knows it. */
  goOffline: () => Promise<void>
  /** The network is back, and the browser knows it. */
  goOnline: () => Promise<void>
  /** Closes the browser as a user does. */
  shut: () => Promise<void>
  /** Ends the browser without warning, as an empty battery does. */
  kill: () => Promise<void>
  /** Starts the browser again after `shut` or `kill`, with an empty tab, offline if it was before. */
  reopen: () => Promise<Page>
  /** Closes the browser and forgets everything that it stored. */
  close: () => Promise<void>
}

/** Opens a phone that has never seen the app. */
export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'phieu-phone-'))
  const connection = await openConnection()
  let context = await launch(profile, connection, options)
  let offline = false
  let isOpen = true
  const setOffline = async (wanted: boolean) => {
    offline = wanted
    connection.turn(offline ? 'none' : 'good')
    if (isOpen) await context.setOffline(offline)
  }
  const page = () => {
    const tab = context.pages().at(-1)
    if (!tab) throw new Error('this phone has no open tab')
    return tab
  }
  return {
    page,
    context: () => context,
    openTab: () => context.newPage(),
    connection,
    goOffline: () => setOffline(true),
    goOnline: () => setOffline(false),
    shut: async () => {
      isOpen = false
      await context.close()
    },
    kill: async () => {
      isOpen = false
      const id = await browserProcess(context)
      const closed = context.waitForEvent('close')
      process.kill(id, 'SIGKILL')
      await closed
    },
    reopen: async () => {
      context = await launch(profile, connection, options)
      isOpen = true
      await context.setOffline(offline)
      return page()
    },
    close: async () => {
      await context.close()
      connection.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

async function launch(
  profile: string,
  connection: Connection,
  { viewport = { width: 360, height: 640 }, desk = false }: PhoneOptions,
): Promise<BrowserContext> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('the stories need a Chromium: run them with `npx pnpm test`')

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    proxy: { server: connection.address },
    viewport,
    isMobile: !desk,
    hasTouch: !desk,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  // Two looks of a page that looks every 15 seconds, on a machine that is busy with other things.
  context.setDefaultTimeout(40_000)
  return context
}

/** No talk with hosts that the stories know nothing of. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The process that all others of a browser end with. */
async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const told = await session?.send('SystemInfo.getProcessInfo')
  const process = told?.processInfo.find(({ type }) => type === 'browser')
  if (!process) throw new Error('this browser does not tell its process')
  return process.id
}
