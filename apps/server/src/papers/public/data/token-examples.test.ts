import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../app.ts'
import { isThere, isThereInR, programIn, python, runProgram } from '../../../testing/run-program.ts'
import { openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { columnsTypedIn, powerQueryFault } from '../../../testing/power-query.ts'
import { voiceIn } from '../page-language.ts'
import { EXAMPLE_ROUND } from './token-examples.ts'

let office: TestOffice
let token: string
beforeAll(async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const body = { name: 'Python', subjects: ['results', 'progress'], rounds: null, days: 1 }
  const made = await office.ask('/api/tokens', { method: 'POST', body, cookies })
  token = (await made.json()).token
})
afterAll(() => office.close())

describe('the programs of the documentation read areas and progress with a token', () => {
  test.skipIf(!isThere(python))('in Python', async () => {
    expect(missingIn(await run('Python', (code) => [python, ['-c', code]]))).toEqual([])
  })

  test.skipIf(!isThereInR('jsonlite'))('in R', async () => {
    expect(missingIn(await run('R', (code) => ['Rscript', ['-e', code]]))).toEqual([])
  })
})

test('the one for Power Query can be read, and sets types of columns that are there', async () => {
  const page = await (await office.ask('/api/docs/examples/en')).text()
  const program = programIn(page, voiceIn('en').words.data.powerQuery)
  const [, path = ''] = /Web\.Contents\("[^"]*?(\/api\/[^"]+)"/.exec(program) ?? []
  const headers = { authorization: `Bearer ${token}` }
  const table = await office.ask(path.replace(EXAMPLE_ROUND, 'practice-2026'), { headers })
  const [columns = ''] = (await table.text()).replace('\uFEFF', '').split('\r\n')

  expect(await powerQueryFault(program)).toBeUndefined()
  expect(await powerQueryFault(program.replace('"en-US")', '"en-US"'))).toContain('parenthesis')
  expect(columnsTypedIn(program)).toEqual(['Points', 'Maximum points'])
  expect(columns.split(',')).toEqual(expect.arrayContaining(columnsTypedIn(program)))
})

test('the documentation has them in both languages, and says what a token opens', async () => {
  for (const [language, title] of [
    ['vi', 'Mã đọc được gì'],
    ['en', 'What a token can read'],
  ]) {
    const answer = await office.ask(`/api/docs/examples/${language}`)
    const page = await answer.text()

    expect(answer.status).toBe(200)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(`<h2>${title}</h2>`)
    expect(page).toContain(
      '<code>/<wbr />api/<wbr />rounds/<wbr />:round/<wbr />exports/<wbr />:file</code>',
    )
    expect(page).not.toContain('/api/people')
    expect(programIn(page, 'R')).toContain('Sys.getenv("PHIEU_TOKEN")')
  }
})

async function run(title: string, command: (code: string) => [string, string[]]): Promise<string> {
  const page = await (await office.ask('/api/docs/examples/en')).text()
  const program = programIn(page, title).replaceAll(EXAMPLE_ROUND, 'practice-2026')
  const { publicUrl } = office.services.config
  return runProgram(
    createApp(office.services),
    (url) => command(program.replaceAll(publicUrl, url)),
    { PHIEU_TOKEN: token },
  )
}

/** What should have been printed and was not: the whole of two units, and the progress of a block. */
function missingIn(printed: string): RegExp[] {
  const expected = [/Phường Ba Đình\s+\*/, /Sở Nội vụ\s+\*/, /^(\d+\s+)?B\s+0\s+\d+$/m]
  return expected.filter((each) => !each.test(printed))
}
