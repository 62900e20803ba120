/** The sheets of a definition's workbook, and the codes of their columns. */
import type { TableShape } from '../../papers/sheets/read-table.ts'

export const sheetNames = [
  'about',
  'areas',
  'groups',
  'scales',
  'blocks',
  'block_areas',
  'criteria',
  'items',
  'settings',
] as const
export type SheetName = (typeof sheetNames)[number]

/** The first code of each is the key by which the sheet's row of codes is found. */
export const sheetColumns = {
  about: ['field', 'value'],
  areas: ['id', 'vi', 'en'],
  groups: ['id', 'vi', 'en', 'outsider'],
  scales: ['scale', 'code', 'vi', 'en', 'excluded'],
  blocks: ['id', 'key', 'vi', 'en', 'assessed', 'survey', 'bonus_penalty', 'ranked_with'],
  block_areas: ['block', 'area', 'assessed', 'survey'],
  criteria: ['block', 'area', 'id', 'points', 'vi', 'en'],
  items: ['block', 'id', 'area', 'points', 'scale', 'groups', 'vi', 'en', 'rule', 'weights'],
  settings: ['setting', 'value'],
} as const satisfies Record<SheetName, readonly string[]>

export function shapeOf(sheet: SheetName): TableShape {
  const columns = sheetColumns[sheet]
  return { key: columns[0], required: columns, known: columns }
}

/** The column in which a field of the definition stands, where it goes by another name. */
export const columnOfField: Readonly<Record<string, string>> = {
  maxPoints: 'points',
  maxAssessed: 'assessed',
  maxSurvey: 'survey',
  bonusPenalty: 'bonus_penalty',
  rankedWith: 'ranked_with',
  groupWeights: 'weights',
}
