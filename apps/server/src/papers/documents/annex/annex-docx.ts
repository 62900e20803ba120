import { AlignmentType, Document, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { officialPage, officialRun, WARNING_COLOUR } from '../docx-page.ts'
import { packDocx } from '../pack-docx.ts'
import type { Annex } from './annex.ts'
import { headingTable, signatureTable } from './docx-heading.ts'
import { resultTable } from './docx-table.ts'

/** The annex as a Word document, to be completed and signed. The same annex gives the same bytes. */
export function annexDocx(annex: Annex): Promise<Uint8Array<ArrayBuffer>> {
  const { title, mark, language } = annex
  const document = new Document({
    title: title.join(' – '),
    creator: annex.head.issuer,
    styles: { default: { document: { run: officialRun(language, 13) } } },
    sections: [
      {
        properties: { titlePage: true, page: officialPage },
        headers: {
          first: new Header({ children: markLines(mark) }),
          default: new Header({ children: [pageNumber(), ...markLines(mark)] }),
        },
        children: [
          headingTable(annex.head),
          ...title.map((line, at) => centred(line, { bold: true, before: at === 0 ? 240 : 0 })),
          centred(annex.belongsTo, { italics: true, after: 200 }),
          ...annex.errata.map(erratumLine),
          resultTable(annex),
          ...noteLines(annex),
          signatureTable(annex.signatures),
        ],
      },
    ],
  })
  return packDocx(document, annex.day)
}

interface LineLook {
  bold?: boolean
  italics?: boolean
  /** In twentieths of a point. */
  before?: number
  after?: number
}

function centred(text: string, { before = 0, after = 0, ...look }: LineLook): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    keepNext: true,
    children: [new TextRun({ text, ...look })],
  })
}

/** Above the table that it corrects. */
function erratumLine(text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 120 },
    children: [new TextRun({ text, bold: true, size: 24 })],
  })
}

/** Nothing is printed without it. */
function markLines(mark: string | undefined): Paragraph[] {
  if (mark === undefined) return []
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: mark, bold: true, size: 24, color: WARNING_COLOUR })],
    }),
  ]
}

/** On every page but the first, in the middle of the top margin. */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}

function noteLines({ notesHeading, notes }: Annex): Paragraph[] {
  const size = 22
  return [
    new Paragraph({
      spacing: { before: 160 },
      keepNext: true,
      children: [new TextRun({ text: notesHeading, bold: true, italics: true, size })],
    }),
    ...notes.map(
      (note, at) =>
        new Paragraph({
          spacing: { before: 40 },
          // No page holds the signatures alone.
          keepNext: at === notes.length - 1,
          children: [new TextRun({ text: `- ${note}`, size })],
        }),
    ),
  ]
}
