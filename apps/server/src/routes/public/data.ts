import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { Language } from '@phieu/survey'
import { addressesIn } from '../../papers/public/addresses.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { ProblemError } from '../../problem.ts'
import { dataPackageOf, dcatDataset } from '../../papers/public/data/describe-tables.ts'
import { openTables, type OpenTableName } from '@phieu/publication'
import type { PublishedResult } from '../../publication/published.ts'
import type { Services } from '../../services.ts'
import { sayDamaged } from './say-damaged.ts'

/** As they were published (see `write-tables.ts`): whoever has one need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** How the same is written otherwise may change: ask again after a day. */
const A_DAY = 'public, max-age=86400'

/**
 * Open data of a publication, for everyone: `/results/:publication/package.zip` and
 * `/results/:publication/data/{index,groups,areas,items,year}.{csv,json}`, and what describes them:
 * `datapackage.json`, `dcat.jsonld` and each table's `.csv-metadata.json`.
 */
export function publicDataRoutes(services: Services) {
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    app.route(addressesIn(language).list, dataIn(language, services))
  }
  return app
}

function dataIn(language: Language, services: Services) {
  const { publications } = services
  // Written and packed once: everyone may ask for them, phones need the time more.
  const remembered = new Map<string, OpenFile>()
  return new Hono()
    .onError(sayDamaged(services, voiceIn(language), 'files'))
    .get('/:publication/package.zip', async (c) => {
      const { publication } = c.req.param()
      const { digest } = await find(publication)
      const file = await remember(digest, async () => {
        const bytes = await publications.findPackage(publication)
        return bytes && { bytes, type: 'application/zip', cached: FOR_EVER }
      })
      return send(c, file, `${publication}.zip`)
    })
    .get('/:publication/data/:file', async (c) => {
      const { publication, file: name } = c.req.param()
      const result = await find(publication)
      const tag = `${result.digest}-${name}`
      const file = await remember(tag, () => write(services, result, name))
      return send(c, file, `${publication}-${name}`)
    })

  async function find(publication: string): Promise<PublishedResult> {
    const result = await publications.find(publication)
    if (!result) throw new ProblemError('not-found', `Nothing is published of ${publication}.`)
    return result
  }

  async function remember(
    tag: string,
    make: () => Promise<WrittenFile | undefined>,
  ): Promise<OpenFile> {
    const known = remembered.get(tag)
    if (known) return known

    const written = await make()
    if (!written) throw new ProblemError('not-found')
    const digest = createHash('sha256').update(written.bytes).digest('hex')
    const packed = new Uint8Array(await promisify(gzip)(written.bytes))
    const file = { ...written, etag: `"${digest}"`, packed }
    remembered.set(tag, file)
    return file
  }
}

interface WrittenFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** `cache-control` of it. */
  cached: typeof FOR_EVER | typeof A_DAY
}

interface OpenFile extends WrittenFile {
  etag: string
  /** By gzip; a package too: its parts are stored as they are. */
  packed: Uint8Array<ArrayBuffer>
}

function send(c: Context, { bytes, packed, type, cached, etag }: OpenFile, name: string) {
  c.header('cache-control', cached)
  c.header('etag', etag)
  c.header('vary', 'accept-encoding')
  c.header('access-control-allow-origin', '*')
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)

  c.header('content-type', type)
  c.header('content-disposition', `attachment; filename="${name}"`)
  if (!c.req.header('accept-encoding')?.includes('gzip')) return c.body(bytes)
  c.header('content-encoding', 'gzip')
  return c.body(packed)
}

/** `undefined` when there is no such file. */
async function write(
  { publications, config: { publicUrl } }: Services,
  result: PublishedResult,
  file: string,
): Promise<WrittenFile | undefined> {
  if (file === 'datapackage.json') return asJson(dataPackageOf(result, publicUrl))
  if (file === 'dcat.jsonld') {
    const packed = await publications.findPackage(result.id)
    return packed && asJson(dcatDataset(result, publicUrl, packed), 'application/ld+json')
  }
  const [, table = '', format = ''] = /^([a-z]+)\.(csv|json|csv-metadata\.json)$/.exec(file) ?? []
  if (!isTable(table)) return undefined
  if (format !== 'json') {
    const text = result.tables[file]
    const type = format === 'csv' ? 'text/csv' : 'application/csvm+json'
    return text === undefined ? undefined : { bytes: bytesOf(text), type, cached: FOR_EVER }
  }
  return asJson(table === 'index' ? result.document : openTables[table](result))
}

function asJson(content: unknown, type = 'application/json'): WrittenFile {
  return { bytes: bytesOf(JSON.stringify(content)), type, cached: A_DAY }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function isTable(name: string): name is OpenTableName {
  return Object.hasOwn(openTables, name)
}
