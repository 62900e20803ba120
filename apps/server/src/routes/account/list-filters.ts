import { randomUUID } from 'node:crypto'
import { endpoints, mayShare, MOST_FILTERS, MOST_FILTERS_IN_ALL } from '@phieu/office'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'

/** So many that colleagues show are told of a list. */
const MOST_SHARED = 60

/** `/api/account/filters`: filters of lists under names, one’s own and those that colleagues show. */
export function listFilterRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listFilters, async ({ c, query: { list, round } }) => {
      const { id: account, role } = officeUserOf(c)
      const shareable = mayShare(list, role)
      const [own, shared] = await Promise.all([
        store.listFilters(account, list),
        shareable && round !== undefined
          ? store.listSharedFilters({ account, list, round }, MOST_SHARED)
          : [],
      ])
      return {
        filters: [
          ...own.map(({ id, name, search, sharedIn }) => {
            return { id, name, search, shared: sharedIn !== null && sharedIn === round, by: null }
          }),
          ...shared.map(({ id, name, search, by }) => ({ id, name, search, shared: true, by })),
        ],
        shareable,
      }
    })
    .handle(endpoints.keepFilter, async ({ c, json }) => {
      const filter = { ...json, id: randomUUID(), account: officeUserOf(c).id, sharedIn: null }
      const most = { ofList: MOST_FILTERS, inAll: MOST_FILTERS_IN_ALL }
      if ((await store.keepFilter(filter, most)) === 'full') {
        throw new ProblemError('conflict', 'This account keeps as many filters as it may.')
      }
      noteForLog(c, { name: json.name })
    })
    .handle(endpoints.changeFilter, async ({ c, param, json }) => {
      const { id: account, role } = officeUserOf(c)
      const own = { account, id: param.id }
      const { name, sharedIn } = json
      if (typeof sharedIn === 'string') {
        const filter = await store.findFilter(own)
        if (!filter || !(await store.findRound(sharedIn))) throw new ProblemError('not-found')
        if (!mayShare(filter.list, role)) {
          throw new ProblemError('malformed', 'Nobody else opens this list.')
        }
      }
      const before = await store.changeFilter(own, {
        ...(name !== undefined && { name }),
        ...(sharedIn !== undefined && { sharedIn }),
      })
      if (!before) throw new ProblemError('not-found')
      if (before === 'taken') throw new ProblemError('conflict', 'Another filter is called so.')
      noteForLog(c, { name: name ?? before.name, ...(sharedIn && { round: sharedIn }) })
    })
    .handle(endpoints.removeFilter, async ({ c, param }) => {
      const removed = await store.removeFilter({ account: officeUserOf(c).id, id: param.id })
      if (!removed) throw new ProblemError('not-found')
      noteForLog(c, { name: removed.name })
    })
}
