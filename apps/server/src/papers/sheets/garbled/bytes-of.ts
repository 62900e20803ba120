/** Encodings of Windows in which programs here take files that are of another one. */
export type CodePage = 'windows-1252' | 'windows-1258'

/** The bytes that a program read as this text; `undefined` when the encoding has not all its letters. */
export function bytesOf(text: string, page: CodePage): Uint8Array | undefined {
  const bytes = Array.from(text, (letter) => pages[page].get(letter) ?? -1)
  return bytes.includes(-1) ? undefined : Uint8Array.from(bytes)
}

function pageOf(page: CodePage): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(page)
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
}

const pages = { 'windows-1252': pageOf('windows-1252'), 'windows-1258': pageOf('windows-1258') }
