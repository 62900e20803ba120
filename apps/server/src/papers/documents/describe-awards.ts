import type { AwardsPart, GrantedAward } from '@phieu/publication'
import type { RankingDocument } from '@phieu/scoring'
import type { Bilingual, Language } from '@phieu/survey'
import { figuresIn, type Figures } from '../public/public-figures.ts'

/** More names than these are only counted. */
const MOST_NAMES = 5

/** What stands above a list of commendations. */
export const awardsHeading: Bilingual = {
  vi: 'Tập thể được khen thưởng',
  en: 'Commended units',
}

/**
 * Who of a ranking is commended and why, a sentence each; with what keeps a proposal by the rule from
 * being sure: who can't be told apart from the first, a rise that may be chance.
 */
export function describeAwards(
  { proposed, granted }: AwardsPart,
  { block, units }: Pick<RankingDocument, 'block' | 'units'>,
  language: Language,
): string[] {
  const figures = figuresIn(language)
  const nameOf = (id: string) => units.find(({ unit }) => unit === id)?.name ?? id
  return granted
    .filter((award) => award.block === block)
    .map((award) => {
      const name = nameOf(award.unit)
      const ground = groundOf(award, proposed)
      if (!ground) return asSentence(words.other(name, award.title ?? '')[language])
      if (award.kind === 'first') {
        const alike = (ground.alike ?? []).map(nameOf)
        const first = words.first(name, figures.percent(ground.value))[language]
        if (alike.length === 0) return `${first}.`
        return `${first}; ${words.alike(namesIn(alike, figures, language))[language]}.`
      }
      const rise = words.rise(name, figures.points(ground.value))[language]
      return `${rise}${ground.withinNoise === true ? ` ${words.noise[language]}` : ''}.`
    })
}

/** What the council wrote may end as a sentence does, or not; another one may follow. */
function asSentence(said: string): string {
  return /[.!?…]\s*$/.test(said) ? said : `${said}.`
}

function groundOf(award: GrantedAward, proposed: AwardsPart['proposed']) {
  return proposed.find(
    ({ kind, unit, block }) => kind === award.kind && unit === award.unit && block === award.block,
  )
}

function namesIn(names: readonly string[], figures: Figures, language: Language): string {
  return names.length > MOST_NAMES
    ? words.others(figures.count(names.length))[language]
    : figures.list(names)
}

const words = {
  first: (unit: string, percent: string): Bilingual => ({
    vi: `${unit}: đứng đầu, Chỉ số ${percent}`,
    en: `${unit}: first, with an index of ${percent}`,
  }),
  alike: (names: string): Bilingual => ({
    vi: `về thống kê chưa phân biệt được với ${names}`,
    en: `statistically not told apart from ${names}`,
  }),
  others: (n: string): Bilingual => ({ vi: `${n} đơn vị khác`, en: `${n} other units` }),
  rise: (unit: string, points: string): Bilingual => ({
    vi: `${unit}: tăng nhiều nhất so với đợt trước, ${points} điểm phần trăm`,
    en: `${unit}: the largest rise against the previous round, ${points} percentage points`,
  }),
  noise: {
    vi: '(nằm trong phạm vi sai số)',
    en: '(within the margin of error)',
  },
  other: (unit: string, title: string): Bilingual => ({
    vi: `${unit}: ${title}`,
    en: `${unit}: ${title}`,
  }),
}
