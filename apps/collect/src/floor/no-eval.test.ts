import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

/** What the phone is built from that knows zod. */
const SOURCES = ['apps/collect/src', 'packages/survey/src']
const root = join(import.meta.dirname, '../../../..')

test('nothing of zod is called for what it does: the build of the phone would leave that out', async () => {
  const all = SOURCES.map((source) => `${source}/**/*.{ts,tsx}`)
  const files: string[] = []
  for await (const file of glob(all, { cwd: root })) files.push(file)
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))

  const found = files.filter((_, at) => /\bz\./.test(texts[at]!) && callsForEffect(texts[at]!))
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

test('such a call would be found', () => {
  expect(callsForEffect("import { z } from 'zod'\nz.config({ jitless: true })")).toBe(true)
  expect(callsForEffect('if (late) void z.locales.en().apply()')).toBe(true)
  expect(callsForEffect('export const Name = z.string().min(1)')).toBe(false)
})

/** Whether a statement is nothing but a call of something of `z`. */
function callsForEffect(text: string): boolean {
  let found = false
  walk(parseAst(text, { lang: 'tsx' }))
  return found

  function walk(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'ExpressionStatement' && 'expression' in node) {
      found ||= rootOf(node.expression) === 'z'
    }
    Object.values(node).forEach(walk)
  }
}

/** The name that a chain of calls, members and `await` or `void` begins with. */
function rootOf(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  if ('name' in node) return node.name
  if ('callee' in node) return rootOf(node.callee)
  if ('object' in node) return rootOf(node.object)
  return 'argument' in node ? rootOf(node.argument) : undefined
}
