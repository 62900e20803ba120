/** English on a page that should have none: sentences of the catalogue of words, and words of any. */
import { findSentences, projectRoot, readSourceFiles } from '@phieu/commands'

/** Finds what is English in the text of a Vietnamese page, each once. */
export function openEnglishReader(): (text: string) => string[] {
  const pieces = englishPieces()
  return (text) => {
    const sentences = pieces.filter((piece) => text.includes(piece))
    const words = [...text.matchAll(FUNCTION_WORDS)].map(([word]) => word.toLowerCase())
    return [...new Set([...sentences, ...words])]
  }
}

/** Words that hardly an English sentence does without, and no Vietnamese one has, written without accents. */
const FUNCTION_WORDS =
  /(?<![\p{L}\p{M}@./-])(the|and|of|with|is|are|was|from|for|this|that|not|your|you|it|please|error|round|ballots?|units?|loading|missing|unknown|invalid)(?![\p{L}\p{M}@./-])/giu

/** Where the words of the desk stand. */
const CONSOLE = 'apps/console/src/i18n/'

/** What the catalogue says in English, without what is put in; only pieces of two words and more. */
function englishPieces(): readonly string[] {
  const files = readSourceFiles(projectRoot)
  const sentences = findSentences(files.filter(({ path }) => path.startsWith(CONSOLE)))
  const vietnamese = sentences.map(({ vi }) => vi?.shown ?? '').join('\n')
  const english = sentences.flatMap(({ en }) => en?.shown.split(/\{[^{}]*\}/) ?? [])
  const own = english.map((piece) => piece.trim()).filter((piece) => /\p{L} \p{L}/u.test(piece))
  return [...new Set(own)].filter((piece) => !vietnamese.includes(piece))
}
