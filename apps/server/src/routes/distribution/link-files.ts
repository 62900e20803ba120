import { createRoute, z } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks, type LinkWish } from '../../distribution/choose-links.ts'
import { linksTable } from '../../distribution/links-table.ts'
import { noticeOf } from '../../distribution/print/notice.ts'
import { printLinks } from '../../distribution/print/print-links.ts'
import { tableFile } from '../../distribution/table-file.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendDocument } from '../../http/send-document.ts'
import { LinkFilter, PrintQuery } from './distribution-schemas.ts'

const file = { schema: z.string().openapi({ format: 'binary' }) }

const print = createRoute({
  method: 'get',
  path: '/{round}/links/print.pdf',
  tags: ['Sending'],
  summary: 'Posters, counter cards or receipts with the QR codes of open links',
  description: 'One PDF, the units as its bookmarks. Revoked links are not printed.',
  request: { params: RoundParam, query: PrintQuery },
  responses: {
    200: { description: 'Ready to print.', content: { 'application/pdf': file } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'too-many'),
  },
})

const table = createRoute({
  method: 'get',
  path: '/{round}/links/table/{file}',
  tags: ['Sending'],
  summary: 'Open links with their addresses and counts, as a file',
  request: {
    params: RoundParam.extend({ file: z.enum(['links.csv', 'links.xlsx']) }),
    query: LinkFilter.extend({ language: Language.default('vi') }),
  },
  responses: {
    200: {
      description: 'The whole file.',
      content: {
        'text/csv': file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** The most pages of one print: a few minutes of paper, and a second of this process. */
const MOST_PAGES = 2000

/** `GET /api/rounds/:round/links/print.pdf` and `…/links/table/:file` */
export function linkFileRoutes(services: Services) {
  const { store, config, now } = services

  async function choose(plan: RoundPlan, wish: LinkWish, codes?: readonly string[]) {
    const all = await store.listLinks(plan.round.id)
    const named = codes && new Set(codes)
    return named
      ? chooseLinks(plan, all, {}).filter(({ code }) => named.has(code))
      : chooseLinks(plan, all, wish)
  }

  return createRouter()
    .openapi(print, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { form, language, codes, ...wish } = c.req.valid('query')
      const links = (await choose(plan, wish, codes)).filter(({ state }) => state !== 'revoked')
      if (links.length === 0) throw new ProblemError('not-found', 'No link is chosen.')
      if (links.length > MOST_PAGES) {
        throw new ProblemError('too-many', `At most ${MOST_PAGES} links are printed at once.`)
      }
      const notices = links.map((link) => noticeOf(plan, link, config.publicUrl, language))
      const { title, organiser } = plan.round
      const spoken = language === 'en' ? 'en' : 'vi'
      const bytes = await printLinks(notices, {
        form,
        language,
        title: title[spoken],
        author: organiser[spoken],
      })
      noteForLog(c, { form, links: links.length })
      return sendDocument(c, bytes, 'pdf', `${form}_${plan.round.id}`)
    })
    .openapi(table, async (c) => {
      const { round, file: asked } = c.req.valid('param')
      const { language, ...wish } = c.req.valid('query')
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
