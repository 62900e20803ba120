import type { Room } from './storage.ts'
import type { Another } from './take-up.ts'

/** What happens next; `phone` counts round those that there are. */
export type Step = PhoneStep | OfficeStep

/** What befalls a phone, or what is done with it. */
type PhoneStep = { phone: number } & (
  | { do: 'answer'; finishes: boolean }
  | { do: 'visit' }
  | { do: 'link asks for work' }
  /** Ids may be written in capitals, as by whoever has opened it with another program. */
  | { do: 'file goes'; to: 'next phone' | 'office'; capitals: boolean }
  /** As a file to the office, as a series of codes to the next phone, and over the line, at once. */
  | { do: 'goes all ways at once' }
  | { do: 'send'; tabs: number }
  /** Somebody asks it to offer again what was refused. */
  | { do: 'tries again' }
  /** Some ballots meet it: what a good line brings then, this one has brought, as far as it is smaller. */
  | { do: 'line is narrow'; most: number }
  /** It breaks off what is sent twice, while much waits, and then carries everything: what goes at once grows again. */
  | { do: 'line comes back' }
  /** Somebody looks at a preview in the same browser, and finishes a ballot in it. */
  | { do: 'preview' }
  /** A tablet says how it is, and hears whether it is wanted; others say nothing. */
  | { do: 'kiosk beats' }
  | { do: 'office takes kiosk back' }
  /** Wrong PINs at a tablet, and the right one after them. */
  | { do: 'PINs are tried'; wrong: number; isKnown: boolean }
  | {
      do: 'line turns'
      kind: number
      every: number
      seed: number
      /** What meets it at once; a line that turns for nobody is no test. */
      meets: 'ballot' | 'visit'
    }
  /** From now on it answers in due form, and says what is not so. */
  | { do: 'line lies'; lie: number; seed: number }
  | { do: 'line is good' }
  | { do: 'phone dies'; within: number; during: 'answer' | 'finish' | 'send' }
  /** After so many writes of the ballot that meets it at once: before it is begun, within it, at its end. */
  | { do: 'phone fills'; room: Room; after: number }
  /** It sends at once. */
  | { do: 'clock moves'; days: number }
  | { do: 'connection closes' }
  | { do: 'database is lost' }
  /** It was used by an earlier version of the app until now. */
  | { do: 'app is upgraded' }
  /** All that it holds goes to another phone as well; both go on. */
  | { do: 'phone is copied' }
  /** Its link, invitation or enrolment is taken back, between a ballot and its sending. */
  | { do: 'office revokes' }
  | { do: 'enrols anew' }
  /** The next round opens on it, too; or another interviewer has it now. */
  | { do: 'takes up more'; what: Another }
  /** Between a ballot and its sending. */
  | { do: 'round moves'; to: 'open' | 'closed' | 'approved' }
  /** A phone answers and sends after it: what no backup holds yet. */
  | { do: 'backup' }
  /**
   * To its last backup or to one before it, whatever phones know to be in the last one. Before it a phone's clock moves, and it sends: it may think that it can
   * let go of what it holds.
   */
  | { do: 'put back'; days: number; before: number }
)

type OfficeStep =
  | { do: 'office’s clock moves'; days: number }
  | { do: 'office decides'; how: 'one by one' | 'as a list' }
  | { do: 'server dies'; after: number }

/** A step that is done with one phone. */
export function isOfPhone(step: Step): step is PhoneStep {
  return 'phone' in step
}

const ofTablets = ['kiosk beats', 'office takes kiosk back', 'PINs are tried']

/** A step that only means something with a tablet at a counter. */
export function isOfTablet(step: Step): boolean {
  return ofTablets.includes(step.do)
}
