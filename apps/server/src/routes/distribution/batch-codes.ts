import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import { codesTable } from '../../distribution/codes-table.ts'
import { tableFile } from '../../distribution/table-file.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/batches/:batch/codes.csv` and `codes.xlsx` */
export function batchCodeRoutes(services: Services) {
  const { store, freshCodes, config, now } = services
  return createRouter().handle(endpoints.exportBatchCodes, async ({ c, param, query }) => {
    const { round, batch, file: asked } = param
    const plan = await roundPlanOf(services, round)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    const codes = await freshCodes.find(batch, officeUserOf(c).id)
    if (!codes) throw new ProblemError('gone-codes')

    const { language } = query
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
