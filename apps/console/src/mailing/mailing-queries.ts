/** What the pages of letters ask the server. */
import { endpoints, type Answered } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { partsOfRound, queryOf } from '../api/query-of.ts'

/** How often an open page looks again, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

export type MailingList = Answered<typeof endpoints.listMailings>
export type MailingRow = MailingList['mailings'][number]
export type AddresseePreview = Answered<typeof endpoints.previewAddressees>

export function mailingsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listMailings, { param: { round } }, { refetchInterval: POLL })
}

/** Letters, the bulks of their invitations, and insiders with their links. */
export function mailingsKey(round: string) {
  return partsOfRound(round, 'mailings', 'batches', 'insiders')
}
