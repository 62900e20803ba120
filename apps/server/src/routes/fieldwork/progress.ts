import { createRoute, z } from '@hono/zod-openapi'
import { fractionText } from '@phieu/scoring'
import { Language, RoundBrief } from '@phieu/survey'
import { exportProgress } from '../../fieldwork/export-progress.ts'
import { readProgress, type ProgressFigures } from '../../fieldwork/progress.ts'
import { readResponseRates } from '../../fieldwork/response-rates.ts'
import { readReturns } from '../../assignments/returns.ts'
import type { Services } from '../../services.ts'
import { Progress, ProgressBy, RatesBy, ResponseRates } from './progress-schemas.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sha256 } from '@phieu/survey'

const getProgress = createRoute({
  method: 'get',
  path: '/{round}/progress',
  tags: ['Fieldwork'],
  summary: 'How far the collecting is, by block, unit, group, channel, interviewer or day',
  description:
    'Forecast: the day on which the target is reached if every day brings what the last seven ' +
    'brought on average. What is behind stands first.',
  request: { params: RoundParam, query: z.object({ by: ProgressBy.default('block') }) },
  responses: {
    200: {
      description: 'As of now.',
      content: { 'application/json': { schema: Progress } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const formats = z.enum(['csv', 'xlsx'])
const FileParam = z
  .templateLiteral([ProgressBy, '.', formats])
  .openapi({ type: 'string', example: 'unit.csv' })
const file = { schema: z.string().openapi({ format: 'binary' }) }

const getFile = createRoute({
  method: 'get',
  path: '/{round}/progress/{file}',
  tags: ['Fieldwork'],
  summary: 'The progress as a file',
  request: {
    params: RoundParam.extend({ file: FileParam }),
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: {
      description: 'The whole file; `X-File-SHA256` has its digest.',
      content: {
        'text/csv': file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
      },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getRates = createRoute({
  method: 'get',
  path: '/{round}/response-rates',
  tags: ['Fieldwork'],
  summary: 'What became of those who were to be asked, with the response rates of AAPOR',
  description:
    'Interviews are counted from ballots that interviewers collected; the other outcomes are what ' +
    'they told. `eligibility` is e: the part of the unknown that is taken to be eligible.',
  request: { params: RoundParam, query: z.object({ by: RatesBy.default('round') }) },
  responses: {
    200: {
      description: 'As of now.',
      content: { 'application/json': { schema: ResponseRates } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/rounds/:round/progress` and `/api/rounds/:round/response-rates` */
export function fieldworkProgressRoutes(services: Services) {
  const { store, now } = services

  return createRouter()
    .openapi(getProgress, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { rows, total, lastDay, ...progress } = await readProgress(
        store,
        plan,
        c.req.valid('query').by,
        now(),
      )
      return c.json(
        {
          ...progress,
          round: RoundBrief.parse(plan.round),
          lastDay: lastDay ?? null,
          total: written(total),
          rows: rows.map(({ id, name, under, ...figures }) => ({
            id,
            name: name ?? null,
            under: under ?? null,
            ...written(figures),
          })),
        },
        200,
      )
    })
    .openapi(getFile, async (c) => {
      const { round, file: asked } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const [by, format] = asked.split('.')
      const progress = await readProgress(store, plan, ProgressBy.parse(by), now())
      const choice = { format: formats.parse(format), language: c.req.valid('query').language }
      const { name, contentType, bytes } = await exportProgress(plan, progress, choice, now())
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
        [FILE_DIGEST_HEADER]: await sha256(bytes),
      })
    })
    .openapi(getRates, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { by } = c.req.valid('query')
      const rows = await readResponseRates(store, plan, by)
      const exact = (value: Parameters<typeof fractionText>[0] | undefined) =>
        value === undefined ? null : fractionText(value)
      return c.json(
        {
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
          channels: await readReturns(store, plan),
        },
        200,
      )
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
