import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * Whose word about where a request comes from is believed: a number of proxies that stand one behind
 * the other before this server, or their addresses and networks.
 */
export type TrustedProxies = { count: number } | { networks: readonly string[] }

/** What `TRUSTED_PROXIES` says: `1`, or `10.0.0.7, 192.168.0.0/16`; `undefined` for anything else. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^\d{1,2}$/.test(text)) return { count: Number(text) }
  const networks = text.split(',').map((part) => part.trim())
  return networks.every(isNetwork) ? { networks } : undefined
}

/**
 * The address that a request comes from. Each proxy writes at the end of `X-Forwarded-For` whom it
 * was asked by, so what stands left of the trusted proxies' entries is anybody's claim and is not
 * read.
 *
 * @param socket - the other end of the connection
 * @param forwardedFor - the header as it came
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: TrustedProxies | undefined,
): string | undefined {
  if (socket === undefined || proxies === undefined) return socket

  const chain = [
    ...(forwardedFor?.split(',') ?? []).map((part) => withoutPort(part.trim())),
    socket,
  ].toReversed()
  const trusted = 'count' in proxies ? proxies.count : countTrusted(chain, proxies.networks)
  const client = chain[Math.min(trusted, chain.length - 1)] ?? socket
  return isIP(client) ? client : socket
}

/** `198.51.100.1:50123` and `[2001:db8::7]:50123`, as some proxies write: else all behind them would be one sender. */
function withoutPort(entry: string): string {
  return /^(?:\[(.+)\]|([\d.]+))(?::\d+)?$/.exec(entry)?.slice(1).find(Boolean) ?? entry
}

/** How many, from the connection's end on, stand in the networks without a gap. */
function countTrusted(chain: readonly string[], networks: readonly string[]): number {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  const first = chain.findIndex((address) => !isTrusted(address))
  return first === -1 ? chain.length - 1 : first
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
