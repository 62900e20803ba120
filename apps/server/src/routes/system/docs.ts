import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { apiPage } from '../../papers/public/data/api-page.ts'
import { renderPage } from '../../papers/public/layout.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
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

const script = { 'content-type': 'text/javascript; charset=utf-8' }
const style = { 'content-type': 'text/css; charset=utf-8' }

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
  return new Hono()
    .get('/', (c) => c.html(page))
    .get('/examples/vi', async (c) => c.html(await examples('vi')))
    .get('/examples/en', async (c) => c.html(await examples('en')))
    .get('/start.js', (c) => c.body(start, 200, script))
    .get('/swagger-ui-bundle.js', (c) => c.body(readSwagger('swagger-ui-bundle.js'), 200, script))
    .get('/swagger-ui.css', (c) => c.body(readSwagger('swagger-ui.css'), 200, style))
}

function readSwagger(name: string): string {
  const path = createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`)
  return readFileSync(path, 'utf8')
}
