import { Hono, type Context } from 'hono'
import type { Packing, StaticFile, StaticSite } from '../../static-site.ts'

/**
 * A built web app. An address without an ending is a screen of the app: it gets the app's page,
 * and finds the screen there. Whoever is signed in is told with it what the office is made of, where
 * the build says so, and fetches what a screen asks first: a browser need not read one file to learn of the next.
 */
export function siteRoutes(site: StaticSite, base: string) {
  const ahead = (part: string) => {
    const { bytes } = site.find(`ahead/${part}.txt`) ?? {}
    return bytes ? [new TextDecoder().decode(bytes)] : []
  }
  const links = { office: ahead('office'), today: ahead('today'), overview: ahead('overview') }
  return new Hono().get('*', async (c, next) => {
    const path = c.req.path.slice(base.length)
    const isScreen = !/\.[^/]+$/.test(path)
    const file = site.find(isScreen ? 'index.html' : path)
    const isIn = c.req.header('cookie')?.includes('phieu.session_token=')
    if (links.office.length > 0 && isScreen && isIn) {
      const round = /^rounds\/([\w-]+)$/.exec(path)?.[1]
      const page = [path === '' && links.today, round !== undefined && links.overview]
      // A choice in the address asks for something else.
      const asked = asksFirst(c.req.url.includes('?') ? undefined : round)
      c.header(
        'link',
        [...links.office, ...page.flatMap((each) => each || []), ...asked].join(', '),
      )
    }
    return file ? sendFile(c, file) : next()
  })
}

/**
 * What the console asks before it can show a screen, each as a header names it: who is there, and what the overview of a
 * round is made of.
 */
function asksFirst(round: string | undefined): string[] {
  const parts = ['overview?block=first', 'box', 'progress?by=day']
  const ofRound = parts.map((part) => `/api/rounds/${round}/${part}`)
  return ['/api/session', ...(round === undefined ? [] : ['/api/rounds', ...ofRound])].map(
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
