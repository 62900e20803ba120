import { apartFrom, type RankingDocument, type UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import { BETWEEN_UNITS } from '../addresses.ts'
import { shortNames } from '../describe-round.ts'
import type { Voice } from '../page.ts'
import { areaRows } from '../unit/unit-areas.ts'
import { ofUnit, whyUnranked } from './compare-rounds.ts'
import type { ComparedFigure, ComparedSubject, Comparison } from './comparison.ts'

/** Units of one ranking, in its order. */
export interface ChosenUnits {
  ranking: RankingDocument
  units: readonly UnitDocument[]
}

/** So many units stand side by side. */
export const FEWEST_UNITS = 2
export const MOST_UNITS = 4

/** Why units cannot be compared: there is no such unit, or they are too few, too many, or ranked apart. */
export type UnitsFault = 'unknown' | 'count' | 'apart'

/** @param ids - as they stand in an address, in any order */
export function chooseUnits(
  { document }: PublishedResult,
  ids: readonly string[],
): ChosenUnits | UnitsFault {
  const distinct = new Set(ids)
  if (distinct.size < FEWEST_UNITS || distinct.size > MOST_UNITS) return 'count'

  const found = document.rankings
    .map((ranking) => ({ ranking, units: ranking.units.filter(({ unit }) => distinct.has(unit)) }))
    .filter(({ units }) => units.length > 0)
  const [chosen, other] = found
  if (found.flatMap(({ units }) => units).length < distinct.size || !chosen) return 'unknown'
  return other ? 'apart' : chosen
}

/** Units of one round: index, ranks, areas, and which of them can be told apart. */
export function compareUnits(
  result: PublishedResult,
  chosen: ChosenUnits,
  voice: Voice,
): Comparison {
  const { words, say } = voice
  const { ranking, units } = chosen
  const ids = units.map(({ unit }) => unit)
  // Names hold “and” themselves.
  const names = units.map(({ name }) => name).join(' · ')
  return {
    title: `${names} – ${say(result.round.title)}`,
    sentences: pairsOf(units).map(([a, b]) => pairSentence(ranking, a, b, voice)),
    sections: [
      {
        title: words.ranking.percent,
        subjects: [
          {
            key: 'index',
            name: words.ranking.percent,
            figures: units.map((unit) =>
              figureOf(result, unit, voice, {
                ...ofUnit(unit),
                note: whyUnranked(unit, voice),
              }),
            ),
          },
        ],
      },
      { title: words.compared.areas, subjects: areasOf(result, chosen, voice) },
    ],
    notes: [words.ranking.comparing, words.compared.areasUntold],
    packages: shortNames([result], result, voice).map((name) => ({
      round: result.id,
      name,
      digest: result.digest,
    })),
    isWhole: true,
    address: (addresses) => addresses.comparedUnits(result.id, ids),
    chart: (addresses, format) =>
      addresses.comparedChart(result.id, 'units', ids.join(BETWEEN_UNITS), format),
  }
}

function areasOf(
  result: PublishedResult,
  { ranking, units }: ChosenUnits,
  voice: Voice,
): ComparedSubject[] {
  const { words } = voice
  const byUnit = units.map((unit) => ({ unit, rows: areaRows(result, { ranking, unit }, voice) }))
  return ranking.areas.map(({ area, name }) => ({
    key: `area-${area}`,
    name: voice.say(name),
    figures: byUnit.flatMap(({ unit, rows }) => {
      const row = rows.find((each) => each.area.area === area)
      if (!row) return []
      const isTold = !row.hidden && row.area.percent !== null
      return figureOf(result, unit, voice, {
        percent: isTold ? row.area.percent : null,
        interval: isTold ? row.area.interval : null,
        rank: null,
        rankSet: null,
        note: row.hidden ? words.unit.hidden : isTold ? undefined : words.index.noValue,
      })
    }),
  }))
}

function figureOf(
  { id, digest }: PublishedResult,
  { unit, name }: UnitDocument,
  { addresses }: Voice,
  figure: Omit<ComparedFigure, 'key' | 'name' | 'link' | 'digest'>,
): ComparedFigure {
  return { key: unit, name, link: addresses.unit(id, unit), digest, ...figure }
}

function pairsOf(units: readonly UnitDocument[]): [UnitDocument, UnitDocument][] {
  return units.flatMap((a, at) =>
    units.slice(at + 1).map((b): [UnitDocument, UnitDocument] => [a, b]),
  )
}

function pairSentence(
  { units }: RankingDocument,
  a: UnitDocument,
  b: UnitDocument,
  { words }: Voice,
): string {
  const apart = apartFrom(units, a)
  if (!apart || b.rank === null || b.interval === null)
    return words.compared.unknown(a.name, b.name)
  if (apart.betterThan.includes(b)) return words.compared.better(a.name, b.name)
  if (apart.worseThan.includes(b)) return words.compared.better(b.name, a.name)
  return words.compared.alike(a.name, b.name)
}
