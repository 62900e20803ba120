/** Working out unknown figures of a unit from those that are published, by linear algebra. */
import type { ComputedParts } from '@phieu/publication'
import { outsideGroups, type UnitTrace } from '@phieu/scoring'
import type { Definition } from '@phieu/survey'

/** A sum of unknown figures, each with its factor, that is known. Which number it is says nothing. */
export type Equation = ReadonlyMap<string, number>

/**
 * Everything that is known of one unit's hidden figures.
 *
 * @param shown - what is published
 * @param truth - the unit with nothing hidden: which groups count is no secret here
 */
export function readEquations(
  definition: Definition,
  { document, traces }: Pick<ComputedParts, 'document' | 'traces'>,
  truth: UnitTrace,
): Equation[] {
  const trace = traces.find(({ unit }) => unit === truth.unit)
  if (!trace) throw new Error(`nothing is published of ${truth.unit}`)

  const known = knownFigures(trace)
  const equation = (terms: readonly (readonly [figure: string, factor: number])[]): Equation =>
    new Map(terms.filter(([figure]) => !known.has(figure)))
  const items = truth.areas.flatMap((area) => area.items)
  const groupsOf = ({ groups }: (typeof items)[number]) =>
    groups.filter(({ n }) => n !== null && n > 0).map(({ group }) => group)
  const outsiders = outsideGroups(definition)
  const runs = document.sensitivity.filter(({ rankings }) =>
    rankings.some(({ units }) => units.some((each) => each.unit === truth.unit && each.percent)),
  )

  return [
    equation(truth.groups.map(({ group }) => [`ballots ${group}`, 1])),
    equation(truth.areas.map(({ area }) => [`area ${area}`, 1])),
    ...truth.areas.map(({ area, items }) =>
      equation([[`area ${area}`, -1], ...items.map(({ item }) => [`item ${item}`, 1] as const)]),
    ),
    ...items.flatMap((item) => {
      const groups = groupsOf(item)
      return [
        equation([
          [`all ${item.item}`, -1],
          ...groups.map((group) => [`n ${item.item} ${group}`, 1] as const),
        ]),
        equation([
          [`item ${item.item}`, -groups.length],
          ...groups.map(
            (group) => [`share ${item.item} ${group}`, hundredths(item.maxPoints)] as const,
          ),
        ]),
        ...item.groups.map(({ group }) =>
          equation([
            [`ballots ${group}`, -1],
            [`n ${item.item} ${group}`, 1],
            [`excluded ${item.item} ${group}`, 1],
          ]),
        ),
      ]
    }),
    ...runs.flatMap(({ run }) => {
      const figure = { outsidersOnly: 'share', topTwo: 'best' }[run as string]
      if (figure === undefined) return []
      const isCounted = (group: string) => run !== 'outsidersOnly' || outsiders.has(group)
      return [
        equation(
          items.flatMap((item) => {
            const groups = groupsOf(item).filter(isCounted)
            const factor = (hundredths(item.maxPoints) * ANY_DIVISOR) / groups.length
            return groups.map((group) => [`${figure} ${item.item} ${group}`, factor] as const)
          }),
        ),
      ]
    }),
  ]
}

/** Divides by every number of groups that an item may have, so that factors stay whole. */
const ANY_DIVISOR = 60

/** The figures that stand in a trace, by name. */
function knownFigures({ groups, areas }: UnitTrace): ReadonlySet<string> {
  const items = areas.flatMap((area) => area.items)
  const cells = items.flatMap(({ item, groups }) =>
    groups
      .filter(({ n, counts, share }) => n !== null || counts !== null || share !== null)
      .flatMap(({ group }) =>
        ['n', 'excluded', 'share', 'best'].map((figure) => `${figure} ${item} ${group}`),
      ),
  )
  return new Set([
    ...groups.filter(({ ballots }) => ballots !== null).map(({ group }) => `ballots ${group}`),
    ...areas.filter(({ points }) => points !== null).map(({ area }) => `area ${area}`),
    ...items.filter(({ points }) => points !== null).map(({ item }) => `item ${item}`),
    ...items.filter(({ n }) => n !== null).map(({ item }) => `all ${item}`),
    ...cells,
  ])
}

function hundredths(points: string): number {
  const [numerator = 0, denominator = 1] = points.split('/').map(Number)
  return (100 * numerator) / denominator
}

/** Sums are made modulo this prime, in which a product of two numbers is still exact. */
const PRIME = 33_554_393

/** The figures that the equations leave no choice for (Gauss and Jordan). */
export function findSolved(equations: readonly Equation[]): ReadonlySet<string> {
  const figures = [...new Set(equations.flatMap((equation) => [...equation.keys()]))]
  const rows = equations.map((equation) =>
    figures.map((figure) => modulo(equation.get(figure) ?? 0)),
  )
  let top = 0
  for (const column of figures.keys()) {
    const found = rows.findIndex((row, at) => at >= top && row[column] !== 0)
    const pivot = rows[found]
    if (!pivot) continue
    rows.splice(found, 1)
    const inverse = invert(pivot[column] ?? 1)
    const scaled = pivot.map((factor) => modulo(factor * inverse))
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (factor === 0) continue
      rows[at] = row.map((each, place) => modulo(each - modulo(factor * (scaled[place] ?? 0))))
    }
    rows.splice(top, 0, scaled)
    top += 1
  }
  return new Set(
    rows.flatMap((row) => {
      const places = [...row.keys()].filter((place) => row[place] !== 0)
      return places.length === 1 ? [figures[places[0] ?? 0] ?? ''] : []
    }),
  )
}

function modulo(number: number): number {
  return ((number % PRIME) + PRIME) % PRIME
}

/** By Fermat: the power to the prime less two. */
function invert(number: number): number {
  let [result, base] = [1, number]
  for (let rest = PRIME - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
  }
  return result
}
