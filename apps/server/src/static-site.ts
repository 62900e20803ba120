/** A built web app: its files, read once into memory, so that no address can leave the folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RenderDoor } from '@phieu/survey'

export interface StaticFile {
  contentType: string
  /** Changes with every byte; weak, because it is that of the packed forms as well. */
  etag: string
  cacheControl: string
  bytes: Bytes
  /** The bytes packed, worked out with the first request; `undefined` where that gains nothing. */
  pack: ((encoding: Packing) => Promise<Bytes>) | undefined
}

export interface StaticSite {
  /** The file at a path like `assets/a-1b2c3d.js`; `undefined` when the build has none. */
  find(path: string): StaticFile | undefined
}

/** The apps that this server serves. */
export interface Sites {
  collect: StaticSite
  console: StaticSite
  /** The phone's own rendering of the first page of a link. */
  renderDoor: RenderDoor
}

export type Packing = 'br' | 'gzip'
type Bytes = Uint8Array<ArrayBuffer>

const html = { type: 'text/html; charset=utf-8', packs: true }

/** Content types by ending, and whether packing makes such a file smaller. */
const kinds: Record<string, { type: string; packs: boolean }> = {
  '.css': { type: 'text/css; charset=utf-8', packs: true },
  '.html': html,
  '.ico': { type: 'image/x-icon', packs: false },
  '.jpg': { type: 'image/jpeg', packs: false },
  '.js': { type: 'text/javascript; charset=utf-8', packs: true },
  '.json': { type: 'application/json', packs: true },
  '.png': { type: 'image/png', packs: false },
  '.svg': { type: 'image/svg+xml', packs: true },
  '.txt': { type: 'text/plain; charset=utf-8', packs: true },
  '.webmanifest': { type: 'application/manifest+json', packs: true },
  '.woff2': { type: 'font/woff2', packs: false },
}

/** The page of an app, as it was built. */
export function readPage(site: StaticSite): string {
  return new TextDecoder().decode(site.find('index.html')?.bytes)
}

/**
 * Reads the build of a web app. Files of a kind that no browser asks for are left out, hidden
 * ones too.
 *
 * @returns `undefined` when it has no first page: the app has not been built
 */
export function readStaticSite(folder: string): StaticSite | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined

  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const kind = kinds[extname(entry.name)]
    if (!entry.isFile() || entry.name.startsWith('.') || !kind) continue
    const address = relative(folder, path).split(sep).join('/')
    files.set(address, readStaticFile(address, path, kind))
  }
  return { find: (address) => files.get(address) }
}

function readStaticFile(
  address: string,
  path: string,
  { type, packs }: { type: string; packs: boolean },
): StaticFile {
  // What lies in `assets/` carries a digest in its name: under that name it never changes.
  const cacheControl = address.startsWith('assets/')
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
  const bytes = new Uint8Array(readFileSync(path))
  // The build may have packed it, with more time than a request has.
  const br = packs && existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : undefined
  return makeStaticFile(bytes, { type, packs, cacheControl, br })
}

/** A page that is made while the server runs, to be sent like a file. */
export function makePage(page: string, cacheControl: string): StaticFile {
  return makeStaticFile(new TextEncoder().encode(page), { ...html, cacheControl })
}

interface Made {
  type: string
  packs: boolean
  cacheControl: string
  /** Packed with Brotli already. */
  br?: Buffer<ArrayBuffer> | undefined
}

function makeStaticFile(bytes: Bytes, { type, packs, cacheControl, br }: Made): StaticFile {
  const digest = createHash('sha256').update(bytes).digest('base64url')
  return {
    contentType: type,
    etag: `W/"${digest.slice(0, 22)}"`,
    cacheControl,
    bytes,
    pack: packs ? createPacker(bytes, br && new Uint8Array(br)) : undefined,
  }
}

const packWithBrotli = promisify(brotliCompress)
const packWithGzip = promisify(gzip)

function createPacker(bytes: Bytes, br?: Bytes): (encoding: Packing) => Promise<Bytes> {
  const packed = new Map<Packing, Promise<Bytes>>()
  if (br) packed.set('br', Promise.resolve(br))
  return (encoding) => {
    const before = packed.get(encoding)
    if (before) return before
    const result = pack(bytes, encoding)
    packed.set(encoding, result)
    return result
  }
}

async function pack(bytes: Bytes, encoding: Packing): Promise<Bytes> {
  // Brotli 9 is within a few per cent of its best, 11, at a tenth of the time.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const packed =
    encoding === 'br'
      ? await packWithBrotli(bytes, { params })
      : await packWithGzip(bytes, { level: 9 })
  return new Uint8Array(packed)
}
