import type { Language } from '@phieu/survey'
import type { Role } from '../../api/answers.ts'

type Pair = Readonly<Record<Language, string>>

/** Something that can be done, by the name of its button, and the place where it is done. */
export interface Act {
  readonly name: Pair
  /** Other words by which people look for it. */
  readonly also?: Pair
  /** In the console; of a round’s act, what follows `/rounds/<round>`. `#name` is a form that opens there. */
  readonly to: string
  /** Whom the server lets do it. */
  readonly roles: readonly Role[]
}
