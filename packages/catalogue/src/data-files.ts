import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** The text of a file of the catalogue. */
export function readData(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
}

/** The rows of a CSV file of the catalogue by the names in its first line; everything stays text. */
export function readTable(name: string): unknown[] {
  return parse(readData(name), { columns: true, bom: true })
}
