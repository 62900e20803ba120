import { AlignmentType, Document, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { LocalDate } from '@phieu/survey'
import { officialPage, officialRun, WARNING_COLOUR } from '../docx-page.ts'
import { packDocx } from '../pack-docx.ts'
import type { PressSummary } from './press-summary.ts'

/**
 * The summary as a Word document, for an office that edits it before it goes out.
 *
 * @param day - that the file bears
 */
export function pressDocx(summary: PressSummary, day: LocalDate): Promise<Uint8Array<ArrayBuffer>> {
  const { mark, kicker, title, errata, sections, language } = summary
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: officialRun(language, 14) },
        heading1: { run: headingRun, paragraph: { spacing: { after: 240 } } },
        heading2: { run: headingRun, paragraph: { spacing: { before: 240 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: { page: officialPage },
        children: [
          ...(mark === undefined ? [] : [centred(mark, WARNING_COLOUR)]),
          centred(kicker),
          new Paragraph({
            text: title,
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          ...errata.map(
            (text) =>
              new Paragraph({
                spacing: { before: 120 },
                children: [new TextRun({ text, bold: true })],
              }),
          ),
          ...sections.flatMap(({ heading, paragraphs }) => [
            ...(heading === undefined
              ? []
              : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })]),
            ...paragraphs.map(
              (text) =>
                new Paragraph({ text, spacing: { before: 120 }, indent: { firstLine: 567 } }),
            ),
          ]),
        ],
      },
    ],
  })
  return packDocx(document, day)
}

const headingRun = { bold: true, size: 28, color: '000000' }

function centred(text: string, color = '000000'): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold: true, color })],
  })
}
