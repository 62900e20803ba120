import {
  AnnualDocument,
  CalibrationDocument,
  LEAVES_PART,
  openPackage,
  QualityDocument,
  readJson,
  readPublicInput,
  ResultDocument,
  UnitTrace,
  type PartTexts,
} from '@phieu/publication'
import { z } from 'zod'
import type { PublicationStore } from '../store/publication/publication-store.ts'
import type { Publications, PublishedResult } from './published.ts'

/** What is published, read from the store. Packages never change, so each is read once. */
export function openPublications(store: PublicationStore): Publications {
  const remembered = new Map<string, PublishedResult>()
  const publications: Publications = {
    async list() {
      const entries = await store.listPublications()
      const found = await Promise.all(entries.map(({ round }) => publications.find(round)))
      return found.filter((each) => each !== undefined)
    },
    async find(id) {
      const known = remembered.get(id)
      if (known) return known

      const entry = await store.findPublication(id)
      const bytes = entry && (await store.readPackage(id, 'public'))
      if (!entry || !bytes) return undefined
      const result = await readPublished(id, entry.digests.public, bytes)
      remembered.set(id, result)
      return result
    },
    findPackage: (id) => store.readPackage(id, 'public'),
  }
  return publications
}

/** @throws Error when the package is not as it was written: the database was tampered with */
async function readPublished(
  id: string,
  digest: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PublishedResult> {
  const opened = await openPackage(bytes)
  if (!opened || opened.faults.length > 0) {
    throw new Error(`the package of ${id} is damaged: ${opened?.faults.join(' ')}`)
  }
  const read = readPublicInput(opened.parts)
  if ('faults' in read) throw new Error(`the package of ${id} is damaged: ${read.faults.join(' ')}`)

  const { input, run, box, fieldwork, awards } = read
  const traces = z.array(UnitTrace).parse(part(opened.parts, 'traces.json'))
  return {
    id,
    round: input.round,
    definition: input.definition,
    registry: input.registry,
    publishedOn: run.publishedOn,
    digest,
    document: ResultDocument.parse(part(opened.parts, 'results.json')),
    annual: AnnualDocument.nullable().parse(part(opened.parts, 'annual.json')) ?? undefined,
    traces: new Map(traces.map((trace) => [trace.unit, trace])),
    quality: QualityDocument.parse(part(opened.parts, 'quality.json')),
    calibration: CalibrationDocument.parse(part(opened.parts, 'calibration.json')),
    fieldwork,
    awards,
    box,
    leaves: opened.parts.get(LEAVES_PART) ?? '',
  }
}

function part(parts: PartTexts, name: string): unknown {
  return readJson(parts.get(name) ?? '')
}
