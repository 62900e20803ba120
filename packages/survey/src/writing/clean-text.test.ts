import { expect, test } from 'vitest'
import { cleanText, cleanTexts, foldName } from '../index.ts'

test('a letter of Vietnamese keeps its marks, however they came; of a heap of marks thirty stay', () => {
  const heap = '\u0301\u0323'.repeat(500)

  expect(cleanText('Ho\u0323\u0302i Tra\u0302\u0300n')).toBe('Hội Trần')
  expect(cleanText(`a${heap}b${heap}`).normalize('NFD')).toHaveLength(62)
  expect(cleanText('\u0301\u200B\u0323'.repeat(500)).normalize('NFD')).toHaveLength(30)
})

test('a text of marks alone, as large as anybody may send, is read at once', () => {
  const began = performance.now()
  const heap = 'a' + '\u0301\u0323'.repeat(65_000)

  cleanTexts({ written: [heap, foldName(heap)] })
  expect(performance.now() - began).toBeLessThan(2000)
})
