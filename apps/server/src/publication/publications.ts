import { inThread } from '../in-thread.ts'
import type { PublicationStore } from '../store/publication/publication-store.ts'
import type { Publications, PublishedResult } from './published.ts'
import { run as readPublished, type KeptPackage } from './read-published.ts'

/** Up to so many bytes a package is read sooner than a thread is there. */
const SMALL = 500_000

/** What is published, read from the store. Packages never change, so each is read once. */
export function openPublications(store: PublicationStore): Publications {
  const remembered = new Map<string, PublishedResult>()
  const publications: Publications = {
    async list() {
      const entries = await store.listPublications()
      const found = await Promise.all(
        entries.map(async ({ round, errata }) => {
          const result = await publications.find(round)
          return result && { ...result, errata }
        }),
      )
      return found.filter((each) => each !== undefined)
    },
    async find(id) {
      const known = remembered.get(id)
      if (known) return known

      const entry = await store.findPublication(id)
      const bytes = entry && (await store.readPackage(id, 'public'))
      if (!entry || !bytes) return undefined
      const result = await read({ id, digest: entry.digests.public, bytes })
      remembered.set(id, result)
      return result
    },
    errataOf: (id) => store.listErrata(id),
    findPackage: (id) => store.readPackage(id, 'public'),
  }
  return publications
}

function read(kept: KeptPackage): Promise<PublishedResult> {
  if (kept.bytes.length <= SMALL) return readPublished(kept)
  return inThread(new URL('read-published.ts', import.meta.url), kept)
}
