import type { LocalDate, RoundKeys } from '@phieu/survey'

/** Who holds the private half of a round's box key. */
export type BoxKeyHolder = 'sheets' | 'server'

/** The keys of a round; secrets are wrapped, and gone where they were destroyed or never were here. */
export interface WrappedKeys {
  round: string
  publicKeys: RoundKeys
  boxBy: BoxKeyHolder
  roundSecret: string | undefined
  boxSecret: string | undefined
  receiptsSecret: string | undefined
  madeOn: LocalDate
  destroyedOn: LocalDate | undefined
}

export interface KeyStore {
  /** Keys never change: where some stand already, these are let go. @returns those that stand */
  keepKeys(keys: WrappedKeys): Promise<WrappedKeys>
  findKeys(round: string): Promise<WrappedKeys | undefined>
  listKeys(): Promise<WrappedKeys[]>
  /** Deletes the private halves of a round, and what was sealed by them alone. */
  destroyKeys(round: string, today: LocalDate): Promise<void>
}
