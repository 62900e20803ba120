import { createRoute, z } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import { paperForm } from '../../papers/documents/paper/paper-form.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { RoundParam, roundPlanOf } from './round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendDocument } from '../../http/send-document.ts'

const getForm = createRoute({
  method: 'get',
  path: '/{round}/paper/{block}/{file}',
  tags: ['Office'],
  summary: 'A questionnaire as a form to print, for every unit of a block or for one',
  request: {
    params: RoundParam.extend({
      block: z.string().max(64),
      file: z.string().max(80).openapi({ example: 'ND.pdf' }),
    }),
    query: z.object({
      language: Language.default('vi'),
      unit: z.string().max(64).optional().describe('whose name is printed'),
    }),
  },
  responses: {
    200: {
      description: 'A PDF of A4 pages.',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/rounds/:round/paper/:block/:group.pdf` */
export function paperRoutes(services: Services) {
  const { now, config } = services
  return createRouter().openapi(getForm, async (c) => {
    const { round, block, file } = c.req.valid('param')
    const { language, unit: unitId } = c.req.valid('query')
    const plan = await roundPlanOf(services, round)
    const group = /^([A-Za-z0-9_-]+)\.pdf$/.exec(file)?.[1]
    const questionnaire = group === undefined ? undefined : plan.questionnaireFor(block, group)
    const unit = unitId === undefined ? undefined : plan.units.get(unitId)
    const fits = unitId === undefined || unit?.block === block
    if (!questionnaire || !fits) throw new ProblemError('not-found')

    const day = plan.dayAt(now())
    const wish = { round: plan.round, questionnaire, unit, language, day }
    const form = paperForm({ ...wish, publicUrl: config.publicUrl })
    // Loaded when first asked for: most days nobody prints.
    const { paperPdf } = await import('../../papers/documents/paper/paper-pdf.ts')
    const name = [round, form.code.replaceAll('.', '-'), language].join('_')
    return sendDocument(c, await paperPdf(form), 'pdf', name)
  })
}
