import { endpoints } from '@phieu/office'
import { localDate } from '@phieu/survey'
import { makeAnnex } from '../../papers/documents/annex/annex.ts'
import { writeAnnex } from '../../papers/documents/annex/write-annex.ts'
import { draftAwards } from '../../awards/awards.ts'
import { ProblemError } from '../../problem.ts'
import { liveResult } from '../../results/live-result.ts'
import type { Services } from '../../services.ts'
import { sayContradiction } from '../results/result.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { parseAnnexFile, sendDocument } from '../../http/send-document.ts'

/** `GET /api/rounds/:round/annex/:block.{docx,pdf}`: for those who appraise and approve. */
export function draftDocumentRoutes(services: Services) {
  return createRouter().handle(endpoints.draftAnnex, async ({ c, param, query }) => {
    const { round, file } = param
    const { language, ...repeats } = query
    const { block, format } = parseAnnexFile(file)
    const plan = await roundPlanOf(services, round)
    const { document, annual } = await liveResult(services, plan, repeats).catch(sayContradiction)
    const annex = makeAnnex(
      {
        definition: plan.definition,
        document,
        annual,
        awards: await draftAwards(services, plan).catch(sayContradiction),
        publishedOn: localDate(services.now(), plan.round.timeZone),
        digest: undefined,
        errata: [],
      },
      block,
      language,
    )
    if (!annex) throw new ProblemError('not-found', `The result ranks no block ${block}.`)

    const name = `${round}-annex-${block}-${language}-draft`
    return sendDocument(c, await writeAnnex(annex, format), format, name)
  })
}
