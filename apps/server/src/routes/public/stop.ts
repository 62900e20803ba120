import { Hono, type Context } from 'hono'
import { renderPage } from '../../papers/public/layout.ts'
import type { Page } from '../../papers/public/page.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { brokenStopPage, stopPage } from '../../papers/public/stop-page.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import type { Services } from '../../services.ts'

/**
 * `/stop/:token`, in English under `/en`: stops letters by e-mail, without an account. A mailbox posts
 * the address by itself (RFC 8058); what is posted says nothing more. After the closing nothing is left
 * to stop, and the answer is the same.
 */
export function stopRoutes({ store, letterSeal, config }: Services) {
  const { publicUrl, identity } = config
  const place = { publicUrl, stylesheet: readStylesheet().css, identity }
  const app = new Hono()
  for (const [language, path] of [
    ['vi', '/stop/:token'],
    ['en', '/en/stop/:token'],
  ] as const) {
    const voice = voiceIn(language)
    const send = async (c: Context, page: Page, status: 200 | 404 = 200) => {
      c.header('cache-control', 'no-store')
      return c.html(await renderPage(page, voice, place), status)
    }
    app.get(path, (c) => {
      const { token } = c.req.param()
      return letterSeal.readStopToken(token) === undefined
        ? send(c, brokenStopPage(voice), 404)
        : send(c, stopPage(token, false, voice))
    })
    app.post(path, async (c) => {
      const { token } = c.req.param()
      const letter = letterSeal.readStopToken(token)
      if (letter === undefined) return send(c, brokenStopPage(voice), 404)
      await store.stopLetters(letter)
      return send(c, stopPage(token, true, voice))
    })
  }
  return app
}
