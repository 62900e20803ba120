import { endpoints } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { RefusedEntry as StoredEntry } from '../../store/refused/refused-store.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/refused` and `GET /api/refused/:id` */
export function refusedRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listRefused, async ({ query }) => {
      const { offset, limit } = query
      const entries = await store.listRefused({ offset, limit })
      const total = await store.countRefused()
      return { total, offset, refused: entries.map(writeEntry) }
    })
    .handle(endpoints.readRefused, async ({ param }) => {
      const found = await store.findRefused(param.id)
      if (!found) throw new ProblemError('not-found', 'There is no such refused ballot.')
      return { ...writeEntry(found), raw: found.raw }
    })
}

function writeEntry({ id, why, refusedOn, size, round, ballot }: StoredEntry) {
  return {
    id,
    why,
    refusedOn: refusedOn ?? null,
    size,
    round: round ?? null,
    ballot: ballot ?? null,
  }
}
