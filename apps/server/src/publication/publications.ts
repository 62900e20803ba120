import type { PublicationEntry } from '@phieu/office'
import { sha256 } from '@phieu/survey'
import { inThread } from '../in-thread.ts'
import { remembering } from '../remember.ts'
import type { PublicationStore } from '../store/publication/publication-store.ts'
import { DamagedPackage, type Publications, type PublishedResult } from './published.ts'
import { run as readPublished, type KeptPackage } from './read-published.ts'

/** Up to so many bytes a package is read sooner than a thread is there. */
const SMALL = 500_000

/**
 * What is published, read from the store. Packages never change, so each is read once, however many ask
 * at once: a page of a unit needs all of them.
 */
export function openPublications(store: PublicationStore): Publications {
  const remembered = new Map<string, PublishedResult>()
  const once = remembering<PublishedResult>(Infinity)
  /** What was no longer whole when it was last asked for. */
  const damaged = new Set<string>()
  const publications: Publications = {
    async readable(upTo) {
      const all = await store.listPublications()
      const entries = all.slice(
        Math.max(
          0,
          all.findIndex(({ round }) => round === upTo),
        ),
      )
      const found = await Promise.all(entries.map((entry) => withErrata(entry).catch(damageOf)))
      return {
        results: found.flatMap((each) => (each && !(each instanceof DamagedPackage) ? [each] : [])),
        damaged: found.flatMap((each) => (each instanceof DamagedPackage ? [each.round] : [])),
      }
    },
    edition: async () => JSON.stringify(await store.listPublications()),
    async find(id) {
      // PostgreSQL does not even look for it.
      if (id.includes('\0')) return undefined
      const known = remembered.get(id)
      if (known && !damaged.has(id)) return known

      const entry = await store.findPublication(id)
      if (!entry) return undefined
      if (damaged.has(id)) await readWhole(id, entry)
      const result = await once(id, async () => {
        // Before it is opened: pages of other rounds ask for all, and what is damaged is read for each of them.
        const bytes = await readWhole(id, entry)
        return read({ id, digest: entry.digests.public, bytes }).catch((cause: unknown) => {
          throw new DamagedPackage(id, cause)
        })
      })
      remembered.set(id, result)
      return result
    },
    errataOf: (id) => store.listErrata(id),
    async findPackage(id) {
      const entry = await store.findPublication(id)
      return entry && readWhole(id, entry)
    },
  }

  /** @throws DamagedPackage when the bytes are not those that were published */
  async function readWhole(id: string, { digests }: PublicationEntry) {
    const bytes = await store.readPackage(id, 'public')
    if (bytes && (await sha256(bytes)) === digests.public) {
      damaged.delete(id)
      return bytes
    }
    damaged.add(id)
    const what = bytes ? 'its digest is not the one that was published' : 'it is not there'
    throw new DamagedPackage(id, new Error(what))
  }

  async function withErrata({ round, errata }: PublicationEntry) {
    const result = await publications.find(round)
    return result && { ...result, errata }
  }

  return publications
}

/** @throws whatever else it is */
function damageOf(error: unknown): DamagedPackage {
  if (error instanceof DamagedPackage) return error
  throw error
}

async function read(kept: KeptPackage): Promise<PublishedResult> {
  if (kept.bytes.length <= SMALL) return readPublished(kept)
  return inThread(new URL('read-published.ts', import.meta.url), kept)
}
