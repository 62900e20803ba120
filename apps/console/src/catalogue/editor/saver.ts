import type { WorkingDefinition } from '@phieu/survey'
import type { Trouble } from '../../api/problem.ts'

/** How safe what stands on the screen is. Only `saved` says that the server has it. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  /** Another window saved or fixed the copy; nothing more is sent. */
  | { readonly kind: 'overtaken' }

/** What the server said of one save. */
export type SaveAnswer =
  | { readonly revision: number; readonly at: string }
  | { readonly trouble: Trouble }

export interface SaverParts {
  /** The revision that was opened, and when it was saved (ISO 8601). */
  opened: { revision: number; at: string }
  send: (revision: number, definition: WorkingDefinition) => Promise<SaveAnswer>
  /** Calls back after so many ms. @returns how to call it off */
  later: (ms: number, work: () => void) => () => void
  onState: (state: SaveState) => void
}

export interface Saver {
  readonly change: (definition: WorkingDefinition) => void
  /** Sends what waits, without waiting for another letter. */
  readonly flush: () => void
  readonly revision: () => number
}

/** How long nobody types before it is saved, and how long before a failed save is tried again, in ms. */
const PAUSE = 800
const RETRY = 5_000

/**
 * Saves a working copy while it is edited, one save at a time.
 *
 * A save whose answer was lost may have arrived: the very same is sent again before anything newer,
 * and the server answers a repeat as it answered the first.
 */
export function openSaver({ opened, send, later, onState }: SaverParts): Saver {
  let revision = opened.revision
  let pending: WorkingDefinition | undefined
  let unsure: WorkingDefinition | undefined
  let phase: 'idle' | 'sending' | 'overtaken' = 'idle'
  let callOff = () => {}

  const plan = (ms: number) => {
    callOff()
    callOff = later(ms, () => void push())
  }

  async function push(): Promise<void> {
    callOff()
    const sending = unsure ?? pending
    if (phase !== 'idle' || sending === undefined) return
    if (sending === pending) pending = undefined
    phase = 'sending'
    unsure = sending
    onState({ kind: 'saving' })
    settle(await send(revision, sending))
  }

  function settle(answer: SaveAnswer): void {
    phase = 'idle'
    if ('revision' in answer) {
      unsure = undefined
      revision = answer.revision
      onState(pending ? { kind: 'waiting' } : { kind: 'saved', at: answer.at })
      if (pending) plan(PAUSE)
    } else if (answer.trouble === 'conflict' || answer.trouble === 'not-found') {
      phase = 'overtaken'
      onState({ kind: 'overtaken' })
    } else {
      onState({ kind: 'failed', trouble: answer.trouble })
      plan(RETRY)
    }
  }

  return {
    change(definition) {
      pending = definition
      if (phase === 'overtaken') return
      if (phase === 'idle') onState({ kind: 'waiting' })
      plan(PAUSE)
    },
    flush: () => void push(),
    revision: () => revision,
  }
}
