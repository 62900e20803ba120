import { createRoute, z } from '@hono/zod-openapi'
import { LinkCode, LinkOpening, RoundBrief, UnitBrief } from '@phieu/survey'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import { createRouter, problemResponses } from './router.ts'

const openLink = createRoute({
  method: 'get',
  path: '/{code}',
  tags: ['Phone'],
  summary: "Open a citizen's link",
  description: 'All that a phone needs to answer with the network gone.',
  request: { params: z.object({ code: z.string().max(64) }) },
  responses: {
    200: {
      description: 'What the link asks about.',
      content: { 'application/json': { schema: LinkOpening } },
    },
    ...problemResponses('unknown-link', 'closed-round'),
  },
})

/** `GET /api/links/:code` */
export function linkRoutes({ store, plans }: Services) {
  return createRouter().openapi(openLink, async (c) => {
    const code = LinkCode.safeParse(c.req.valid('param').code)
    const link = code.success ? await store.findLink(code.data) : undefined
    const plan = link && (await plans.find(link.round))
    const unit = plan?.units.get(link?.unit ?? '')
    if (!link || !plan || !unit) throw new ProblemError('unknown-link')
    if (plan.round.state !== 'open') throw new ProblemError('closed-round')

    const questionnaire = plan.questionnaireFor(unit.block, link.group)
    if (!questionnaire) throw new Error(`link ${link.code} asks group ${link.group} nothing`)
    const round = RoundBrief.parse(plan.round)
    const { extra } = plan.round
    return c.json(
      { link: link.code, round, unit: UnitBrief.parse(unit), questionnaire, extra },
      200,
    )
  })
}
