import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'

type Named = Pick<RankingDocument, 'blocks' | 'name'>

/**
 * What units that are ranked together are called. The name of one block of several names only its
 * own units behind the colon ("Cơ quan Trung ương trên địa bàn: Thuế, Kho bạc, Hải quan"), so that
 * part is left out.
 */
export function rankingName({ blocks, name }: Named, language: Language): string {
  const [before = ''] = name[language].split(':')
  return blocks.length > 1 ? before : name[language]
}

/**
 * The name as it stands in the middle of a sentence, after a number ("3 sở", never "3 các sở");
 * `undefined` for a name with explanations in it, which no sentence carries.
 */
export function unitNoun(ranking: Named, language: Language): string | undefined {
  const name = rankingName(ranking, language)
  if (/[():]/.test(name)) return undefined

  return lowerFirst(language === 'vi' ? name.replace(/^các\s+/iu, '') : name, language)
}

/** The name behind other words of a sentence; an acronym (UBND) and a name (Ủy ban) stay as they are. */
export function lowerFirst(name: string, language: Language): string {
  const isName = /^(?:\p{Lu}{2}|Ủy ban|Hội đồng)/u.test(name.normalize('NFC'))
  return isName ? name : name.charAt(0).toLocaleLowerCase(language) + name.slice(1)
}
