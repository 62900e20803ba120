import type { Round } from '@phieu/survey'
import { readField } from '../account/read-field.ts'

/** A round as a form tells it; `periods`: a time has one of its days only, or ends before it begins. */
export type RoundReading = { readonly round: Omit<Round, 'state'> } | { readonly fault: 'periods' }

/** Reads the form of a new round; the server judges all but the shape of its times. */
export function readRoundForm(form: FormData): RoundReading {
  const field = (name: string) => readField(form, name).trim()
  const assessed = readPeriod(field('assessedFrom'), field('assessedTo'))
  const fieldwork = readPeriod(field('fieldworkFrom'), field('fieldworkTo'))
  if (assessed === 'faulty' || fieldwork === 'faulty') return { fault: 'periods' }

  const half = readHalf(field('half'))
  const round = {
    id: field('id'),
    title: { vi: field('titleVi'), en: field('titleEn') },
    organiser: { vi: field('organiserVi'), en: field('organiserEn') },
    ...(field('year') && { year: Number(field('year')) }),
    ...(half && { half }),
    ...(assessed && { assessedPeriod: assessed }),
    ...(fieldwork && { fieldworkPeriod: fieldwork }),
    ...(field('earlier') && { earlier: field('earlier') }),
    practice: field('practice') === 'on',
    synthetic: field('synthetic') === 'on',
    timeZone: field('timeZone'),
    definition: { id: field('definition'), version: Number(field('version')) },
    registry: field('registry'),
    defaultTarget: Number(field('target')),
    targets: {},
    groupSizes: {},
    unitTargets: {},
    extra: [],
    graceDays: 7,
  }
  return { round }
}

function readHalf(text: string): 1 | 2 | undefined {
  if (text === '1') return 1
  return text === '2' ? 2 : undefined
}

/** Two days in their order, none, or `faulty`. */
function readPeriod(from: string, to: string): { from: string; to: string } | undefined | 'faulty' {
  if (from === '' && to === '') return undefined
  return from !== '' && to !== '' && from <= to ? { from, to } : 'faulty'
}
