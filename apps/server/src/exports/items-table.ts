import type { Bilingual, Definition, Language } from '@phieu/survey'
import { answerColumns, groupColumns } from './answer-columns.ts'
import { estimateCells, estimateColumns } from './estimate-columns.ts'
import { itemColumns, treatmentColumns } from './item-columns.ts'
import type { Cell, ExportTable } from './table.ts'
import { unitCells, unitColumns, type UnitReportData } from './unit-columns.ts'
import { allGroups, hiddenWords, ruleWords, skippedWords, treatmentWords } from './words.ts'

type AreaData = UnitReportData['areas'][number]
type ItemData = AreaData['items'][number]
type GroupData = ItemData['groups'][number]

/**
 * Unit × item × group: how often each answer was given and what share of the points it makes; a row
 * with group `*` for the item as a whole, which is where the points stand.
 */
export function itemsTable(
  reports: readonly UnitReportData[],
  definition: Definition,
  language: Language,
): ExportTable {
  const codes = answerCodes(definition)
  const rows = reports.flatMap((report) =>
    report.areas.flatMap((area) => [
      ...area.items.flatMap((item): Cell[][] => {
        const start = [...unitCells(report, language), ...itemCells(area, item, language)]
        return [
          ...item.groups.map((group) => [...start, ...groupCells(group, codes, language)]),
          ...item.hiddenGroups.map(({ id, name }) => [
            ...start,
            ...hiddenCells(id, name, codes, language),
          ]),
          [...start, ...wholeItemCells(item, codes, language)],
        ]
      }),
      ...area.hiddenItems.map((item): Cell[] => [
        ...unitCells(report, language),
        ...itemCells(area, item, language),
        ...hiddenCells('*', allGroups, codes, language),
      ]),
    ]),
  )
  const columns = [
    ...unitColumns,
    ...itemColumns,
    ...answerColumns(definition, codes),
    ...groupColumns,
    ...estimateColumns,
    ...treatmentColumns,
  ]
  return { language, columns, rows }
}

/** Every code that an answer of this definition can have, in order. */
function answerCodes(definition: Definition): number[] {
  const codes = definition.scales.flatMap((scale) => scale.options.map((option) => option.code))
  return [...new Set(codes)].sort((a, b) => a - b)
}

function itemCells(
  area: AreaData,
  item: Pick<ItemData, 'id' | 'text'>,
  language: Language,
): Cell[] {
  return [String(area.area), area.name[language], item.id, item.text[language]]
}

function groupCells(group: GroupData, codes: readonly number[], language: Language): Cell[] {
  return [
    group.group,
    group.name[language],
    ...countCells(group.counts, codes),
    group.n,
    group.excluded,
    group.share,
    group.standardError,
    group.interval?.[0] ?? null,
    group.interval?.[1] ?? null,
    group.weight,
    group.skipped && skippedWords[group.skipped][language],
    ...[...estimateColumns, ...treatmentColumns].map(() => null),
  ]
}

/** No figure, and the reason where a group's reason stands. */
function hiddenCells(
  group: string,
  name: Bilingual,
  codes: readonly number[],
  language: Language,
): Cell[] {
  const figures = [...codes, ...groupColumns].slice(1).map(() => null)
  const rest = [...estimateColumns, ...treatmentColumns].map(() => null)
  return [group, name[language], ...figures, hiddenWords[language], ...rest]
}

function wholeItemCells(item: ItemData, codes: readonly number[], language: Language): Cell[] {
  const excluded = item.counts
    .filter((count) => count.excluded)
    .reduce((sum, count) => sum + count.n, 0)
  return [
    '*',
    allGroups[language],
    ...countCells(item.counts, codes),
    item.n,
    excluded,
    item.share,
    null,
    null,
    null,
    null,
    null,
    ...estimateCells(item),
    treatmentWords[item.treatment][language],
    ruleWords[item.rule.kind][language],
  ]
}

/** One cell a code; empty where the item's scale does not have the code. */
function countCells(counts: ItemData['counts'], codes: readonly number[]): Cell[] {
  const byCode = new Map(counts.map((count) => [count.code, count.n]))
  return codes.map((code) => byCode.get(code) ?? null)
}
