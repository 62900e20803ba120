import { createRoute, z } from '@hono/zod-openapi'
import { Language, sha256 } from '@phieu/survey'
import { exportRound } from '../../exports/export-round.ts'
import { scoreRound } from '../../results/score-round.ts'
import type { Services } from '../../services.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

/** SHA-256 of the file in hexadecimal digits, to compare with what `sha256sum` says of it. */
export const FILE_DIGEST_HEADER = 'x-file-sha256'

const tables = z.enum(['items', 'areas'])
const formats = z.enum(['csv', 'xlsx'])

/** `items.csv`, `areas.xlsx` … */
const FileParam = z
  .templateLiteral([tables, '.', formats])
  .openapi({ type: 'string', example: 'items.csv' })

const file = { schema: z.string().openapi({ format: 'binary' }) }

const getExport = createRoute({
  method: 'get',
  path: '/{round}/exports/{file}',
  tags: ['Office'],
  summary: 'Aggregates as a file: unit × item × group (`items`) or unit × area (`areas`)',
  request: {
    params: RoundParam.extend({ file: FileParam }),
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: {
      description: 'The whole file; `X-File-SHA256` has its digest.',
      content: {
        'text/csv': file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/rounds/:round/exports/:file?language=vi|en` */
export function exportRoutes(services: Services) {
  const { store, now } = services
  return createRouter().openapi(getExport, async (c) => {
    const { round, file: asked } = c.req.valid('param')
    const { language } = c.req.valid('query')
    const plan = await roundPlanOf(services, round)
    const units = scoreRound(plan, await store.listTallies(round))
    const [table, format] = asked.split('.')
    const choice = { table: tables.parse(table), format: formats.parse(format), language }
    const { name, contentType, bytes } = await exportRound(plan, units, choice, now())
    return c.body(bytes, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      [FILE_DIGEST_HEADER]: await sha256(bytes),
    })
  })
}
