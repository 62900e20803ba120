import type { DefinitionFault, WorkingDefinition } from '@phieu/survey'
import { useRef, useState, type ClipboardEvent } from 'react'
import { Message } from '../../components/message.tsx'
import { placeOf, useCellKeys } from '../../components/table/cell-keys.ts'
import { isTable, readPasted } from '../../components/table/read-pasted.ts'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import table from '../../components/table/table.module.css'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor, useFaultsAt } from './editor-context.ts'
import css from './editor.module.css'
import { fieldId } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'

type Path = DefinitionFault['path']

/** One column: how a row says it, and how it is written from what was typed or pasted. */
export interface EditColumn<Row> {
  /** The field of the row, for faults and for the way from the check to the cell. */
  readonly field: string
  readonly label: string
  readonly text: (row: Row) => string
  readonly write: (row: Row, text: string) => void
  /** Whether it can be read at all; left out where every text can. */
  readonly isRead?: (text: string) => boolean
  readonly width?: 'narrow' | 'wide'
}

/**
 * A list of the definition as a table, with the keys of a sheet. Cells of a spreadsheet are pasted from the
 * cell in which one is; what goes beyond the last row makes new ones, and what cannot be taken is told.
 */
export function EditTable<Row>(props: {
  caption: string
  path: Path
  listOf: (definition: WorkingDefinition) => Row[] | undefined
  rows: readonly Row[]
  columns: readonly EditColumn<Row>[]
  newRow: (rows: readonly Row[]) => Row
  what: (row: Row, at: number) => string
  addLabel: string
}) {
  const { t } = useI18n()
  const { edit } = useEditor()
  const { caption, path, listOf, rows, columns, newRow, what, addLabel } = props
  const [pasted, setPasted] = useState({ rows: 0, outside: 0, unread: 0 })
  const body = useRef<HTMLTableSectionElement>(null)

  function write(cells: readonly { row: number; column: number; text: string }[]) {
    edit((draft) => {
      const list = listOf(draft)
      if (!list) return
      const last = Math.max(...cells.map(({ row }) => row))
      for (let row = list.length; row <= last; row += 1) list.push(newRow(list))
      for (const { row, column, text } of cells) {
        const own = list[row]
        if (own !== undefined) columns[column]?.write(own, text)
      }
    })
  }

  function paste(event: ClipboardEvent) {
    const cells = readPasted(event.clipboardData.getData('text/plain'))
    const from = placeOf(event.target)
    if (!isTable(cells) || !from) return
    event.preventDefault()
    const placed = cells.flatMap((texts, down) =>
      texts.map((text, right) => ({ row: from.row + down, column: from.column + right, text })),
    )
    const inside = placed.filter(({ column }) => column < columns.length)
    const read = inside.filter(({ column, text }) => columns[column]?.isRead?.(text) !== false)
    write(read)
    setPasted({
      rows: cells.length,
      outside: placed.length - inside.length,
      unread: inside.length - read.length,
    })
  }
  const keys = useCellKeys((place, text) => write([{ ...place, text }]))

  return (
    <>
      <output>
        {pasted.rows > 0 && <p className="note">{t.catalogue.editor.table.pasted(pasted.rows)}</p>}
        {pasted.outside > 0 && <Message tone="care">{t.table.outside(pasted.outside)}</Message>}
        {pasted.unread > 0 && <Message tone="care">{t.table.unread(pasted.unread)}</Message>}
      </output>
      <ScrollRegion label={t.table.scroll(caption)} className={css.tableFrame ?? ''}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what is pasted into a cell may fill others */}
        <table className={`${table.table} ${css.editTable}`} {...keys} onPaste={paste}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ field, label }) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t.catalogue.editor.table.tools}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column, place) => (
                  <td key={column.field} data-width={column.width}>
                    <Cell
                      path={[...path, at, column.field]}
                      what={what(row, at)}
                      place={`${at} ${place}`}
                      row={row}
                      column={column}
                      onType={(text) => write([{ row: at, column: place, text }])}
                    />
                  </td>
                ))}
                <td>
                  <ListTools what={what(row, at)} listOf={listOf} at={at} count={rows.length} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <AddButton
        label={addLabel}
        onAdd={() => {
          edit((draft) => {
            const list = listOf(draft)
            list?.push(newRow(list))
          })
          // The new row is there after the next drawing.
          setTimeout(() =>
            body.current?.querySelector<HTMLElement>('tr:last-child textarea')?.focus(),
          )
        }}
      />
    </>
  )
}

function Cell<Row>(props: {
  path: Path
  what: string
  place: string
  row: Row
  column: EditColumn<Row>
  onType: (text: string) => void
}) {
  const { t, language } = useI18n()
  const { path, what, place, row, column, onType } = props
  const [last, setTyped] = useState<string>()
  // What is being typed stays as long as it means what stands: `2,` on its way to `2,5`. What another
  // row, or what was pasted, has put in its place is shown instead.
  const typed = last !== undefined && means(column, row, last) ? last : undefined
  const isUnread = typed !== undefined && column.isRead?.(typed) === false
  const faults = useFaultsAt(path).map(({ message }) => message[language])
  const said = isUnread ? t.catalogue.editor.fields.notANumber : faults.join(' ')
  const id = fieldId(path)
  return (
    <>
      <textarea
        id={id}
        className={css.cell}
        rows={1}
        maxLength={4000}
        autoComplete="off"
        aria-label={`${column.label}, ${what}`}
        aria-invalid={said !== ''}
        aria-describedby={said === '' ? undefined : `${id}-fault`}
        data-place={place}
        value={typed ?? column.text(row)}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped(text)
          onType(text)
        }}
        onBlur={() => {
          if (!isUnread) setTyped(undefined)
        }}
      />
      {said !== '' && (
        <span id={`${id}-fault`} className="field-message">
          {said}
        </span>
      )}
    </>
  )
}

/** Whether a row says the same once a text is written to it. */
function means<Row>(column: EditColumn<Row>, row: Row, text: string): boolean {
  const written = structuredClone(row)
  column.write(written, text)
  return column.text(written) === column.text(row)
}
