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

/** People by block, group and question; or where the rows contradict each other, or leave a gap. */
export function addUpPeople(
  plan: PlanOfPeople,
  rows: readonly PeopleRow[],
): { populations: readonly Population[]; faults: readonly Fault[] } {
  const byOption = [...Map.groupBy(rows, optionKey).values()]
  const faults = [
    ...findTwice(rows),
    ...byOption.flatMap((own) => optionFaults(plan, own)),
    ...findGaps(plan, rows),
  ]
  if (faults.length > 0) return { populations: [], faults }
  return { populations: [...Map.groupBy(rows, placeKey).values()].flatMap(populationOf), faults }
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
  const nobody = own.every(({ people }) => people === 0)
  return nobody ? [{ ...wrong('not-whole', '0'), ...first.row.place('people') }] : []
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

function populationOf(own: readonly PeopleRow[]): Population[] {
  const [first] = own
  if (!first) return []
  const people: Record<string, number> = {}
  for (const { option, people: count } of own) people[option] = (people[option] ?? 0) + count
  const sources = new Set(own.map(({ source }) => source).filter((source) => source !== ''))
  return [{ ...first.place, people, source: [...sources].join('; ') }]
}
