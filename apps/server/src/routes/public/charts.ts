import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { addressesIn, type ChartFormat } from '../../papers/public/addresses.ts'
import { chartLines, chartMetadata } from '../../papers/public/chart/chart-data.ts'
import { rankingSvg } from '../../papers/public/chart/ranking-svg.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import type { Voice } from '../../papers/public/page.ts'
import { ProblemError } from '../../problem.ts'
import { openCsv } from '../../publication/open-csv.ts'
import type { Publications, PublishedResult } from '../../publication/published.ts'

interface PublicServices {
  publications: Publications
  config: { publicUrl: string }
}

/** What was published never changes, but how it is drawn may: ask again after a day. */
const CHART_CACHE = 'public, max-age=86400'

/**
 * The picture of every block, to be taken along: `/results/:publication/charts/:block` as `.svg`,
 * its figures as `.csv`, and what they mean as `.metadata.json`; in English under `/en/results`.
 */
export function publicChartRoutes(services: PublicServices) {
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    app.route(addressesIn(language).list, chartsIn(language, services))
  }
  return app
}

function chartsIn(language: Language, { publications, config }: PublicServices) {
  const voice = voiceIn(language)
  return new Hono().get(
    '/:publication/charts/:file',
    compress(),
    etag({ weak: true }),
    async (c) => {
      const { publication, file } = c.req.param()
      const { block, format } = parseChartFile(file)
      const result = await publications.find(publication)
      const ranking = result?.document.rankings.find((each) => each.block === block)
      const chart = result && ranking && { result, ranking, voice, publicUrl: config.publicUrl }
      const content = format && chart && (await writers[format](chart))
      if (!format || !content) {
        throw new ProblemError('not-found', `${publication} has no chart ${file}.`)
      }

      c.header('cache-control', CHART_CACHE)
      c.header('access-control-allow-origin', '*')
      c.header('content-type', types[format])
      c.header('content-disposition', `inline; filename="${publication}-${file}"`)
      return c.body(content)
    },
  )
}

interface Chart {
  result: PublishedResult
  ranking: RankingDocument
  voice: Voice
  publicUrl: string
}

const types = {
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  'metadata.json': 'application/json',
} as const satisfies Record<ChartFormat, string>

const writers: Record<
  ChartFormat,
  (chart: Chart) => Promise<string | Uint8Array<ArrayBuffer> | undefined>
> = {
  svg: ({ result, ranking, voice, publicUrl }) =>
    rankingSvg(
      result,
      ranking,
      voice,
      publicUrl + voice.addresses.ranking(result.id, ranking.block),
    ),
  csv: async ({ ranking }) => openCsv(chartLines(ranking)),
  'metadata.json': async ({ result, ranking, publicUrl }) =>
    JSON.stringify(chartMetadata(result, ranking, publicUrl)),
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
