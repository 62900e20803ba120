import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

/** What the build has made for phones: it runs in Chrome 87, Safari 14.1 and Firefox 88. */
const built = join(import.meta.dirname, '../../../apps/collect/dist')
const filling = join(import.meta.dirname, '../../../apps/collect/src/floor/built-ins.ts')

/** Built-ins that came after the declared floor, by how they are called, also in packed code. */
const later: Readonly<Record<string, RegExp>> = {
  hasOwn: /\bObject\.hasOwn\(/,
  groupBy: /\b(Object|Map)\.groupBy\(/,
  fromAsync: /\bArray\.fromAsync\(/,
  at: /\.at\(/,
  findLast: /\.findLast\(/,
  findLastIndex: /\.findLastIndex\(/,
  toSorted: /\.toSorted\(/,
  toReversed: /\.toReversed\(/,
  toSpliced: /\.toSpliced\(/,
  isWellFormed: /\.(is|to)WellFormed\(/,
  structuredClone: /\bstructuredClone\(/,
  timeout: /\bAbortSignal\.timeout\(/,
  any: /\bAbortSignal\.any\(/,
  throwIfAborted: /\.throwIfAborted\(/,
  randomUUID: /\.randomUUID\(/,
  withResolvers: /\bPromise\.withResolvers\(/,
  try: /\bPromise\.try\(/,
  canParse: /\bURL\.canParse\(/,
  base64: /\b(?:Uint8Array\.from(?:Base64|Hex)|\.to(?:Base64|Hex))\(/,
  sets: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  iterators: /\bIterator\.(?:from|prototype)\b/,
  scheduler: /\bscheduler\.(?:yield|postTask)\(/,
  requestIdleCallback: /\brequestIdleCallback\(/,
  CompressionStream: /\bnew (?:De)?[Cc]ompressionStream\(/,
  BroadcastChannel: /\bnew BroadcastChannel\(/,
  requestFullscreen: /\.requestFullscreen\(/,
  wakeLock: /\bwakeLock\.request\(/,
  showModal: /\.showModal\(/,
}

/** Those that are looked for first, by whom, and what is done without them. */
const askedFirst: Readonly<Record<string, string>> = {
  canParse: 'zod: makes a URL instead',
  requestIdleCallback: 'when-idle.ts: a timer',
  CompressionStream: 'outbox and QR codes: sent as it is',
  BroadcastChannel: 'dexie: without word from other tabs; `floor.js` has tried it before',
}

let files: { name: string; text: string }[]
let filled: ReadonlySet<string>
beforeAll(async () => {
  const names = await readdir(built, { recursive: true })
  const wanted = names.filter((name) => /\.(js|css)$/.test(name))
  files = await Promise.all(
    wanted.map(async (name) => ({ name, text: await readFile(join(built, name), 'utf8') })),
  )
  const source = await readFile(filling, 'utf8')
  filled = new Set(
    [...source.matchAll(/^ *(?:if .*)?fill\([\w.]+, '(\w+)'/gm)].map(([, name = '']) => name),
  )
})

test('what the phone uses of newer built-ins is filled in, or looked for first', () => {
  const used = Object.entries(later).filter(([, call]) => files.some(({ text }) => call.test(text)))
  const missing = used.filter(([name]) => !filled.has(name) && !Object.hasOwn(askedFirst, name))

  expect(filled.size).toBeGreaterThan(3)
  expect(used.length).toBeGreaterThan(3)
  expect(missing.map(([name, call]) => `${name}: ${filesWith(call).join(', ')}`)).toEqual([])
})

test('what is said to be looked for first is still used', () => {
  const gone = Object.keys(askedFirst).filter((name) => {
    const call = later[name]
    return call === undefined || filesWith(call).length === 0
  })
  expect(gone).toEqual([])
})

test('what runs beside the page fills in its own built-ins', () => {
  const alone = files.filter(({ name }) => !name.startsWith('assets/') || name.includes('worker'))
  expect(alone.map(({ name }) => name)).toContain('background-push.js')
  for (const { name, text } of alone) {
    const needs = [...filled].filter((built) => later[built]?.test(text))
    const lacks = needs.filter((built) => !new RegExp(`[\`"']${built}[\`"'],`).test(text))
    expect([name, lacks]).toEqual([name, []])
  }
})

test('nothing is written in a syntax that the oldest declared browsers cannot read', () => {
  const syntax = {
    'a regular expression that looks behind (Safari 16.4)': /\(\?<[=!]/,
    'a check for a private name (Chrome 91)': /[({;,!&|]#\w+ in /,
    'a static block (Chrome 94)': /\bstatic\s*\{/,
    'a style that depends on what is inside (Chrome 105)': /:has\(/,
    'layers or containers of styles (Chrome 99, 105)': /@(?:layer|container)\b/,
    'colours made of colours (Chrome 111)': /\b(?:color-mix|oklch|light-dark)\(/,
  }
  const found = Object.entries(syntax).flatMap(([what, sign]) =>
    filesWith(sign).map((name) => `${name}: ${what}`),
  )
  expect(found).toEqual([])
})

function filesWith(sign: RegExp): string[] {
  return files.filter(({ text }) => sign.test(text)).map(({ name }) => name)
}
