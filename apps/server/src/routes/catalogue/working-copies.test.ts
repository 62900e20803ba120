import { loadDefinition } from '@phieu/catalogue'
import { toWorkingDefinition, type WorkingDefinition } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

const hanoi = { id: 'hanoi-2024', version: 1 }

describe('a working copy', () => {
  test('begins with a version, and becomes the next one', async () => {
    const copy = await begin({ from: hanoi })
    expect(copy).toMatchObject({
      revision: 1,
      begunFrom: hanoi,
      nextVersion: 2,
      fixedAs: null,
      saved: { by: 'Nguyễn Thị Ánh' },
      definition: toWorkingDefinition(loadDefinition()),
    })

    // What was pasted into the field brought a space of no width and one that does not break.
    const edited = { ...copy.definition, note: ' Theo phụ\u00A0lục\u200B chính thức ' }
    expect(await (await save(copy.id, 1, edited)).json()).toMatchObject({ revision: 2 })
    const fixed = await fix(copy.id, 2)

    expect([fixed.status, await fixed.json()]).toEqual([200, { id: 'hanoi-2024', version: 2 }])
    expect(await (await fix(copy.id, 2)).json()).toEqual({ id: 'hanoi-2024', version: 2 })
    expect(await read('/api/definitions/hanoi-2024/2')).toMatchObject({
      about: { shipped: false, added: { by: 'Nguyễn Thị Ánh', reason: 'Phụ lục mới' } },
      definition: { ...loadDefinition(), version: 2, note: 'Theo phụ lục chính thức' },
    })
    expect(await read('/api/working-copies')).toEqual({ copies: [] })
    expect(await read(`/api/working-copies/${copy.id}`)).toMatchObject({ fixedAs: 2 })
  })

  test('begins with nothing, and says what it lacks instead of becoming a version', async () => {
    const copy = await begin({ id: 'da-nang' })

    const refused = await fix(copy.id, 1)

    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'faulty-definition',
      faults: expect.arrayContaining([
        {
          code: 'missing',
          row: null,
          column: null,
          message: { vi: 'Danh sách khối: cần ít nhất một khối.', en: expect.any(String) },
        },
      ]),
    })
    expect(copy.nextVersion).toBe(1)
    expect(await read('/api/working-copies')).toMatchObject({
      copies: [{ definition: 'da-nang', items: 0, faults: 4, begunFrom: null }],
    })
  })

  test('begins with what stood in a discarded one, whatever it was called, in one request', async () => {
    const discarded = await begin({ from: hanoi })
    await post(`${discarded.id}/discard`, {})
    const definition = { ...discarded.definition, id: '', note: 'còn dở' }

    const back = await begin({ definition, begunFrom: hanoi })

    expect(back).toMatchObject({ revision: 1, definition, begunFrom: hanoi })
    expect((await post('', { definition, begunFrom: 'hanoi' })).status).toBe(400)
    const never = { ...hanoi, version: 99 }
    expect((await post('', { definition, begunFrom: never })).status).toBe(404)
  })

  test('tells a second tab that another one saved, and overwrites nothing', async () => {
    const copy = await begin({ from: hanoi })
    await save(copy.id, 1, { ...copy.definition, note: 'tab một' })

    const late = await save(copy.id, 1, { ...copy.definition, note: 'tab hai' })
    const lateFix = await fix(copy.id, 1)

    expect([late.status, lateFix.status]).toEqual([409, 409])
    expect((await late.json()).detail).toContain('Nguyễn Thị Ánh')
    expect(await read(`/api/working-copies/${copy.id}`)).toMatchObject({
      revision: 2,
      definition: { note: 'tab một' },
    })
  })

  test('is saved once more when the first answer was lost', async () => {
    const copy = await begin({ from: hanoi })
    const edited = { ...copy.definition, note: 'một lần' }
    await save(copy.id, 1, edited)

    const again = await save(copy.id, 1, edited)

    expect([again.status, (await again.json()).revision]).toEqual([200, 2])
  })

  test('that became a version takes no more changes', async () => {
    const copy = await begin({ from: hanoi })
    await fix(copy.id, 1)

    expect((await save(copy.id, 1, { ...copy.definition, note: 'muộn' })).status).toBe(409)
  })

  test('can be discarded; there is none of an unknown version or name', async () => {
    const copy = await begin({ from: hanoi })

    const discarded = await post(`${copy.id}/discard`, {})

    expect(await discarded.json()).toEqual({ discarded: true })
    expect((await office.ask(`/api/working-copies/${copy.id}`, { cookies })).status).toBe(404)
    expect((await save(copy.id, 1, copy.definition)).status).toBe(404)
    expect((await post('', { from: { id: 'nowhere', version: 1 } })).status).toBe(404)
    expect((await post('', { id: 'Đà Nẵng' })).status).toBe(400)
  })

  test('of two that are fixed at once gets the next number each', async () => {
    const [first, second] = [await begin({ from: hanoi }), await begin({ from: hanoi })]

    const answers = await Promise.all([fix(first.id, 1), fix(second.id, 1)])

    const versions = await Promise.all(answers.map(async (answer) => (await answer.json()).version))
    expect(new Set(versions)).toEqual(new Set([2, 3]))
  })
})

describe('a definition as a file', () => {
  test.each(['definition.json', 'definition.xlsx'])(
    'comes back from %s with no change, and begins a working copy',
    async (name) => {
      const bytes = await download(`/api/definitions/hanoi-2024/1/files/${name}`)

      const preview = await (await send('preview', bytes)).json()
      expect(preview).toMatchObject({
        faults: [],
        open: [],
        definition: 'hanoi-2024',
        blocks: 5,
        against: hanoi,
        changes: [],
      })
      const { id } = await (await send(`import?digest=${preview.digest}`, bytes)).json()

      expect(await read(`/api/working-copies/${id}`)).toMatchObject({
        definition: toWorkingDefinition(loadDefinition()),
        begunFrom: null,
      })
      const again = await download(`/api/working-copies/${id}/files/${name}`)
      expect(await (await send('preview', again)).json()).toMatchObject({ changes: [] })
    },
  )

  test('is told its changes against the last version, and what is open, in sentences', async () => {
    const definition = toWorkingDefinition(loadDefinition())
    definition.blocks[0]!.items[0]!.maxPoints = 1.5
    const bytes = new TextEncoder().encode(JSON.stringify(definition))

    expect(await (await send('preview', bytes)).json()).toMatchObject({
      faults: [],
      open: [{ message: { vi: expect.stringContaining('cộng lại được 2,5 điểm') } }],
      changes: [{ sentence: { vi: 'Tiêu chí thành phần A01: điểm tối đa: từ 1 thành 1,5.' } }],
    })
  })

  test('that is none is refused by its first byte, its first field, or as a whole', async () => {
    const codeOf = async (text: string) => {
      const { faults, digest } = await (
        await send('preview', new TextEncoder().encode(text))
      ).json()
      expect(digest).toBeNull()
      return faults[0].code
    }

    expect(await codeOf('{"id": "x"')).toBe('not-json')
    expect(await codeOf('{"id": 7}')).toBe('not-json')
    expect(await codeOf('unit_id,block')).toBe('not-json')
    expect(await codeOf('')).toBe('empty-file')
    const imported = await send(`import?digest=${'0'.repeat(64)}`, new TextEncoder().encode('{}'))
    expect(imported.status).toBe(409)
  })
})

test('what is edited and fixed stands in the log', async () => {
  const copy = await begin({ from: hanoi })
  await save(copy.id, 1, copy.definition)
  await fix(copy.id, 2)

  const log = await office.services.store.listLog({}, { offset: 0, limit: 3 })

  expect(log.map(({ action }) => action)).toEqual([
    'definition.fixed',
    'working-copy.saved',
    'working-copy.begun',
  ])
  expect(log[0]?.subject).toMatchObject({ definition: 'hanoi-2024', version: 2 })
})

async function begin(body: unknown) {
  const answer = await post('', body)
  expect(answer.status).toBe(201)
  return answer.json()
}

function save(id: string, revision: number, definition: WorkingDefinition) {
  return post(id, { revision, definition })
}

function fix(id: string, revision: number) {
  return post(`${id}/fix`, { revision, reason: 'Phụ lục mới' })
}

function post(path: string, body: unknown) {
  const address = path === '' ? '/api/working-copies' : `/api/working-copies/${path}`
  return office.ask(address, { method: 'POST', body, cookies })
}

function send(path: string, body: Uint8Array) {
  return office.ask(`/api/working-copies/${path}`, { method: 'POST', body, cookies })
}

async function download(path: string) {
  return new Uint8Array(await (await office.ask(path, { cookies })).arrayBuffer())
}

async function read(path: string) {
  return (await office.ask(path, { cookies })).json()
}
