import { endpoints } from '@phieu/office'
import type { Context } from 'hono'
import { previewOf } from '../../imports/preview.ts'
import { askedBlocks } from '../../insiders/asked-units.ts'
import { compareLists, toWrite, type ListChange } from '../../insiders/change-list.ts'
import { openGroupDesk, requireDone, type GroupDesk } from '../../insiders/load-group.ts'
import { insiderTemplate } from '../../insiders/insider-template.ts'
import { insiderFile } from '../../insiders/read-insider-file.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import type { Services } from '../../services.ts'
import type { InsiderFacts } from '../../store/insiders/insider-store.ts'
import { writePreview } from '../imports/file-imports.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { newUuid } from '../../insiders/new-uuid.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendTemplate } from '../imports/templates.ts'
import { readFileBody } from '../../http/read-file.ts'

/** Template, preview and import of a group's list. No file of it is kept, and no history of names. */
export function insiderFileRoutes(services: Services) {
  const { store, now, randomBytes } = services

  async function deskOf({ round, group }: { round: string; group: string }) {
    return openGroupDesk(services, await roundPlanOf(services, round), group)
  }

  return createRouter()
    .handle(endpoints.getInsiderTemplate, async ({ c, param, query }) => {
      const { template: asked, ...place } = param
      const { language } = query
      const { group, plan } = await deskOf(place)
      const template = insiderTemplate(group, askedBlocks(plan, group.id), language)
      return sendTemplate(c, plan, `insiders-${group.id}`, { template, asked, at: now() })
    })
    .handle(endpoints.previewInsiders, async ({ c, param, query }) => {
      const desk = await deskOf(param)
      const preview = await readPreview(c, desk, query.missing)
      return { ...writePreview(preview), changes: preview.changes.map(shown) }
    })
    .handle(endpoints.importInsiders, async ({ c, param, query }) => {
      const desk = await deskOf(param)
      const { digest, missing, reason } = query
      const preview = await readPreview(c, desk, missing)
      const isDone = preview.faults.length === 0 && preview.changes.length === 0
      if (!isDone && preview.digest !== digest) requireDone('overtaken')

      const { place, plan, standing, drawn } = desk
      const changes = toWrite(preview.changes, plan, drawn, () => newUuid(randomBytes))
      const wish = { standing, changes, today: plan.dayAt(now()) }
      requireDone(await store.changeInsiders(place, wish))
      noteForLog(c, { reason, ...countKinds(preview.changes) })
    })
}

async function readPreview(c: Context, desk: GroupDesk, missing: 'keep' | 'remove') {
  const bytes = await readFileBody(c)
  const { people, ...found } = await readAside(insiderFile, bytes, desk.rateable)
  const changes = found.faultCount > 0 ? [] : compareLists(desk.standing, people, missing)
  const { round, group } = desk.place
  return previewOf(`${round} ${group} ${missing}`, bytes, { changes, ...found })
}

function shown(change: ListChange) {
  return {
    kind: change.kind,
    before: 'before' in change ? shownFacts(change.before) : null,
    after: 'after' in change ? shownFacts(change.after) : null,
  }
}

function shownFacts({ name, position, contact, notUnits, blocks }: InsiderFacts) {
  return { name, position, contact: contact ?? null, notUnits, blocks }
}

function countKinds(changes: readonly ListChange[]) {
  const count = (kind: ListChange['kind']) => changes.filter((each) => each.kind === kind).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}
