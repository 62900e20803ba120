import { readXml } from './read-xml.ts'

/** A sheet of a workbook: its name, the part that holds it, and whether it shows. */
export interface SheetEntry {
  name: string
  part: string
  hidden: boolean
}

export interface WorkbookIndex {
  /** In their order. */
  sheets: SheetEntry[]
  /** Whether days are counted from 1904, as old Macs did, and not from 1900. */
  from1904: boolean
}

/** What a workbook says of its sheets; `undefined` when the parts are not those of a workbook. */
export function readWorkbookIndex(
  parts: ReadonlyMap<string, Uint8Array>,
): WorkbookIndex | undefined {
  const workbook = parts.get('xl/workbook.xml')
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) return undefined

  const targets = new Map<string, string>()
  const isRead = readXml(relations, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partOf(Target))
    },
    close() {},
    text() {},
  })
  const sheets: SheetEntry[] = []
  let from1904 = false
  const isWhole = readXml(workbook, {
    open(name, { name: title = '', state = 'visible', 'r:id': id = '', date1904 }) {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      if (name !== 'sheet') return
      sheets.push({ name: title, part: targets.get(id) ?? '', hidden: state !== 'visible' })
    },
    close() {},
    text() {},
  })
  return isRead && isWhole ? { sheets, from1904 } : undefined
}

/** Targets stand relative to `xl/`, or from the root. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
