import { readXml } from './read-xml.ts'
import { textCell, type SheetCell } from './sheet.ts'

/**
 * The texts that cells refer to by number, each looked at once, however many show it. Pieces of one text
 * are joined, reading aids left out.
 */
export function readSharedTexts(part: Uint8Array | undefined): SheetCell[] | undefined {
  if (!part) return []

  const texts: SheetCell[] = []
  let text = ''
  let inText = false
  let inAid = false
  const isWhole = readXml(part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inAid = true
      if (name === 't') inText = !inAid
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inAid = false
      if (name === 'si') texts.push(textCell(text))
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  return isWhole ? texts : undefined
}
