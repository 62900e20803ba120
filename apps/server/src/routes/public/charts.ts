import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { chartTable } from '@phieu/publication'
import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { addressesIn, type ChartFormat } from '../../papers/public/addresses.ts'
import { chartMetadata } from '../../papers/public/chart/chart-data.ts'
import { drawPng } from '../../papers/public/chart/draw-png.ts'
import { pictureOf, type PictureKind } from '../../papers/public/chart/draw-pictures.ts'
import { PREVIEW } from '../../papers/public/chart/preview.ts'
import { PAPER } from '../../papers/public/chart/drawing.ts'
import type { OfficeIdentity } from '../../papers/public/identity.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import type { Voice } from '../../papers/public/page.ts'
import { ProblemError } from '../../problem.ts'
import { remembering } from '../../remember.ts'
import type { Publications, PublishedResult } from '../../publication/published.ts'
import { sayDamaged } from './say-damaged.ts'

interface PublicServices {
  publications: Publications
  config: { publicUrl: string; identity?: OfficeIdentity }
}

/** As they were published (see `draw-pictures.ts`): whoever has one need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What is written about a picture, and how it becomes pixels, may change: ask again after a day. */
const A_DAY = 'public, max-age=86400'

/** Of the blocks of some publications. */
const REMEMBERED = 40

/** In pixels: sharp on a slide and in print. */
const PNG_WIDTH = 1680

/**
 * The picture of every block, to be taken along: `/results/:publication/charts/:block` as `.svg`,
 * `.png` and, for previews, `.preview.png`, its figures as `.csv`, and what they mean as
 * `.metadata.json`; in English under `/en/results`.
 */
export function publicChartRoutes(services: PublicServices) {
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    app.route(addressesIn(language).list, chartsIn(language, services))
  }
  return app
}

function chartsIn(language: Language, services: PublicServices) {
  const { publications, config } = services
  const voice = voiceIn(language)
  const remember = remembering<Uint8Array<ArrayBuffer> | undefined>(REMEMBERED)
  const app = new Hono().onError(sayDamaged(services, voice, 'files'))
  return app.get('/:publication/charts/:file', compress(), etag({ weak: true }), async (c) => {
    const { publication, file } = c.req.param()
    const { block, format } = parseChartFile(file)
    const result = await publications.find(publication)
    const ranking = result?.document.rankings.find((each) => each.block === block)
    const chart = result && ranking && { result, ranking, voice, publicUrl: config.publicUrl }
    const content =
      format &&
      chart &&
      (isDrawn(format)
        ? await remember(`${result.digest} ${file}`, () => drawings[format](chart))
        : writers[format](chart))
    if (!format || !content) {
      throw new ProblemError('not-found', `${publication} has no chart ${file}.`)
    }

    c.header('cache-control', format === 'svg' || format === 'csv' ? FOR_EVER : A_DAY)
    c.header('access-control-allow-origin', '*')
    c.header('content-type', types[format])
    c.header('content-disposition', `inline; filename="${publication}-${file}"`)
    return c.body(content)
  })
}

interface Chart {
  result: PublishedResult
  ranking: RankingDocument
  voice: Voice
  publicUrl: string
}

const types = {
  svg: 'image/svg+xml',
  png: 'image/png',
  'preview.png': 'image/png',
  csv: 'text/csv; charset=utf-8',
  'metadata.json': 'application/json',
} as const satisfies Record<ChartFormat, string>

const writers: Record<
  Exclude<ChartFormat, Drawn>,
  (chart: Chart) => string | Uint8Array<ArrayBuffer> | undefined
> = {
  svg: (chart) => drawn(chart, 'svg'),
  csv: ({ result, ranking }) => result.tables[chartTable(ranking.block)],
  'metadata.json': ({ result, ranking, publicUrl }) =>
    JSON.stringify(chartMetadata(result, ranking, publicUrl)),
}

type Drawn = 'png' | 'preview.png'

/** Those that take a thread: drawn once. */
const drawings: Record<Drawn, (chart: Chart) => Promise<Uint8Array<ArrayBuffer> | undefined>> = {
  async png(chart) {
    const svg = drawn(chart, 'svg')
    return svg === undefined ? undefined : drawPng({ svg, width: PNG_WIDTH, ground: PAPER })
  },
  async 'preview.png'(chart) {
    const svg = drawn(chart, 'preview.svg')
    const { width, height } = PREVIEW
    return svg === undefined ? undefined : drawPng({ svg, width, height, ground: PAPER })
  },
}

function isDrawn(format: ChartFormat): format is Drawn {
  return Object.hasOwn(drawings, format)
}

function drawn({ result, ranking, voice, publicUrl }: Chart, kind: PictureKind) {
  return pictureOf(result, ranking.block, kind, voice, publicUrl)
}

/** `B.metadata.json` is the block B and the format `metadata.json`. */
function parseChartFile(file: string): { block: string; format: ChartFormat | undefined } {
  const at = file.indexOf('.')
  const format = file.slice(at + 1)
  return { block: file.slice(0, at), format: isFormat(format) ? format : undefined }
}

function isFormat(format: string): format is ChartFormat {
  return Object.hasOwn(types, format)
}
