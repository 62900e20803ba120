import { endpoints, AggregateFormat, AggregateTable } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { openAggregates } from '../../exports/aggregates-beside.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** SHA-256 of the file in hexadecimal digits, to compare with what `sha256sum` says of it. */
export const FILE_DIGEST_HEADER = 'x-file-sha256'

/** `GET /api/rounds/:round/exports/:file?language=vi|en` */
export function exportRoutes(services: Services) {
  const { store, now } = services
  const write = openAggregates(store)
  return createRouter().handle(endpoints.exportAggregates, async ({ c, param, query }) => {
    const { round, file: asked } = param
    const { language } = query
    const plan = await roundPlanOf(services, round)
    const [table, format] = asked.split('.')
    const choice = {
      table: AggregateTable.parse(table),
      format: AggregateFormat.parse(format),
      language,
    }
    const { name, contentType, bytes } = await write(plan, choice, now())
    return c.body(bytes, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      [FILE_DIGEST_HEADER]: await sha256(bytes),
    })
  })
}
