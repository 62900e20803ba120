import { endpoints } from '@phieu/office'
import { localDate } from '@phieu/survey'
import { openGroupDesk, requireDone } from '../../insiders/load-group.ts'
import { linkTable, reminderTable, toRemind } from '../../insiders/mail-merge.ts'
import { makeLinks, whoseLinks } from '../../insiders/make-links.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendTable } from '../imports/templates.ts'

/** The personal links of a group, and the reminders. */
export function insiderLinkRoutes(services: Services) {
  const { store, keys, now } = services

  async function deskOf({ round, group }: { round: string; group: string }) {
    return openGroupDesk(services, await roundPlanOf(services, round), group)
  }

  const fileName = (what: string, round: string, group: string) =>
    ['phieu', round, what, group, localDate(now(), services.config.timeZone)].join('_')

  return createRouter()
    .handle(endpoints.makeInsiderLinks, async ({ c, param, json }) => {
      const desk = await deskOf(param)
      const { channel, whose, format, language } = json
      const insiders = whoseLinks(desk.insiders, whose)
      if (insiders.length === 0) throw nobody()

      const { place, plan } = desk
      const made = await makeLinks(services, insiders)
      const links = made.map(({ insider, rightHash }) => ({ insider: insider.id, rightHash }))
      const today = plan.dayAt(now())
      requireDone(await store.makeInsiderLinks(place, { channel, links, today }))
      noteForLog(c, { links: links.length, channel })
      const boxBy = (await keys.find(place.round))?.publicKeys.boxBy
      const name = fileName('links', place.round, place.group)
      return sendTable(c, linkTable(plan.round, made, { language, boxBy }), format, name)
    })
    .handle(endpoints.revokeInsiderLink, async ({ param }) => {
      const { insider, ...at } = param
      const { place, plan } = await deskOf(at)
      const today = plan.dayAt(now())
      if (!(await store.revokeInsiderLink(place, insider, today))) {
        throw new ProblemError('not-found', 'This person has no good link.')
      }
    })
    .handle(endpoints.exportReminders, async ({ c, param, query }) => {
      const { file, ...at } = param
      const { language } = query
      const { place, plan, insiders } = await deskOf(at)
      noteForLog(c, { people: toRemind(insiders).length })
      const name = fileName('reminders', place.round, place.group)
      const format = file === 'reminder.csv' ? 'csv' : 'xlsx'
      return sendTable(c, reminderTable(plan.round, insiders, language), format, name)
    })
}

function nobody() {
  const message = {
    vi: 'Không có ai cần liên kết: hãy chọn ngẫu nhiên đơn vị trước, hoặc mọi người đã có liên kết.',
    en: 'Nobody needs a link: draw units first, or everybody has one already.',
  }
  return new ProblemError('conflict', message.en, {}, { message })
}
