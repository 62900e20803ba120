import type { KeptKiosk } from '@phieu/collect/device/database.ts'
import type { Answers, BallotId } from '@phieu/survey'
import type { Line } from './line.ts'
import type { Begun, Visit } from './notebook.ts'
import type { Storage } from './storage.ts'
import type { Given, Right } from './take-up.ts'

/** A phone in somebody's hand, who answers, sends, and knows what they were told. */
export interface Phone extends Holdings {
  storage: Storage
  line: Line
  given: Given
  begun: Begun[]
  visits: Visit[]
  /** Moves its clock, from now on, so many days away from the right time. */
  setClock: (days: number) => void
  /** Answers one more ballot, if there is one to answer. @param number - nobody else's */
  answer: (number: number, finishes: boolean) => Promise<void>
  /** Writes down a visit that brought no ballot, where it is an interviewer's. */
  visit: () => Promise<void>
  /** The file with what it has not sent. */
  rescueFile: () => Promise<string>
  /** Takes in the file of another. */
  takeIn: (file: string) => Promise<void>
  /** Reads it from the other's screen, as a series of codes in another order. */
  readCodes: (file: string) => Promise<void>
  /** What was refused waits again, as somebody asks. */
  tryAgain: () => Promise<void>
  /** Somebody finishes a ballot in a preview. @throws where anything of it goes anywhere */
  preview: () => Promise<void>
  /** A tablet tells the office how it is. */
  beat: () => Promise<void>
  /** Somebody guesses the PIN; who leaves by it sets the tablet up anew. @throws where a guess leads out */
  tryPins: (wrong: number, isKnown: boolean, give: () => Promise<Given>) => Promise<void>
  /** Sends, in so many tabs at once. */
  send: (tabs: number) => Promise<void>
  /** Is killed after so many steps of what it does next, and opened anew. */
  dieWithin: (steps: number, act: () => Promise<void>) => Promise<void>
  /** Answers one more ballot, and is killed after so many steps of finishing it. */
  dieFinishing: (number: number, steps: number) => Promise<void>
  /** The browser closes the connection to its database. */
  closeConnection: () => void
  /**
   * The browser deletes the database, where it takes nothing with it that lies nowhere else; then its
   * owner takes up anew what they are given, with a good line.
   */
  loseDatabase: (give: () => Promise<Given>) => Promise<void>
  /** Takes up more, with a good line: beside what it has; an interviewer in the place of it. */
  takeMore: (given: Given) => Promise<void>
  /** An interviewer enrols it once more, with a good line; others have nothing to enrol. */
  enrolAnew: (give: () => Promise<Given>) => Promise<void>
  /** What the office may take back: a code, or this phone; nothing where it was never opened. */
  right: () => Right | undefined
  /** An earlier version of the app had it until now; the next one opens. */
  upgrade: () => Promise<void>
  /** Another phone with all that this one holds. */
  copy: (line: Line) => Promise<Phone>
  /** Finishes everything that was begun on it. */
  finishAll: () => Promise<void>
  close: () => Promise<void>
}

/** What lies on a phone now. */
export interface Holdings {
  /** Of a ballot that was begun: where it is now. */
  whereIs: (id: BallotId) => Promise<'draft' | 'here' | 'hand' | 'office' | 'nowhere'>
  /** It holds nothing of a ballot any more but a receipt, at the most. */
  hasLetGo: (id: BallotId) => Promise<boolean>
  /** What is answered of a ballot that is not sealed; `undefined` where there is no draft of it. */
  answersOf: (id: BallotId) => Promise<Answers | undefined>
  /** The ballots that it was told to be kept. */
  told: () => Promise<BallotId[]>
  /** What is not at the office, by its id, and why. */
  unsent: () => Promise<{ id: string; said: string }[]>
  /** The ballots that it would send, and how long each is, in signs. */
  waiting: () => Promise<Map<BallotId, number>>
  /** How many lie in its second copies alone, and wait again from its next sending on. */
  inFilesOnly: () => Promise<number>
  receipts: () => Promise<BallotId[]>
  /** What it knows of itself, where it is a kiosk. */
  tablet: () => Promise<Pick<KeptKiosk, 'link' | 'revoked'> | undefined>
  /** The visits that it has not let go of, by the ids of their contacts. */
  heldVisits: () => Promise<string[]>
  /** What lies sealed on it in one copy only. */
  uncopied: () => Promise<BallotId[]>
  /** The office doesn't know it any more, and something on it waits for that. */
  isUnknown: () => Promise<boolean>
}
