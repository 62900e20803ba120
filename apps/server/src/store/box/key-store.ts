import type { LocalDate, RoundKeys } from '@phieu/survey'

/** The keys of a round; secrets are wrapped, and gone where they were destroyed or never were here. */
export interface WrappedKeys {
  round: string
  publicKeys: RoundKeys
  roundSecret: string | undefined
  boxSecret: string | undefined
  receiptsSecret: string | undefined
  madeOn: LocalDate
  destroyedOn: LocalDate | undefined
}

/** Keys as they stand. */
export interface StandingKeys extends WrappedKeys {
  /** Its round is still a draft, to which nothing is sealed: others may take their place. */
  isDraft: boolean
}

export interface KeyStore {
  /**
   * Those of a draft take the place of others. Once it has been opened they never change: where some
   * stand already, these are let go. @returns those that stand
   */
  keepKeys(keys: WrappedKeys): Promise<WrappedKeys>
  findKeys(round: string): Promise<StandingKeys | undefined>
  listKeys(): Promise<WrappedKeys[]>
  /** Deletes the private halves of a round, and what was sealed by them alone. */
  destroyKeys(round: string, today: LocalDate): Promise<void>
}
