import { createRoute } from '@hono/zod-openapi'
import { Language, localDate } from '@phieu/survey'
import { z } from 'zod'
import { openGroupDesk, requireDone } from '../../insiders/load-group.ts'
import { linkTable, reminderTable, toRemind } from '../../insiders/mail-merge.ts'
import { makeLinks, whoseLinks } from '../../insiders/make-links.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { GroupParam, LinkWish, PersonParam, ReminderParam } from './insider-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendTable, templateResponse } from '../imports/templates.ts'

const tags = ['Insiders']

const postLinks = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/links',
  tags,
  summary: 'Make personal links; the answer is the only place where they ever stand',
  description:
    'Whoever has a link gets another in its place, and what they have done stays done. Only the SHA-256 of each code is kept.',
  request: {
    params: GroupParam,
    body: { required: true, content: { 'application/json': { schema: LinkWish } } },
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const revokeLink = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/people/{insider}/revoke',
  tags,
  summary: 'Take a personal link back: it opens nothing any more',
  description: 'A ballot that was begun before still arrives, into review.',
  request: { params: PersonParam },
  responses: {
    204: { description: 'It opens nothing.' },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getReminder = createRoute({
  method: 'get',
  path: '/{round}/insiders/{group}/reminders/{file}',
  tags,
  summary: 'Who has a link and units left, with a text to be sent; no link stands in it',
  request: {
    params: ReminderParam,
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** The personal links of a group, and the reminders. */
export function insiderLinkRoutes(services: Services) {
  const { store, now } = services

  async function deskOf({ round, group }: { round: string; group: string }) {
    return openGroupDesk(services, await roundPlanOf(services, round), group)
  }

  const fileName = (what: string, round: string, group: string) =>
    ['phieu', round, what, group, localDate(now(), services.config.timeZone)].join('_')

  return createRouter()
    .openapi(postLinks, async (c) => {
      const desk = await deskOf(c.req.valid('param'))
      const { channel, whose, format, language } = c.req.valid('json')
      const insiders = whoseLinks(desk.insiders, whose)
      if (insiders.length === 0) throw nobody()

      const { place, plan } = desk
      const made = await makeLinks(services, insiders)
      const links = made.map(({ insider, codeHash }) => ({ insider: insider.id, codeHash }))
      const today = plan.dayAt(now())
      requireDone(await store.makeInsiderLinks(place, { channel, links, today }))
      noteForLog(c, { links: links.length, channel })
      const name = fileName('links', place.round, place.group)
      return sendTable(c, linkTable(plan.round, made, language), format, name)
    })
    .openapi(revokeLink, async (c) => {
      const { insider, ...at } = c.req.valid('param')
      const { place, plan } = await deskOf(at)
      const today = plan.dayAt(now())
      if (!(await store.revokeInsiderLink(place, insider, today))) {
        throw new ProblemError('not-found', 'This person has no good link.')
      }
      return c.body(null, 204)
    })
    .openapi(getReminder, async (c) => {
      const { file, ...at } = c.req.valid('param')
      const { language } = c.req.valid('query')
      const { place, plan, insiders } = await deskOf(at)
      noteForLog(c, { people: toRemind(insiders).length })
      const name = fileName('reminders', place.round, place.group)
      const format = file === 'reminder.csv' ? 'csv' : 'xlsx'
      return sendTable(c, reminderTable(plan.round, insiders, language), format, name)
    })
}

function nobody() {
  const message = {
    vi: 'Không có ai cần đường dẫn: hãy chọn ngẫu nhiên đơn vị trước, hoặc mọi người đã có đường dẫn.',
    en: 'Nobody needs a link: draw units first, or everybody has one already.',
  }
  return new ProblemError('conflict', message.en, {}, { message })
}
