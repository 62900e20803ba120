import { Hono, type Context } from 'hono'
import type { Packing, StaticFile, StaticSite } from '../../static-site.ts'

/**
 * A built web app. An address without an ending is a screen of the app: it gets the app's page,
 * and finds the screen there. Whoever is signed in is told with it what the office is made of, where
 * the build says so, and fetches what a screen asks first: a browser need not read one file to learn of the next.
 */
export function siteRoutes(site: StaticSite, base: string) {
  const ahead = site.find('ahead.txt')
  const links = ahead && new TextDecoder().decode(ahead.bytes)
  return new Hono().get('*', async (c, next) => {
    const path = c.req.path.slice(base.length)
    const isScreen = !/\.[^/]+$/.test(path)
    const file = site.find(isScreen ? 'index.html' : path)
    if (links && isScreen && c.req.header('cookie')?.includes('phieu.session_token=')) {
      c.header('link', [links, ...asksFirst(path, c.req.url)].join(', '))
    }
    return file ? sendFile(c, file) : next()
  })
}

/**
 * What the console asks before it can show a screen, each as a header names it: who is there, and of a round without
 * a choice in its address what its overview is made of.
 */
function asksFirst(path: string, url: string): string[] {
  const round = /^rounds\/([\w-]+)$/.exec(path)?.[1]
  const parts = ['overview?block=first', 'box', 'progress?by=day']
  const ofRound =
    round === undefined || url.includes('?')
      ? []
      : ['/api/rounds', ...parts.map((part) => `/api/rounds/${round}/${part}`)]
  return ['/api/session', ...ofRound].map(
    (address) => `<${address}>; rel=preload; as=fetch; crossorigin`,
  )
}

/** Sends a file as the browser likes it, or that it has it already. */
export async function sendFile(c: Context, file: StaticFile) {
  c.header('cache-control', file.cacheControl)
  c.header('etag', file.etag)
  if (file.pack) c.header('vary', 'accept-encoding')
  if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304)

  c.header('content-type', file.contentType)
  const packing = file.pack && choosePacking(c.req.header('accept-encoding'))
  if (!file.pack || !packing) return c.body(file.bytes)
  c.header('content-encoding', packing)
  return c.body(await file.pack(packing))
}

function choosePacking(accepted = ''): Packing | undefined {
  const names = accepted.split(',').map((each) => each.trim())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : undefined
}
