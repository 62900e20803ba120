import type { Erratum } from '@phieu/office'
import { strFromU8, unzipSync } from 'fflate'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerProblem } from '../../http/answer-problem.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'
import { publicDocumentRoutes } from './documents.ts'
import { publicPageRoutes } from './pages.ts'

const result = publishTestRound()
const services = {
  publications: testPublications(result),
  config: { publicUrl: 'https://phieu.example.vn' },
}
const app = new Hono()
  .route('/', publicDocumentRoutes(services))
  .route('/', publicPageRoutes(services))
  .onError((error, c) => answerProblem(error, c, () => {}))

test('the annex of every block is there as PDF and as a Word document, kept as long as a page', async () => {
  for (const { block } of result.document.rankings) {
    const pdf = await app.request(`/results/${result.id}/annex/${block}.pdf`)
    const docx = await app.request(`/results/${result.id}/annex/${block}.docx`)

    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(await pdf.text()).toMatch(/^%PDF-1\.7/)
    expect(docx.headers.get('cache-control')).toBe('public, max-age=600')
    expect(docx.headers.get('content-disposition')).toBe(
      `attachment; filename="${result.id}-annex-${block}-vi.docx"`,
    )
    expect(Object.keys(unzipSync(new Uint8Array(await docx.arrayBuffer())))).toContain(
      'word/document.xml',
    )
  }
})

test('the press summary is there as text and as a Word document, in both languages', async () => {
  const text = await (await app.request(`/results/${result.id}/press.txt`)).text()
  const english = await (await app.request(`/en/results/${result.id}/press.txt`)).text()
  const docx = await app.request(`/results/${result.id}/press.docx`)
  const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()))

  expect(text).toMatch(/^SỐ LIỆU GIẢ LẬP/)
  expect(text).toContain(`https://phieu.example.vn/results/${result.id}.`)
  expect(english).toMatch(/^SYNTHETIC DATA/)
  expect(english).toContain(`https://phieu.example.vn/en/results/${result.id}.`)
  expect(strFromU8(parts['word/document.xml']!)).toContain('THÔNG CÁO BÁO CHÍ')
})

test('an erratum stands on annex, press summary and sheets from then on, and nothing else of them changes', async () => {
  const errata: Erratum[] = []
  const corrected = new Hono().route(
    '/',
    publicDocumentRoutes({
      ...services,
      publications: { ...services.publications, errataOf: async () => [...errata] },
    }),
  )
  const annex = `/results/${result.id}/annex/${result.document.rankings[0]!.block}`
  const textOf = async (path: string) => (await corrected.request(path)).text()
  const wordsOf = async (path: string) => {
    const bytes = await (await corrected.request(path)).arrayBuffer()
    return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!)
  }
  const before = await textOf(`/results/${result.id}/press.txt`)
  const pdf = await textOf(`${annex}.pdf`)
  const sheet = `/results/${result.id}/sheets/${result.document.rankings[0]!.units[0]!.unit}.pdf`
  const page = await textOf(sheet)
  expect(await wordsOf(`${annex}.docx`)).not.toContain('Đính chính')

  errata.push({ publishedOn: '2026-12-24', vi: 'Tên đúng là Sở Tài chính.', en: 'A name.' })

  const line = 'Đính chính ngày 24/12/2026: Tên đúng là Sở Tài chính.'
  const after = await textOf(`/results/${result.id}/press.txt`)
  expect(after).toContain(line)
  expect(after.replace(`${line}\n\n`, '')).toBe(before)
  expect(await wordsOf(`${annex}.docx`)).toContain(line)
  expect(await wordsOf(`/results/${result.id}/press.docx`)).toContain(line)
  expect(await textOf(`${annex}.pdf`)).not.toBe(pdf)
  expect(await textOf(sheet)).not.toBe(page)
})

test('the press page has the sentences of the text, and leads to both files', async () => {
  const page = await (await app.request(`/results/${result.id}/press`)).text()
  const text = await (await app.request(`/results/${result.id}/press.txt`)).text()

  const ranking = text.split('\n').find((line) => line.includes('xếp thứ nhất là'))
  expect(page).toContain(ranking)
  expect(page).toContain(`href="/results/${result.id}/press.docx"`)
  expect(page).toContain(`href="/results/${result.id}/press.txt"`)
})

test.each([
  '/results/hanoi-1999/annex/A.pdf',
  '/results/hanoi-2024/annex/Z.pdf',
  '/results/hanoi-2024/annex/A.exe',
  '/results/hanoi-2024/annex/A',
  '/results/hanoi-1999/press.txt',
])('there is nothing at %s', async (address) => {
  const answer = await app.request(address)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})
