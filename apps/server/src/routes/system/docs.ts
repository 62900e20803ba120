import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { apiPage } from '../../papers/public/data/api-page.ts'
import { renderPage } from '../../papers/public/layout.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import { keepTexts, type KeptText } from '../../http/keep-texts.ts'
import type { Services } from '../../services.ts'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Phiếu API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <noscript>This page needs JavaScript. <a href="/api/openapi.json">The description</a></noscript>
    <nav>
      <a href="/api/docs/examples/vi">Ví dụ cho Excel, R, Python</a> ·
      <a href="/api/docs/examples/en">Examples for Excel, R, Python</a>
    </nav>
    <main id="api"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api' })\n`

const html = 'text/html; charset=UTF-8'
const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'

/**
 * `GET /api/docs`: the description of the API as a page, served from here alone; beside it, under
 * `/api/docs/examples/{vi,en}`, how programs read with a token.
 */
export function docsRoutes({ config: { publicUrl, identity } }: Pick<Services, 'config'>) {
  const place = { publicUrl, stylesheet: readStylesheet().css, identity }
  const examples = (language: 'vi' | 'en') => {
    const voice = voiceIn(language)
    return renderPage(apiPage(voice, publicUrl), voice, place)
  }
  const texts: Record<string, Omit<KeptText, 'name'>> = {
    '/': { type: html, write: () => page },
    '/examples/vi': { type: html, write: () => examples('vi') },
    '/examples/en': { type: html, write: () => examples('en') },
    '/start.js': { type: script, write: () => start },
    '/swagger-ui-bundle.js': { type: script, write: () => readSwagger('swagger-ui-bundle.js') },
    '/swagger-ui.css': { type: style, write: () => readSwagger('swagger-ui.css') },
  }
  const app = new Hono()
  const keptText = keepTexts()
  for (const [name, text] of Object.entries(texts)) {
    app.get(name, (c) => keptText(c, { name, ...text }))
  }
  return app
}

function readSwagger(name: string): string {
  const path = createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`)
  return readFileSync(path, 'utf8')
}
