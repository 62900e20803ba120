/** The columns in which lists of the definition are written as tables. */
import { writeNumber, type Language } from '@phieu/survey'
import type { EditColumn } from './edit-table.tsx'
import { readAmount } from './fields.tsx'

type FieldsWith<Row, Value> = {
  [Field in keyof Row]-?: Row[Field] extends Value ? Field & string : never
}[keyof Row]

/** A text as it stands. */
export function textColumn<Row extends object>(
  field: FieldsWith<Row, string>,
  label: string,
  width?: 'narrow' | 'wide',
): EditColumn<Row> {
  return {
    field,
    label,
    text: (row) => String(row[field]),
    write: (row, text) => void Object.assign(row, { [field]: text }),
    ...(width && { width }),
  }
}

/** A number with comma or point; an empty cell is none. */
export function amountColumn<Row extends object>(
  field: FieldsWith<Row, number | null>,
  label: string,
  language: Language,
): EditColumn<Row> {
  return {
    field,
    label,
    text: (row) => {
      const value = row[field]
      return typeof value === 'number' ? writeNumber(value, language) : ''
    },
    write: (row, text) => void Object.assign(row, { [field]: readAmount(text) ?? null }),
    isRead: (text) => readAmount(text) !== undefined,
    width: 'narrow',
  }
}
