import {
  divideFractions,
  fractionText,
  multiplyFractions,
  parseFraction,
  toFraction,
} from '@phieu/scoring'
import type { Language, LocalDate } from '@phieu/survey'
import { decimalToNumber } from '../../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../../publication/published.ts'
import type { DocumentSource } from '../../../documents/document-source.ts'
import { tellErrata } from '../../../documents/tell-errata.ts'
import { describeMove } from '../../describe-change.ts'
import { earlierRound, markOf } from '../../describe-round.ts'
import type { Voice } from '../../page.ts'
import { scaleOf, ticksOf, type Dot } from '../../ranking/dot-track.ts'
import { lostPoints, sizeOfLoss } from '../lost-points.ts'
import type { RankedUnit } from '../ranked-unit.ts'
import { areaRows } from '../unit-areas.ts'
import { furtherSentences, leadSentence } from '../unit-sentences.ts'

/** So many items stand on the page. */
const MOST_ITEMS = 6

/** What stands on the page about one unit; plain, so that a thread can draw it. */
export interface UnitSheet {
  language: Language
  /** Of the publication. */
  day: LocalDate
  /** That the figures were made up, where they were. */
  mark: string | undefined
  organiser: string
  round: string
  name: string
  /** What was corrected since, above the figures, which are as they were published. */
  errata: { lines: readonly string[]; overleaf: string }
  sentences: readonly string[]
  areas: {
    title: string
    /** Area, per cent, drawing, change. */
    head: readonly [string, string, string, string]
    /** In per cent; nothing where no area has a value. */
    scale: { from: number; to: number; ticks: readonly number[] } | undefined
    legend: string
    rows: readonly { name: string; percent: string; dot: Dot | undefined; change: string }[]
  }
  items: {
    title: string
    lead: string
    /** Item, points lost, gain. */
    head: readonly [string, string, string]
    rows: readonly { name: string; lost: string; gain: string }[]
    none: string
  }
  more: string
  address: string
  origin: string
  digest: string
}

/** The page about one unit: index, rank, areas, change, and what would lift it. */
export function unitSheet(
  result: PublishedResult & Pick<DocumentSource, 'errata'>,
  ranked: RankedUnit,
  voice: Voice,
  publicUrl: string,
): UnitSheet {
  const { language, words, figures, addresses, say } = voice
  const { id, round, publishedOn, document, digest } = result
  return {
    language,
    day: publishedOn,
    mark: markOf(result, voice)?.mark,
    organiser: say(round.organiser),
    round: say(round.title),
    name: ranked.unit.name,
    errata: { lines: tellErrata(result, language), overleaf: words.unit.errataOverleaf },
    sentences: [leadSentence(ranked, voice), ...furtherSentences(result, ranked, voice)],
    areas: areasOf(result, ranked, voice),
    items: {
      title: words.unit.lift,
      lead: words.unit.liftLead,
      head: [words.unit.item, words.unit.lostPoints, words.unit.gain],
      rows: itemsOf(result, ranked, voice),
      none: words.unit.noLift,
    },
    more: words.unit.more,
    address: publicUrl + addresses.unit(id, ranked.unit.unit),
    origin: words.footer(say(round.organiser), figures.day(publishedOn), document.method),
    digest: `${words.fingerprint}: ${digest}`,
  }
}

function areasOf(result: PublishedResult, ranked: RankedUnit, voice: Voice): UnitSheet['areas'] {
  const { words, figures } = voice
  const earlier = earlierRound(result, voice)
  const rows = areaRows(result, ranked, voice).map(({ area, name, mean, best, hidden }) => {
    const dot = area.percent !== null && {
      value: decimalToNumber(area.percent),
      interval: area.interval,
      mean: mean === null ? undefined : decimalToNumber(mean),
      best: best === undefined ? undefined : decimalToNumber(best),
    }
    return {
      name,
      percent: hidden ? words.unit.hidden : figures.percent(area.percent),
      dot: dot || undefined,
      change: hidden || earlier === undefined ? '' : describeMove(area.change, voice),
    }
  })
  const values = rows.flatMap(({ dot }) =>
    dot ? [dot.value, dot.mean ?? dot.value, dot.best ?? dot.value, ...(dot.interval ?? [])] : [],
  )
  const scale = values.length > 0 ? scaleOf(values) : undefined
  return {
    title: words.unit.areas,
    head: [
      words.unit.area,
      words.unit.percent,
      words.compared.axis,
      earlier === undefined ? '' : words.ranking.change(earlier),
    ],
    scale: scale && { from: scale.from, to: scale.to, ticks: ticksOf(scale) },
    legend: `${words.unit.drawn}.`,
    rows,
  }
}

/** Those that lost most, the worst first; what is hidden is not among them. */
function itemsOf(
  { traces, definition }: PublishedResult,
  { unit }: RankedUnit,
  { figures, say }: Voice,
): UnitSheet['items']['rows'] {
  const names = definition.blocks.find(({ id }) => id === unit.block)?.items ?? []
  const items = traces.get(unit.unit)?.areas.flatMap((area) => area.items) ?? []
  const most = unit.index && parseFraction(unit.index.max)
  return items
    .map((item) => ({ item, lost: item.hidden ? null : lostPoints(item) }))
    .filter(({ lost }) => sizeOfLoss(lost) > 0)
    .toSorted((a, b) => sizeOfLoss(b.lost) - sizeOfLoss(a.lost))
    .slice(0, MOST_ITEMS)
    .map(({ item, lost }) => {
      const name = names.find(({ id }) => id === item.item)
      const gain =
        most && lost !== null
          ? multiplyFractions(divideFractions(parseFraction(lost), most), toFraction(100))
          : undefined
      return {
        name: name ? say(name) : item.item,
        lost: figures.points(lost),
        gain: gain ? `+${figures.points(fractionText(gain))}` : figures.points(null),
      }
    })
}
