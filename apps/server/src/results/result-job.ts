import type { DecisionEffect } from '@phieu/office'
import {
  computePublication,
  packParts,
  toldFieldwork,
  writeParts,
  type PackageKind,
} from '@phieu/publication'
import {
  annualDocument,
  computeRound,
  qualityDocument,
  raterCovariances,
  resultDocument,
  type AnnualDocument,
  type Progress,
  type QualityDocument,
  type ResultDocument,
  type RoundInput,
} from '@phieu/scoring'
import { sha256 } from '@phieu/survey'
import type { StoredPackage } from '../store/publication/publication-store.ts'
import { writePacked } from '../publication/packed-leaves.ts'
import { decisionEffect } from '../review/decision-effect.ts'
import type { GatheredInput } from './gather-input.ts'
import {
  readOrder,
  type EffectOrder,
  type LiveOrder,
  type OrderBytes,
  type PackagesOrder,
} from './result-order.ts'

/** A result while its round goes on. */
export interface LiveResult {
  document: ResultDocument
  annual: AnnualDocument | undefined
  /** Without what other choices do to ranks: that takes longest. */
  quality: QualityDocument
}

export type Packages = Record<PackageKind, StoredPackage>

/** How far a computation is: replicates that were run, of all. */
export interface ComputingProgress {
  done: number
  total: number
}

/**
 * See `in-thread.ts`.
 *
 * @throws RangeError when the parts of the input contradict each other
 */
export function run(bytes: OrderBytes, tell: (progress: ComputingProgress) => void) {
  const order = readOrder(bytes)
  const onProgress = (done: number, total: number) => tell({ done, total })
  if (order.job === 'live') return computeLive(order, onProgress)
  if (order.job === 'effect') return computeEffect(order)
  return computePackages(order, onProgress)
}

function computeLive({ gathered, minimum }: LiveOrder, onProgress: Progress): LiveResult {
  const input = inputOf(gathered)
  const result = computeRound(input, { minimum, onProgress })
  const document = resultDocument(result)
  const annual = annualDocument(input.definition.annual, document, gathered.firstHalf)
  return { document, annual, quality: qualityDocument(result, 0) }
}

function computeEffect({ gathered, ...effect }: EffectOrder): Promise<DecisionEffect> {
  return decisionEffect({ ...effect, input: inputOf(gathered) })
}

async function computePackages(
  { gathered, ...published }: PackagesOrder,
  onProgress: Progress,
): Promise<Packages> {
  const input = inputOf(gathered)
  const { firstHalf } = gathered
  const computed = computePublication(input, firstHalf, onProgress)
  const { document, traces } = computed.public
  const fieldwork = toldFieldwork(published.fieldwork, traces, published.publishedOn)
  // Whoever computes another result need not load how one is drawn.
  const { drawPictures } = await import('../papers/public/chart/draw-pictures.ts')
  const { writeTables } = await import('../papers/public/data/write-tables.ts')
  const { round } = input
  const { annual, quality } = computed.public
  const drawn = { id: round.id, round, publishedOn: published.publishedOn, document }
  const byUnit = new Map(traces.map((trace) => [trace.unit, trace]))
  const told = {
    told: document,
    pictures: drawPictures(drawn),
    tables: writeTables({ ...drawn, annual, quality, traces: byUnit }),
  }
  const leaves = writePacked(published.leaves)
  const pack = async (kind: PackageKind): Promise<StoredPackage> => {
    const content = {
      ...published,
      ...told,
      leaves,
      fieldwork,
      input,
      firstHalf,
      computed: computed[kind],
    }
    const bytes = await packParts(kind, writeParts(kind, content))
    return { bytes, digest: await sha256(bytes) }
  }
  return { office: await pack('office'), public: await pack('public') }
}

function inputOf({ input, raterBallots }: GatheredInput): RoundInput {
  return { ...input, covariances: raterCovariances(input, raterBallots) }
}
