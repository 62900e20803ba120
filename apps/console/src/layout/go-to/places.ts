/** Where one can go by typing a name: pages, acts, rounds, units and people. */
import { endpoints } from '@phieu/office'
import type { Language, RoundBrief } from '@phieu/survey'
import type { QueryClient } from '@tanstack/react-query'
import type { Role } from '../../api/answers.ts'
import { queryOf, type Api } from '../../api/api.ts'
import { overviewQuery } from '../../api/queries.ts'
import { isFoundIn } from '../../i18n/plain-text.ts'
import type { Messages } from '../../i18n/vi.ts'
import { isReader, officeWays, roundWays } from '../navigation.ts'

export interface Place {
  readonly kind: keyof Messages['goTo']['kinds']
  readonly name: string
  readonly to: string
}

/** Names that only the server has: units of a round, people of the office. */
export interface Names {
  readonly units: readonly { id: string; name: string }[]
  readonly people: readonly { id: string; name: string }[]
}

/** Asks for the names, or takes what was read before. @throws ProblemError */
export function openNames(api: Api, queries: QueryClient) {
  return async (round: string | undefined, role: Role | undefined): Promise<Names> => {
    const overview =
      round !== undefined && isReader(role)
        ? await queries.ensureQueryData(overviewQuery(api, round))
        : undefined
    const people =
      role === 'admin'
        ? await queries.ensureQueryData(queryOf(api, endpoints.listPeople, {}))
        : undefined
    return {
      units: overview?.blocks.flatMap(({ units }) => units) ?? [],
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
    page({ name: 'account', to: '/account' }),
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
    ...names.people.map(({ id, name }) => ({ kind: 'person' as const, name, to: `/people/${id}` })),
  ]
}

/** So many are offered at once. */
const MOST = 12

/** The places whose name has every word that was typed, accents or not. */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  return places.filter(({ name }) => isFoundIn(name, typed)).slice(0, MOST)
}
