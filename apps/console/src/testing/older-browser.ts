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
    [
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    ],
  ],
  [Object.getPrototypeOf(Int8Array.prototype), ['toReversed', 'toSorted', 'with']],
  [Uint8Array, ['fromBase64', 'fromHex']],
  [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
  [URL, ['canParse', 'parse']],
  [URLSearchParams.prototype, ['size']],
  [AbortSignal, ['any', 'timeout']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [RegExp, ['escape']],
  [Math, ['f16round', 'sumPrecise']],
  [Error, ['isError']],
  [Intl, ['Segmenter', 'DurationFormat']],
  [Intl.NumberFormat.prototype, ['formatRange', 'formatRangeToParts']],
  [globalThis, ['Iterator', 'requestIdleCallback', 'scheduler', 'CompressionStream']],
  ...ownersInPages(),
]

/**
 * What pages have beside the language; a test without one has none of it. `requestSubmit` stays, as the
 * page of a test sends its forms by it: it is forbidden by lint.
 */
function ownersInPages(): [owner: object, names: readonly string[]][] {
  if (typeof document === 'undefined') return []
  return [
    [HTMLInputElement.prototype, ['showPicker']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    // getHTML is newer, too; happy-dom reads its own innerHTML by it.
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'moveBefore']],
    [Document.prototype, ['startViewTransition']],
  ]
}

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
