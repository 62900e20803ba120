import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = (name: string) =>
  readFileSync(new URL(`../../../../packages/look/src/${name}`, import.meta.url), 'utf8')

test('dark is the same dark, whether the machine is or somebody chose it', () => {
  const auto = tokensOf(
    css('tokens.css').split(/prefers-color-scheme: dark|prefers-reduced-motion/)[1] ?? '',
  )
  const chosen = tokensOf(css('dark.css'))

  expect(auto.length).toBeGreaterThan(10)
  expect(chosen).toEqual(auto)
})

function tokensOf(text: string): string[] {
  return text.match(/--[\w-]+: [^;]+;/g) ?? []
}
