import { practiceRound } from '@phieu/catalogue'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeAndCount } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const base = `/api/rounds/${practiceRound().id}/annex`

let office: TestOffice
let cookies: string

beforeEach(async () => {
  office = await openTestOffice({ round: { practice: false } })
  cookies = await office.setUp()
  await closeAndCount(office, practiceRound().id)
})
afterEach(() => office.close())

test('the office reads the annex before it is published, marked as a draft', async () => {
  const answer = await office.ask(`${base}/C.pdf?replicates=0`, { cookies })

  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toContain('-draft.pdf')
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  const { text } = await extractText(pdf, { mergePages: true })
  expect(text.normalize('NFC')).toContain('DỰ THẢO – CHƯA CÔNG BỐ')
})

test('there is no draft of a block that is not ranked', async () => {
  const answer = await office.ask(`${base}/Z.docx?replicates=0`, { cookies })
  expect(answer.status).toBe(404)
})
