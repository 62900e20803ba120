/** Who changed something, for tests of the store. */
import { createHash } from 'node:crypto'
import type { ImportDeed } from '../store/imports/import-store.ts'

const hex = (text: string) => createHash('sha256').update(text).digest('hex')

/** The import called `name`; one with a later name was made later. */
export function deedOf(name: string): ImportDeed {
  return {
    id: hex(`id ${name}`).slice(0, 32),
    digest: hex(`preview ${name}`),
    file: hex(`file ${name}`),
    by: { id: 'u-1', name: 'Nguyễn Thị Ánh' },
    at: `2026-11-22T08:00:00.00${name}Z`,
    reason: 'Quyết định 12/QĐ-HĐTĐ',
  }
}
