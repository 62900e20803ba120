/** Filters of lists under names, kept in this browser for an account. */

export interface SavedFilter {
  /** As its owner calls it; no two of a list are called the same. */
  readonly name: string
  /** The parameters of the address: `flag=fast&sort=-flags`. */
  readonly search: string
}

/** More of a list than these nobody finds again. */
export const MOST_FILTERS = 20

/** The longest name, in characters. */
export const LONGEST_NAME = 60

/**
 * Where the filters of a list are kept. The same list of another round has the same ones.
 *
 * @param account - whose they are
 * @param pathname - of the page in the console
 * @param table - the list's name where a page has several
 */
export function filtersKey(account: string, pathname: string, table: string): string {
  const page = pathname.replace(/^\/rounds\/[^/]+/, '/rounds')
  return `phieu.console.filters.${account}.${page}.${table}`
}

/** What was kept, in its order; what a browser kept in another form is forgotten. */
export function readFilters(storage: Storage, key: string): readonly SavedFilter[] {
  return (storage.getItem(key) ?? '')
    .split('\n')
    .flatMap((line) => {
      const [name = '', search, ...rest] = line.split('\t')
      return name !== '' && search !== undefined && rest.length === 0 ? [{ name, search }] : []
    })
    .slice(0, MOST_FILTERS)
}

/** @returns what is kept from now on */
export function keepFilters(
  storage: Storage,
  key: string,
  filters: readonly SavedFilter[],
): readonly SavedFilter[] {
  try {
    if (filters.length === 0) storage.removeItem(key)
    else storage.setItem(key, filters.map(({ name, search }) => `${name}\t${search}`).join('\n'))
  } catch {
    // A browser without room keeps what it had.
  }
  return readFilters(storage, key)
}

/** The filters with one more, in the place of the one of that name. */
export function withFilter(
  filters: readonly SavedFilter[],
  { name, search }: SavedFilter,
): readonly SavedFilter[] {
  const called = cleanName(name)
  if (called === '') return filters
  const isThere = filters.some((each) => each.name === called)
  return isThere
    ? filters.map((each) => (each.name === called ? { name: called, search } : each))
    : [...filters, { name: called, search }]
}

/** The filters with one under another name; as they were, where that name is none or another one's. */
export function renamed(
  filters: readonly SavedFilter[],
  from: string,
  to: string,
): readonly SavedFilter[] {
  const called = cleanName(to)
  if (called === '' || filters.some(({ name }) => name === called)) return filters
  return filters.map((each) => (each.name === from ? { ...each, name: called } : each))
}

/** One line, without what would end it. */
function cleanName(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME)
}
