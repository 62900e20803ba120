import type { AssignmentPlace } from '@phieu/office'

export interface GivenAssignment extends AssignmentPlace {
  wanted: number
  dueOn?: string | undefined
}

/** Places in one field of a form. */
export function writePlaces(places: readonly AssignmentPlace[]): string {
  return places.map((place) => write([place.interviewer, place.unit, place.group])).join(' ')
}

/** The way back of `writePlaces`. */
export function readPlaces(text: string): AssignmentPlace[] {
  return text.split(' ').map((part) => {
    const [interviewer = '', unit = '', group = ''] = read(part)
    return { interviewer, unit, group }
  })
}

/** Assignments in one field of a form. */
export function writeAssignments(assignments: readonly GivenAssignment[]): string {
  return assignments
    .map(({ interviewer, unit, group, wanted, dueOn = '' }) =>
      write([interviewer, unit, group, String(wanted), dueOn]),
    )
    .join(' ')
}

/** The way back of `writeAssignments`. */
export function readAssignments(text: string): GivenAssignment[] {
  return text.split(' ').map((part) => {
    const [interviewer = '', unit = '', group = '', wanted = '', dueOn = ''] = read(part)
    return { interviewer, unit, group, wanted: Number(wanted), ...(dueOn !== '' && { dueOn }) }
  })
}

const write = (parts: readonly string[]) => parts.map(encodeURIComponent).join('/')
const read = (text: string) => text.split('/').map(decodeURIComponent)
