/** A definition of two blocks while it is edited, and the editor opened with it. */
import { toWorkingDefinition } from '@phieu/survey'
import type { Answers } from '../../testing/fake-office.ts'
import { openDesk } from '../../testing/open-desk.tsx'
import { definition, definitionEntry } from '../../testing/plan-samples.ts'

export const working = toWorkingDefinition(definition)
const moment = { by: 'Nguyễn Thị Bình', at: '2026-01-05T01:00:00.000Z' }
export const copy = {
  id: 'w-1',
  begunFrom: { id: 'hanoi', version: 3 },
  fixedAs: null,
  nextVersion: 4,
  revision: 7,
  started: moment,
  saved: moment,
  definition: working,
}
export const page = '/catalogue/working/w-1'
export const api = '/api/working-copies/w-1'
/** @param changes - of the copy that is opened */
export function open(at: string, more: Answers = {}, changes: object = {}) {
  return openDesk({
    at: `${page}${at}`,
    answers: {
      [`GET ${api}`]: { ...copy, ...changes },
      'GET /api/definitions/hanoi/3': { about: definitionEntry, definition },
      [`POST ${api}`]: { ...copy, revision: 8 },
      ...more,
    },
  })
}

/** What is typed is sent when the window is hidden, without waiting for the pause. */
export function hide() {
  document.dispatchEvent(new Event('visibilitychange'))
}
