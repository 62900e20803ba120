import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'
import { readIdentity } from './identity.ts'

const star =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M4 0l5 9H0z"/></svg>'

let office: TestOffice
let folder: string
beforeAll(async () => {
  office = await openTestOffice()
  folder = await mkdtemp(join(tmpdir(), 'phieu-emblem-'))
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

test('every public page bears the office’s name, emblem and contact', async () => {
  const app = await appOf({
    name: 'Sở Nội vụ & Dân tộc',
    nameInEnglish: 'Department of Home Affairs',
    contact: 'Điện thoại 024 0000 0000',
    emblemFile: await fileOf('emblem.svg', star),
  })

  for (const path of ['/results', '/results/hanoi-2024', '/results/hanoi-2024/my-ballot']) {
    const text = await (await app.request(path)).text()
    expect(text).toContain('Sở Nội vụ &amp; Dân tộc')
    expect(text).toContain('Điện thoại 024 0000 0000')
    const [, emblem = ''] = /<img src="([^"]+)" alt=""/.exec(text) ?? []
    const picture = await app.request(emblem)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(picture.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await picture.text()).toBe(star)
  }
  expect(await (await app.request('/en/results')).text()).toContain('Department of Home Affairs')
})

test('without settings the pages are nobody’s, and say so in no empty place', async () => {
  const text = await (await (await appOf({})).request('/results')).text()

  expect(text).not.toContain('<img')
  expect(text).toContain('<p class="site"><a href="/results">')
})

test('the statement on accessibility names whom one tells', async () => {
  const app = await appOf({ name: 'Sở Nội vụ', contact: 'tiepcan@example.vn' })

  expect(await (await app.request('/results/about/accessibility')).text()).toContain(
    'xin báo cho cơ quan công bố: Sở Nội vụ. tiepcan@example.vn',
  )
  expect((await app.request('/en/results/about/accessibility')).status).toBe(200)
})

async function appOf(settings: Parameters<typeof readIdentity>[0]) {
  const { services } = office
  const identity = await readIdentity(settings)
  return createApp({
    ...services,
    publications: testPublications(publishTestRound({ unitsPerBlock: 2 })),
    config: { ...services.config, identity },
  })
}

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}
