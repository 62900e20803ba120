import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { AssessedBlock, AssessedUnit } from '../api/answers.ts'
import { Message } from '../components/message.tsx'
import { isTable, readPasted } from '../components/table/read-pasted.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import css from './assessed.module.css'
import { sumWith, type Edits, type TypedCell } from './edited-points.ts'

/**
 * The points of a block as fields, the sums beside them. Enter and the arrows go up and down; cells
 * of a spreadsheet are pasted from the field in which one is.
 */
export function PointsGrid(props: {
  block: AssessedBlock
  units: readonly AssessedUnit[]
  edits: Edits
  /** Those that are edits; others say what stands. */
  real: Edits
  /** What is wrong with a cell, by unit and code. */
  faults: Edits
  onType: (cells: readonly TypedCell[]) => void
  /** Somebody has left a cell, or pasted: what stands there can be judged. */
  onDone: (pasted: readonly TypedCell[]) => void
}) {
  const i18n = useI18n()
  const { t, format, language } = i18n
  const { block, units, edits, real, faults, onType, onDone } = props
  const words = t.points.assessed
  const table = useRef<HTMLTableElement>(null)
  const [pasted, setPasted] = useState({ inside: 0, outside: 0 })
  const label = words.table(block.name[language])

  function go(event: KeyboardEvent) {
    const place = placeOf(event.target)
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!place || step === undefined) return
    event.preventDefault()
    const next = table.current?.querySelector<HTMLInputElement>(
      `[data-place="${place.row + step} ${place.column}"]`,
    )
    next?.focus()
    next?.select()
  }

  function paste(event: ClipboardEvent) {
    const place = placeOf(event.target)
    const rows = readPasted(event.clipboardData.getData('text/plain'))
    if (!place || !isTable(rows)) return
    event.preventDefault()
    const cells = rows.flatMap((row, down) =>
      row.map((text, right) => {
        const unit = units[place.row + down]
        const column = block.columns[place.column + right]
        return unit && column && { unit: unit.id, code: column.code, text }
      }),
    )
    const inside = cells.filter((cell) => cell !== undefined)
    onType(inside)
    setPasted({ inside: inside.length, outside: cells.length - inside.length })
    onDone(inside)
  }

  return (
    <>
      <output>
        {pasted.inside > 0 && <p className="note">{words.edit.pasted(pasted.inside)}</p>}
        {pasted.outside > 0 && <Message tone="care">{words.edit.outside(pasted.outside)}</Message>}
      </output>
      <ScrollRegion label={label} className={css.frame ?? ''}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go from field to field inside */}
        <table
          ref={table}
          className={css.table}
          onKeyDown={go}
          onPaste={paste}
          onBlur={({ target }) => placeOf(target) && onDone([])}
        >
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.name}>
                {t.result.unit}
              </th>
              {block.columns.map((column) => (
                <th key={column.code} scope="col" className={css.value}>
                  {column.criterion !== null && `${column.criterion}. `}
                  {shortName(column.name[language])}
                  <span className={`note ${css.line}`}>
                    {words.max(format.decimal(column.max, 2))}
                  </span>
                </th>
              ))}
              <th scope="col" className={css.value}>
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit, row) => (
              <tr key={unit.id}>
                <th scope="row" className={css.name}>
                  {unit.name}
                </th>
                {block.columns.map(({ code, name }, column) => (
                  <td key={code} className={css.value}>
                    <PointsField
                      label={words.edit.cell(unit.name, shortName(name[language]))}
                      place={`${row} ${column}`}
                      standing={standingText(block, unit, code, i18n)}
                      typed={edits[unit.id]?.[code]}
                      isEdit={real[unit.id]?.[code] !== undefined}
                      fault={faults[unit.id]?.[code]}
                      onType={(text) => onType([{ unit: unit.id, code, text }])}
                    />
                  </td>
                ))}
                <td className={css.value}>
                  <strong>{format.decimal(sumWith(block, unit, edits), 2)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function PointsField(props: {
  label: string
  place: string
  standing: string
  typed: string | undefined
  isEdit: boolean
  fault: string | undefined
  onType: (text: string) => void
}) {
  const { t } = useI18n()
  const { label, place, standing, typed, isEdit, fault, onType } = props
  const isTold = fault !== undefined || isEdit
  const words = t.points.assessed
  const id = `points-${place.replace(' ', '-')}`
  return (
    <>
      <input
        className={css.field}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={isTold ? id : undefined}
        data-place={place}
        data-typed={isEdit}
        placeholder={words.missing}
        value={typed ?? standing}
        onChange={({ currentTarget: { value } }) => onType(value)}
      />
      {isTold && (
        <span id={id} className={css.line}>
          {fault !== undefined && <span className="field-message">{fault}</span>}
          {isEdit && <span className="note">{words.edit.was(standing || words.missing)}</span>}
        </span>
      )}
    </>
  )
}

/** What stands in a cell, as it would be typed; empty where nothing does. */
function standingText(
  { columns }: AssessedBlock,
  { values }: AssessedUnit,
  code: string,
  { t, format }: I18n,
): string {
  const value = values[columns.findIndex((column) => column.code === code)] ?? null
  if (value === null) return ''
  return value === 'not-applicable' ? t.points.assessed.notApplicable : format.decimal(value, 2)
}

function placeOf(target: EventTarget): { row: number; column: number } | undefined {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined
  const [row, column] = place?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}
