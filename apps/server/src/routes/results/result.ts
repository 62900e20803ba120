import { LiveResultDocument, endpoints } from '@phieu/office'
import { liveResult } from '../../results/live-result.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/result`, `GET /api/rounds/:round/result/progress` */
export function resultRoutes(services: Services) {
  const { computer } = services
  return createRouter()
    .handle(endpoints.getResultProgress, ({ param }) => {
      const computing = computer.progressOf(param.round) ?? null
      return { computing }
    })
    .handle(endpoints.getResult, async ({ param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      // Once it is published there is one result: that of the package, as everybody reads it.
      const { document, annual, quality } =
        (await services.publications.find(plan.round.id)) ??
        (await liveResult(services, plan, query).catch(sayContradiction))
      return LiveResultDocument.parse({ ...document, annual: annual ?? null, quality })
    })
}

/** @throws ProblemError `conflict` for what scoring says of parts that contradict each other */
export function sayContradiction(error: unknown): never {
  if (!(error instanceof RangeError)) throw error
  throw new ProblemError(
    'conflict',
    `The parts of the result contradict each other: ${error.message}.`,
  )
}
