/** A Vietnamese text as one types it in a hurry: `Sở Nội vụ` becomes `so noi vu`. */
export function foldAccents(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đðɖ]/g, 'd')
}

/** Whether every word that is sought stands in the text, in any order, accents or not. */
export function matches(text: string, sought: string): boolean {
  const folded = foldAccents(text)
  return foldAccents(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
