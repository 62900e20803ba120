import { randomUUID } from 'node:crypto'
import { endpoints, MOST_FILTERS, MOST_FILTERS_IN_ALL, type Role } from '@phieu/office'
import { opensList } from '../../account/who-opens-list.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { createRouter } from '../../http/mount.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { KeptFilter } from '../../store/people/filter-store.ts'

/** So many that colleagues show are told of a list. */
const MOST_SHARED = 60

/** `/api/account/filters`: filters of lists under names, one’s own and those that colleagues show. */
export function listFilterRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listFilters, async ({ c, query: { list, round } }) => {
      const { id: account, role } = officeUserOf(c)
      const shareable = opensList(role, list)
      const [own, shared] = await Promise.all([
        store.listFilters(account, list),
        shareable && round !== undefined
          ? store.listSharedFilters({ account, list, round }, MOST_SHARED)
          : [],
      ])
      return {
        filters: [
          ...own.map((filter) => ({ ...shown(filter), by: null })),
          ...shared.map((filter) => ({ ...shown(filter), by: filter.by })),
        ],
        shareable,
      }
    })
    .handle(endpoints.keepFilter, async ({ c, json }) => {
      const { id: account, role } = officeUserOf(c)
      const { sharedIn = null } = json
      if (sharedIn !== null) await requireShareable(json.list, sharedIn, role)
      const filter = { ...json, id: randomUUID(), account, sharedIn }
      const most = { ofList: MOST_FILTERS, inAll: MOST_FILTERS_IN_ALL }
      if ((await store.keepFilter(filter, most)) === 'full') {
        throw new ProblemError('conflict', 'This account keeps as many filters as it may.')
      }
      noteForLog(c, { name: json.name, ...(sharedIn !== null && { round: sharedIn }) })
    })
    .handle(endpoints.changeFilter, async ({ c, param, json }) => {
      const { id: account, role } = officeUserOf(c)
      const own = { account, id: param.id }
      const { name, sharedIn } = json
      if (typeof sharedIn === 'string') {
        const filter = await store.findFilter(own)
        if (!filter) throw new ProblemError('not-found')
        await requireShareable(filter.list, sharedIn, role)
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

  /** @throws ProblemError where the list is nobody else's, or there is no such round */
  async function requireShareable(list: string, round: string, role: Role): Promise<void> {
    if (!opensList(role, list)) throw new ProblemError('malformed', 'Nobody else opens this list.')
    if (!(await store.findRound(round))) throw new ProblemError('not-found')
  }
}

function shown({ id, name, search, sharedIn }: KeptFilter) {
  return { id, name, search, sharedIn }
}
