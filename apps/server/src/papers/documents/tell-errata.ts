import type { Language } from '@phieu/survey'
import { figuresIn } from '../public/public-figures.ts'
import { publicWords } from '../public/words/words.ts'
import type { DocumentSource } from './document-source.ts'

/**
 * Each erratum with its day, to stand above what it corrects: the figures below are as they were
 * published. A line that was written is a paragraph.
 */
export function tellErrata(
  { errata }: Pick<DocumentSource, 'errata'>,
  language: Language,
): readonly string[] {
  const { day } = figuresIn(language)
  return errata.flatMap((erratum) => {
    const text = `${publicWords[language].erratum(day(erratum.publishedOn))} ${erratum[language]}`
    return text.split(/\s*\n\s*/u)
  })
}
