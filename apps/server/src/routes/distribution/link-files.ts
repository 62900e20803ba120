import { endpoints, MOST_PRINTED, type LinkFilter } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks } from '../../distribution/choose-links.ts'
import { linksTable } from '../../distribution/links-table.ts'
import { noticeOf } from '../../distribution/print/notice.ts'
import { openPrinter } from '../../distribution/print/print-beside.ts'
import { tableFile } from '../../distribution/table-file.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendDocument } from '../../http/send-document.ts'

/** `GET /api/rounds/:round/links/print.pdf` and `…/links/table/:file` */
export function linkFileRoutes(services: Services) {
  const { store, config, now } = services
  const print = openPrinter()

  async function choose(plan: RoundPlan, wish: LinkFilter, codes?: readonly string[]) {
    const all = await store.listLinks(plan.round.id)
    const named = codes && new Set(codes)
    return named
      ? chooseLinks(plan, all, {}).filter(({ code }) => named.has(code))
      : chooseLinks(plan, all, wish)
  }

  return createRouter()
    .handle(endpoints.printLinks, async ({ c, param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const { form, language, codes, ...wish } = query
      const links = (await choose(plan, wish, codes)).filter(({ state }) => state !== 'revoked')
      if (links.length === 0) throw new ProblemError('not-found', 'No link is chosen.')
      if (links.length > MOST_PRINTED) {
        throw new ProblemError('too-many', `At most ${MOST_PRINTED} links are printed at once.`)
      }
      const notices = links.map((link) => noticeOf(plan, link, config.publicUrl, language))
      const { title, organiser } = plan.round
      const spoken = language === 'en' ? 'en' : 'vi'
      const about = { title: title[spoken], author: organiser[spoken] }
      const bytes = await print({ notices, wish: { form, language, ...about } })
      noteForLog(c, { form, links: links.length })
      return sendDocument(c, bytes, 'pdf', `${form}_${plan.round.id}`)
    })
    .handle(endpoints.exportLinks, async ({ c, param, query }) => {
      const { round, file: asked } = param
      const { language, ...wish } = query
      const plan = await roundPlanOf(services, round)
      const links = await choose(plan, wish)
      const format = asked === 'links.csv' ? 'csv' : 'xlsx'
      const lines = linksTable(plan, links, { publicUrl: config.publicUrl, language })
      const { bytes, contentType } = await tableFile(lines, format, now())
      noteForLog(c, { links: links.length })
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename="links_${round}.${format}"`,
      })
    })
}
