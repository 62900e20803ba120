import type { Item } from '@phieu/survey'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { ExportedBallot } from '../../store/exports/export-store.ts'
import type { Cell, Column } from '../table.ts'

/** A scored item as a column, and the blocks in which it stands for that. */
export interface AnswerColumn {
  item: string
  blocks: readonly string[]
  column: Column
}

/**
 * A column for each item that was asked about these units. Blocks may give one code to two items:
 * those are columns of their own, with the block in their name.
 *
 * @param units - every unit of the round where nothing is said
 */
export function answerColumns(
  { definition, units: all }: RoundPlan,
  units: readonly string[] | undefined,
): AnswerColumn[] {
  const blocks = new Set((units ?? [...all.keys()]).map((unit) => all.get(unit)?.block))
  const asked = definition.blocks
    .filter(({ id }) => blocks.has(id))
    .flatMap((block) => block.items.map((item) => ({ block: block.id, item })))
  const alike = [...Map.groupBy(asked, ({ item }) => sameness(item)).values()]
  const codes = Map.groupBy(alike, ([first]) => first?.item.id)

  return alike.flatMap((each) => {
    const [first] = each
    if (!first) return []
    const { item, block } = first
    const isAlone = codes.get(item.id)?.length === 1
    const column = columnOf(isAlone ? item.id : `${item.id}_${block}`, item, definition.scales)
    return { item: item.id, blocks: each.map((one) => one.block), column }
  })
}

/** Tells the cells of ballots about units of a block; empty where it was not asked. */
export function answerCells(
  columns: readonly AnswerColumn[],
): (ballot: ExportedBallot, block: string | undefined) => Cell[] {
  /** By block, which item stands in each column. */
  const asked = new Map<string, (string | undefined)[]>()
  for (const block of new Set(columns.flatMap(({ blocks }) => blocks))) {
    const items = columns.map(({ item, blocks }) => (blocks.includes(block) ? item : undefined))
    asked.set(block, items)
  }
  const nowhere = columns.map(() => undefined)
  return ({ answers }, block) =>
    (asked.get(block ?? '') ?? nowhere).map((item) =>
      item === undefined ? null : (answers[item] ?? null),
    )
}

function sameness({ id, vi, en, scale }: Item): string {
  return JSON.stringify([id, vi, en, scale])
}

function columnOf(
  id: string,
  { id: item, vi, en, scale }: Item,
  scales: RoundPlan['definition']['scales'],
): Column {
  const options = scales.find((each) => each.id === scale)?.options ?? []
  return {
    id,
    kind: 'code',
    title: { vi: id, en: id },
    question: { vi: `${item}. ${vi}`, en: `${item}. ${en}` },
    meaning: {
      vi: `Mã của phương án đã chọn. Trống: phiếu không được hỏi tiêu chí này. Câu hỏi: ${vi}`,
      en: `Code of the option that was chosen. Empty: the ballot was not asked. The item: ${en}`,
    },
    values: options.map(({ code, vi, en, excluded }) => ({
      code,
      label: { vi, en },
      ...(excluded ? { excluded } : {}),
    })),
  }
}
