import { type AssessedChange, endpoints } from '@phieu/office'
import type { Context } from 'hono'
import { nameChanges } from '../../assessed/describe-points.ts'
import { assessedFile } from '../../assessed/read-assessed-file.ts'
import { assessedTemplate } from '../../assessed/template.ts'
import { importFile } from '../../imports/import-file.ts'
import { previewOf, type Preview } from '../../imports/preview.ts'
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

/** `GET …/assessed/template.{csv,xlsx}`, `POST …/assessed/preview` and `POST …/assessed/import` */
export function assessedFileRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .handle(endpoints.getAssessedTemplate, async ({ c, param, query }) => {
      const { round, template: asked } = param
      const plan = await roundPlanOf(services, round)
      const points = await store.listAssessed(round)
      const template = assessedTemplate(plan, points, query.language)
      return sendTemplate(c, plan, 'assessed', { template, asked, at: now() })
    })
    .handle(endpoints.previewAssessed, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      requireChangeable(plan)
      const preview = await readPreview(c, plan)
      return { ...writePreview(preview), changes: nameChanges(plan, preview.changes) }
    })
    .handle(endpoints.importAssessed, async ({ c, param, query }) => {
      const { round } = param
      const plan = await roundPlanOf(services, round)
      const wish = {
        ...query,
        round,
        kind: 'assessed',
        user: officeUserOf(c),
      } as const
      const result = await importFile(services, wish, await readPreview(c, plan), (changes, deed) =>
        store.importAssessed(round, changes, deed),
      )
      const entry = importedEntry(result)
      noteForLog(c, { id: entry.id, changes: entry.changeCount, reason: entry.reason })
      return entry
    })

  async function readPreview(c: Context, plan: RoundPlan): Promise<Preview<AssessedChange>> {
    const bytes = await readFileBody(c)
    const { definition, units } = plan
    const standing = await store.listAssessed(plan.round.id)
    const reading = await readAside(assessedFile, bytes, { definition, units }, standing)
    return previewOf(plan.round.id, bytes, reading)
  }
}
