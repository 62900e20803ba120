/** What the pages of sending out ask the server. */
import { type Answered, type Asked, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { partsOfRound, queryOf } from '../api/query-of.ts'
import { readTable } from '../components/table/table-address.ts'

/** How often an open page looks again, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

/** Rows on a page of links. */
export const LINK_PAGE = 50

export type LinkPage = Answered<typeof endpoints.listLinks>
export type LinkRow = LinkPage['links'][number]
export type LinkQuery = Asked<typeof endpoints.listLinks>['query']
export type KioskList = Answered<typeof endpoints.listKiosks>
export type KioskRow = KioskList['kiosks'][number]
export type BatchList = Answered<typeof endpoints.listBatches>
export type BatchRow = BatchList['batches'][number]

/** Which links, by what stands in the address of the list. */
export function linkFilterOf(address: URLSearchParams) {
  const { search } = readTable(address)
  const filter = Object.fromEntries(
    ['block', 'group', 'channel', 'state'].flatMap((name) => {
      const value = address.get(name)
      return value ? [[name, value]] : []
    }),
  )
  return { ...filter, ...(search !== '' && { q: search }) }
}

export function linksQuery(api: Api, round: string, address: URLSearchParams) {
  const { order, page } = readTable(address)
  const query: LinkQuery = {
    ...linkFilterOf(address),
    page: String(page),
    size: String(LINK_PAGE),
    ...(order && {
      order: orderOf(order.by),
      direction: order.descending ? 'descending' : 'ascending',
    }),
  }
  return queryOf(
    api,
    endpoints.listLinks,
    { param: { round }, query },
    { keepsPrevious: true, refetchInterval: POLL },
  )
}

const orders = ['unit', 'label', 'kept', 'opened', 'closesOn', 'state'] as const

function orderOf(by: string): (typeof orders)[number] {
  return orders.find((order) => order === by) ?? 'unit'
}

/** One link, found by its code. */
export function linkQuery(api: Api, round: string, code: string) {
  return linksQuery(api, round, new URLSearchParams({ q: code }))
}

export function linkDaysQuery(api: Api, round: string, code: string) {
  return queryOf(api, endpoints.listLinkDays, { param: { round, code } }, { refetchInterval: POLL })
}

export function kiosksQuery(api: Api, round: string, code: string) {
  return queryOf(api, endpoints.listKiosks, { param: { round, code } }, { refetchInterval: POLL })
}

export function batchesQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listBatches, { param: { round } }, { refetchInterval: POLL })
}

/** What was sent out of a round is asked anew by every page. */
export function sendingKey(round: string) {
  return partsOfRound(round, 'links', 'batches')
}
