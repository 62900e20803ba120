import { createRoute, z } from '@hono/zod-openapi'
import { Language, localDate } from '@phieu/survey'
import { makeAnnex } from '../../papers/documents/annex/annex.ts'
import { writeAnnex } from '../../papers/documents/annex/write-annex.ts'
import { ProblemError } from '../../problem.ts'
import { liveResult } from '../../results/live-result.ts'
import type { Services } from '../../services.ts'
import { sayContradiction } from '../results/result.ts'
import { ResultQuery } from '../results/result-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { parseAnnexFile, sendDocument } from '../../http/send-document.ts'

const file = { schema: z.string().openapi({ format: 'binary' }) }

const getDraft = createRoute({
  method: 'get',
  path: '/{round}/annex/{file}',
  tags: ['Office'],
  summary: 'The annex of a block as it would be published now, marked as a draft',
  request: {
    params: RoundParam.extend({ file: z.string().openapi({ example: 'A.docx' }) }),
    query: ResultQuery.extend({ language: Language.default('vi') }),
  },
  responses: {
    200: {
      description: 'A document to read and discuss.',
      content: {
        'application/pdf': file,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': file,
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

/** `GET /api/rounds/:round/annex/:block.{docx,pdf}`: for those who appraise and approve. */
export function draftDocumentRoutes(services: Services) {
  return createRouter().openapi(getDraft, async (c) => {
    const { round, file } = c.req.valid('param')
    const { language, ...repeats } = c.req.valid('query')
    const { block, format } = parseAnnexFile(file)
    const plan = await roundPlanOf(services, round)
    const { document, annual } = await liveResult(services, plan, repeats).catch(sayContradiction)
    const annex = makeAnnex(
      {
        definition: plan.definition,
        document,
        annual,
        publishedOn: localDate(services.now(), plan.round.timeZone),
        digest: undefined,
      },
      block,
      language,
    )
    if (!annex) throw new ProblemError('not-found', `The result ranks no block ${block}.`)

    const name = `${round}-annex-${block}-${language}-draft`
    return sendDocument(c, await writeAnnex(annex, format), format, name)
  })
}
