import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import {
  changed,
  incomparable,
  makeRanking,
  makeSource,
  type ToldUnit,
} from '../../../testing/test-documents.ts'
import { annexDocx } from './annex-docx.ts'
import { annexPdf } from './annex-pdf.ts'
import { makeAnnex, type Annex } from './annex.ts'

const told: ToldUnit[] = [
  {
    name: 'Sở Nội vụ',
    percent: '95.77',
    rank: 1,
    rankSet: [1, 2],
    interval: [94.1, 97.44],
    assessed: '67.5',
    survey: '27.77',
    bonus: '1',
    penalty: '0.5',
    change: changed('1.77'),
  },
  {
    name: 'Ban Quản lý dự án đường thủy, đê điều và sửa chữa',
    percent: '90',
    rank: 2,
    assessed: '65',
    survey: '25',
    change: changed('-0.254', true),
  },
  { name: 'Sở Kế hoạch và Đầu tư', survey: '20.1', change: incomparable('unit-changed') },
]

test('a row of the table tells a unit’s points, index, interval, rank and change', () => {
  const { columns, rows } = annexOf(told)

  expect(columns.map(({ title }) => title)).toEqual([
    'TT',
    'Đơn vị',
    'Điểm thẩm định',
    'Điểm điều tra XHH',
    'Điểm thưởng, điểm trừ',
    'Tổng điểm',
    'Điểm tối đa',
    'Chỉ số (%)',
    'Khoảng tin cậy 95% (%)',
    'Xếp hạng (hạng có thể)',
    'Tăng, giảm so với năm 2023 (điểm %)',
  ])
  expect(rows).toEqual([
    [
      '1',
      'Sở Nội vụ',
      '67,50',
      '27,77',
      '+1,00\n−0,50',
      '95,77',
      '100,00',
      '95,77',
      '94,10–97,44',
      '1 (1–2)',
      '+1,77',
    ],
    ['2', told[1]!.name, '65,00', '25,00', '0', '90,00', '100,00', '90,00', '–', '2', '(−0,25)'],
    ['3', 'Sở Kế hoạch và Đầu tư', '–', '20,10', '0', '–', '–', '–', '–', '–', '–*'],
  ])
})

test('the notes explain every mark of the table, n, the method and the digest of the package', () => {
  const notes = annexOf(told).notes.join('\n')

  expect(notes).toContain('150 phiếu hợp lệ (mỗi đơn vị 50 phiếu)')
  expect(notes).toContain('Số trong ngoặc đơn: mức tăng, giảm nằm trong phạm vi sai số.')
  expect(notes).toContain('(*) Không so sánh: đơn vị đã được sắp xếp lại.')
  expect(notes).toContain(
    'Trong ngoặc cạnh thứ hạng: khoảng thứ hạng có thể của đơn vị khi xét đồng thời',
  )
  expect(notes).toContain(
    `Đơn vị đứng đầu chưa phân biệt được về mặt thống kê với ${told[1]!.name}`,
  )
  expect(notes).toContain('phiên bản 1; 2.000 lần mô phỏng với mã khởi tạo 20250227cafef00d')
  expect(notes).toContain('0123456789abcdef'.repeat(4))
})

test('an index that was kept at 100 % is explained beside its higher total, and only then', () => {
  const ranking = makeRanking('B', [{ name: 'Quận Long Biên', percent: '100', rank: 1 }])
  const [unit] = ranking.units
  const clipped = { ...unit!, index: { ...unit!.index!, unclipped: '10039/100' } }
  const note = 'Chỉ số lấy trong khoảng từ 0 đến 100%, kể cả khi tổng điểm vượt quá điểm tối đa.'

  const whole = makeAnnex(makeSource([ranking]), 'B', 'vi')
  const kept = makeAnnex(makeSource([{ ...ranking, units: [clipped] }]), 'B', 'vi')

  expect(whole?.notes).not.toContain(note)
  expect(kept?.notes).toContain(note)
})

test('a block without bonus points and an earlier round has no columns for them', () => {
  const ranking = makeRanking('C', [{ name: 'Cục Thuế', percent: '91.52', rank: 1 }])
  const source = makeSource([{ ...ranking, blocks: ['C', 'C2'] }], { earlier: null })

  const annex = makeAnnex(source, 'C', 'vi')

  expect(annex?.title.at(-1)).toBe('KHỐI CƠ QUAN TRUNG ƯƠNG TRÊN ĐỊA BÀN')
  expect(annex?.columns.map(({ number }) => number)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5=3+4',
    '6',
    '7=5/6',
    '8',
    '9',
  ])
  expect(annex?.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(165)
})

test('where no unit can be compared there is a note instead of a column of dashes', () => {
  const units = [{ name: 'Sở A', percent: '90', change: incomparable('first-round-of-block') }]

  const annex = makeAnnex(makeSource([makeRanking('A', units)]), 'A', 'vi')

  expect(annex?.columns.at(-1)?.title).toBe('Xếp hạng')
  expect(annex?.notes).toContain('Không so sánh với năm 2023: đợt đánh giá đầu tiên của khối.')
})

test('there is no annex of a block that is not ranked', () => {
  expect(makeAnnex(makeSource([]), 'A', 'vi')).toBeUndefined()
})

test('the PDF reads back with all its accents, its head on every page and its pages numbered', async () => {
  const names = ['Xã Ứng Hòa', 'Xã Mỹ Đức', 'Phường Nghĩa Đô', 'Phường Việt Hưng', 'Xã Sóc Sơn']
  const many = Array.from({ length: 60 }, (_each, at) => ({
    name: `${names[at % names.length]} ${at + 1}`,
    percent: `${90 - at}`,
    rank: at + 1,
  }))

  const pages = await readPages(await annexPdf(annexOf(many)))
  const [first = '', second = ''] = pages

  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'SỞ NỘI VỤ THÀNH PHỐ HÀ NỘI',
    'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024',
    'KHỐI SỞ, CƠ QUAN TƯƠNG ĐƯƠNG SỞ',
    'Xã Ứng Hòa 1',
    '90,00',
  ]) {
    expect(first).toContain(text)
  }
  expect(second).toMatch(/^2 /)
  expect(second).toContain('Xếp hạng')
  expect(second).toContain('Phường Việt Hưng 59')
  expect(pages.at(-1)).toMatch(/Mã kiểm tra .* THỦ TRƯỞNG CƠ QUAN/)
})

test('every page of a made-up result says that it is made up', async () => {
  const many = Array.from({ length: 60 }, (_each, at) => ({ name: `Sở ${at}`, percent: '80' }))
  const mark = 'SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC'
  const annex = annexOf(many, { synthetic: true })

  const pages = await readPages(await annexPdf(annex))
  const parts = unzipSync(await annexDocx(annex))

  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain(mark)
  const headers = Object.entries(parts).filter(([path]) => /header\d+\.xml$/.test(path))
  expect(headers).toHaveLength(2)
  for (const [, header] of headers) expect(strFromU8(header)).toContain(mark)
})

test('so does every page of an erratum of many lines', async () => {
  const lines = Array.from({ length: 80 }, (_each, at) => `Dòng thứ ${at + 1}`)
  const erratum = { publishedOn: '2026-12-24', vi: lines.join('\n'), en: 'Lines.' }
  const source = makeSource([makeRanking('A', told)], { synthetic: true })

  const annex = makeAnnex({ ...source, errata: [erratum] }, 'A', 'vi')!
  const pages = await readPages(await annexPdf(annex))

  for (const page of pages) expect(page).toContain(annex.mark)
  expect(pages[0]).toContain('Đính chính ngày 24/12/2026: Dòng thứ 1 Dòng thứ 2')
  expect(pages.join(' ')).toContain('Dòng thứ 80')
})

test('the Word document holds the same table, with a head that repeats', async () => {
  const annex = annexOf(told)

  const parts = unzipSync(await annexDocx(annex))
  const body = strFromU8(parts['word/document.xml']!)

  const texts = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
  for (const cell of annex.rows.flat().flatMap((cell) => cell.split('\n'))) {
    expect(texts).toContain(cell)
  }
  expect(texts).toContain('Độc lập - Tự do - Hạnh phúc')
  expect(body.match(/<w:tblHeader/g)).toHaveLength(2)
  expect(body.includes('<w:pgSz w:w="11906" w:h="16838"')).toBe(true)
})

test('the same annex gives the same bytes, which bear the day of publication', async () => {
  const annex = annexOf(told)

  const [pdf, pdfAgain] = [await annexPdf(annex), await annexPdf(annex)]
  const [docx, docxAgain] = [await annexDocx(annex), await annexDocx(annex)]

  expect(Buffer.from(pdfAgain).equals(pdf)).toBe(true)
  expect(Buffer.from(docxAgain).equals(docx)).toBe(true)
  expect(strFromU8(unzipSync(docx)['docProps/core.xml']!)).toContain('2025-02-27T00:00:00Z')
})

test('a draft says so', () => {
  const source = { ...makeSource([makeRanking('A', told)]), digest: undefined }
  expect(makeAnnex(source, 'A', 'vi')?.mark).toBe('DỰ THẢO – CHƯA CÔNG BỐ')
})

function annexOf(units: ToldUnit[], round: Parameters<typeof makeSource>[1] = {}): Annex {
  const annex = makeAnnex(
    makeSource([makeRanking('A', units, { change: compared })], round),
    'A',
    'vi',
  )
  if (!annex) throw new Error('the result ranks block A')
  return annex
}

const compared = { ...makeRanking('A', []).change, compared: 2 }

async function readPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf))
  return text.map((page) => page.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
}
