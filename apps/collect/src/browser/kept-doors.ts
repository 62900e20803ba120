/**
 * The first pages of links as the server has rendered them, kept on the phone: by the worker that
 * fetches them, and by the first visit, which had no worker yet.
 */
import { versionName } from './version-name.ts'

const PREFIX = 'doors-'

/** Pages of one version ask for the files of that version, so each version keeps its own. */
export const DOORS = PREFIX + versionName

/** What the build writes into every page of this version. */
export const versionMark = `<meta name="version" content="${versionName}"`

/** Under what the page of an address is kept; `undefined` for an address that is no link's. */
export function doorKey(address: URL): string | undefined {
  if (!address.pathname.startsWith('/l/')) return undefined
  const language = address.searchParams.get('lang')
  return address.pathname + (language ? `?lang=${encodeURIComponent(language)}` : '')
}

/**
 * Fetches the first page of a link anew, and keeps it where something lies behind it.
 *
 * @returns the page; `undefined` when whoever answered was not our server, or has another version
 * @throws without a network
 */
export async function fetchDoor(cache: Cache, key: string): Promise<Response | undefined> {
  const response = await fetch(key, { credentials: 'same-origin' })
  if (!response.ok || !(await response.clone().text()).includes(versionMark)) return undefined

  const keeps = !response.headers.get('cache-control')?.includes('no-store')
  await (keeps ? cache.put(key, response.clone()) : cache.delete(key))
  return response
}

/** Keeps the first page of the link that an address is of, unless it is kept already. */
export async function keepDoorOf(address: URL): Promise<void> {
  const key = doorKey(address)
  if (key === undefined) return
  const cache = await caches.open(DOORS)
  if (!(await cache.match(key))) await fetchDoor(cache, key)
}

/** Forgets the pages of other versions. */
export async function forgetOldDoors(caches: CacheStorage): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== DOORS)
  await Promise.all(old.map((name) => caches.delete(name)))
}
