import type { Round } from '@phieu/survey'
import { readField } from '../components/read-field.ts'

/** What the form of a round tells of it; its questions and quotas have pages of their own. */
export type AboutRound = Omit<
  Round,
  | 'id'
  | 'state'
  | 'extra'
  | 'defaultTarget'
  | 'targets'
  | 'unitTargets'
  | 'groupSizes'
  | 'unitSizes'
>

/** `periods`: a time has one of its days only, or ends before it begins. */
export type RoundReading =
  | { readonly id: string; readonly about: AboutRound }
  | { readonly fault: 'periods' }

/**
 * Reads the form of a round; the server judges all but the shape of its times. A name without its
 * English is called as in Vietnamese.
 */
export function readRoundForm(form: FormData): RoundReading {
  const field = (name: string) => readField(form, name).trim()
  const assessed = readPeriod(field('assessedFrom'), field('assessedTo'))
  const fieldwork = readPeriod(field('fieldworkFrom'), field('fieldworkTo'))
  if (assessed === 'faulty' || fieldwork === 'faulty') return { fault: 'periods' }

  const half = readHalf(field('half'))
  const about: AboutRound = {
    title: { vi: field('titleVi'), en: field('titleEn') || field('titleVi') },
    organiser: { vi: field('organiserVi'), en: field('organiserEn') || field('organiserVi') },
    ...(field('year') && { year: Number(field('year')) }),
    ...(half && { half }),
    ...(assessed && { assessedPeriod: assessed }),
    ...(fieldwork && { fieldworkPeriod: fieldwork }),
    graceDays: Number(field('graceDays')),
    ...(field('earlier') && { earlier: field('earlier') }),
    practice: field('practice') === 'on',
    synthetic: field('synthetic') === 'on',
    ...(field('onePerson') === 'on' && { onePerson: true }),
    timeZone: field('timeZone'),
    definition: readDefinition(field('definition')),
    registry: field('registry'),
  }
  return { id: field('id'), about }
}

/** A definition as the form's list names it: `hanoi-2024@1`. */
function readDefinition(text: string): Round['definition'] {
  const at = text.lastIndexOf('@')
  return { id: text.slice(0, at), version: Number(text.slice(at + 1)) }
}

function readHalf(text: string): 1 | 2 | undefined {
  if (text === '1') return 1
  return text === '2' ? 2 : undefined
}

/** Two days in their order, none, or `faulty`. */
export function readPeriod(
  from: string,
  to: string,
): { from: string; to: string } | undefined | 'faulty' {
  if (from === '' && to === '') return undefined
  return from !== '' && to !== '' && from <= to ? { from, to } : 'faulty'
}
