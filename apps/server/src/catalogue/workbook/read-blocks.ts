import type { WorkingBlock, WorkingBlockArea, WorkingItem } from '@phieu/survey'
import { wrong } from '../../papers/sheets/fault.ts'
import type { DefinitionSheets } from './definition-sheets.ts'
import type { RowReader } from './row-reader.ts'

/** The blocks with their areas, criteria and items, each under the block that its row names. */
export function readBlocks(sheets: DefinitionSheets): WorkingBlock[] {
  const { rows, places } = sheets
  const blocks = rows.blocks.map((row, at): WorkingBlock => {
    places.note(['blocks', at], row)
    const rankedWith = row.text('ranked_with')
    return {
      id: row.text('id'),
      key: row.text('key'),
      vi: row.text('vi'),
      en: row.text('en'),
      maxAssessed: row.points('assessed'),
      maxSurvey: row.points('survey'),
      bonusPenalty: row.flag('bonus_penalty') ?? false,
      ...(rankedWith === '' ? {} : { rankedWith }),
      areas: [],
      items: [],
    }
  })
  for (const row of rows.block_areas) readArea(row, blocks, sheets)
  for (const row of rows.criteria) readCriterion(row, blocks, sheets)
  for (const row of rows.items) readItem(row, blocks, sheets)
  return blocks
}

/** The block that a row names, and its place; notes a fault where there is none. */
function blockOf(row: RowReader, blocks: readonly WorkingBlock[]) {
  const id = row.text('block')
  const at = blocks.findIndex((block) => block.id === id)
  const block = blocks[at]
  if (!block) row.refuse('block', wrong('unknown-name', id, 'blocks'))
  return block && { block, at }
}

function readArea(row: RowReader, blocks: readonly WorkingBlock[], { places }: DefinitionSheets) {
  const found = blockOf(row, blocks)
  if (!found) return
  const { areas } = found.block
  places.note(['blocks', found.at, 'areas', areas.length], row)
  areas.push({
    area: row.whole('area'),
    maxAssessed: row.points('assessed'),
    maxSurvey: row.points('survey'),
  })
}

function readCriterion(
  row: RowReader,
  blocks: readonly WorkingBlock[],
  { places }: DefinitionSheets,
) {
  const found = blockOf(row, blocks)
  if (!found) return
  const number = row.whole('area')
  const at = found.block.areas.findIndex(({ area }) => area === number)
  const area: WorkingBlockArea | undefined = found.block.areas[at]
  if (!area) {
    row.refuse('area', wrong('unknown-name', String(number ?? ''), 'block_areas'))
    return
  }
  const criteria = (area.criteria ??= [])
  places.note(['blocks', found.at, 'areas', at, 'criteria', criteria.length], row)
  criteria.push({
    id: row.text('id'),
    maxPoints: row.points('points'),
    vi: row.text('vi'),
    en: row.text('en'),
  })
}

function readItem(row: RowReader, blocks: readonly WorkingBlock[], { places }: DefinitionSheets) {
  const found = blockOf(row, blocks)
  if (!found) return
  const { items } = found.block
  places.note(['blocks', found.at, 'items', items.length], row)
  const rule = row.rule('rule')
  const groupWeights = row.weights('weights')
  const item: WorkingItem = {
    id: row.text('id'),
    area: row.whole('area'),
    maxPoints: row.points('points'),
    scale: row.text('scale'),
    groups: row
      .text('groups')
      .split(/[;,]/)
      .map((group) => group.trim())
      .filter((group) => group !== ''),
    vi: row.text('vi'),
    en: row.text('en'),
    ...(rule ? { rule } : {}),
    ...(groupWeights ? { groupWeights: { ...groupWeights } } : {}),
  }
  items.push(item)
}
