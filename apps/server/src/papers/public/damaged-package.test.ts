import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { DamagedPackage } from '../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { testPublications } from '../../testing/test-publication.ts'

const round = 'hanoi-2024'

let office: TestOffice
let reported: unknown[]
let get: (path: string, accept?: string) => Promise<Response>
beforeAll(async () => {
  office = await openTestOffice()
  const publications = {
    ...testPublications(),
    find: (id: string) => Promise.reject(new DamagedPackage(id, new Error('flipped bits'))),
  }
  const report = (error: unknown) => reported.push(error)
  const app = createApp({ ...office.services, publications, report })
  get = async (path, accept = '*/*') => {
    reported = []
    return app.request(`/en/results/${round}${path}`, { headers: { accept } })
  }
})
afterAll(() => office.close())

const pages = ['', '/units/A01', '/compared/rounds/A', '/find?q=x', '/press', '/my-ballot']
const files = [
  '/charts/A.svg',
  '/charts/A.preview.png',
  '/charts/rounds/A.csv',
  '/annex/A.docx',
  '/press.txt',
  '/sheets/A01.pdf',
  '/data/index.csv',
  '/package.zip',
]

test.each([...pages, ...files])('whoever opens %s reads what is wrong', async (path) => {
  const answer = await get(path, 'text/html,*/*;q=0.8')

  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await answer.text()).toContain('<h1>This result cannot be read</h1>')
  expect(reported).toMatchObject([{ cause: { message: 'flipped bits' } }])
})

test.each(files)('a program that asks for %s is told the same as a problem', async (path) => {
  const answer = await get(path)

  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await answer.json()).toMatchObject({
    code: 'damaged-package',
    message: { en: expect.stringContaining(`put it back on the Status page of ${round}`) },
  })
  expect(reported).toMatchObject([{ cause: { message: 'flipped bits' } }])
})
