/** A published package is opened and checked: one of a million leaves takes seconds, in a thread. */
import {
  AnnualDocument,
  CalibrationDocument,
  LEAVES_PART,
  openPackage,
  PICTURES_PART,
  PicturesPart,
  QualityDocument,
  readJson,
  readPublicInput,
  ResultDocument,
  TABLES_PART,
  TablesPart,
  UnitTrace,
  type PartTexts,
} from '@phieu/publication'
import type { Bilingual } from '@phieu/survey'
import { z } from 'zod'
import { packLeaves } from './packed-leaves.ts'
import type { PublishedResult } from './published.ts'

/** A package as the store has it. */
export interface KeptPackage {
  /** Of its round. */
  id: string
  /** SHA-256 of it. */
  digest: string
  bytes: Uint8Array<ArrayBuffer>
}

/** @throws Error when the package is not as it was written: the database was tampered with */
export async function run({ id, digest, bytes }: KeptPackage): Promise<PublishedResult> {
  const opened = await openPackage(bytes)
  if (!opened || opened.faults.length > 0) {
    throw new Error(`the package of ${id} is damaged: ${said(opened?.faults)}`)
  }
  const read = readPublicInput(opened.parts)
  if ('faults' in read) throw new Error(`the package of ${id} is damaged: ${said(read.faults)}`)

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
    box,
    awards,
    pictures: PicturesPart.parse(part(opened.parts, PICTURES_PART)),
    tables: TablesPart.parse(part(opened.parts, TABLES_PART)),
    leaves: packLeaves(opened.parts.get(LEAVES_PART) ?? ''),
  }
}

function said(faults: readonly Bilingual[] = []): string {
  return faults.map(({ en }) => en).join(' ')
}

function part(parts: PartTexts, name: string): unknown {
  return readJson(parts.get(name) ?? '')
}
