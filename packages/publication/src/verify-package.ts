import { METHOD_VERSION } from '@phieu/scoring'
import { sha256 } from '@phieu/survey'
import { z } from 'zod'
import { findBoxFaults, LEAVES_PART, type BoxRecord } from './box-record.ts'
import { computePublication } from './compute-publication.ts'
import { findDifferences, type Difference } from './difference.ts'
import type { PackageKind } from './format.ts'
import { jsonText, openPackage, readJson, type PartTexts } from './package-file.ts'
import { readOfficeInput, readPublicInput } from './read-parts.ts'
import { verifyDisclosed } from './verify-disclosed.ts'

/** What came of recomputing a package. */
export interface Verification {
  kind: PackageKind
  /** SHA-256 of the whole file, to compare with the one that was announced. */
  digest: string
  /** What is wrong with the file itself, each in a sentence. */
  faults: string[]
  /** Where what stands in it is not what comes out. */
  differences: Difference[]
  /** What the package does not hold enough for, each in a sentence. */
  notRecomputed: string[]
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
export async function verifyPackage(bytes: Uint8Array): Promise<Verification | undefined> {
  const opened = await openPackage(bytes)
  if (!opened) return undefined

  const { kind, parts, faults } = opened
  const recomputed = kind === 'office' ? verifyOffice(parts) : verifyPublic(parts)
  return {
    kind,
    digest: await sha256(new Uint8Array(bytes)),
    ...recomputed,
    faults: [...faults, ...recomputed.faults],
  }
}

type Recomputed = Pick<Verification, 'faults' | 'differences' | 'notRecomputed'>

function verifyOffice(parts: PartTexts): Recomputed {
  const read = readOfficeInput(parts)
  if ('faults' in read) return nothing(read.faults)

  const { input, firstHalf, run } = read
  return guarded(run.method, () => {
    const { document, annual, traces, quality } = computePublication(input, firstHalf).office
    const recomputed = {
      'results.json': document,
      'annual.json': annual ?? null,
      'traces.json': traces,
      'quality.json': quality,
    }
    const differences = Object.entries(recomputed).flatMap(([name, part]) =>
      findDifferences(name, readJson(parts.get(name) ?? ''), readJson(jsonText(part))),
    )
    return { faults: boxFaults(read.box, parts), differences, notRecomputed: [fatesApart] }
  })
}

function verifyPublic(parts: PartTexts): Recomputed {
  const read = readPublicInput(parts)
  if ('faults' in read) return nothing(read.faults)

  const { cells, hiddenUnits, run } = read
  return guarded(run.method, () => ({
    faults: boxFaults(read.box, parts),
    differences: verifyDisclosed(read, parts),
    notRecomputed: [
      'Standard errors, intervals, rank ranges and chances: they rest on pairs of answers, which the office keeps.',
      ...(cells.hidden > 0
        ? [
            `The survey points of ${hiddenUnits.size} units: ${cells.hidden} of ${cells.all} cells (unit × item × group) are hidden, because too few people answered or to cover those.`,
          ]
        : []),
      fatesApart,
    ],
  }))
}

const fatesApart =
  'How many envelopes were held, excluded, unreadable, unopened or lost: of these only the sum is checked.'

const ResultBallots = z.object({ ballots: z.int() })

/** Whether the results say what their ballots come to is compared elsewhere. */
function boxFaults({ fates }: BoxRecord, parts: PartTexts): string[] {
  const results = ResultBallots.safeParse(readJson(parts.get('results.json') ?? ''))
  if (!results.success) return ['results.json does not say how many ballots were counted.']
  return findBoxFaults(fates, parts.get(LEAVES_PART) ?? '', results.data.ballots)
}

/** @param method - the version that the package was computed with */
function guarded(method: string, recompute: () => Recomputed): Recomputed {
  if (method !== `${METHOD_VERSION}`) {
    return nothing([
      `The package was computed with method ${method}; this program has method ${METHOD_VERSION}.`,
    ])
  }
  try {
    return recompute()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error
    return nothing([`Its parts contradict each other: ${error.message}.`])
  }
}

function nothing(faults: string[]): Recomputed {
  return { faults, differences: [], notRecomputed: [] }
}
