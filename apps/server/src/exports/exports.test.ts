/** The files that the office takes out, read back by other programs' readers. */
import { createHash } from 'node:crypto'
import { loadDefinition } from '@phieu/catalogue'
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice, type TestOfficeWish } from '../testing/test-office.ts'

let office: TestOffice
afterEach(() => office.close())

test('a Vietnamese CSV has the mark, semicolons, decimal commas, and every accent', async () => {
  const file = await takeOut('areas.csv?language=vi')

  expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [heading, ...rows] = readCsv(file.bytes, ';')
  expect(heading).toContain('Điểm tối đa')
  const whole = rows.find(
    (row) => row[heading!.indexOf('Mã đơn vị')] === unitA && row.includes('*'),
  )!
  expect(whole).toContain('Phường Ba Đình')
  expect(whole[heading!.indexOf('Điểm')]).toBe('12,1875')
  expect(whole[heading!.indexOf('Sai số chuẩn của điểm')]).toBe('4,062500')
  expect(whole[heading!.indexOf('Số phiếu')]).toBe('2')
})

test('an English CSV has commas and decimal points', async () => {
  const file = await takeOut('areas.csv?language=en')

  const [heading, ...rows] = readCsv(file.bytes, ',')
  const whole = rows.find((row) => row[heading!.indexOf('Unit')] === unitA && row.includes('*'))!
  expect(whole[heading!.indexOf('Points')]).toBe('12.1875')
})

test('the table of items has every unit, item and group, and a row for the item as a whole', async () => {
  const file = await takeOut('items.csv?language=en')

  const [heading, ...rows] = readCsv(file.bytes, ',')
  const cells = (row: string[]) => Object.fromEntries(heading!.map((name, at) => [name, row[at]]))
  const own = rows.map(cells).filter((row) => row.Unit === unitA && row.Item === 'B17')
  expect(own).toMatchObject([
    {
      Group: 'DN',
      'Scored answers': '0',
      Share: '',
      'Why the group is skipped': 'no scored answer',
    },
    { Group: 'ND', 'Answers 3': '1', 'Answers 5': '1', Share: '0.750000', Points: '' },
    { Group: '*', 'Answers 3': '1', 'Scored answers': '2', Points: '3.0000', Treatment: 'scored' },
  ])
  const { blocks } = loadDefinition()
  const perUnit = Object.fromEntries(
    blocks.map(({ id, items }) => [
      id,
      items.reduce((sum, item) => sum + item.groups.length + 1, 0),
    ]),
  )
  const blockB = rows.map(cells).filter((row) => row.Block === 'B')
  expect(blockB).toHaveLength(126 * perUnit.B!)
})

test('an XLSX has the data, a codebook of every column, and where it all comes from', async () => {
  const file = await takeOut('items.xlsx?language=vi')

  const sheets = await readXlsx(Buffer.from(file.bytes))
  const [data, codebook, about] = sheets
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Dữ liệu', 'Giải thích cột', 'Về tệp này'])
  const heading = data!.data[0]!
  expect(codebook!.data.slice(1).map((row) => row[1])).toEqual(heading)
  expect(codebook!.data.every(([id, title, , meaning]) => id && title && meaning)).toBe(true)
  const labels = Object.fromEntries(about!.data.map(([label, value]) => [label, value]))
  expect(labels).toMatchObject({
    'Loại số liệu': 'ĐỢT DÙNG THỬ',
    'Bộ chỉ số': 'hanoi-2024, phiên bản 1',
    'Số phiếu được tính': '2',
    'Phiên bản phương pháp tính': '2',
  })
  // 18:30 in London is the next day in Hanoi.
  expect(labels['Thời điểm xuất']).toContain('21/11/2026')
  expect(labels['Thời điểm xuất']).toContain('01:30')
})

test('in an XLSX codes are text with their zeros, and numbers are numbers', async () => {
  const file = await takeOut('areas.xlsx?language=en')

  const { data } = (await readXlsx(Buffer.from(file.bytes)))[0]!
  const heading = data[0]!
  const whole = data.find(
    (row) => row[heading.indexOf('Unit')] === unitA && row[heading.indexOf('Area')] === '*',
  )!
  expect(whole[heading.indexOf('Official code')]).toBe('00004')
  expect(whole[heading.indexOf('Points')]).toBe(12.1875)
  expect(whole[heading.indexOf('Ballots')]).toBe(2)
})

test('the file’s name says what it holds, and its digest is in the header', async () => {
  const file = await takeOut('areas.csv')

  expect(file.answer.headers.get('content-disposition')).toContain(
    'filename="phieu_practice-2026_areas_vi_2026-11-21_PRACTICE.csv"',
  )
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  expect(file.answer.headers.get('x-file-sha256')).toBe(digest)
})

test('made-up ballots are called so in the name and in every row', async () => {
  const file = await takeOut('areas.csv?language=vi', { round: { synthetic: true } })

  expect(file.answer.headers.get('content-disposition')).toContain('_SYNTHETIC.csv"')
  const [, ...rows] = readCsv(file.bytes, ';')
  expect(rows.every(([mark]) => mark === 'SỐ LIỆU GIẢ LẬP')).toBe(true)
})

test.each(['secrets.csv', 'items.exe', 'items.csv.exe'])('there is no export %s', async (name) => {
  office = await openTestOffice()
  const cookies = await office.setUp()

  const answer = await office.ask(`/api/rounds/practice-2026/exports/${name}`, { cookies })

  expect(answer.status).toBe(400)
})

/** Takes a file out of an office with two citizens' ballots about Phường Ba Đình, one all 5, one all 3. */
async function takeOut(file: string, wish: TestOfficeWish = {}) {
  office = await openTestOffice(wish)
  const cookies = await office.setUp()
  await office.pushOnline([makeBallot({}, 5), makeBallot({}, 3)])
  const answer = await office.ask(`/api/rounds/practice-2026/exports/${file}`, { cookies })
  expect(answer.status).toBe(200)
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

function readCsv(bytes: Uint8Array, delimiter: string): string[][] {
  return parse(Buffer.from(bytes), { bom: true, delimiter, record_delimiter: '\r\n' })
}
