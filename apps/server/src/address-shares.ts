import { isIPv6 } from 'node:net'

/**
 * What each address may use up of something before it stands in others' way. It lives in the memory
 * of this process alone, so that no address is ever written down near a ballot: several servers give
 * an address as many shares, and what must hold for all of them is decided in the database.
 */
export interface AddressShare {
  /**
   * Takes from what an address has left.
   *
   * @param address - `undefined` where nobody knows it: those share one
   * @param of - where there is a share of each of several things
   * @returns whether so much was left; if not, nothing was taken
   */
  take: (address: string | undefined, amount: number, of?: string) => boolean
}

export interface ShareWish {
  /** How much an address has in a while. */
  most: number
  /** After so many ms everybody has all of it again. */
  while: number
  now: () => Date
}

/** Addresses that are remembered at once; the one that came first makes room. */
const REMEMBERED = 20_000

export function openAddressShare({ most, while: length, now }: ShareWish): AddressShare {
  const used = new Map<string, number>()
  let current = -1
  return {
    take(address, amount, of = '') {
      const window = Math.floor(now().getTime() / length)
      if (window !== current) used.clear()
      current = window

      const network = `${networkOf(address)} ${of}`
      const before = used.get(network) ?? 0
      if (before + amount > most) return false
      const [oldest] = used.keys()
      if (used.size >= REMEMBERED && oldest !== undefined) used.delete(oldest)
      used.set(network, before + amount)
      return true
    },
  }
}

/** Of IPv6 the network of 64 bits, which whoever is given one address usually has as a whole. */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? ''
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  const [left = '', right = ''] = address.toLowerCase().split('::')
  const head = left.split(':').filter((part) => part !== '')
  const tail = right.split(':').filter((part) => part !== '')
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...(address.includes('::') ? gap : []), ...tail].slice(0, 4).join(':')
}
