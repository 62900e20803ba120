import type { Door, LinkOpening, LinkShut, LocalDate } from '@phieu/survey'

/** The name under which the server and the app know the route of the first page of a link. */
export const WELCOME = 'welcome'

/** What the first page of a link shows as it comes from the server, before the phone knows more. */
export type FirstWelcome =
  | {
      show: 'consent'
      opening: LinkOpening
      unfinished: undefined
      /** The id of the ballot that would begin; the server knows none. */
      fresh: string | undefined
    }
  | { show: 'link-unavailable'; why: LinkShut; day: LocalDate | undefined }

/** What the screen of a door is shown with, on the server and by the app that takes it over. */
export function welcomeOf({ behind }: Door, fresh: string | undefined): FirstWelcome {
  return 'opening' in behind
    ? { show: 'consent', opening: behind.opening, unfinished: undefined, fresh }
    : { show: 'link-unavailable', why: behind.shut, day: behind.day }
}
