/** What stands in the address of a list: what is looked for, filters, order and page. */

/** By which column a list is ordered. */
export interface Order {
  /** The column's id. */
  readonly by: string
  readonly descending: boolean
}

/** Which way a column's head orders first. */
export type FirstWay = 'ascending' | 'descending'

export interface TableAddress {
  readonly search: string
  /** `undefined`: as the rows came. */
  readonly order: Order | undefined
  /** From 1. */
  readonly page: number
}

/**
 * What the address says of a list.
 *
 * @param name - of the list where a page has several; before every parameter of it, with a dot
 */
export function readTable(address: URLSearchParams, name = ''): TableAddress {
  const read = (key: string) => address.get(parameterOf(name, key)) ?? ''
  return { search: read('q'), order: readOrder(read('sort')), page: readPage(read('page')) }
}

/** How a parameter of a list is called in the address: `q`, or `devices.q` of the list `devices`. */
export function parameterOf(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`
}

/** `name` orders from the lowest, `-name` from the highest; nothing gives no order. */
export function readOrder(sort: string): Order | undefined {
  return sort === '' ? undefined : { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') }
}

/** The way back of `readOrder`. */
export function orderText({ by, descending }: Order): string {
  return descending ? `-${by}` : by
}

/** A page's number from 1; whatever is none is the first. */
export function readPage(text: string | null): number {
  const page = Number(text)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** What a press on a column's head makes of `sort`: first this way, then the other, then none. */
export function nextSort(order: Order | undefined, by: string, first: FirstWay): string {
  const descending = first === 'descending'
  if (order?.by !== by) return orderText({ by, descending })
  return order.descending === descending ? orderText({ by, descending: !descending }) : ''
}
