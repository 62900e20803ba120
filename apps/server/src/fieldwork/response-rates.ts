/** What became of everyone who was to be asked in person, and the response rates of AAPOR from it. */
import { responseRates, type ResponseRates } from '@phieu/scoring'
import {
  aaporClass,
  ContactOutcome,
  type AaporClass,
  type AaporCounts,
  type Bilingual,
} from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { CollectedBallots, ContactCount } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'

export type RatesBy = 'round' | 'block' | 'unit' | 'group' | 'interviewer'

export interface RatesRow {
  id: string
  name: Bilingual | undefined
  contacts: AaporCounts
  rates: ResponseRates
  /** Contacts without a ballot, by what interviewers told. */
  outcomes: Record<ContactOutcome, number>
}

/**
 * One row for each block, unit, group or interviewer of whom there is anything, or one for the round.
 * Complete are interviewers' ballots that are counted or still held for review.
 */
export async function readResponseRates(
  store: Store,
  plan: RoundPlan,
  by: RatesBy,
): Promise<RatesRow[]> {
  const round = plan.round.id
  const [collected, contacts, interviewers] = await Promise.all([
    store.listCollected(round),
    store.countContacts(round),
    store.listInterviewers(round),
  ])
  const keyOf = (place: CollectedBallots | ContactCount): string => {
    if (by === 'round') return round
    if (by === 'block') return plan.units.get(place.unit)?.block ?? ''
    return place[by]
  }
  const ballotsBy = Map.groupBy(collected, keyOf)
  const contactsBy = Map.groupBy(contacts, keyOf)
  const people = interviewers.map(({ id, name, code }) => ({
    id,
    vi: `${name} (${code})`,
    en: `${name} (${code})`,
  }))
  const { blocks, respondentGroups } = plan.definition
  const units = [...plan.units.values()].map(({ id, name }) => ({ id, vi: name, en: name }))
  const named = { unit: units, block: blocks, group: respondentGroups, interviewer: people }
  const rows = by === 'round' ? [{ id: round, ...plan.round.title }] : named[by]
  return rows
    .filter(({ id }) => by === 'round' || ballotsBy.has(id) || contactsBy.has(id))
    .map(({ id, vi, en }) => ({
      id,
      name: { vi, en },
      ...ratesOf(ballotsBy.get(id) ?? [], contactsBy.get(id) ?? []),
    }))
}

/** The same by unit and group, for whoever adds up what may be told. */
export async function readContactCells(
  store: Store,
  round: string,
): Promise<{ unit: string; group: string; contacts: AaporCounts }[]> {
  const [collected, contacts] = await Promise.all([
    store.listCollected(round),
    store.countContacts(round),
  ])
  const keyOf = ({ unit, group }: CollectedBallots | ContactCount) => `${unit} ${group}`
  const ballotsBy = Map.groupBy(collected, keyOf)
  const contactsBy = Map.groupBy(contacts, keyOf)
  const places = new Map([...collected, ...contacts].map((each) => [keyOf(each), each]))
  return [...places].map(([key, { unit, group }]) => ({
    unit,
    group,
    contacts: ratesOf(ballotsBy.get(key) ?? [], contactsBy.get(key) ?? []).contacts,
  }))
}

function ratesOf(collected: readonly CollectedBallots[], counts: readonly ContactCount[]) {
  const outcomes = outcomesOf(counts)
  const ofClass = (name: AaporClass) =>
    ContactOutcome.options.reduce(
      (sum, outcome) => sum + (aaporClass[outcome] === name ? outcomes[outcome] : 0),
      0,
    )
  const contacts: AaporCounts = {
    complete: collected.reduce((sum, { counted, held }) => sum + counted + held, 0),
    partial: ofClass('partial'),
    refused: ofClass('refused'),
    notReached: ofClass('notReached'),
    other: ofClass('other'),
    unknown: ofClass('unknown'),
    notEligible: ofClass('notEligible'),
  }
  return { contacts, rates: responseRates(contacts), outcomes }
}

/** How many contacts without a ballot there are of each kind. */
export function outcomesOf(counts: readonly ContactCount[]): Record<ContactOutcome, number> {
  const sum = (outcome: ContactOutcome) =>
    counts.reduce((total, each) => total + (each.outcome === outcome ? each.contacts : 0), 0)
  return {
    refused: sum('refused'),
    'not-at-home': sum('not-at-home'),
    'not-reached': sum('not-reached'),
    'not-eligible': sum('not-eligible'),
    partial: sum('partial'),
    language: sum('language'),
    other: sum('other'),
    unknown: sum('unknown'),
  }
}
