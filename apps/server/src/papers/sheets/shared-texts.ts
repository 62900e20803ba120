import { readXml } from './read-xml.ts'

/** The texts that cells refer to by number. Pieces of one text are joined, reading aids left out. */
export function readSharedTexts(part: Uint8Array | undefined): string[] | undefined {
  if (!part) return []

  const texts: string[] = []
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
      if (name === 'si') texts.push(text)
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  return isWhole ? texts : undefined
}
