import type { AssessedBlock, AssessedUnit } from '../api/answers.ts'
import { placeOf, useCellKeys, type CellPlace } from '../components/table/cell-keys.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { PasteNews, usePaste } from '../components/table/use-paste.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import css from './assessed.module.css'
import { sumWith, type Edits, type TypedCell } from './edited-points.ts'

/**
 * The points of a block as fields, the sums beside them, with the keys of a sheet; cells of a
 * spreadsheet are pasted from the field in which one is.
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
  const label = words.table(block.name[language])
  const cellAt = ({ row, column }: CellPlace) => {
    const [unit, code] = [units[row]?.id, block.columns[column]?.code]
    return unit !== undefined && code !== undefined ? { unit, code } : undefined
  }
  const keys = useCellKeys((place, text) => {
    const cell = cellAt(place)
    if (cell) onType([{ ...cell, text }])
  })
  const { onPaste, pasted } = usePaste(cellAt, (cells) => {
    const inside = cells.map(([cell, text]) => ({ ...cell, text }))
    onType(inside)
    onDone(inside)
  })

  return (
    <>
      <PasteNews {...pasted} />
      <ScrollRegion label={label} className={css.frame ?? ''}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go from field to field inside */}
        <table
          {...keys}
          className={css.table}
          onPaste={onPaste}
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
