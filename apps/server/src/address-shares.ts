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
  /** Gives back what was taken and came to nothing: nobody is charged for what the server could not do. */
  giveBack: (address: string | undefined, amount: number, of?: string) => void
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
  const nameOf = (address: string | undefined, of = '') => `${networkOf(address)} ${of}`
  return {
    take(address, amount, of) {
      const window = Math.floor(now().getTime() / length)
      if (window !== current) used.clear()
      current = window

      const network = nameOf(address, of)
      const before = used.get(network)
      if ((before ?? 0) + amount > most) return false
      const [oldest] = used.keys()
      if (before === undefined && used.size >= REMEMBERED && oldest !== undefined) {
        used.delete(oldest)
      }
      used.set(network, (before ?? 0) + amount)
      return true
    },
    giveBack(address, amount, of) {
      const network = nameOf(address, of)
      const before = used.get(network)
      if (before !== undefined) used.set(network, Math.max(0, before - amount))
    },
  }
}

/**
 * Of IPv6 the network of 64 bits, which whoever is given one address usually has as a whole; of an IPv4 address
 * that stands in one (`::ffff:203.0.113.7`, or `64:ff9b::` where a network translates) that address.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? ''
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  if (carriers.has(writeGroups(groups.slice(0, 6)))) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return writeGroups(groups.slice(0, 4))
}

/** What stands before an IPv4 address in one of IPv6 (RFC 4291, 2.5.5.2; RFC 6052, 2.1). */
const carriers = new Set(['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'])

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] {
  const [left = '', right] = address.replace(/%.*/, '').split('::')
  const [head, tail] = [readGroups(left), readGroups(right ?? '')]
  const gap = Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<number>(gap).fill(0), ...tail]
}

function readGroups(text: string): number[] {
  return text.split(':').flatMap((group) => {
    if (group === '') return []
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}

function writeGroups(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(':')
}
