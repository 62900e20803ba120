import { BallotId, Door } from '@phieu/survey'
import { DOOR_DATA, FIRST } from './names.ts'

/** What the server has rendered the page with; `undefined` for a page that only the app fills. */
export function readDoor(page: Document): Door | undefined {
  const data = page.getElementById(DOOR_DATA)?.textContent
  return data ? Door.safeParse(JSON.parse(data)).data : undefined
}

/** The id of the ballot that is begun by the page itself; see `keep-first-answer.ts`. */
export function readBegun(page: Document): BallotId | undefined {
  return BallotId.safeParse(page.getElementById(FIRST)?.dataset['draft']).data
}
