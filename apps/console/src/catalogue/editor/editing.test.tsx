// @vitest-environment happy-dom
import { findWorkingFaults, WorkingDefinition } from '@phieu/survey'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { press, readHead, textOf } from '../../testing/page.ts'
import { hide, open, page, working } from './editor-samples.ts'

type Desk = ReturnType<typeof open>

test('what is wrong is told when its field is left, not before; the check tells all', async () => {
  const areas = [...working.areas, { id: null, vi: '', en: '' }]
  const desk = open('?part=areas', {}, { definition: { ...working, areas } })
  await readHead()
  expect(said()).toEqual([])
  expect(menu()).toMatch(/Lĩnh vực Nhóm .* Kiểm tra và chốt \(3/)

  fireEvent.blur(screen.getByLabelText('Số, lĩnh vực 3'))
  fireEvent.blur(screen.getByLabelText('Tiếng Anh, lĩnh vực 3'))
  expect(said()).toEqual(['Lĩnh vực thứ 3: chưa điền lĩnh vực.'])
  expect(menu()).toContain('Lĩnh vực (1')

  await desk.router.navigate(`${page}?part=check`)
  await screen.findByRole('heading', { level: 2, name: 'Kiểm tra và chốt' })
  await desk.router.navigate(`${page}?part=areas`)
  await expect.poll(() => said().length).toBe(3)
})

test('items are pasted from Excel into the table: cells are filled, further rows are new items', async () => {
  const desk = open('?part=block-0&view=table')
  await readHead()
  paste('Mã, tiêu chí thành phần A02', [
    ['A02', 'Văn bản dễ hiểu', '7,5', '2', 'S3', 'ND; DN'],
    ['A03', 'Văn bản kịp thời', '2,5', '2', 'S3', 'DN'],
  ])
  expect(await screen.findByText('Đã dán 2 dòng.')).toBeTruthy()

  const items = (await saved(desk)).blocks[0]!.items.slice(1)
  expect(items).toMatchObject([
    { id: 'A02', vi: 'Văn bản dễ hiểu', maxPoints: 7.5, area: 2, groups: ['ND', 'DN'] },
    { id: 'A03', vi: 'Văn bản kịp thời', maxPoints: 2.5, area: 2, scale: 'S3', groups: ['DN'] },
  ])
})

test('what is pasted and is no number, or has no column, is told, and takes nothing away', async () => {
  const desk = open('?part=block-0&view=table')
  await readHead()
  const points = screen.getByLabelText<HTMLTextAreaElement>('Điểm tối đa, tiêu chí thành phần A01')
  const before = points.value
  paste('Điểm tối đa, tiêu chí thành phần A01', [['1.234,5', '2', 'S3', 'ND', 'Clear', 'thừa']])

  expect(await screen.findByText('1 ô được dán không phải là số nên không được nhận.')).toBeTruthy()
  expect(screen.getByText('1 ô được dán nằm ngoài bảng nên không được nhận.')).toBeTruthy()
  expect(points.value).toBe(before)
  expect((await saved(desk)).blocks[0]!.items[0]).toMatchObject({ area: 2, en: 'Clear' })
})

test('Enter goes to the cell below, and Escape brings back what stood in it', async () => {
  open('?part=block-0&view=table')
  await readHead()
  const cell = (item: string) =>
    screen.getByLabelText<HTMLTextAreaElement>(`Tiếng Việt, tiêu chí thành phần ${item}`)
  const before = cell('A01').value
  fireEvent.focus(cell('A01'))
  fireEvent.change(cell('A01'), { target: { value: 'khác' } })
  fireEvent.keyDown(cell('A01'), { key: 'Escape' })
  expect(cell('A01').value).toBe(before)

  fireEvent.keyDown(cell('A01'), { key: 'Enter' })
  expect(document.activeElement).toBe(cell('A02'))
})

test('an area, a group and an item are duplicated with the next free code', async () => {
  const desk = open('?part=areas')
  await readHead()
  await duplicate('lĩnh vực 1')
  await desk.router.navigate(`${page}?part=groups`)
  await duplicate('nhóm ND')
  await desk.router.navigate(`${page}?part=block-0&view=table`)
  await duplicate('tiêu chí thành phần A01')

  const { areas, respondentGroups, blocks } = await saved(desk)
  expect(areas.map(({ id, vi }) => `${id} ${vi}`).slice(0, 2)).toEqual([
    '1 Chỉ đạo, điều hành',
    '3 Chỉ đạo, điều hành',
  ])
  expect(respondentGroups.map(({ id }) => id)).toEqual(['ND', 'ND2', 'DN'])
  expect(blocks[0]!.items.map(({ id }) => id)).toEqual(['A01', 'A03', 'A02'])
})

test('a ready-made scale is taken by one press, and not offered twice', async () => {
  const desk = open('?part=scales')
  await readHead()
  await press(/^\+ HL5: Rất không hài lòng/)
  expect(screen.queryByText(/^\+ HL5/)).toBeNull()

  const scale = (await saved(desk)).scales.at(-1)
  expect(scale?.options.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 9])
  expect(scale?.options.at(-1)).toMatchObject({ vi: 'Không có ý kiến', excluded: true })
})

test('who has no English yet lets the Vietnamese stand for it, in one press', async () => {
  const definition = structuredClone(working)
  definition.areas[0]!.en = ''
  definition.scales[0]!.options[0]!.en = ' '
  const desk = open('?part=check', {}, { definition })
  await readHead()
  await press('Dùng nội dung tiếng Việt cho chỗ thiếu')

  expect(await screen.findByText(/^Không còn chỗ nào phải sửa/)).toBeTruthy()
  const mended = await saved(desk)
  expect(mended.areas[0]!.en).toBe('Chỉ đạo, điều hành')
  expect(findWorkingFaults(mended)).toEqual([])
})

test('a number on its way stays as it is typed; what is none says so', async () => {
  const desk = open('?part=block-0&view=table')
  await readHead()
  const points = screen.getByLabelText<HTMLTextAreaElement>('Điểm tối đa, tiêu chí thành phần A01')
  fireEvent.change(points, { target: { value: '2,' } })
  expect(points.value).toBe('2,')
  fireEvent.change(points, { target: { value: 'hai' } })
  fireEvent.blur(points)
  expect(textOf(points.parentElement!)).toContain('Đây không phải là số.')
  fireEvent.change(points, { target: { value: '20.0' } })
  fireEvent.blur(points)
  expect(points.value).toBe('20')
  expect((await saved(desk)).blocks[0]!.items[0]!.maxPoints).toBe(20)
})

test('what is no number goes with its row, and with what is pasted over it', async () => {
  const desk = open('?part=block-0&view=table')
  await readHead()
  const cell = (item: string) =>
    screen.getByLabelText<HTMLTextAreaElement>(`Điểm tối đa, tiêu chí thành phần ${item}`)
  fireEvent.change(cell('A01'), { target: { value: 'hai' } })
  fireEvent.blur(cell('A01'))
  const below = cell('A02').value
  fireEvent.click(screen.getByRole('button', { name: 'Chuyển tiêu chí thành phần A01 xuống dưới' }))
  expect(cell('A02').value).toBe(below)

  fireEvent.change(cell('A02'), { target: { value: 'ba' } })
  paste('Điểm tối đa, tiêu chí thành phần A02', [['7,5', '2']])
  await screen.findByText('Đã dán 1 dòng.')
  expect(cell('A02').value).toBe('7,5')
  expect((await saved(desk)).blocks[0]!.items[0]).toMatchObject({ id: 'A02', maxPoints: 7.5 })
})

function said(): string[] {
  return [...document.querySelectorAll('.field-message')].map(textOf)
}

function menu(): string {
  return textOf(screen.getByRole('navigation', { name: 'Các phần của bộ chỉ số' }))
}

async function duplicate(what: string) {
  fireEvent.click(await screen.findByRole('button', { name: `Nhân đôi ${what}` }))
}

function paste(label: string, rows: readonly (readonly string[])[]) {
  const data = new DataTransfer()
  data.setData('text/plain', rows.map((row) => row.join('\t')).join('\r\n'))
  fireEvent.paste(screen.getByLabelText(label), { clipboardData: data })
}

/** What the server was sent last. */
async function saved(desk: Desk): Promise<WorkingDefinition> {
  await Promise.resolve()
  hide()
  await expect.poll(() => desk.sent().length).toBeGreaterThan(0)
  return WorkingDefinition.parse(Object(desk.sent().at(-1)?.body).definition)
}
