/** What the store promises for filters of lists that accounts keep under names. */

/** A filter as it is kept. */
export interface KeptFilter {
  id: string
  /** An account's id. */
  account: string
  /** See `FilteredList`. */
  list: string
  name: string
  /** Parameters of the address. */
  search: string
  /** The round in which colleagues see it; `null`: its owner alone. */
  sharedIn: string | null
}

/** One that colleagues show, with its owner's name. */
export type SharedFilter = KeptFilter & { by: string }

export interface FilterStore {
  /** Those of an account for a list, by their names. */
  listFilters(account: string, list: string): Promise<KeptFilter[]>
  /** Those that other accounts show of a list in a round, by their names; so many at most. */
  listSharedFilters(
    asks: { account: string; list: string; round: string },
    most: number,
  ): Promise<SharedFilter[]>
  /**
   * Keeps one: in the place of the account's own of that list and name, which keeps its id.
   *
   * @param most - of the list, and of the account in all
   * @returns `full` where a new one would be one too many
   */
  keepFilter(filter: KeptFilter, most: { ofList: number; inAll: number }): Promise<'kept' | 'full'>
  /** @returns the filter as it was; `taken`: another one is called so; `undefined`: the account has none of that id */
  changeFilter(
    own: Pick<KeptFilter, 'account' | 'id'>,
    changes: Partial<Pick<KeptFilter, 'name' | 'sharedIn'>>,
  ): Promise<KeptFilter | 'taken' | undefined>
  findFilter(own: Pick<KeptFilter, 'account' | 'id'>): Promise<KeptFilter | undefined>
  /** @returns the filter as it was; `undefined`: the account has none of that id */
  removeFilter(own: Pick<KeptFilter, 'account' | 'id'>): Promise<KeptFilter | undefined>
}
