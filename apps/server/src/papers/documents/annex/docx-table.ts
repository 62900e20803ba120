import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import type { Annex } from './annex.ts'
import type { AnnexColumn } from './columns.ts'

/** The table of units, its head repeated on every page and no row torn apart. */
export function resultTable({ columns, rows }: Annex): Table {
  const widths = columns.map(({ width }) => convertMillimetersToTwip(width))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 28, right: 28, top: 30, bottom: 30 },
    rows: [
      headRow(columns, ({ title }) => ({ text: title, bold: true, size: 17 })),
      headRow(columns, ({ number }) => ({ text: number, italics: true, size: 15 })),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) =>
              cell(column, { text: texts[at] ?? '', size: 20 }, column.align),
            ),
          }),
      ),
    ],
  })
}

interface Words {
  text: string
  /** In half points. */
  size: number
  bold?: boolean
  italics?: boolean
}

function headRow(columns: readonly AnnexColumn[], write: (column: AnnexColumn) => Words) {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column, write(column), 'center')),
  })
}

function cell({ width }: AnnexColumn, words: Words, align: AnnexColumn['align']): TableCell {
  const { text, ...look } = words
  return new TableCell({
    width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType[alignments[align]],
          children: [new TextRun({ text: line, ...look })],
        }),
    ),
  })
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const
