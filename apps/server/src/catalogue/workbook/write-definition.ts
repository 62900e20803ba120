import type { Language, WorkingDefinition } from '@phieu/survey'
import { writeWorkbook, type Template } from '../../papers/sheets/write-template.ts'
import { ruleText, weightsText } from './rule-text.ts'
import { sheetColumns, sheetNames, type SheetName } from './tables.ts'
import { columnWidths, flagWord, sheetNotes } from './words.ts'

type Cell = string | number | null

/** A definition as a workbook that reads back as the same definition. */
export async function writeDefinitionWorkbook(
  definition: WorkingDefinition,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = rowsOf(definition, language)
  return writeWorkbook(
    sheetNames.map((sheet): Template => ({
      sheet,
      language,
      widths: sheetColumns[sheet].map((code) => columnWidths[code] ?? 12),
      rows: [
        { kind: 'note', cells: [`# ${sheetNotes[sheet][language]}`] },
        { kind: 'codes', cells: sheetColumns[sheet] },
        ...rows[sheet].map((cells) => ({ kind: 'data' as const, cells })),
      ],
    })),
  )
}

function rowsOf(definition: WorkingDefinition, language: Language): Record<SheetName, Cell[][]> {
  const { areas, respondentGroups, scales, blocks } = definition
  const flag = (value: boolean | undefined) => flagWord(value, language)
  return {
    about: (['id', 'status', 'note', 'source'] as const).map((field) => [field, definition[field]]),
    areas: areas.map(({ id, vi, en }) => [code(id), vi, en]),
    groups: respondentGroups.map(({ id, vi, en, outsider }) => [id, vi, en, flag(outsider)]),
    scales: scales.flatMap(({ id, options }) =>
      options.map(({ code: option, vi, en, excluded }) => [
        id,
        code(option),
        vi,
        en,
        flag(excluded),
      ]),
    ),
    blocks: blocks.map((block) => [
      block.id,
      block.key,
      block.vi,
      block.en,
      block.maxAssessed,
      block.maxSurvey,
      flag(block.bonusPenalty),
      block.rankedWith ?? '',
    ]),
    block_areas: blocks.flatMap((block) =>
      block.areas.map(({ area, maxAssessed, maxSurvey }) => [
        block.id,
        code(area),
        maxAssessed,
        maxSurvey,
      ]),
    ),
    criteria: blocks.flatMap((block) =>
      block.areas.flatMap(({ area, criteria = [] }) =>
        criteria.map(({ id, maxPoints, vi, en }) => [block.id, code(area), id, maxPoints, vi, en]),
      ),
    ),
    items: blocks.flatMap((block) =>
      block.items.map((item) => [
        block.id,
        item.id,
        code(item.area),
        item.maxPoints,
        item.scale,
        item.groups.join('; '),
        item.vi,
        item.en,
        item.rule ? ruleText(item.rule) : '',
        item.groupWeights ? weightsText(item.groupWeights) : '',
      ]),
    ),
    settings: settingsOf(definition),
  }
}

function settingsOf({ scoring, notApplicable, adjustments, annual }: WorkingDefinition): Cell[][] {
  return [
    ['rule', ruleText(scoring.rule)],
    ['weights', weightsText(scoring.groupWeights)],
    ['minimum_n', code(scoring.minimumN)],
    ...(scoring.rankMinimum
      ? [
          ['rank_minimum', code(scoring.rankMinimum.ballots)],
          ['rank_minimum_group', code(scoring.rankMinimum.groupBallots)],
        ]
      : []),
    ['without_group', scoring.withoutGroup],
    ['not_applicable', notApplicable],
    ['max_bonus', adjustments.maxBonus],
    ['max_penalty', adjustments.maxPenalty],
    [
      'annual',
      annual.kind === 'weighted' ? `weighted: ${annual.h1 ?? ''}=${annual.h2 ?? ''}` : annual.kind,
    ],
  ]
}

/** A number that is a name: as text, so that no spreadsheet gives it decimals. */
function code(number: number | null): string {
  return number === null ? '' : String(number)
}
