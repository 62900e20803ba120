import { endpoints, type Role } from '@phieu/office'

/**
 * Who opens the lists of a round that have filters, by the path behind the round, and whatever is
 * below it. What is not named here is shown to nobody: a filter may hold a name that was looked for.
 */
const opensTo: ReadonlyMap<string, readonly Role[]> = new Map([
  ['fieldwork/assignments', endpoints.listAssignments.who],
  ['insiders', endpoints.listInsiders.who],
  ['review', endpoints.listReview.who],
  ['sending', endpoints.listLinks.who],
  ['setup/questionnaires', endpoints.printPaper.who],
])

/**
 * Whether filters of a list are shown to a role, and may be shown by it.
 *
 * @param list - see `FilteredList`; one that belongs to no round is its owner's alone
 */
export function opensList(role: Role, list: string): boolean {
  const path = /^\/rounds\/([\w/-]+)/.exec(list)?.[1]?.split('/') ?? []
  return path.some((_, at) => opensTo.get(path.slice(0, at + 1).join('/'))?.includes(role))
}
