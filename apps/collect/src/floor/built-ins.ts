/**
 * What the declared browsers (Chrome 87, Safari 14.1, Firefox 88) lack of what this app and its
 * libraries use: filled in before anything else runs, each only where it is missing or may not be used.
 */

/**
 * Makes something findable under a name, as the built-ins themselves are: not enumerable.
 *
 * @param tryOut - uses what the browser has; it throws where there is none, or where that is forbidden
 */
function fill(owner: object, name: string, make: unknown, tryOut: () => unknown): void {
  try {
    tryOut()
    return
  } catch {
    // By our own, then.
  }
  Object.defineProperty(owner, name, { value: make, writable: true, configurable: true })
}

fill(Object, 'hasOwn', hasOwn, () => Object.hasOwn({}, ''))
function hasOwn(owner: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(owner, key)
}

fill(Array.prototype, 'at', at, () => [].at(0))
fill(String.prototype, 'at', at, () => ''.at(0))
function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const index = Math.trunc(place) || 0
  return this[index < 0 ? this.length + index : index]
}

fill(Array.prototype, 'findLastIndex', findLastIndex, () => [].findLastIndex(Boolean))
function findLastIndex<T>(
  this: ArrayLike<T>,
  is: (each: T | undefined, index: number, all: ArrayLike<T>) => unknown,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (is(this[index], index, this)) return index
  }
  return -1
}

if ('AbortSignal' in globalThis)
  fill(AbortSignal, 'timeout', abortAfter, () => AbortSignal.timeout(0))
function abortAfter(delay: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), delay)
  return controller.signal
}

if ('crypto' in globalThis) fill(crypto, 'randomUUID', randomUuid, () => crypto.randomUUID())
function randomUuid(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
