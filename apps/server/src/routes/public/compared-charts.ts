import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { createHash } from 'node:crypto'
import type { Language } from '@phieu/survey'
import { openBoundedLine } from '../../bounded-line.ts'
import { addressesIn, BETWEEN_UNITS, type ComparedFormat } from '../../papers/public/addresses.ts'
import { PAPER } from '../../papers/public/chart/drawing.ts'
import { drawPng } from '../../papers/public/chart/draw-png.ts'
import { compareItems } from '../../papers/public/compared/compare-items.ts'
import { compareRounds } from '../../papers/public/compared/compare-rounds.ts'
import { chooseUnits, compareUnits } from '../../papers/public/compared/compare-units.ts'
import {
  comparisonLines,
  comparisonMetadata,
} from '../../papers/public/compared/comparison-data.ts'
import { comparisonSvg } from '../../papers/public/compared/comparison-svg.ts'
import type { Comparison } from '../../papers/public/compared/comparison.ts'
import type { OfficeIdentity } from '../../papers/public/identity.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { findRanked } from '../../papers/public/unit/ranked-unit.ts'
import type { Voice } from '../../papers/public/page.ts'
import { comparedColumns } from '../../papers/public/words/compared.ts'
import { ProblemError } from '../../problem.ts'
import { openCsv } from '../../publication/open-csv.ts'
import type { Publications, PublishedResult } from '../../publication/published.ts'
import { remembering } from '../../remember.ts'
import { sayDamaged } from './say-damaged.ts'

interface PublicServices {
  publications: Publications
  config: { publicUrl: string; identity?: OfficeIdentity }
}

/** As long as that of the blocks' pictures: how it is drawn may change. */
const CHART_CACHE = 'public, max-age=86400'

/** Pictures that are kept, of each language. */
const REMEMBERED = 40

/** So many of them wait to be drawn: fewer than are drawn in all, since strangers can ask for no end of units. */
const WAITING = 5

const inTurn = openBoundedLine(WAITING, 'Too many comparisons are being drawn; ask later.')

/** In pixels: sharp on a slide and in print. */
const PNG_WIDTH = 1680

/**
 * The picture of a comparison, to be taken along: `/results/:publication/charts/rounds/:block`,
 * `…/charts/units/:units` and `…/charts/items/:unit` as `.svg` and `.png`, its figures as `.csv`, and what they
 * mean as `.metadata.json`; in English under `/en/results`.
 */
export function comparedChartRoutes(services: PublicServices) {
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    app.route(addressesIn(language).list, chartsIn(language, services))
  }
  return app
}

/** A comparison, in any language. */
type Compare = (voice: Voice) => Comparison

function chartsIn(language: Language, services: PublicServices) {
  const { publications, config } = services
  const voice = voiceIn(language)
  const remember = remembering<Uint8Array<ArrayBuffer>>(REMEMBERED)
  const app = new Hono().onError(sayDamaged(services, voice, 'files'))
  return app.get(
    '/:publication/charts/:kind{rounds|units|items}/:file',
    compress(),
    etag({ weak: true }),
    async (c) => {
      const { publication, kind, file } = c.req.param()
      const at = file.indexOf('.')
      const [of, format] = [file.slice(0, at), file.slice(at + 1)]
      const result = await publications.find(publication)
      const compare = result && (await comparing(publications, result, kind, of))
      if (!result || !compare || !isFormat(format)) {
        throw new ProblemError('not-found', `${publication} has no chart ${kind}/${file}.`)
      }

      const chart = { result, compare, voice, publicUrl: config.publicUrl, remember }
      const content = await writers[format](chart)
      if (!content) {
        throw new ProblemError('not-found', `${kind}/${of} has no values that could be drawn.`)
      }
      c.header('cache-control', compare(voice).isWhole ? CHART_CACHE : 'no-store')
      c.header('access-control-allow-origin', '*')
      c.header('content-type', types[format])
      c.header('content-disposition', `inline; filename="${publication}-${kind}-${file}"`)
      return c.body(content)
    },
  )
}

/** @returns `undefined` for blocks and units that cannot be compared */
async function comparing(
  publications: Publications,
  result: PublishedResult,
  kind: string,
  of: string,
): Promise<Compare | undefined> {
  if (kind === 'units') {
    const chosen = chooseUnits(result, of.split(BETWEEN_UNITS))
    return typeof chosen === 'string' ? undefined : (voice) => compareUnits(result, chosen, voice)
  }
  if (kind === 'items') {
    const ranked = findRanked(result, of)
    const published = ranked && (await publications.readable(result.id))
    return published && ((voice) => compareItems(result, ranked, published, voice))
  }
  const ranking = result.document.rankings.find(({ block }) => block === of)
  if (!ranking) return undefined
  const published = await publications.readable(result.id)
  return (voice) => compareRounds(result, ranking, published, voice)
}

interface Chart {
  result: PublishedResult
  compare: Compare
  voice: Voice
  publicUrl: string
  remember: ReturnType<typeof remembering<Uint8Array<ArrayBuffer>>>
}

const types = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  'metadata.json': 'application/json',
} as const satisfies Record<ComparedFormat, string>

const writers: Record<
  ComparedFormat,
  (chart: Chart) => Promise<string | Uint8Array<ArrayBuffer> | undefined>
> = {
  svg: async (chart) => svg(chart),
  csv: async ({ compare, voice }) =>
    openCsv(Object.keys(comparedColumns), comparisonLines(compare(voice))),
  /** What is drawn is what is remembered: other figures are another picture. */
  async png(chart) {
    const drawing = svg(chart)
    if (drawing === undefined) return undefined
    const digest = createHash('sha256').update(drawing).digest('hex')
    const order = { svg: drawing, width: PNG_WIDTH, ground: PAPER }
    return chart.remember(digest, () => inTurn(() => drawPng(order)))
  },
  'metadata.json': async ({ result, compare, publicUrl }) =>
    JSON.stringify(comparisonMetadata(result, compare, publicUrl)),
}

function svg({ result, compare, voice, publicUrl }: Chart) {
  const comparison = compare(voice)
  const source = publicUrl + comparison.address(voice.addresses)
  return comparisonSvg(result, comparison, voice, source)
}

function isFormat(format: string): format is ComparedFormat {
  return Object.hasOwn(types, format)
}
