/** The oldest browser of an office, as far as its built-ins go. */

/** What Chrome 109, Safari 15.6 or Firefox 115 does not have, by owner. */
const newer: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
  [Array, ['fromAsync']],
  [Map, ['groupBy']],
  [Object, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [
    Set.prototype,
    [
      'union',
      'intersection',
      'difference',
      'symmetricDifference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ],
  ],
  [
    Object.getPrototypeOf(Object.getPrototypeOf([].values())),
    ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'some', 'every', 'find'],
  ],
  [URL, ['canParse', 'parse']],
  [AbortSignal, ['any']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
]

/** Takes away what such a browser lacks. @returns what gives it back */
export function takeNewerBuiltIns(): () => void {
  const taken = newer.flatMap(([owner, names]) =>
    names.map((name) => ({ owner, name, before: Object.getOwnPropertyDescriptor(owner, name) })),
  )
  for (const { owner, name } of taken) Reflect.deleteProperty(owner, name)
  return () => {
    for (const { owner, name, before } of taken) {
      if (before) Object.defineProperty(owner, name, before)
    }
  }
}
