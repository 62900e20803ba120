import { expect, test } from 'vitest'
import { isReader, mayRead, officeWays, roundWays } from './navigation.ts'

test('a page of a round is the current one, and so is what belongs to it', () => {
  expect(currentOf('/rounds/2026')).toEqual(['overview'])
  expect(currentOf('/rounds/2026/units/B00004')).toEqual(['overview'])
  expect(currentOf('/rounds/2026/points/external/import')).toEqual(['points'])
  expect(currentOf('/rounds/2026/result/units/B00004')).toEqual(['result'])
  expect(currentOf('/refused')).toEqual([])
})

test('inside a round the list of rounds is not the current page', () => {
  const rounds = (pathname: string) =>
    officeWays('admin', pathname).find(({ name }) => name === 'rounds')?.current
  expect(rounds('/rounds')).toBe(true)
  expect(rounds('/rounds/new')).toBe(true)
  expect(rounds('/earlier')).toBe(true)
  expect(rounds('/rounds/2026')).toBe(false)
})

test('nobody sees the way to a page that the server would refuse', () => {
  expect(officeWays('admin', '/').map(({ name }) => name)).toContain('refused')
  expect(officeWays('council', '/').map(({ name }) => name)).not.toContain('refused')
  expect(officeWays(undefined, '/')).toEqual([])
  expect(roundWays('2026', 'unit', '/')).toEqual([])
})

test('what stands on a page leads to none that the server would refuse', () => {
  expect(mayRead('insiders', 'council')).toBe(false)
  expect(mayRead('insiders', 'admin')).toBe(true)
  expect(mayRead('quotas', 'council')).toBe(true)
})

test('interviewers and units read no round', () => {
  expect((['admin', 'supervisor', 'council'] as const).every(isReader)).toBe(true)
  expect((['interviewer', 'unit', undefined] as const).some(isReader)).toBe(false)
})

function currentOf(pathname: string): string[] {
  return roundWays('2026', 'admin', pathname)
    .flatMap(({ ways }) => ways)
    .filter(({ current }) => current)
    .map(({ name }) => name)
}
