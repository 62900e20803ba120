import type { LeasePlace } from '@phieu/office'

export interface GivenLease extends LeasePlace {
  wanted: number
  dueOn?: string | undefined
}

/** Places in one field of a form. */
export function writePlaces(places: readonly LeasePlace[]): string {
  return places.map((place) => write([place.interviewer, place.unit, place.group])).join(' ')
}

/** The way back of `writePlaces`. */
export function readPlaces(text: string): LeasePlace[] {
  return text.split(' ').map((part) => {
    const [interviewer = '', unit = '', group = ''] = read(part)
    return { interviewer, unit, group }
  })
}

/** Assignments in one field of a form. */
export function writeLeases(leases: readonly GivenLease[]): string {
  return leases
    .map(({ interviewer, unit, group, wanted, dueOn = '' }) =>
      write([interviewer, unit, group, String(wanted), dueOn]),
    )
    .join(' ')
}

/** The way back of `writeLeases`. */
export function readLeases(text: string): GivenLease[] {
  return text.split(' ').map((part) => {
    const [interviewer = '', unit = '', group = '', wanted = '', dueOn = ''] = read(part)
    return { interviewer, unit, group, wanted: Number(wanted), ...(dueOn !== '' && { dueOn }) }
  })
}

const write = (parts: readonly string[]) => parts.map(encodeURIComponent).join('/')
const read = (text: string) => text.split('/').map(decodeURIComponent)
