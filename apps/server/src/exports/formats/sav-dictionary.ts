import { BIAS } from './sav-compress.ts'
import { cutToBytes, field, float64, int32, LONGEST_TEXT, padded, roundUp } from './sav-bytes.ts'
import { savNames } from './sav-names.ts'
import type { Column, TableHead, ValueLabel } from '../table.ts'

/** A column as a variable. */
export interface SavVariable {
  column: Column
  name: string
  /** A name of at most eight letters, which stands in the old part of the dictionary. */
  shortName: string
  label: string
  /** Bytes of a text, 1 to 255; 0 for a number. */
  width: number
  valueLabels: readonly { code: number; label: string; excluded: boolean }[]
}

interface FileFacts {
  cases: number
  title: string
  at: Date
}

/** The columns of a table as variables, with labels in the table's language. */
export function toVariables({ columns, language }: TableHead): SavVariable[] {
  const names = savNames(columns.map(({ id }) => id))
  const labelOf = ({ code, label, excluded = false }: ValueLabel) => ({
    code,
    label: label[language],
    excluded,
  })
  return columns.map((column, at) => ({
    column,
    name: names[at] ?? '',
    shortName: `V${at + 1}`,
    label: (column.question ?? column.title)[language],
    width:
      column.kind === 'text'
        ? Math.max(1, Math.min(column.width ?? LONGEST_TEXT, LONGEST_TEXT))
        : 0,
    valueLabels: (column.values ?? []).map(labelOf),
  }))
}

/** Everything that stands before the data. */
export function savDictionary(variables: readonly SavVariable[], facts: FileFacts): Uint8Array {
  return Buffer.concat([
    header(variables, facts),
    ...variables.map(variableRecord),
    ...valueLabelRecords(variables),
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, 65_001)),
    extension(4, 8, float64(-Number.MAX_VALUE, Number.MAX_VALUE, LOWEST)),
    extension(11, 4, int32(...variables.flatMap(display))),
    extension(13, 1, Buffer.from(variables.map(longName).join('\t'))),
    extension(16, 8, Buffer.concat([int32(1, 0), int32(facts.cases, 0)])),
    extension(20, 1, Buffer.from('UTF-8')),
    int32(999, 0),
  ])
}

/** The number just above the least one, which stands for "from the lowest". */
const LOWEST = Buffer.from('ffeffffffffffffe', 'hex').readDoubleBE()

/** Eight bytes each. */
function segments({ width }: SavVariable): number {
  return width === 0 ? 1 : Math.ceil(width / 8)
}

function header(variables: readonly SavVariable[], { cases, title, at }: FileFacts): Uint8Array {
  const size = variables.reduce((sum, variable) => sum + segments(variable), 0)
  return Buffer.concat([
    Buffer.from('$FL2'),
    field('@(#) SPSS DATA FILE Phieu', 60),
    int32(2, size, 1, 0, cases),
    float64(BIAS),
    field(creationDay(at), 9),
    field(at.toISOString().slice(11, 19), 8),
    field(title, 64),
    Buffer.alloc(3),
  ])
}

/** Such as `07 Nov 26`. */
function creationDay(at: Date): string {
  const [, day, month, year] = at.toUTCString().split(' ')
  return `${day} ${month} ${year?.slice(2)}`
}

function variableRecord(variable: SavVariable): Uint8Array {
  const { width, shortName, label, valueLabels } = variable
  // The format has room for three.
  const missing = valueLabels.filter(({ excluded }) => excluded).slice(0, 3)
  const text = cutToBytes(label, LONGEST_TEXT)
  const format = formatOf(variable)
  return Buffer.concat([
    int32(2, width, 1, missing.length, format, format),
    field(shortName, 8),
    int32(text.length),
    padded(text, roundUp(text.length, 4)),
    float64(...missing.map(({ code }) => code)),
    ...Array.from({ length: segments(variable) - 1 }, continuation),
  ])
}

/** A text longer than eight bytes goes on in such records. */
function continuation(): Uint8Array {
  return Buffer.concat([int32(2, -1, 0, 0, 0, 0), field('', 8)])
}

const FORMATS = { text: 1, number: 5, day: 39 } as const

/** How a value is shown: its kind, its width in letters, its digits after the mark. */
function formatOf({ column, width }: SavVariable): number {
  if (width > 0) return (FORMATS.text << 16) | (width << 8)
  if (column.kind === 'day') return (FORMATS.day << 16) | (10 << 8)
  const digits = column.kind === 'decimal' ? (column.digits ?? 0) : 0
  return (FORMATS.number << 16) | ((8 + digits) << 8) | digits
}

const LONGEST_LABEL = 120

/** Columns with the same codes share a record. */
function valueLabelRecords(variables: readonly SavVariable[]): Uint8Array[] {
  const places = placesOf(variables)
  const labelled = variables
    .map(({ valueLabels }, at) => ({ valueLabels, place: places[at] ?? 0 }))
    .filter(({ valueLabels }) => valueLabels.length > 0)
  const alike = Map.groupBy(labelled, ({ valueLabels }) => JSON.stringify(valueLabels))
  return [...alike.values()].map((group) => {
    const labels = group[0]?.valueLabels ?? []
    return Buffer.concat([
      int32(3, labels.length),
      ...labels.map(({ code, label }) => valueLabel(code, label)),
      int32(4, group.length, ...group.map(({ place }) => place)),
    ])
  })
}

/** Where each variable stands among all pieces of eight bytes, from 1. */
function placesOf(variables: readonly SavVariable[]): number[] {
  const places: number[] = []
  let next = 1
  for (const variable of variables) {
    places.push(next)
    next += segments(variable)
  }
  return places
}

function valueLabel(code: number, label: string): Uint8Array {
  const text = cutToBytes(label, LONGEST_LABEL)
  const counted = Buffer.concat([Uint8Array.of(text.length), text])
  return Buffer.concat([float64(code), padded(counted, roundUp(counted.length, 8))])
}

/** A record that older programs pass over. */
function extension(subtype: number, size: number, data: Uint8Array): Uint8Array {
  return Buffer.concat([int32(7, subtype, size, data.length / size), data])
}

const MEASURES = { nominal: 1, ordinal: 2, scale: 3 } as const
const LEFT = 0
const RIGHT = 1

/** What kind of measure it is, how wide its column is shown, and where its values stand in it. */
function display({ column, width }: SavVariable): [number, number, number] {
  if (width > 0) return [MEASURES.nominal, Math.min(width, 30), LEFT]
  return [column.kind === 'code' ? MEASURES.ordinal : MEASURES.scale, 10, RIGHT]
}

function longName({ shortName, name }: SavVariable): string {
  return `${shortName}=${name}`
}
