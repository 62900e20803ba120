/** Pages that the bench builds itself, each served on an address of its own: the least that ours could cost. */
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

export interface Floor {
  /** Where the first page is. */
  url: string
  close: () => void
}

/** Builds what a folder holds, in memory. */
export async function buildPart(
  root: string,
  config: InlineConfig = {},
): Promise<{ fileName: string; text: string }[]> {
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

const kinds: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
}

/** Serves files packed, as our server does. */
export async function serveFiles(files: Record<string, string>): Promise<Floor> {
  const packed = new Map(
    Object.entries(files).map(([path, text]) => [path, new Uint8Array(brotliCompressSync(text))]),
  )
  const app = new Hono().get('*', (c) => {
    const bytes = packed.get(c.req.path)
    if (!bytes) return c.notFound()
    const ending = c.req.path.split('.').at(-1)
    c.header('content-type', kinds[ending ?? ''] ?? 'text/html')
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
