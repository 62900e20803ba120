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

/**
 * The same, where an answer was chosen and the first item then left again for the consent. Whoever has chosen
 * nothing yet may still do so before the app comes, and has left nothing.
 *
 * @param hash - of the page's address
 */
export function readLeftAgain(page: Document, hash: string): BallotId | undefined {
  const isChosen = page.querySelector(`#${FIRST} input:checked`) !== null
  return isChosen && hash !== `#${FIRST}` ? readBegun(page) : undefined
}
