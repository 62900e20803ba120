import type { Language } from '@phieu/survey'
import { rankingName } from '../documents/ranking-name.ts'
import { addressesIn } from './addresses.ts'
import { figuresIn } from './public-figures.ts'
import type { Voice } from './page.ts'
import { publicWords } from './words/words.ts'

export function voiceIn(language: Language): Voice {
  return {
    language,
    words: publicWords[language],
    figures: figuresIn(language),
    addresses: addressesIn(language),
    nameOf: (ranking) => rankingName(ranking, language),
    say: (text) => text[language],
  }
}
