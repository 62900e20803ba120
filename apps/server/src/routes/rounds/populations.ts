import { endpoints } from '@phieu/office'
import { populationFile } from '../../rounds/population-file.ts'
import { populationTemplate } from '../../rounds/population-places.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from './round-path.ts'
import { createRouter } from '../../http/mount.ts'
import { writeFindings } from '../imports/file-imports.ts'
import { sendTemplate } from '../imports/templates.ts'
import { readAside } from '../../papers/sheets/read-aside.ts'
import { readFileBody } from '../../http/read-file.ts'

/** `GET /api/rounds/:round/populations/template.{csv,xlsx}`, `POST /api/rounds/:round/populations/preview` */
export function populationRoutes(services: Services) {
  return createRouter()
    .handle(endpoints.getPopulationTemplate, async ({ c, param, query }) => {
      const { round, template: asked } = param
      const plan = await roundPlanOf(services, round)
      const template = populationTemplate(plan, query.language)
      return sendTemplate(c, plan, 'population', { template, asked, at: services.now() })
    })
    .handle(endpoints.previewPopulations, async ({ c, param }) => {
      const plan = await roundPlanOf(services, param.round)
      const { round, definition, units, questionnaires } = plan
      const told = { round, definition, units, questionnaires }
      const bytes = await readFileBody(c)
      const { populations, ...found } = await readAside(populationFile, bytes, told)
      return { populations: [...populations], ...writeFindings(found) }
    })
}
