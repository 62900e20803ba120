import { endpoints, AggregateFormat, AggregateTable } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { exportRound } from '../../exports/export-round.ts'
import { readTallies } from '../../results/read-counted.ts'
import { scoreRound } from '../../results/score-round.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** SHA-256 of the file in hexadecimal digits, to compare with what `sha256sum` says of it. */
export const FILE_DIGEST_HEADER = 'x-file-sha256'

/** `GET /api/rounds/:round/exports/:file?language=vi|en` */
export function exportRoutes(services: Services) {
  const { store, now } = services
  return createRouter().handle(endpoints.exportAggregates, async ({ c, param, query }) => {
    const { round, file: asked } = param
    const { language } = query
    const plan = await roundPlanOf(services, round)
    const units = await scoreRound(plan, await readTallies(store, round))
    const [table, format] = asked.split('.')
    const choice = {
      table: AggregateTable.parse(table),
      format: AggregateFormat.parse(format),
      language,
    }
    const { name, contentType, bytes } = await exportRound(plan, units, choice, now())
    return c.body(bytes, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      [FILE_DIGEST_HEADER]: await sha256(bytes),
    })
  })
}
