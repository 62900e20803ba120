import type { Box, MoveCheck } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import { countable } from '../box/box-queries.ts'
import type { Messages } from '../i18n/vi.ts'

/** One thing that must hold before a round moves on. */
export interface Check {
  readonly done: boolean
  /** `red`: the move needs a written reason; where nothing is said, it is done or still to be done. */
  readonly level?: MoveCheck['level']
  readonly sentence: string
  /** Where it is done; the path below the round's own. */
  readonly way?: { readonly path: string; readonly text: string }
}

type Words = Messages['status']['check']

/** What a round that stands so waits for: keys before the opening, an opened box before the approval. */
export function checksOf(state: RoundState, box: Box, words: Words): readonly Check[] {
  if (state === 'draft') return [keyCheck(box, words)]
  if (state !== 'closed') return []
  return [
    countCheck(box, words),
    ...namedChecks(box, words),
    heldCheck(box, words),
    ...revokedChecks(box, words),
  ]
}

function keyCheck({ keys }: Box, words: Words): Check {
  const way = { path: 'box/key', text: words.makeKey }
  if (keys.box === null) return { done: false, sentence: words.keyNone, way }
  if (!keys.confirmed) return { done: false, sentence: words.keyUnread, way }
  return { done: true, sentence: keys.box === 'sheets' ? words.keySheets : words.keyServer }
}

function countCheck(box: Box, words: Words): Check {
  const { counting, counted } = box
  if (counting) {
    return { done: false, sentence: words.counting(counting.done, counting.total) }
  }
  const left = countable(box)
  return left > 0
    ? { done: false, sentence: words.lying(left) }
    : { done: true, sentence: words.counted(counted) }
}

function namedChecks({ named, keys }: Box, words: Words): readonly Check[] {
  const way = { path: 'box/open', text: words.openBox }
  return named > 0 && keys.box === 'sheets'
    ? [{ done: false, sentence: words.named(named), way }]
    : []
}

function revokedChecks({ revoked }: Box, words: Words): readonly Check[] {
  const way = { path: 'box', text: words.seeBox }
  return revoked > 0 ? [{ done: false, sentence: words.revoked(revoked), way }] : []
}

function heldCheck({ held, heldNamed, heldFew, keys }: Box, words: Words): Check {
  if (held === 0) return { done: true, sentence: words.noneHeld }
  const needsSheet = keys.box === 'sheets' && heldNamed > 0
  const sheet = needsSheet ? ` ${words.heldNamed(heldNamed)}` : ''
  const few = heldFew > 0 ? ` ${words.heldFew(heldFew)}` : ''
  return { done: false, sentence: words.held(held) + sheet + few }
}
