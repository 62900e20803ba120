import type { FirstHalf, GroupStrata, RoundInput, UnitTally } from '@phieu/scoring'
import { deriveQuestionnaires, type Bilingual, type Definition, type Registry } from '@phieu/survey'
import type { z } from 'zod'
import type { AwardsPart } from './awards.ts'
import type { BoxRecord } from './box-record.ts'
import type { FieldworkRecord } from './fieldwork-record.ts'
import { officeInputs, publicInputs, type Run } from './format.ts'
import { readJson, type PartTexts } from './package-file.ts'

/** What a result is computed from, as a package holds it. */
export interface PackagedInput {
  run: Run
  input: RoundInput
  firstHalf: FirstHalf | undefined
  box: BoxRecord
  fieldwork: FieldworkRecord
  awards: AwardsPart
}

/** A part that says something else than its schema allows, in a sentence. */
export interface UnreadableParts {
  faults: Bilingual[]
}

export interface OfficeInput extends PackagedInput {
  strata: readonly GroupStrata[]
}

/** The input of a package of the office. */
export function readOfficeInput(parts: PartTexts): OfficeInput | UnreadableParts {
  const read = officeInputs.safeParse(contents(parts, Object.keys(officeInputs.shape)))
  if (!read.success) return { faults: faultsOf(read.error) }

  const { 'counts.json': counts, 'clusters.json': clusters } = read.data
  const unflagged = read.data['counts-without-flagged.json']
  const packaged = readShared(read.data, readCounts(counts))
  const withoutFlagged = unflagged ? readCounts(unflagged) : undefined
  const strata = read.data['strata.json']
  return { ...packaged, strata, input: { ...packaged.input, withoutFlagged, clusters } }
}

function readCounts(counts: z.infer<typeof officeInputs>['counts.json']): UnitTally[] {
  return counts.map(({ unit, group, ...tally }) => ({ unit, group, tally }))
}

/** The input of a public package, as far as it goes. */
export interface DisclosedInput extends PackagedInput {
  /** How many cells (unit × item × group) there are, and how many of them are hidden. */
  cells: { all: number; hidden: number }
  /** Units of which a cell is hidden. */
  hiddenUnits: ReadonlySet<string>
}

/**
 * The input of a public package. Its tallies hold how often each answer was given and nothing of
 * pairs of answers, so that points can be computed from them, and errors cannot.
 */
export function readPublicInput(parts: PartTexts): DisclosedInput | UnreadableParts {
  const read = publicInputs.safeParse(contents(parts, Object.keys(publicInputs.shape)))
  if (!read.success) return { faults: faultsOf(read.error) }

  const cells = read.data['counts.json']
  const { 'definition.json': definition, 'registry.json': registry } = read.data
  const hidden = cells.filter(({ counts }) => counts === null)
  return {
    ...readShared(read.data, talliesOf(cells, definition, registry)),
    cells: { all: cells.length, hidden: hidden.length },
    hiddenUnits: new Set(hidden.map(({ unit }) => unit)),
  }
}

type Cells = z.infer<typeof publicInputs>['counts.json']

function talliesOf(cells: Cells, definition: Definition, registry: Registry): UnitTally[] {
  const blocks = new Map(registry.units.map(({ id, block }) => [id, block]))
  const questionnaires = deriveQuestionnaires(definition)
  const byGroup = Map.groupBy(cells, ({ unit, group }) => `${unit} ${group}`)
  return [...byGroup.values()].flatMap((own) => {
    const [{ unit, group } = { unit: '', group: '' }] = own
    const questionnaire = questionnaires.find(
      (each) => each.block === blocks.get(unit) && each.group === group,
    )
    const diagonal = questionnaire?.items.flatMap(({ id, options }) => {
      const counts = own.find(({ item }) => item === id)?.counts
      return options.map((_option, at) => counts?.[at] ?? 0)
    })
    if (!diagonal) return []
    const ballots = Math.max(0, ...own.map(({ counts }) => sum(counts ?? [])))
    return [{ unit, group, tally: { ballots, table: triangle(diagonal) } }]
  })
}

/** The upper triangle of a table with this diagonal and nothing beside it. */
function triangle(diagonal: readonly number[]): number[] {
  return diagonal.flatMap((count, row) =>
    diagonal.slice(row).map((_count, at) => (at === 0 ? count : 0)),
  )
}

function readShared(
  read: Omit<z.infer<typeof publicInputs>, 'counts.json'>,
  tallies: readonly UnitTally[],
): PackagedInput {
  const run = read['run.json']
  const definition = read['definition.json']
  const first = read['first-half.json']
  return {
    run,
    input: {
      round: read['round.json'],
      definition,
      registry: read['registry.json'],
      questionnaires: deriveQuestionnaires(definition),
      tallies,
      assessed: read['assessed.json'],
      adjustments: read['adjustments.json'],
      external: read['external.json'],
      earlier: read['earlier.json'] ?? undefined,
      covariances: read['covariances.json'],
      seed: run.seed,
      replicates: run.replicates,
    },
    firstHalf: first
      ? {
          round: first.round,
          percents: new Map(Object.entries(first.percents)),
          intervals: first.intervals && new Map(Object.entries(first.intervals)),
        }
      : undefined,
    box: read['box.json'],
    fieldwork: read['fieldwork.json'],
    awards: read['awards.json'],
  }
}

function contents(parts: PartTexts, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, readJson(parts.get(name) ?? '')]))
}

function faultsOf(error: z.ZodError): Bilingual[] {
  return error.issues.slice(0, 10).map(({ path: [part, ...path], message }) => {
    const [isWhole, place] = [path.length === 0, path.join('.')]
    return {
      vi: `Không đọc được ${String(part)}${isWhole ? '' : ` tại ${place}`}: ${message}`,
      en: `${String(part)} cannot be read${isWhole ? '' : ` at ${place}`}: ${message}`,
    }
  })
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
