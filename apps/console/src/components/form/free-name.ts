/** A code that is proposed: the wanted one, or the first with a number behind it that nothing has. */
export function freeName(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted}-${at}`
    if (!ids.has(name)) return name
  }
}
