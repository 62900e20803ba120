import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import type { Annex, Signature } from './annex.ts'

type Side = readonly Paragraph[]

/** Who issues it on the left, the nation and its motto on the right, both ruled. */
export function headingTable({ issuer, country, motto, place }: Annex['head']): Table {
  return sideBySide(
    [68, 97],
    [
      [line({ text: issuer, bold: true, size: 24 }), rule(22)],
      [
        line({ text: country, bold: true, size: 24 }),
        line({ text: motto, bold: true, size: 26 }),
        rule(17),
        line({ text: place, italics: true, size: 26 }, { before: 120 }),
      ],
    ],
  )
}

/** Room for two signatures; the rest of the sheet before them may break, this may not. */
export function signatureTable(signatures: Annex['signatures']): Table {
  const [left, right] = signatures.map(signatureLines)
  return sideBySide([82.5, 82.5], [left ?? [], right ?? []])
}

function signatureLines({ who, how }: Signature): Side {
  return [
    line({ text: who, bold: true, size: 26 }, { before: 360 }),
    line({ text: how, italics: true, size: 26 }, { after: 1500 }),
  ]
}

function line(
  run: { text: string; size: number; bold?: boolean; italics?: boolean },
  spacing: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    keepLines: true,
    children: [new TextRun(run)],
  })
}

/** A line as wide as its column less so many millimetres on either side. */
function rule(inset: number): Paragraph {
  const indent = convertMillimetersToTwip(inset)
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 60, lineRule: 'exact' },
    children: [],
  })
}

/** @param widths - in millimetres */
function sideBySide(widths: readonly [number, number], sides: readonly [Side, Side]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const twips = widths.map(convertMillimetersToTwip)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          (children, at) =>
            new TableCell({
              children,
              width: { size: twips[at] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
            }),
        ),
      }),
    ],
  })
}
