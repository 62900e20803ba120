import {
  METHOD_VERSION,
  type FirstHalf,
  type Margin,
  type ResultDocument,
  type RoundInput,
  type UnitTrace,
} from '@phieu/scoring'
import type { z } from 'zod'
import type { ComputedParts } from './compute-publication.ts'
import { findAwardFaults, proposeAwards, type GrantedAward } from './awards.ts'
import { LEAVES_PART, type BoxRecord } from './box-record.ts'
import type { FieldworkRecord } from './fieldwork-record.ts'
import { covarianceList, inputLists, strataList } from './input-lists.ts'
import {
  METHOD_PART,
  PICTURES_PART,
  TABLES_PART,
  type officeInputs,
  type PackageKind,
  type PicturesPart,
  type TablesPart,
  type publicInputs,
} from './format.ts'
import { jsonText, type PartTexts } from './package-file.ts'

/** What a package is written from. */
export interface PublicationContent {
  input: RoundInput
  firstHalf: FirstHalf | undefined
  /** A day, `YYYY-MM-DD`. */
  publishedOn: string
  /** The text of METHOD.md. */
  method: string
  box: BoxRecord
  fieldwork: FieldworkRecord
  /** What the council granted. */
  granted: readonly GrantedAward[]
  /** As everyone has it: who is commended is the same in both packages. */
  told: Pick<ResultDocument, 'rankings'>
  /** The digests of all envelopes, as `writeLeaves` writes them. */
  leaves: string
  /** Of what everyone reads, drawn: a part of their package alone. */
  pictures: PicturesPart
  /** The same as tables. */
  tables: TablesPart
  /** What `computePublication` made of the input for readers of this kind. */
  computed: ComputedParts
}

/**
 * The parts of a package as texts.
 *
 * @throws RangeError where an award has no ground
 */
export function writeParts(kind: PackageKind, content: PublicationContent): PartTexts {
  const { document, annual, traces, quality, calibration } = content.computed
  const json = {
    ...writeInputs(kind, content),
    'awards.json': writeAwards(content),
    'results.json': document,
    'annual.json': annual ?? null,
    'traces.json': traces,
    'quality.json': quality,
    'calibration.json': calibration,
    ...(kind === 'public' && {
      [PICTURES_PART]: content.pictures,
      [TABLES_PART]: content.tables,
    }),
  }
  const texts = Object.entries(json).map(([name, part]) => [name, jsonText(part)] as const)
  return new Map([[METHOD_PART, content.method], [LEAVES_PART, content.leaves], ...texts])
}

/** What the inputs of a package are written from. */
export type InputContent = Pick<
  PublicationContent,
  'input' | 'firstHalf' | 'publishedOn' | 'box' | 'fieldwork'
> & { computed: Pick<ComputedParts, 'traces' | 'covariances' | 'strata'> }

/** The parts that a result rests on, by file name; who is commended follows from the result. */
export function writeInputs(kind: PackageKind, content: InputContent): object {
  return kind === 'office' ? writeOfficeInputs(content) : writePublicInputs(content)
}

function writeOfficeInputs(
  content: InputContent,
): Omit<z.infer<typeof officeInputs>, 'awards.json'> {
  const { tallies, withoutFlagged, clusters } = inputLists(content.input)
  return {
    ...writeShared(content),
    'counts.json': writeCounts(tallies),
    'counts-without-flagged.json': withoutFlagged ? writeCounts(withoutFlagged) : null,
    'clusters.json': clusters.map(({ unit, group, ballots, counts }) => ({
      unit,
      group,
      ballots,
      counts: [...counts],
    })),
    'strata.json': writeStrata(strataList(content.computed.strata, content.input)),
  }
}

function writeStrata(strata: ComputedParts['strata']): z.infer<typeof officeInputs>['strata.json'] {
  return strata.map(({ strata: cells, margins, unused, ...place }) => ({
    ...place,
    strata: cells.map(({ kinds, ballots, counts }) => ({
      kinds: { ...kinds },
      ballots,
      counts: [...counts],
    })),
    margins: margins.map(writeMargin),
    unused: unused.map(writeMargin),
  }))
}

function writeMargin({ name, population }: Margin) {
  return { name, population: { ...population } }
}

function writeCounts(tallies: RoundInput['tallies']) {
  return tallies.map(({ unit, group, tally: { ballots, table } }) => ({
    unit,
    group,
    ballots,
    table: [...table],
  }))
}

/** Without what is made of too few people, and without pairs of answers: who gives one is not told the other. */
function writePublicInputs(
  content: InputContent,
): Omit<z.infer<typeof publicInputs>, 'awards.json'> {
  const { traces } = content.computed
  const hidden = new Set(traces.flatMap(hiddenCells))
  const shared = writeShared(content)
  return {
    ...shared,
    'external.json': shared['external.json'].filter(
      ({ unit, item, group }) => !hidden.has(cellName(unit, item, group)),
    ),
    'counts.json': traces.flatMap(({ unit, areas }) =>
      areas.flatMap(({ items }) =>
        items.flatMap(({ item, groups }) =>
          groups.map(({ group, counts }) => ({
            unit,
            group,
            item,
            counts: counts ? [...counts] : null,
          })),
        ),
      ),
    ),
  }
}

function writeShared({ input, firstHalf, publishedOn, box, fieldwork, computed }: InputContent) {
  const { assessed, adjustments, external, earlier } = inputLists(input)
  return {
    'run.json': {
      method: `${METHOD_VERSION}`,
      seed: input.seed,
      replicates: input.replicates,
      publishedOn,
    },
    'round.json': input.round,
    'definition.json': input.definition,
    'registry.json': input.registry,
    'assessed.json': assessed,
    'adjustments.json': adjustments,
    'external.json': external,
    'covariances.json': [...covarianceList(computed.covariances)],
    'earlier.json': earlier ?? null,
    'first-half.json': firstHalf
      ? {
          round: firstHalf.round,
          percents: Object.fromEntries(firstHalf.percents),
          ...(firstHalf.intervals && { intervals: Object.fromEntries(firstHalf.intervals) }),
        }
      : null,
    'box.json': box,
    'fieldwork.json': fieldwork,
  }
}

/** @throws RangeError when something is granted that the result does not propose */
function writeAwards({ granted, told }: PublicationContent) {
  const awards = { proposed: proposeAwards(told), granted: [...granted] }
  const [fault] = findAwardFaults(awards, told)
  if (fault !== undefined) throw new RangeError(fault.en)
  return awards
}

function hiddenCells({ unit, areas }: UnitTrace): string[] {
  return areas.flatMap(({ items }) =>
    items.flatMap(({ item, groups }) =>
      groups.filter(({ hidden }) => hidden).map(({ group }) => cellName(unit, item, group)),
    ),
  )
}

function cellName(unit: string, item: string, group: string): string {
  return `${unit} ${item} ${group}`
}
