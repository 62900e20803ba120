/** Every sentence that somebody reads is a pair or stands in a catalogue, wherever it is made. */
import { expect, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { findLooseTexts } from './loose-texts.ts'
import { readSourceFiles } from './source-files.ts'

test('what reads like words stands in a pair or in a catalogue, in both apps and in what the server writes', () => {
  const files = readSourceFiles(projectRoot).filter(({ path }) => path.startsWith('apps/'))

  const loose = findLooseTexts(files).filter((each) => !isForPrograms(each) && !isName(each))
  expect(loose).toEqual([])
})

test.each([
  ['an answer of the server', "c.text('This round is closed.', 409)", 'This round is closed.'],
  ['a message of a problem', "fail({ message: 'Closed already' })", 'Closed already'],
  ['a label that is named first', "const label = 'Close'", 'Close'],
  ['a label that is set', "node.setAttribute('aria-label', 'Close it')", 'Close it'],
  ['a placeholder', "field.placeholder = 'Type a name'", 'Type a name'],
  ['a title of the window', 'document.title = `Results of ${round}`', 'Results of …'],
  ['a head of an exported table', "const heads = ['Unit', words.ballots]", 'Unit'],
  ['a note that comes up', "setNote(kept ? 'Saved just now' : '')", 'Saved just now'],
  ['a line of a PDF', "sheet.text('Ballot paper', { x: 1 })", 'Ballot paper'],
  ['a property of a screen', "<List empty={{ title: 'None yet' }} />", 'None yet'],
  ['a text between tags', '<p>Not yet</p>', 'Not yet'],
])('%s is found', (_what, source, text) => {
  expect(findLooseTexts([{ path: 'apps/console/src/a.tsx', source }])).toEqual([
    `apps/console/src/a.tsx: ${text}`,
  ])
})

test.each([
  "throw new ProblemError('conflict', 'This round is closed.')",
  "const a = { vi: 'Đợt đã đóng', en: 'The round is closed' }",
  "if (key === 'Escape' || a === 'give again') go()",
  'const a = <p className="note apart">{t.x}</p>',
  "document.querySelector('tr:last-child textarea')",
  'const a = sql`select unit from ballots`',
  "type A = 'as they are' | 'Unit'",
])('%s is none', (source) => {
  expect(findLooseTexts([{ path: 'apps/console/src/a.tsx', source }])).toEqual([])
})

/** What the server says to its operator, to its database, to other programs, and to the log of its traffic. */
function isForPrograms(loose: string): boolean {
  return [
    /^apps\/server\/src\/(backup-retention|database|metrics|store|tokens)\//,
    /^apps\/server\/src\/(config|first-run|serve|server-log|start-error)\.ts/,
    /^apps\/server\/src\/exports\/formats\/xlsx-parts\.ts/,
    /^apps\/server\/src\/http\/describe-api\.ts/,
    /^apps\/server\/src\/papers\/public\/(emblem|svg-fault|chart\/drawing)\.ts/,
    /^apps\/server\/src\/papers\/public\/data\/(reading|token)-examples\.ts/,
    /^apps\/server\/src\/(status\/move-round|routes\/catalogue\/working-copies)\.ts/,
    /^apps\/server\/src\/publication\/publications\.ts: it/,
    /^apps\/collect\/src\/device\/tables\.ts/,
    /: (loaded anew|by hand|own reply …|textarea, select, input:.*|body, main|table, ul, ol, fieldset, .*)$/,
    /mailing\/describe-mailing\.ts: (not sent|too soon)$/,
    /routes\/people\/invite-people\.ts: (has an account|is invited already; renew the link)$/,
    /registry-columns\.ts: (sáp nhập|kết thúc|chấm dứt)$/,
    /read-settings\.ts: h2Only, mean, weighted: 1=2$/,
  ].some((each) => each.test(loose))
}

/** Names are the same in every language. */
function isName(loose: string): boolean {
  return (
    loose.startsWith('apps/console/src/account/browser-words.ts: ') ||
    /: (Aa|Ctrl K|Phiếu|Python|Tinos|Layout|Frictionless Data Package)$/.test(loose)
  )
}
