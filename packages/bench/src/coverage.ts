import { createRandomStream } from '@phieu/scoring'
import {
  coverageGrid,
  heldOutGrid,
  simulateCell,
  type Coverage,
  type CoverageCell,
  type IntervalWay,
} from '@phieu/scoring/simulation'
import { intervalWays } from './interval-ways.ts'
import { whole } from './table.ts'

/** As many as leave a coverage of 95 % uncertain by 0.7. */
const ROUNDS = 1000

interface Tried {
  readonly cell: CoverageCell
  readonly ways: ReadonlyMap<string, Coverage>
  readonly ideal: number
  readonly likeliest: number
  readonly allBest: number
}

/** How often intervals hold the truth, over small and large units, mediocre and nearly perfect. */
export function measureCoverage(say: (line: string) => void): void {
  const tried = tryCells(coverageGrid, intervalWays, say)
  say(`\n  ${ROUNDS} rounds a cell, of 100 intervals so many hold the truth`)
  sayWays(tried, say)
  say(`\n  ${attainable(tried)}`)
  say('\n  way of METHOD.md and the normal one, by n (all rules and "no opinion" together)')
  say(`  ${'unit'.padEnd(24)}${[3, 5, 10, 20, 50, 200].map((n) => `${n}`.padStart(26)).join('')}`)
  for (const line of bySkew(tried)) say(`  ${line}`)

  const { scored, Jeffreys, normal } = intervalWays
  if (!scored || !Jeffreys || !normal) throw new RangeError('a way of the table is missing')
  say(
    '\n  cells that are not of the grid (what came of them was seen before the last constants were set)',
  )
  sayWays(tryCells(heldOutGrid, { scored, Jeffreys, normal }, say), say)
}

function tryCells(
  cells: readonly CoverageCell[],
  ways: Readonly<Record<string, IntervalWay>>,
  say: (line: string) => void,
): Tried[] {
  const chance = createRandomStream('20250227cafef00d')
  const tried: Tried[] = []
  const since = performance.now()
  for (const cell of cells) {
    tried.push({ cell, ...simulateCell(cell, ROUNDS, chance, ways) })
    if (tried.length % 24 === 0) {
      const seconds = whole((performance.now() - since) / 1000)
      say(`  … ${tried.length} of ${cells.length} cells after ${seconds} s`)
    }
  }
  return tried
}

function sayWays(tried: readonly Tried[], say: (line: string) => void) {
  say(
    `  ${'way'.padEnd(18)} 93–98   below 93   below 90   above 98   least   width/normal   one end: 93–98   both`,
  )
  for (const name of tried[0]?.ways.keys() ?? []) say(`  ${summary(name, tried)}`)
}

function summary(name: string, tried: readonly Tried[]): string {
  const found = tried.flatMap(({ ways, allBest }) => {
    const [own, normal] = [ways.get(name), ways.get('normal')]
    return own && normal ? [{ held: own.held, wider: own.width / normal.width, allBest }] : []
  })
  // Where all are the best in more rounds than an end may miss, the lower end cannot miss at all.
  const inBand = (some: typeof found) =>
    `${some.filter(({ held }) => held >= 93 && held <= 98).length} of ${some.length}`
  const count = (holds: (held: number) => boolean) =>
    `${Math.round((100 * found.filter(({ held }) => holds(held)).length) / found.length)} %`
  const logs = found.map(({ wider }) => Math.log(wider))
  const wider = Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length)
  return [
    name.padEnd(18),
    count((held) => held >= 93 && held <= 98).padStart(5),
    count((held) => held < 93).padStart(10),
    count((held) => held < 90).padStart(10),
    count((held) => held > 98).padStart(10),
    Math.min(...found.map(({ held }) => held))
      .toFixed(1)
      .padStart(7),
    wider.toFixed(2).padStart(14),
    inBand(found.filter(({ allBest }) => allBest > 2.5)).padStart(16),
    inBand(found.filter(({ allBest }) => allBest <= 2.5)).padStart(10),
  ].join(' ')
}

/** How far any of the ways gets in each cell, and where none could. */
function attainable(tried: readonly Tried[]): string {
  const isInBand = ({ held }: Coverage) => held >= 93 && held <= 98
  const some = tried.filter(({ ways }) => [...ways.values()].some(isInBand)).length
  const stuck = tried.filter(({ likeliest }) => likeliest > 98).length
  return `${some} of ${tried.length} cells are in the band by one of these ways or another; in ${stuck} one outcome alone has more than 98 % of the rounds`
}

/** Least coverage and mean width of the two ways, by skew, groups and n. */
function bySkew(tried: readonly Tried[]): string[] {
  const rows = Map.groupBy(tried, ({ cell }) => `${cell.skew}, groups: ${cell.groups}`)
  return [...rows].map(([row, cells]) => {
    const columns = Map.groupBy(cells, ({ cell }) => cell.n)
    const texts = [...columns.values()].map((own) =>
      ['scored', 'normal']
        .map((name) => {
          const found = own.flatMap(({ ways }) => ways.get(name) ?? [])
          const least = Math.min(...found.map(({ held }) => held))
          const width = found.reduce((sum, each) => sum + each.width, 0) / found.length
          return `${least.toFixed(1)} ±${((100 * width) / 2).toFixed(1)}`
        })
        .join(' | ')
        .padStart(26),
    )
    return `${row.padEnd(24)}${texts.join('')}`
  })
}
