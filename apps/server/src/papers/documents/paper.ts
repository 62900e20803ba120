/** What printed sheets share: fonts with all Vietnamese letters, and their bytes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Language, type LocalDate, locales } from '@phieu/survey'
import PdfDocument from 'pdfkit'

/** Points in a millimetre. */
export const MM = 72 / 25.4

export type Face = 'regular' | 'bold' | 'italic'

/** Times New Roman's metrics under a free licence. */
const fonts: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
}

export interface PaperHead {
  title: string
  author: string
  language: Language
  /** When it was made, for what is to be the same whenever it is written; now where it isn't said. */
  day?: LocalDate
}

/** An empty document without a page, with its fonts, embedded as far as they are used. */
export async function openPaper({ title, author, language, day }: PaperHead) {
  const doc = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: locales[language],
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: title,
      Author: author,
      ...(day !== undefined && { CreationDate: new Date(`${day}T00:00:00Z`) }),
    },
  })
  for (const [face, file] of Object.entries(fonts)) doc.registerFont(face, await readFont(file))
  return { doc, written: collect(doc) }
}

const { resolve } = createRequire(import.meta.url)
const readFont = (file: string) => readFile(resolve(`@expo-google-fonts/tinos/${file}`))

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((fulfil, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => fulfil(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}
