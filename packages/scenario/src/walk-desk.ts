/** A walk through the built console: every page that a role can reach, and all that opens on it. */
import { projectRoot } from '@phieu/commands'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** What was seen on a walk. */
export interface Walk {
  /** Routes that were opened, as the router has them: `rounds/:round/box`. */
  readonly routes: ReadonlySet<string>
  /** What went wrong, each with the page on which it did. */
  readonly troubles: readonly string[]
}

/**
 * Follows every link of every page of a part, one address of each route, opens whatever is folded there, and
 * watches for errors of scripts, for answers that are none, and for what the policy of the page refuses.
 *
 * @param page - somebody is signed in
 * @param from - a path in the console, with which it begins
 * @param isPart - whether a route belongs to the part
 */
export async function walkDesk(
  page: Page,
  url: string,
  from: string,
  isPart: (route: string) => boolean,
): Promise<Walk> {
  const routes = routesOfConsole()
  const seen = new Set<string>()
  const troubles = new Set<string>()
  let at = ''
  const note = (what: string) => troubles.add(`${at}: ${what}`)
  const ends = watchTroubles(page, note)

  const waiting = [from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routes.find(({ pattern }) => pattern.test(path.split(/[?#]/)[0] ?? ''))
    if (route === undefined) troubles.add(`${at} leads to ${path}, which is no page`)
    if (!route || !isPart(route.path) || seen.has(route.path)) continue
    seen.add(route.path)
    at = path
    await page.goto(`${url}/console${path}`)
    await page.locator('h1').first().waitFor()
    await openAll(page)
    await page.waitForLoadState('networkidle')
    waiting.push(...(await linksOf(page)))
  }
  ends()
  return { routes: seen, troubles: [...troubles] }
}

/** Every route of the console, read where they are declared. */
export function routesOfConsole(): readonly { path: string; pattern: RegExp }[] {
  const source = readFileSync(join(projectRoot, 'apps/console/src/router.tsx'), 'utf8')
  const paths = [...source.matchAll(/path: '([^'*]+)'/g)].flatMap(([, path]) => path ?? [])
  return ['', ...paths]
    .filter((path) => !path.startsWith('sign-out') && path !== 'components')
    .map((path) => ({ path, pattern: new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/]+')}/?$`) }))
    .toSorted((one, other) => wildcards(one.path) - wildcards(other.path))
}

/** `units/new` is a page of its own and no unit. */
function wildcards(path: string): number {
  return path.split(':').length
}

/** What is folded, and menus; a part that is fetched when it is opened comes with it. */
async function openAll(page: Page): Promise<void> {
  const closed = [
    page.locator('details:not([open]) > summary'),
    page.locator('button[aria-expanded="false"]'),
  ]
  for (const found of closed) for (const each of await found.all()) await openOne(each)
}

/** Many lie in each other, or go when another opens. */
async function openOne(each: Locator): Promise<void> {
  if (await each.isVisible()) await each.click({ timeout: 2_000 }).catch(() => {})
}

async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href^="/console"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return found.map((href) => href.slice('/console'.length) || '/')
}

/** @returns ends it */
export function watchTroubles(page: Page, note: (what: string) => void): () => void {
  const onError = (error: Error) => note(error.message)
  const onConsole = (message: { type: () => string; text: () => string }) => {
    if (message.type() === 'error') note(message.text())
  }
  const onFailed = (request: {
    url: () => string
    failure: () => { errorText: string } | null
  }) => {
    const why = request.failure()?.errorText
    // A page that is left ends what it asked for.
    if (why !== 'net::ERR_ABORTED') note(`${request.url()} ${why}`)
  }
  const onResponse = (response: { status: () => number; url: () => string }) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`)
  }
  page.on('pageerror', onError)
  page.on('console', onConsole)
  page.on('requestfailed', onFailed)
  page.on('response', onResponse)
  return () => {
    page.off('pageerror', onError)
    page.off('console', onConsole)
    page.off('requestfailed', onFailed)
    page.off('response', onResponse)
  }
}
