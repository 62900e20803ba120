import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn, type Figures } from '../../public/public-figures.ts'
import { writeRanks } from '../../write-ranks.ts'
import type { DocumentSource } from '../document-source.ts'
import { reasonsIn, writeAdjustments, writeChange } from './cells.ts'
import type { AnnexWords } from './words.ts'

/** One column of the table of an annex. */
export interface AnnexColumn {
  title: string
  /** What the line under the titles says: its number, and what it is computed from. */
  number: string
  /** In millimetres; all columns together fill the 165 mm between the margins. */
  width: number
  align: 'left' | 'center' | 'right'
  /** @param place - of the row, from 1 */
  write: (unit: UnitDocument, place: number) => string
}

/** Between a left margin of 30 mm and a right one of 15 mm on A4. */
export const TABLE_WIDTH = 165

type Sketch = Omit<AnnexColumn, 'number'> & { from?: (at: ColumnNumbers) => string; key?: Key }
type Key = 'assessed' | 'survey' | 'adjustments' | 'points' | 'max'
type ColumnNumbers = Partial<Record<Key, number>>

/**
 * The columns of a block's table. Bonus and penalty are left out where the block has none, and the
 * change where nothing can be compared; the unit's name takes their room.
 */
export function columnsOf(
  source: DocumentSource,
  ranking: RankingDocument,
  language: Language,
  words: AnnexWords,
): AnnexColumn[] {
  const sketches = sketchColumns(source, ranking, figuresIn(language), words)
  const taken = sketches.reduce((sum, { width }) => sum + width, 0)
  const numbers: ColumnNumbers = Object.fromEntries(
    sketches.flatMap(({ key }, at) => (key ? [[key, at + 1]] : [])),
  )
  return sketches.map(({ from, key: _key, ...column }, at) => ({
    ...column,
    width: column.width === 0 ? TABLE_WIDTH - taken : column.width,
    number: `${at + 1}${from ? `=${from(numbers)}` : ''}`,
  }))
}

function sketchColumns(
  { definition, document }: DocumentSource,
  { blocks, units, change: { compared } }: RankingDocument,
  { points, interval }: Figures,
  { columns: titles, ...words }: AnnexWords,
): Sketch[] {
  const hasAdjustments = definition.blocks.some(
    ({ id, bonusPenalty }) => bonusPenalty && blocks.includes(id),
  )
  const { earlier } = document.round
  const reasons = reasonsIn(units)
  const right = { align: 'right', width: 13.5 } as const
  return [
    { title: titles.place, width: 7, align: 'center', write: (_unit, place) => `${place}` },
    { title: titles.unit, width: 0, align: 'left', write: ({ name }) => name },
    {
      ...right,
      key: 'assessed',
      title: titles.assessed,
      write: ({ assessed }) => points(assessed.points),
    },
    { ...right, key: 'survey', title: titles.survey, write: ({ survey }) => points(survey.points) },
    ...(hasAdjustments
      ? [{ ...right, key: 'adjustments', title: titles.adjustments, write: adjustments } as const]
      : []),
    {
      ...right,
      key: 'points',
      title: titles.points,
      from: ({ assessed, survey, adjustments }) =>
        [assessed, survey, adjustments].filter((number) => number !== undefined).join('+'),
      write: ({ index }) => points(index?.points ?? null),
    },
    { ...right, key: 'max', title: titles.max, write: ({ index }) => points(index?.max ?? null) },
    {
      ...right,
      title: titles.percent,
      from: (at) => `${at.points}/${at.max}`,
      write: ({ index }) => points(index?.percent ?? null),
    },
    {
      title: titles.interval,
      width: 20,
      align: 'center',
      write: (unit) => (unit.interval ? interval(unit.interval, '') : '–'),
    },
    {
      ...(units.some(({ rankSet }) => rankSet)
        ? { title: titles.rankAndSet, width: 14 }
        : { title: titles.rank, width: 9 }),
      align: 'center',
      write: writeRank,
    },
    ...(earlier && compared > 0
      ? [
          {
            ...right,
            width: 15,
            title: titles.change(words.period(earlier.year, earlier.half)),
            write: change,
          },
        ]
      : []),
  ]

  function adjustments(unit: UnitDocument): string {
    return writeAdjustments(unit, points)
  }

  function change(unit: UnitDocument): string {
    return writeChange(unit.change, points, reasons)
  }
}

/** The rank, and in brackets the ranks that are possible, all units considered at once. */
function writeRank({ rank, rankSet }: UnitDocument): string {
  if (rank === null) return '–'
  return rankSet ? `${rank} (${writeRanks(rankSet)})` : `${rank}`
}
