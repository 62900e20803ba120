/**
 * The pieces of the version before: a page that stood open while the app was changed goes on asking for
 * those that it was built of, and the server has them no more.
 */

const EARLIER = 'earlier-pieces'

/**
 * Keeps what is on the phone of other versions than the one that is being installed, and nothing older.
 *
 * @param kept - the cache of the app itself, which forgets them once the new version is in use
 * @param own - the addresses of the new version's own files
 */
export async function keepEarlierPieces(
  caches: CacheStorage,
  kept: string,
  own: ReadonlySet<string>,
): Promise<void> {
  const [app] = await Promise.all([caches.open(kept), caches.delete(EARLIER)])
  const earlier = await caches.open(EARLIER)
  for (const request of await app.keys()) {
    const address = new URL(request.url)
    if (!isPiece(address) || own.has(address.pathname.slice(1))) continue
    const piece = await app.match(request)
    if (piece) await earlier.put(request, piece)
  }
}

/** What carries a digest in its name is the same for ever. */
export function isPiece({ pathname }: URL): boolean {
  return pathname.startsWith('/assets/')
}

/** A piece of the version before, where the phone has it; else the server is asked. */
export async function findPiece(caches: CacheStorage, request: Request): Promise<Response> {
  const earlier = await caches.open(EARLIER)
  return (await earlier.match(request)) ?? fetch(request)
}
