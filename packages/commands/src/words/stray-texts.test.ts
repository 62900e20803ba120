import { expect, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { readSourceFiles } from './source-files.ts'
import { findStrayTexts } from './stray-texts.ts'

test('every word that a screen says comes from the language files', () => {
  const screens = readSourceFiles(projectRoot).filter(({ path }) => path.startsWith('apps/'))

  expect(findStrayTexts(screens).filter((stray) => !isName(stray))).toEqual([])
})

test('a word between tags or in an attribute that is read is found, a sign or a class is not', () => {
  const source = `const a = <p className="note" title="Hello">{t.x} · Xin chào <b>3</b>{'×'}</p>`

  expect(findStrayTexts([{ path: 'a.tsx', source }])).toEqual(['a.tsx: Hello', 'a.tsx: · Xin chào'])
})

test('a word in an expression is found in every branch, a class or a comparison is not', () => {
  const source =
    "const a = <p className={b ? 'red' : 'blue'} title={`Hello ${t.x}`}>" +
    "{kind === 'online' ? 'Trực tuyến' : `Phiếu số ${n}`}{b && 'Xong'}{t.x('một')}</p>"

  expect(findStrayTexts([{ path: 'a.tsx', source }])).toEqual([
    'a.tsx: Trực tuyến',
    'a.tsx: Phiếu số',
    'a.tsx: Xong',
    'a.tsx: Hello',
  ])
})

/** Names are the same in every language. */
function isName(stray: string): boolean {
  return /: (Aa|CSV|DOCX|XLSX|PDF:?|JSON|SHA-256|SPSS|Phiếu|API|Ctrl K)$/.test(stray)
}
