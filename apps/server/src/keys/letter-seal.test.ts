import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLetterSeal } from './letter-seal.ts'
import { openMasterKey } from './master-key.ts'

test('a sealed letter is as long whatever the person is called', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-seal-'))
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  const { seal, open } = openLetterSeal(openMasterKey({ dataDir: join(folder, 'data') }, random))
  const to = { address: 'dan@example.vn', language: 'vi' as const, code: 'abc' }

  const sealed = ['', 'An', 'Nguyễn Thị Tuyết Ngữ'].map((name) => seal('r', { ...to, name }))

  expect(sealed.map(({ length }) => length)).toEqual(sealed.map(() => sealed[0]!.length))
  expect(sealed.map((each) => open('r', each).name)).toEqual(['', 'An', 'Nguyễn Thị Tuyết Ngữ'])
  await rm(folder, { recursive: true })
})
