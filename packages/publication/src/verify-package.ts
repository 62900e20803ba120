import {
  calibrationDocument,
  computeRound,
  METHOD_VERSION,
  PUBLIC_MINIMUM,
  resultDocument,
  type RoundInput,
} from '@phieu/scoring'
import { sha256, type Bilingual } from '@phieu/survey'
import type { Account } from './account.ts'
import { findAwardFaults, proposeAwards, type AwardsPart } from './awards.ts'
import { findMarginFaults } from './calibration-schema.ts'
import {
  compareOwn,
  comparePictures,
  findDrawnOtherwise,
  findStrangers,
  type OwnTexts,
} from './compare-own.ts'
import { computeParts } from './compute-publication.ts'
import { boxFaults, findContradictions } from './contradictions.ts'
import { findDifferences, type Difference } from './difference.ts'
import { findFieldworkFaults } from './fieldwork-faults.ts'
import { ResultDocument } from './document-schemas.ts'
import type { PackageKind } from './format.ts'
import { jsonText, openPackage, readJson, type PartTexts } from './package-file.ts'
import {
  readOfficeInput,
  readPublicInput,
  type DisclosedInput,
  type OfficeInput,
  type PackagedInput,
} from './read-parts.ts'
import { findChosenSeed } from './seed.ts'
import { accountsOf } from './standing.ts'
import { verifyDisclosed, type OutputsCompared } from './verify-disclosed.ts'
import { findHidingFaults } from './possible-hiding.ts'
import { compareInputs, findOtherHands } from './written-alike.ts'

/** What came of recomputing a package. */
export interface Verification {
  kind: PackageKind
  /** SHA-256 of the whole file, to compare with the one that was announced. */
  digest: string
  /** What is wrong with the file itself, each in a sentence. */
  faults: Bilingual[]
  /** Where what stands in it is not what comes out. */
  differences: Difference[]
  /** Part by part: what was recomputed, what bounded, what is taken on trust. */
  accounts: readonly Account[]
  /** What the package hides, in a sentence; `undefined` where nothing is. */
  hides: Bilingual | undefined
  /** What nothing decides, and whoever believes the package should know, each in a sentence. */
  remarks: Bilingual[]
}

/** The package is what it says, as far as it can be recomputed. */
export function isEqual({ faults, differences }: Verification): boolean {
  return faults.length === 0 && differences.length === 0
}

/**
 * Checks every digest of a package and computes its result anew from what it says it rests on.
 *
 * @returns `undefined` when the file is no package
 */
export async function verifyPackage(
  bytes: Uint8Array,
  own: OwnTexts = {},
): Promise<Verification | undefined> {
  const opened = await openPackage(bytes)
  if (!opened) return undefined

  const { kind, parts, faults } = opened
  const recomputed = verifyParts(kind, parts, own)
  return {
    kind,
    digest: await sha256(new Uint8Array(bytes)),
    accounts: accountsOf(kind),
    ...recomputed,
    faults: [...faults, ...recomputed.faults],
    remarks: [...recomputed.remarks, ...(await findChosenSeed(parts))],
  }
}

export type Recomputed = Pick<Verification, 'faults' | 'differences' | 'hides' | 'remarks'>

/** Computes the result of a package anew, whatever its digests say. */
export function verifyParts(kind: PackageKind, parts: PartTexts, own: OwnTexts = {}): Recomputed {
  if (kind === 'office') {
    const read = readOfficeInput(parts)
    if ('faults' in read) return nothing(read.faults)
    const compared = compare(kind, read, parts, own, () => ({
      ...verifyOffice(read, parts),
      told: toldToAll(read.input),
    }))
    const faults = findMarginFaults(read.input.round.populations, read.strata)
    return { ...compared, faults: [...compared.faults, ...faults] }
  }
  const read = readPublicInput(parts)
  if ('faults' in read) return nothing(read.faults)
  const compared = compare(kind, read, parts, own, () => ({
    ...verifyDisclosed(read, parts),
    told: ResultDocument.safeParse(readJson(parts.get('results.json') ?? '')).data,
  }))
  return { ...compared, hides: hiddenSentence(read) }
}

function compare(
  kind: PackageKind,
  read: PackagedInput,
  parts: PartTexts,
  own: OwnTexts,
  recompute: () => OutputsCompared & { told: Told | undefined },
): Recomputed {
  const { run, box, input, awards, fieldwork } = read
  return guarded(run.method, () => {
    const { told, computed, differences } = recompute()
    const awarded = verifyAwards(awards, told)
    const open = kind === 'public' ? computed.traces : []
    const drawn = kind === 'public' && told && own.draw?.({ ...input, ...run, document: told })
    return {
      faults: [
        ...boxFaults(box, parts),
        ...findContradictions(input),
        ...awarded.faults,
        ...findFieldworkFaults(fieldwork, { ...input, ...box, ...run, traces: open }),
        ...findHidingFaults(open),
        ...findOtherHands(parts),
      ],
      differences: [
        ...differences,
        ...compareInputs(kind, { ...read, ...run, computed }, parts),
        ...compareOwn(input, parts, own),
        ...(drawn ? comparePictures(drawn, parts) : []),
        ...awarded.differences,
      ],
      hides: undefined,
      remarks: [...findStrangers(input, own), ...(drawn ? findDrawnOtherwise(drawn, parts) : [])],
    }
  })
}

function verifyOffice(
  { input, firstHalf, strata }: OfficeInput,
  parts: PartTexts,
): OutputsCompared {
  const computed = { ...computeParts('office', input, firstHalf), strata }
  const { document, annual, traces, quality } = computed
  const recomputed = {
    'results.json': document,
    'annual.json': annual ?? null,
    'traces.json': traces,
    'quality.json': quality,
    'calibration.json': calibrationDocument(input.definition, input.questionnaires, strata),
  }
  const differences = Object.entries(recomputed).flatMap(([name, part]) =>
    findDifferences(name, readJson(parts.get(name) ?? ''), readJson(jsonText(part))),
  )
  return { differences, computed }
}

function hiddenSentence({ cells, hiddenUnits }: DisclosedInput): Bilingual | undefined {
  if (cells.hidden === 0) return undefined
  return {
    vi: `Điểm điều tra xã hội học của ${hiddenUnits.size} đơn vị được lấy như đã in: ${cells.hidden} trong ${cells.all} ô (đơn vị × tiêu chí × nhóm) bị ẩn, vì quá ít người trả lời hoặc để che những ô đó.`,
    en: `The survey points of ${hiddenUnits.size} units are taken as they are printed: ${cells.hidden} of ${cells.all} cells (unit × item × group) are hidden, because too few people answered or to cover those.`,
  }
}

type Told = ReturnType<typeof resultDocument>

/** The ranking as everyone sees it; who is proposed hangs on no repeats. */
function toldToAll(input: RoundInput): Told {
  return resultDocument(computeRound({ ...input, replicates: 0 }, { minimum: PUBLIC_MINIMUM }))
}

/** What the rule proposes from what everyone sees, which is recomputed itself, and what was granted of it. */
function verifyAwards(
  awards: AwardsPart,
  told: Told | undefined,
): Pick<Recomputed, 'faults' | 'differences'> {
  if (!told) {
    const fault = { vi: 'Không đọc được results.json.', en: 'results.json cannot be read.' }
    return { faults: [fault], differences: [] }
  }
  const proposed = proposeAwards(told)
  return {
    faults: findAwardFaults({ ...awards, proposed }, told),
    differences: findDifferences('awards.json', { proposed: awards.proposed }, { proposed }),
  }
}

/** @param method - the version that the package was computed with */
function guarded(method: string, recompute: () => Recomputed): Recomputed {
  if (method !== `${METHOD_VERSION}`) {
    return nothing([
      {
        vi: `Gói được tính theo phương pháp phiên bản ${method}; chương trình này có phiên bản ${METHOD_VERSION}.`,
        en: `The package was computed with method ${method}; this program has method ${METHOD_VERSION}.`,
      },
    ])
  }
  try {
    return recompute()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error
    return nothing([
      {
        vi: `Các phần của gói mâu thuẫn nhau: ${error.message}.`,
        en: `Its parts contradict each other: ${error.message}.`,
      },
    ])
  }
}

function nothing(faults: Bilingual[]): Recomputed {
  return { faults, differences: [], hides: undefined, remarks: [] }
}
