import { endpoints } from '@phieu/office'
import { paperForm } from '../../papers/documents/paper/paper-form.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from './round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { sendDocument } from '../../http/send-document.ts'

/** `GET /api/rounds/:round/paper/:block/:group.pdf` */
export function paperRoutes(services: Services) {
  const { now, config } = services
  return createRouter().handle(endpoints.printPaper, async ({ c, param, query }) => {
    const { round, block, file } = param
    const { language, unit: unitId } = query
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
