import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'
import { readTable } from '../components/table/table-address.ts'

export type LogPage = Answered<typeof endpoints.listLog>
export type LogRow = LogPage['entries'][number]

/** Entries on one page of the list. */
export const LOG_PAGE = 50

/** What narrows the log, by its name in the address and in the server's query. */
export const logFilters = ['who', 'action', 'round', 'from', 'to'] as const

/** What an address asks of the log, as the server's query; a day that is none is left out. */
export function logQueryOf(
  address: URLSearchParams,
): Partial<Record<(typeof logFilters)[number], string>> {
  const given = logFilters.flatMap((name) => {
    const value = address.get(name) ?? ''
    const isDay = name === 'from' || name === 'to'
    return value === '' || (isDay && !/^\d{4}-\d{2}-\d{2}$/.test(value)) ? [] : [[name, value]]
  })
  return Object.fromEntries(given)
}

/** The page of the log that an address asks for. */
export function logQuery(api: Api, address: URLSearchParams) {
  const { page } = readTable(address)
  const query = { ...logQueryOf(address), page: `${page}`, size: `${LOG_PAGE}` }
  return queryOf(api, endpoints.listLog, { query }, { keepsPrevious: true })
}
