import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { countTests, type Report } from './vitest-run.ts'

const passed = (fullName: string) => ({ fullName, status: 'passed' })
const failed = (fullName: string, why: string) => ({
  fullName,
  status: 'failed',
  failureMessages: [`${why}\n    at somewhere`],
})

/** As vitest reports it: files with their tests. */
function report(files: Record<string, Report['testResults'][number]['assertionResults']>): Report {
  const tests = Object.values(files).flat()
  const count = (status: string) => tests.filter((each) => each.status === status).length
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    success: count('failed') === 0,
    testResults: Object.entries(files).map(([path, assertionResults]) => ({
      name: join(projectRoot, path),
      status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
      message: '',
      startTime: 1000,
      endTime: 3000,
      assertionResults,
    })),
  }
}

const first = report({
  'a.test.ts': [passed('one'), passed('two'), failed('three', 'Error: not yet there')],
  'b.test.ts': [passed('four')],
})

test('what fails is named with its file and why', () => {
  expect(countTests(first, undefined)).toMatchObject({
    passed: 3,
    failed: 1,
    failures: ['a.test.ts: three: Error: not yet there'],
  })
})

test('what passes when its file runs once more counts as passed, each test once, and is named', () => {
  const second = report({ 'a.test.ts': [passed('one'), passed('two'), passed('three')] })

  const outcome = countTests(first, second)

  expect(outcome).toMatchObject({
    passed: 4,
    failed: 0,
    secondTries: ['a.test.ts: three: Error: not yet there'],
  })
  expect(outcome.failures).toBeUndefined()
})

test('what fails again has failed', () => {
  const second = report({ 'a.test.ts': [passed('one'), failed('two', 'other'), passed('three')] })

  expect(countTests(first, second)).toMatchObject({ passed: 3, failed: 1 })
})

test('a file that could not be loaded, and an error outside of every test, are failures', () => {
  const unloaded = report({ 'a.test.ts': [] })
  const broken = { ...unloaded, success: false }
  const file = { ...unloaded.testResults[0]!, status: 'failed', message: 'SyntaxError: no\nmore' }

  expect(countTests(broken, undefined)).toMatchObject({
    failed: 1,
    failures: ['an error outside of every test; it stands above'],
  })
  expect(countTests({ ...broken, testResults: [file] }, undefined)).toMatchObject({
    failed: 1,
    failures: ['a.test.ts: SyntaxError: no'],
  })
})
