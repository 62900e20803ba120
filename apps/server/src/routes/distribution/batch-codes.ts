import { createRoute, z } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import { codesTable } from '../../distribution/codes-table.ts'
import { tableFile } from '../../distribution/table-file.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { BatchParam } from './distribution-schemas.ts'

const file = { schema: z.string().openapi({ format: 'binary' }) }

const takeOut = createRoute({
  method: 'get',
  path: '/{round}/batches/{batch}/{file}',
  tags: ['Sending'],
  summary: 'The codes of a bulk that was made within the hour, by whoever made it',
  request: {
    params: BatchParam.extend({ file: z.enum(['codes.csv', 'codes.xlsx']) }),
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: {
      description: 'A row for each invitation: code, address, unit, group, a ready message.',
      content: {
        'text/csv': file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'gone-codes'),
  },
})

/** `GET /api/rounds/:round/batches/:batch/codes.csv` and `codes.xlsx` */
export function batchCodeRoutes(services: Services) {
  const { store, freshCodes, config, now } = services
  return createRouter().openapi(takeOut, async (c) => {
    const { round, batch, file: asked } = c.req.valid('param')
    const plan = await roundPlanOf(services, round)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    const codes = freshCodes.find(batch, officeUserOf(c).id)
    if (!codes) throw new ProblemError('gone-codes')

    const { language } = c.req.valid('query')
    const format = asked === 'codes.csv' ? 'csv' : 'xlsx'
    const table = codesTable(plan, found, codes, { publicUrl: config.publicUrl, language })
    const { bytes, contentType } = await tableFile(table, format, now())
    noteForLog(c, { label: found.label, invitations: codes.codes.length })
    return c.body(bytes, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="invitations_${round}_${batch.slice(0, 8)}.${format}"`,
    })
  })
}
