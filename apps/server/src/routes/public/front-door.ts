import { addressOfCode } from '@phieu/survey'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { addressesIn } from '../../papers/public/addresses.ts'
import { frontDoorPage } from '../../papers/public/front-door-page.ts'
import { renderPage } from '../../papers/public/layout.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import type { Services } from '../../services.ts'

/** The most that a typed code can take, in bytes. */
const MOST = 4096

/**
 * `GET /` and `/en`: the front door, without a script. A code is posted, so that no log of addresses
 * has it, and leads on to its ballot. Phones that hold the app see its own first page instead: their
 * worker answers.
 */
export function frontDoorRoutes({ publications, config }: Services) {
  const { publicUrl, identity } = config
  const place = { publicUrl, stylesheet: readStylesheet().css, identity }
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    const voice = voiceIn(language)
    const send = async (c: Context, isRefused: boolean) => {
      c.header('cache-control', 'no-cache')
      const page = frontDoorPage(await publications.readable(), voice, isRefused)
      return c.html(await renderPage(page, voice, place), isRefused ? 400 : 200)
    }
    const { door } = addressesIn(language)
    app.get(door, compress(), etag({ weak: true }), (c) => send(c, false))
    app.post(door, bodyLimit({ maxSize: MOST }), async (c) => {
      // What says that it is a form and is none has no code either.
      const { code } = await c.req.parseBody().catch(() => ({ code: undefined }))
      const address = typeof code === 'string' ? addressOfCode(code) : undefined
      return address === undefined ? send(c, true) : c.redirect(address, 303)
    })
  }
  return app
}
