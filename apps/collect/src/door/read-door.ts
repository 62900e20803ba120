import { Door } from '@phieu/survey'

/** The id of the data that lies in a page which the server has rendered. */
export const DOOR_DATA = 'door'

/** What the server has rendered the page with; `undefined` for a page that only the app fills. */
export function readDoor(page: Document): Door | undefined {
  const data = page.getElementById(DOOR_DATA)?.textContent
  return data ? Door.safeParse(JSON.parse(data)).data : undefined
}
