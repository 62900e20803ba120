import type { ExtraQuestion } from '@phieu/survey'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, onTestFinished, test } from 'vitest'
import { openTestOffice } from '../../testing/test-office.ts'

const extra: ExtraQuestion[] = [
  {
    id: 'visited',
    kind: 'single',
    place: 'before',
    text: { vi: 'Ông/Bà đã đến cơ quan này chưa?', en: 'Have you been to this office?' },
    options: [
      { code: 1, vi: 'Đã đến', en: 'Yes' },
      { code: 2, vi: 'Chưa đến', en: 'No' },
    ],
  },
  {
    id: 'times',
    kind: 'number',
    place: 'before',
    text: { vi: 'Bao nhiêu lần?', en: 'How often?' },
    min: 1,
    max: 50,
    decimals: 0,
    unit: { vi: 'lần', en: 'times' },
    askIf: { is: 'equals', question: 'visited', value: 1 },
  },
]

test('a paper form has every question with its boxes, who skips it, what is kept, and its code', async () => {
  const { print } = await open()
  const { text, pages } = await print('B/ND.pdf')

  expect(text).toContain('1. Ông/Bà đã đến cơ quan này chưa?')
  expect(text).toContain('Chỉ trả lời nếu câu 1 là “Đã đến”.')
  expect(text).toContain('Mã mẫu phiếu: B.ND')
  expect(text).toContain('Việc tham gia là tự nguyện')
  expect(text).toContain(`Trang 1/${pages}`)
  expect(text).toContain('ĐỢT THỬ NGHIỆM – KHÔNG CÔNG BỐ')
})

test('a form for one unit bears its name and says so in its code; in English too', async () => {
  const { office, print } = await open()
  const plan = (await office.services.plans.find('practice-2026'))!
  const unit = [...plan.units.values()].find(({ block }) => block === 'B')!

  const { text } = await print(`B/ND.pdf?unit=${unit.id}&language=en`)

  expect(text).toContain(`Office: ${unit.name}`)
  expect(text).toContain(`Form code: B.ND.${unit.id}`)
  expect(text).toContain('Answer only if question 1 is “Yes”.')
})

test.each(['B/XX.pdf', 'B/VC.pdf', 'Z/ND.pdf', 'B/ND.docx', 'B/ND.pdf?unit=khong-co'])(
  'there is no form %s',
  async (form) => {
    const { office, cookies } = await open()

    const answer = await office.ask(`/api/rounds/practice-2026/paper/${form}`, { cookies })

    expect(answer.status).toBe(404)
  },
)

async function open() {
  const office = await openTestOffice({ round: { extra } })
  onTestFinished(() => office.close())
  const cookies = await office.setUp()
  async function print(form: string) {
    const answer = await office.ask(`/api/rounds/practice-2026/paper/${form}`, { cookies })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const { text, totalPages } = await extractText(await getDocumentProxy(bytes), {
      mergePages: true,
    })
    return { text: text.replaceAll(/\s+/g, ' '), pages: totalPages }
  }
  return { office, cookies, print }
}
