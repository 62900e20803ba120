/** Two pages that ours is measured beside, on an address of their own each, made from ours. */
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

export interface Floor {
  /** Where the first page is. */
  url: string
  close: () => void
}

/** Our own first page without its scripts: nothing shows and takes a choice sooner. */
export async function serveStaticPage(link: string): Promise<Floor> {
  const page = await (await fetch(link)).text()
  return serveFiles({ '/': page.replaceAll(/<script[^]*?<\/script>|<link[^>]*>/g, '') })
}

/** React, Dexie and Workbox with the least that shows one item and keeps its answer. */
export async function serveLeastApp(server: string, code: string): Promise<Floor> {
  const opening = await (await fetch(`${server}/api/links/${code}`)).text()
  const files: Record<string, string> = { '/opening.json': opening }
  for (const { fileName, text } of await buildPart({})) files[`/${fileName}`] = text
  const kept = Object.keys(files).map((url) => ({ url, revision: '1' }))
  const [worker] = await buildPart({
    define: { FILES: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
    build: { rolldownOptions: { input: join(root, 'worker.ts'), output: { format: 'iife' } } },
  })
  return serveFiles({ ...files, '/': files['/index.html'] ?? '', '/worker.js': worker?.text ?? '' })
}

const root = join(import.meta.dirname, 'floor')

async function buildPart(config: InlineConfig): Promise<{ fileName: string; text: string }[]> {
  const made = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false, modulePreload: { polyfill: false } },
  })
  const output = Array.isArray(made) ? made[0]?.output : 'output' in made ? made.output : undefined
  return (output ?? []).map((part) => ({
    fileName: part.fileName,
    text: part.type === 'chunk' ? part.code : String(part.source),
  }))
}

const kinds = { html: 'text/html', js: 'text/javascript', json: 'application/json' }

/** Serves files packed, as our server does. */
async function serveFiles(files: Record<string, string>): Promise<Floor> {
  const packed = new Map(
    Object.entries(files).map(([path, text]) => [path, new Uint8Array(brotliCompressSync(text))]),
  )
  const app = new Hono().get('*', (c) => {
    const bytes = packed.get(c.req.path)
    if (!bytes) return c.notFound()
    const ending = c.req.path.split('.').at(-1)
    c.header('content-type', ending === 'js' || ending === 'json' ? kinds[ending] : kinds.html)
    c.header('content-encoding', 'br')
    return c.body(bytes)
  })
  const server: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  return { url: `http://localhost:${portOf(server.address())}/`, close: () => server.close() }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
