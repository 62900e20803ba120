/** Where one can go by typing a name: pages, acts, rounds, units, links, interviewers and people. */
import { type Answered, endpoints } from '@phieu/office'
import { shortName, type Language, type RoundBrief } from '@phieu/survey'
import type { QueryClient } from '@tanstack/react-query'
import type { Role } from '../../api/answers.ts'
import type { Api } from '../../api/api.ts'
import { queryOf } from '../../api/query-of.ts'
import { overviewQuery } from '../../api/queries.ts'
import { isFoundIn } from '../../i18n/plain-text.ts'
import type { Messages } from '../../i18n/vi.ts'
import { isReader, officeWays, roundWays } from '../navigation.ts'

export interface Place {
  readonly kind: keyof Messages['goTo']['kinds']
  readonly name: string
  readonly to: string
}

/** Names that only the server has: of a round its units, links and interviewers; people of the office. */
export interface Names {
  readonly units: readonly { id: string; name: string }[]
  readonly links: readonly LinkName[]
  readonly interviewers: readonly { id: string; name: string; code: string }[]
  readonly people: readonly { id: string; name: string }[]
}

type LinkName = Pick<
  Answered<typeof endpoints.listLinks>['links'][number],
  'code' | 'unitName' | 'groupName' | 'label'
>

export const noNames: Names = { units: [], links: [], interviewers: [], people: [] }

/** The most links that are found by name at once; the list of links finds the others. */
const MOST_LINKS = '200'

/** Asks for the names, or takes what was read before. What the server cannot tell just now is left out. */
export function openNames(api: Api, queries: QueryClient) {
  return async (round: string | undefined, role: Role | undefined): Promise<Names> => {
    const isField = role === 'admin' || role === 'supervisor'
    const ofRound = <Found>(may: boolean, ask: (id: string) => Promise<Found>) =>
      round !== undefined && may ? ask(round).catch(() => undefined) : undefined
    const [overview, links, interviewers, people] = await Promise.all([
      ofRound(isReader(role), (id) => queries.ensureQueryData(overviewQuery(api, id))),
      ofRound(isField, (id) => {
        const asked = { param: { round: id }, query: { size: MOST_LINKS } }
        return queries.ensureQueryData(queryOf(api, endpoints.listLinks, asked))
      }),
      ofRound(isField, (id) =>
        queries.ensureQueryData(queryOf(api, endpoints.listInterviewers, { param: { round: id } })),
      ),
      role === 'admin'
        ? queries.ensureQueryData(queryOf(api, endpoints.listPeople, {})).catch(() => undefined)
        : undefined,
    ])
    return {
      units: overview?.blocks.flatMap(({ units }) => units) ?? [],
      links: links?.links ?? [],
      interviewers: interviewers?.interviewers ?? [],
      people: people?.people ?? [],
    }
  }
}

/** Acts that have a page of their own, and who may do them. */
const officeActs = [
  { name: 'newRound', to: '/rounds/new' },
  { name: 'invite', to: '/people/invite' },
  { name: 'importRegistry', to: '/catalogue/import/registry' },
  { name: 'importDefinition', to: '/catalogue/import/definition' },
] as const
const roundActs = [
  { name: 'newLinks', to: '/sending/new' },
  { name: 'newInvitations', to: '/sending/invitations/new' },
  { name: 'addInterviewers', to: '/fieldwork/interviewers/new' },
  { name: 'importPoints', to: '/points/import' },
] as const

/** All places, in the order in which they are offered. */
export function placesOf(has: {
  t: Messages
  language: Language
  role: Role | undefined
  round: RoundBrief | undefined
  rounds: readonly RoundBrief[]
  names: Names
}): readonly Place[] {
  const { t, language, role, round, rounds, names } = has
  const base = round && `/rounds/${round.id}`
  const act = ({ name, to }: { name: keyof Messages['goTo']['acts']; to: string }, from = '') =>
    ({ kind: 'act', name: t.goTo.acts[name], to: `${from}${to}` }) as const
  const page = ({ name, to }: { name: keyof Messages['pages']['names']; to: string }) =>
    ({ kind: 'page', name: t.pages.names[name], to }) as const
  return [
    ...(round ? roundWays(round.id, role, '').flatMap(({ ways }) => ways.map(page)) : []),
    ...officeWays(role, '').map(page),
    ...(role === 'admin' ? [page({ name: 'tokens', to: '/tokens' })] : []),
    page({ name: 'account', to: '/account' }),
    page({ name: 'help', to: '/help' }),
    ...(base && role === 'admin' ? roundActs.map((each) => act(each, base)) : []),
    ...(role === 'admin' ? officeActs.map((each) => act(each)) : []),
    ...rounds.map(({ id, title }) => ({
      kind: 'round' as const,
      name: title[language],
      to: `/rounds/${id}`,
    })),
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

/** So many are offered at once. */
const MOST = 12

/** The places whose name has every word that was typed, accents or not. */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  return places.filter(({ name }) => isFoundIn(name, typed)).slice(0, MOST)
}
