import { useState, type ClipboardEvent } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { Message } from '../message.tsx'
import { placeOf, type CellPlace } from './cell-keys.ts'
import { isTable, readPasted } from './read-pasted.ts'

interface Pasted {
  readonly inside: number
  readonly outside: number
}

/**
 * Cells of a spreadsheet, pasted into a table of fields from the field in which one is.
 *
 * @param cellAt - what stands at a place; `undefined` outside of the table
 * @param write - told of those that fall inside
 */
export function usePaste<Cell>(
  cellAt: (place: CellPlace) => Cell | undefined,
  write: (cells: readonly (readonly [Cell, string])[]) => void,
) {
  const [pasted, setPasted] = useState<Pasted>({ inside: 0, outside: 0 })

  function onPaste(event: ClipboardEvent) {
    const from = placeOf(event.target)
    const rows = readPasted(event.clipboardData.getData('text/plain'))
    if (!from || !isTable(rows)) return
    event.preventDefault()
    const cells = rows.flatMap((texts, down) =>
      texts.map(
        (text, right) =>
          [cellAt({ row: from.row + down, column: from.column + right }), text] as const,
      ),
    )
    const inside = cells.flatMap(([cell, text]) =>
      cell === undefined ? [] : [[cell, text] as const],
    )
    write(inside)
    setPasted({ inside: inside.length, outside: cells.length - inside.length })
  }

  return { onPaste, pasted }
}

/** What became of the cells that were pasted last. */
export function PasteNews({ inside, outside }: Pasted) {
  const words = useI18n().t.table
  return (
    <output>
      {inside > 0 && <p className="note">{words.pasted(inside)}</p>}
      {outside > 0 && <Message tone="care">{words.outside(outside)}</Message>}
    </output>
  )
}
