import type { Api } from '../../api/api.ts'

/** What each page of the way in is given. */
export interface WayInProps {
  readonly api: Api
  /** Once the server knows who it is: until the office is there, the page stays. */
  readonly onIn: () => void
}
