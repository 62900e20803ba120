import { endpoints } from '@phieu/office'
import type { Context } from 'hono'
import { nameExternalChanges } from '../../external/describe-scores.ts'
import { externalFile } from '../../external/read-external-file.ts'
import { externalTemplate } from '../../external/template.ts'
import { importFile } from '../../imports/import-file.ts'
import { previewOf } from '../../imports/preview.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { importedEntry, requireChangeable, writePreview } from '../imports/file-imports.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendTemplate } from '../imports/templates.ts'
import { readFileBody } from '../../http/read-file.ts'

/** `GET …/external/template.{csv,xlsx}`, `POST …/external/preview` and `POST …/external/import` */
export function externalFileRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.getExternalTemplate, async ({ c, param, query }) => {
      const { round, template: asked } = param
      const { language, groups } = query
      const plan = await roundPlanOf(services, round)
      const template = externalTemplate(plan, await store.listExternal(round), language, groups)
      return sendTemplate(c, plan, 'external', { template, asked, at: now() })
    })
    .handle(endpoints.previewExternal, async ({ c, param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      requireChangeable(plan)
      const { preview, skipped } = await readPreview(c, plan, query.groups)
      const changes = nameExternalChanges(plan, preview.changes)
      return { ...writePreview(preview), changes, skipped }
    })
    .handle(endpoints.importExternal, async ({ c, param, query }) => {
      const { round } = param
      const { groups, ...wanted } = query
      const plan = await roundPlanOf(services, round)
      const { preview } = await readPreview(c, plan, groups)
      const wish = { ...wanted, round, kind: 'external', user: officeUserOf(c) } as const
      const result = await importFile(services, wish, preview, (changes, deed) =>
        store.importExternal(round, changes, deed),
      )
      const entry = importedEntry(result)
      noteForLog(c, { id: entry.id, changes: entry.changeCount, reason: entry.reason })
      return entry
    })

  async function readPreview(c: Context, plan: RoundPlan, groups: readonly string[]) {
    const bytes = await readFileBody(c)
    const { definition, units } = plan
    const standing = await store.listExternal(plan.round.id)
    const { skipped, ...reading } = await readAside(
      externalFile,
      bytes,
      { definition, units },
      standing,
      groups,
    )
    return { preview: await previewOf(plan.round.id, bytes, reading), skipped }
  }
}
