import { endpoints } from '@phieu/office'
import { quotaTemplate, quotaFile } from '../../rounds/quota-file.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from './round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { writeFindings } from '../imports/file-imports.ts'
import { sendTemplate } from '../imports/templates.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import { readFileBody } from '../../http/read-file.ts'

/** `GET /api/rounds/:round/quotas/template.{csv,xlsx}`, `POST /api/rounds/:round/quotas/preview` */
export function quotaRoutes(services: Services) {
  return createRouter()
    .handle(endpoints.getQuotaTemplate, async ({ c, param, query }) => {
      const { round, template: asked } = param
      const plan = await roundPlanOf(services, round)
      const template = quotaTemplate(plan, query.language, query.numbers)
      return sendTemplate(c, plan, names[query.numbers], { template, asked, at: services.now() })
    })
    .handle(endpoints.previewQuotas, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const { definition, units, questionnaires } = plan
      const bytes = await readFileBody(c)
      const plain = { definition, units, questionnaires }
      const { numbers, ...found } = await readAside(quotaFile, bytes, plain)
      return { numbers, ...writeFindings(found) }
    })
}

/** What the file is called. */
const names = { targets: 'quotas', sizes: 'sizes' }
