import { loadRegistry } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

const head = 'unit_id,block,unit_name,official_code,lineage,lineage_from,lineage_on,document\n'
const rows =
  'H1,A,Sở Nội vụ,,merge,A01;A02,2025-03-01,QĐ 1\nH2,A,Sở Y tế,,,,,\nH3,B,Phường Một,00001,,,,\n'
const table = head + rows

describe('a registry from a file', () => {
  test('is previewed with its blocks and its lineage, and nothing is kept', async () => {
    const preview = await (await send('preview', table)).json()

    expect(preview).toMatchObject({
      faults: [],
      units: 3,
      blocks: [
        { id: 'A', units: 2 },
        { id: 'B', units: 1 },
      ],
      lineage: [{ kind: 'merge', from: ['A01', 'A02'], to: ['H1'], document: 'QĐ 1' }],
      difference: null,
    })
    expect((await office.ask('/api/registries/hue-2026', { cookies })).status).toBe(404)
  })

  test('is imported whole, with who did it and why, and stands in the log', async () => {
    const answer = await importIt()

    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      {
        id: 'hue-2026',
        name: 'Huế 2026',
        shipped: false,
        units: 3,
        added: { by: 'Nguyễn Thị Ánh', reason: 'Mới lập' },
      },
    ])
    const { registry } = await read('/api/registries/hue-2026')
    expect(registry).toMatchObject({ name: 'Huế 2026', units: [{ id: 'H1' }, {}, {}] })
    const log = await office.services.store.listLog(
      { action: 'registry.imported' },
      { offset: 0, limit: 9 },
    )
    expect(log).toMatchObject([{ subject: { registry: 'hue-2026', units: 3 } }])
  })

  test('is imported once when the first answer was lost', async () => {
    await importIt()

    expect((await importIt()).status).toBe(200)
    expect((await office.services.store.listAdditions()).length).toBe(1)
  })

  test('never takes the place of another one', async () => {
    await importIt()

    const faulty = await (await send('preview', table.replace('Y tế', 'Y'))).json()
    const shipped = await (await send('preview', table, 'id=hanoi-2026')).json()

    expect(faulty).toMatchObject({ digest: null, faults: [{ code: 'registry-taken' }] })
    expect(shipped).toMatchObject({ digest: null, faults: [{ code: 'registry-taken' }] })
  })

  test('is compared with the present one, and untold renames are asked about', async () => {
    const own =
      'unit_id,block,unit_name,lineage,lineage_from,lineage_on\n' +
      'A25-01,A,Văn phòng UBND Thành phố,,,\nA26-02,A,Sở Nội vụ,,,\nC02,D,Kho bạc Nhà nước thành phố Hà Nội,,,\nA26-09,A,Sở Mới,merge,Z9;A25-03,2026-01-01\n'

    const preview = await (await send('preview', own, 'id=mới&base=hanoi-2026')).text()
    const { difference, proposals, warnings } = await (
      await send('preview', own, 'id=hanoi-2027&base=hanoi-2026')
    ).json()

    expect(preview).toContain('malformed')
    expect(difference.added.map(({ id }: { id: string }) => id)).toEqual(['A26-02', 'A26-09'])
    expect(difference.removed).toHaveLength(146)
    expect(difference.movedBlock).toMatchObject([{ before: { block: 'C' }, after: { block: 'D' } }])
    expect(proposals).toMatchObject([
      { before: { id: 'A25-02' }, after: { id: 'A26-02' }, why: 'same-name' },
    ])
    expect(warnings).toMatchObject([{ code: 'lineage-stranger' }])
  })

  test('with a fault names the cell, and cannot be imported', async () => {
    const faulty = table.replace('H2,A,Sở Y tế', 'H2,,Sở Y tế')
    const preview = await (await send('preview', faulty)).json()

    expect(preview).toMatchObject({
      digest: null,
      faultCount: 1,
      faults: [{ code: 'missing-value', row: 3, column: 'B' }],
      units: 0,
    })
    const query = `digest=${'0'.repeat(64)}&reason=x&id=hue-2026`
    expect((await send('import', faulty, query)).status).toBe(409)
    expect((await send('import', table, query)).status).toBe(409)
  })
})

test('an exported registry comes back as no change, in every format', async () => {
  const bytesOf = async (file: string) => {
    const answer = await office.ask(`/api/registries/hanoi-2026/files/${file}`, { cookies })
    expect(answer.headers.get('content-disposition')).toContain('registry')
    return new Uint8Array(await answer.arrayBuffer())
  }

  for (const file of ['registry.csv', 'registry.xlsx', 'registry.csv?language=en']) {
    const preview = await post('preview?id=copy&base=hanoi-2026', await bytesOf(file))
    expect(await preview.json()).toMatchObject({
      faults: [],
      units: 148,
      difference: { added: [], removed: [], renamed: [], movedBlock: [], otherDetails: [] },
    })
  }
  const json: unknown = JSON.parse(new TextDecoder().decode(await bytesOf('registry.json')))
  expect(json).toEqual(loadRegistry('hanoi-2026'))
  const nowhere = await office.ask('/api/registries/x/files/registry.csv', { cookies })
  expect(nowhere.status).toBe(404)
})

test('the template is empty, and tells how it is filled in', async () => {
  const answer = await office.ask('/api/registries/template/template.csv?language=en', { cookies })

  expect(await answer.text()).toContain('One unit on each row')
})

async function importIt() {
  const query = 'id=hue-2026&name=Huế 2026'
  const { digest } = await (await send('preview', table, query)).json()
  return send('import', table, `${query}&digest=${digest}&reason=Mới lập`)
}

function send(deed: 'preview' | 'import', text: string, query = 'id=hue-2026') {
  return post(`${deed}?${encodeURI(query)}`, new TextEncoder().encode(text))
}

function post(path: string, body: Uint8Array) {
  return office.ask(`/api/registries/${path}`, { method: 'POST', body, cookies })
}

async function read(path: string) {
  return (await office.ask(path, { cookies })).json()
}
