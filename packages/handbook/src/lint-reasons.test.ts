import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { projectRoot } from './places.ts'

const config = await readFile(`${projectRoot}.oxlintrc.json`, 'utf8')

test('every rule of lint has its reason in the line above', () => {
  const lines = rulesForAll(config)

  expect(lines.filter(isRule).length).toBeGreaterThan(10)
  expect(lines.filter((line, at) => isRule(line) && !isReason(lines[at - 1]))).toEqual([])
})

test('every exception and every wall says why: a comment on top, or a message to whoever runs into it', () => {
  const overrides = config
    .slice(config.indexOf('"overrides"'))
    .split(/^ {4}\{$/m)
    .slice(1)

  expect(overrides.length).toBeGreaterThan(5)
  expect(
    overrides.filter((override) => !/^\s*\/\//.test(override) && !override.includes('"message"')),
  ).toEqual([])
})

function rulesForAll(text: string): string[] {
  const from = text.indexOf('"rules": {')
  return text.slice(from, text.indexOf('\n  }', from)).split('\n').slice(1)
}

function isRule(line: string): boolean {
  return /^ {4}"/.test(line)
}

function isReason(line: string | undefined): boolean {
  return /^ {4}\/\/ \S/.test(line ?? '')
}
