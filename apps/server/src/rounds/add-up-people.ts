import type { Population } from '@phieu/survey'
import { wrong, type Fault } from '../papers/sheets/fault.ts'
import { openRowsByKey } from '../papers/sheets/unit-rows.ts'
import type { TableRow } from '../papers/sheets/read-table.ts'
import { populationPlaces, type PlanOfPeople } from './population-places.ts'

/** People of one option, of a whole block or of one of its units. */
export interface PeopleRow {
  readonly row: TableRow
  readonly place: Pick<Population, 'block' | 'group' | 'question'>
  readonly option: string
  /** `undefined`: of the whole block. */
  readonly unit: string | undefined
  readonly people: number
  /** Empty where the row gives none. */
  readonly source: string
}

/** The most people of a kind, and the most signs of a source; of a row, and of all units together. */
export const MAX = 100_000_000
export const SOURCE_LIMIT = 500

/**
 * People by block, group and question; or where the rows contradict each other, leave a gap, or come to
 * more than a round can hold.
 */
export function addUpPeople(
  plan: PlanOfPeople,
  rows: readonly PeopleRow[],
): { populations: readonly Population[]; faults: readonly Fault[] } {
  const byOption = [...Map.groupBy(rows, optionKey).values()]
  const byPlace = [...Map.groupBy(rows, placeKey).values()]
  const faults = [
    ...findTwice(rows),
    ...byOption.flatMap((own) => optionFaults(plan, own)),
    ...byPlace.flatMap(sourceFaults),
    ...findGaps(plan, rows),
  ]
  if (faults.length > 0) return { populations: [], faults }
  return { populations: byPlace.flatMap(populationOf), faults }
}

function placeKey({ place: { block, group, question } }: PeopleRow): string {
  return `${block} ${group} ${question}`
}

function optionKey(row: PeopleRow): string {
  return `${placeKey(row)} ${row.option}`
}

function findTwice(rows: readonly PeopleRow[]): Fault[] {
  const seen = openRowsByKey()
  return rows.flatMap((each) => {
    const what = [optionKey(each), each.unit ?? ''].join(' ').trim()
    const first = seen.note(what, each.row.number)
    return first === undefined
      ? []
      : [{ ...wrong('row-twice', what, first), ...each.row.place('option') }]
  })
}

/** What is wrong with the people of one option, of whom there is a row at least. */
function optionFaults({ units }: PlanOfPeople, own: readonly PeopleRow[]): Fault[] {
  const [first] = own
  if (!first) return []
  const other = own.find(({ unit }) => (unit === undefined) !== (first.unit === undefined))
  if (other) {
    return [{ ...wrong('units-and-block', first.row.number), ...other.row.place('unit_id') }]
  }
  if (first.unit !== undefined) {
    const given = new Set(own.map(({ unit }) => unit))
    const missing = [...units.values()].filter(
      ({ id, block }) => block === first.place.block && !given.has(id),
    )
    const [example] = missing
    if (example) {
      const gap = wrong('units-without-people', missing.length, example.name)
      return [{ ...gap, ...first.row.place('unit_id') }]
    }
  }
  const people = own.reduce((sum, each) => sum + each.people, 0)
  const fault =
    people === 0
      ? wrong('not-whole', '0')
      : people > MAX && wrong('above-maximum', `${people}`, MAX)
  return fault ? [{ ...fault, ...first.row.place('people') }] : []
}

/** Options of whom nothing is said, where something is said of others of the question. */
function findGaps(plan: PlanOfPeople, rows: readonly PeopleRow[]): Fault[] {
  const byPlace = Map.groupBy(rows, placeKey)
  return populationPlaces(plan).flatMap(({ block, group, question, options }) => {
    const own = byPlace.get(`${block.id} ${group.id} ${question.id}`) ?? []
    const [first] = own
    if (!first) return []
    return options
      .filter(({ code }) => !own.some(({ option }) => option === `${code}`))
      .map((option) => ({
        ...wrong('option-without-people', question.id, option),
        ...first.row.place('option'),
      }))
  })
}

/** Units may each have a source of their own: all of them are told together. */
function sourceFaults(own: readonly PeopleRow[]): Fault[] {
  const [first] = own
  if (!first || sourceOf(own).length <= SOURCE_LIMIT) return []
  return [{ ...wrong('sources-too-long', SOURCE_LIMIT), ...first.row.place('source') }]
}

function populationOf(own: readonly PeopleRow[]): Population[] {
  const [first] = own
  if (!first) return []
  const people: Record<string, number> = {}
  for (const { option, people: count } of own) people[option] = (people[option] ?? 0) + count
  return [{ ...first.place, people, source: sourceOf(own) }]
}

function sourceOf(own: readonly PeopleRow[]): string {
  return [...new Set(own.map(({ source }) => source).filter((source) => source !== ''))].join('; ')
}
