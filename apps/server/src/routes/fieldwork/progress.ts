import { ProgressBy, endpoints, ProgressFormat } from '@phieu/office'
import { fractionText } from '@phieu/scoring'
import { RoundBrief } from '@phieu/survey'
import { exportProgress } from '../../fieldwork/export-progress.ts'
import { readProgress, type ProgressFigures } from '../../fieldwork/progress.ts'
import { readResponseRates } from '../../fieldwork/response-rates.ts'
import { readReturns } from '../../assignments/returns.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { refuseTokens } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import { sha256 } from '@phieu/survey'

/** `/api/rounds/:round/progress` and `/api/rounds/:round/response-rates` */
export function progressRoutes(services: Services) {
  const { store, now } = services

  return createRouter()
    .handle(endpoints.getProgress, async ({ c, param, query }) => {
      if (query.by === 'interviewer') refuseTokens(c)
      const plan = await roundPlanOf(services, param.round)
      const { rows, total, firstDay, lastDay, ...progress } = await readProgress(
        store,
        plan,
        query.by,
        now(),
      )
      return {
        ...progress,
        round: RoundBrief.parse(plan.round),
        firstDay: firstDay ?? null,
        lastDay: lastDay ?? null,
        total: written(total),
        rows: rows.map(({ id, name, under, ...figures }) => ({
          id,
          name: name ?? null,
          under: under ?? null,
          ...written(figures),
        })),
      }
    })
    .handle(endpoints.exportProgress, async ({ c, param, query }) => {
      const { round, file: asked } = param
      const plan = await roundPlanOf(services, round)
      const [by, format] = asked.split('.')
      if (by === 'interviewer') refuseTokens(c)
      const progress = await readProgress(store, plan, ProgressBy.parse(by), now())
      const choice = { format: ProgressFormat.parse(format), language: query.language }
      const { name, contentType, bytes } = await exportProgress(plan, progress, choice, now())
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
        [FILE_DIGEST_HEADER]: await sha256(bytes),
      })
    })
    .handle(endpoints.getResponseRates, async ({ c, param, query }) => {
      if (query.by === 'interviewer') refuseTokens(c)
      const plan = await roundPlanOf(services, param.round)
      const { by } = query
      const rows = await readResponseRates(store, plan, by)
      const exact = (value: Parameters<typeof fractionText>[0] | undefined) =>
        value === undefined ? null : fractionText(value)
      return {
        round: RoundBrief.parse(plan.round),
        by,
        rows: rows.map(({ name, rates, ...row }) => ({
          ...row,
          name: name ?? null,
          rates: {
            eligibility: exact(rates.eligibility),
            rr1: exact(rates.rr1),
            rr2: exact(rates.rr2),
            rr3: exact(rates.rr3),
            rr4: exact(rates.rr4),
            rr5: exact(rates.rr5),
            rr6: exact(rates.rr6),
            coop1: exact(rates.coop1),
          },
        })),
        channels: await readReturns(services, plan),
      }
    })
}

function written({ counted, held, excluded, recent, target, forecast }: ProgressFigures) {
  return {
    counted,
    held,
    excluded,
    recent,
    target: target ?? null,
    forecast: { state: forecast.state, on: forecast.on ?? null },
  }
}
