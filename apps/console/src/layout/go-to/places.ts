/** Where one can go by typing a name: pages, acts, rounds, units, links, interviewers, people and words. */
import { anchorOf, chapters } from '@phieu/office/glossary'
import { shortName, type Language, type RoundBrief } from '@phieu/survey'
import type { Role } from '../../api/answers.ts'
import type { Messages } from '../../i18n/vi.ts'
import { isReader, officeWays, roundWays } from '../navigation.ts'
import type { Act } from './act.ts'
import { judgeActs } from './judge-acts.ts'
import { moveActs } from './move-acts.ts'
import type { Names } from './names.ts'
import { officeActs } from './office-acts.ts'
import { prepareActs } from './prepare-acts.ts'

export interface Place {
  readonly kind: keyof Messages['goTo']['kinds']
  readonly name: string
  readonly to: string
  /** By what else it is found, each of them alone; not shown. */
  readonly also?: readonly string[]
  /** The other round that it belongs to; it is found when that is named, too. */
  readonly of?: string
}

/** What whoever looks for a place has before them. */
export interface Surroundings {
  readonly t: Messages
  readonly language: Language
  readonly role: Role | undefined
  /** The round that is looked at, or that is under way. */
  readonly round: RoundBrief | undefined
  readonly rounds: readonly RoundBrief[]
  readonly names: Names
}

/** All places, in the order in which they are offered. */
export function placesOf(has: Surroundings): readonly Place[] {
  const { t, language, role, round, rounds } = has
  const page = ({ name, to }: { name: keyof Messages['pages']['names']; to: string }): Place => ({
    kind: 'page',
    name: t.pages.names[name],
    to,
  })
  const ofRound = ({ id }: RoundBrief): Place[] => [
    ...roundWays(id, role, '').flatMap(({ ways }) => ways.map(page)),
    ...actsFor([...moveActs, ...prepareActs, ...judgeActs], has, `/rounds/${id}`),
  ]
  const others = isReader(role) ? rounds.filter(({ id }) => id !== round?.id) : []
  return [
    ...(round ? ofRound(round) : []),
    ...officeWays(role, '').map(page),
    ...(role === 'admin' ? [page({ name: 'tokens', to: '/tokens' })] : []),
    page({ name: 'account', to: '/account' }),
    page({ name: 'help', to: '/help' }),
    ...actsFor(officeActs, has, ''),
    ...rounds.map(({ id, title }) => ({
      kind: 'round' as const,
      name: title[language],
      to: `/rounds/${id}`,
    })),
    ...namedPlaces(has),
    ...others.flatMap((other) =>
      ofRound(other).map((place) => ({ ...place, of: other.title[language] })),
    ),
    ...wordPlaces(language),
  ]
}

/** What a role may do, found by its name in either language and by what else it is called. */
function actsFor(
  acts: readonly Act[],
  { language, role }: Surroundings,
  from: string,
): readonly Place[] {
  return acts
    .filter(({ roles }) => role !== undefined && roles.includes(role))
    .map(({ name, also, to }) => ({
      kind: 'act' as const,
      name: name[language],
      also: [`${name.vi} ${also?.vi ?? ''}`, `${name.en} ${also?.en ?? ''}`],
      to: `${from}${to}`,
    }))
}

function namedPlaces({ language, round, names }: Surroundings): readonly Place[] {
  const base = `/rounds/${round?.id}`
  return [
    ...names.units.map(({ id, name }) => ({
      kind: 'unit' as const,
      name,
      to: `${base}/units/${encodeURIComponent(id)}`,
    })),
    ...names.interviewers.map(({ id, name, code }) => ({
      kind: 'interviewer' as const,
      name: `${name} (${code})`,
      to: `${base}/fieldwork/interviewers/${encodeURIComponent(id)}`,
    })),
    ...names.links.map(({ code, unitName, groupName, label }) => ({
      kind: 'link' as const,
      name: [unitName, shortName(groupName[language]), label].filter(Boolean).join(' – '),
      to: `${base}/sending/links/${encodeURIComponent(code)}`,
    })),
    ...names.people.map(({ id, name }) => ({ kind: 'person' as const, name, to: `/people/${id}` })),
  ]
}

/** The words of the house, with their meanings. */
function wordPlaces(language: Language): readonly Place[] {
  return chapters.flatMap(({ id, terms }) =>
    Object.entries(terms).map(([term, { word }]) => ({
      kind: 'word' as const,
      name: word[language],
      also: [word.vi, word.en],
      to: `/help/glossary#${anchorOf(id, term)}`,
    })),
  )
}
