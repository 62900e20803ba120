/**
 * The round of a small city, from an empty database to its closing and approval: everybody does
 * their part on their own screen. Each test is a step on the way; the first that fails ends it.
 */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerEverything, answerItems, ballotIs, finish } from '../src/answering.ts'
import { choose, confirm, download, heading, inviteColleague, join } from '../src/desk.ts'
import { chooseGroup, countOf, enrolPhone } from '../src/interviewing.ts'
import { setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import * as city from '../src/small-city.ts'
import { openWorld, type World } from '../src/world.ts'

const round = city.round.id
const citizens = 'Người dân có giao dịch'

describe('the round of a small city', () => {
  let world: World
  let admin: Page
  let supervisor: Page
  let council: Page
  let unit: Page
  let interviewer: Page
  let phone: Phone
  /** What was handed out: the addresses that people open. */
  const handed = { counter: '', invitation: '', insider: '', enrolment: '' }
  /** Ballots that somebody finished, on whatever phone. */
  let finished = 0
  let failed = false

  beforeAll(async () => {
    world = await openWorld()
    admin = await openDesk()
  })
  beforeEach(({ skip, onTestFailed }) => {
    skip(failed, 'an earlier step failed')
    onTestFailed(() => {
      failed = true
    })
  })
  afterAll(() => world.close())

  test('the first admin sets up, and a supervisor and a council member join by their links', async () => {
    await setUpOffice(admin, world.setupLink())

    supervisor = await welcome({ name: 'Bùi Văn Bình', role: 'Giám sát viên' })
    council = await welcome({ name: 'Đặng Thu Cúc', role: 'Hội đồng thẩm định' })

    await supervisor.waitForURL(/\/console\/rounds\//)
    await council.waitForURL(/\/console\/rounds\//)
    expect(await supervisor.getByRole('link', { name: 'Người dùng' }).count()).toBe(0)
    expect(await council.getByRole('link', { name: 'Phát phiếu' }).count()).toBe(0)
  })

  test('the units of the city are imported, after a fault was mended', async () => {
    await admin.getByRole('link', { name: 'Danh mục', exact: true }).click()
    await admin.getByRole('link', { name: 'Nhập danh sách đơn vị' }).click()
    await admin.getByLabel('Mã danh sách').fill(round)
    await admin.getByLabel('Tên danh sách').fill('Đơn vị của thành phố An Phú')
    await choose(admin, 'don-vi.csv', city.faultyRegistry)
    await admin.getByRole('row', { name: 'C3' }).getByText('Ô “unit_name” trống').waitFor()

    await choose(admin, 'don-vi.csv', city.mendedRegistry)
    await admin.getByText('Tệp không có lỗi: 6 đơn vị').waitFor()
    await admin.getByLabel('Lý do nhập').fill('Nghị quyết số 3 của HĐND thành phố')
    await admin.getByRole('button', { name: 'Nhập danh sách' }).click()

    await admin.getByText(`Đã nhập danh sách “${round}”`).waitFor()
  })

  test('the definition of the city is read from a file and fixed as its first version', async () => {
    await admin.goto(console('catalogue/import/definition'))
    await choose(admin, 'bo-tieu-chi.json', JSON.stringify(city.definition))
    await admin.getByText('Đọc được 6 câu hỏi trong 2 khối').waitFor()
    await admin.getByRole('button', { name: 'Mở thành bản nháp' }).click()
    const parts = admin.getByRole('navigation', { name: 'Các phần' })
    await parts.getByRole('link', { name: 'Kiểm tra và chốt' }).click()
    await admin.getByText('Không còn chỗ nào phải sửa').waitFor()
    await admin.getByText('Chốt thành phiên bản 1').click()
    await admin.getByLabel('Lý do, văn bản').fill('Quyết định của UBND thành phố')
    await admin.getByRole('button', { name: 'Chốt phiên bản' }).click()

    await heading(admin, 'an-phu-2026, phiên bản 1: 6 câu hỏi trong 2 khối')
  })

  test('a round is made, with its days, two extra questions and its quotas', async () => {
    await admin.goto(console('rounds'))
    await admin.getByRole('link', { name: 'Lập đợt mới' }).click()
    await admin.getByLabel('Mã đợt').fill(round)
    await admin.getByLabel('Tên đợt bằng tiếng Việt').fill(city.round.name)
    await admin.getByLabel('Tên đợt bằng tiếng Anh').fill('Reform index of An Phu, 2026')
    await admin.getByLabel('Cơ quan tổ chức, tiếng Việt').fill('Sở Nội vụ An Phú')
    await admin.getByLabel('Cơ quan tổ chức, tiếng Anh').fill('Home affairs of An Phu')
    await admin.getByLabel('Danh sách đơn vị').selectOption(round)
    await admin.getByLabel('Bộ chỉ số').selectOption('an-phu-2026@1')
    await admin.getByLabel('Năm', { exact: true }).fill('2026')
    const days = admin.getByRole('group', { name: 'Thời gian thu phiếu' })
    await days.getByLabel('Từ ngày').fill(dayFromNow(-3))
    await days.getByLabel('Đến ngày').fill(dayFromNow(10))
    await admin.getByRole('button', { name: 'Lập đợt' }).click()
    await heading(admin, 'Còn 1 bước trước khi mở đợt')

    await admin.getByRole('link', { name: /^Sửa câu hỏi/ }).click()
    await admin.getByRole('button', { name: /^Thêm: Lần gần nhất/ }).click()
    await admin.getByRole('button', { name: 'Xong câu này' }).click()
    await admin.getByRole('button', { name: 'Thêm câu hỏi mới' }).click()
    await admin.getByLabel('Mã câu hỏi').fill('whynot')
    await admin.getByLabel('Câu hỏi, tiếng Việt').fill('Vì sao Ông/Bà chưa đến?')
    await admin.getByLabel('Câu hỏi, tiếng Anh').fill('Why have you not been there?')
    await admin.getByLabel('Hỏi ở đâu').selectOption('before')
    await admin.getByLabel('Cách trả lời').selectOption('text')
    await admin.getByRole('checkbox', { name: citizens }).check()
    await admin.getByRole('button', { name: 'Thêm điều kiện' }).click()
    await admin.getByLabel('Câu', { exact: true }).selectOption('contact')
    await admin.getByLabel('Mã hoặc số').fill('4')
    await admin.getByRole('button', { name: 'Xong câu này' }).click()
    await admin.getByText(/Chỉ hỏi khi .* là “Chưa bao giờ”\./).waitFor()
    await save()

    await admin.goto(console(`rounds/${round}/setup/quotas`))
    await admin.getByLabel('Mỗi nhóm của một đơn vị').fill('2')
    await heading(admin, 'Cần 12 phiếu cho 6 đơn vị')
    await save()
  })

  test('citizens get links for the counter and invitations by SMS', async () => {
    await admin.goto(console(`rounds/${round}/sending/new`))
    await admin.getByRole('checkbox', { name: /^B –/ }).check()
    await admin.getByRole('checkbox', { name: citizens }).check()
    await admin.getByRole('checkbox', { name: 'Tại quầy của cơ quan' }).check()
    await admin.getByLabel('Tối đa tất cả').fill('1')
    await admin.getByRole('button', { name: 'Tạo liên kết' }).click()
    await admin.getByText('Đã tạo 3 liên kết.').waitFor()
    await admin.getByRole('link', { name: city.units.B01 }).click()
    handed.counter = await admin.getByLabel('Địa chỉ').inputValue()

    await admin.goto(console(`rounds/${round}/sending/invitations/new`))
    await admin.getByLabel('Tên lô').fill('SMS tháng 11')
    await admin.getByLabel('Số thư mời cho mỗi đơn vị').fill('2')
    await admin.getByLabel('Chỉ một số đơn vị').fill('phuong ben tre')
    await admin.getByRole('radio', { name: citizens }).check()
    await admin.getByRole('radio', { name: 'SMS' }).check()
    await admin.getByRole('button', { name: 'Tạo thư mời' }).click()
    await admin.getByText('Đã tạo 2 thư mời').waitFor()

    const [, first = ''] = await linesOf(download(admin, 'CSV'))
    handed.invitation = first.split(';')[1] ?? ''
    expect(handed.invitation).toContain('/i#')
  })

  test('heads of wards are imported, their units drawn, and their links made', async () => {
    const list = console(`rounds/${round}/insiders/CT`)
    await admin.goto(`${list}/import`)
    await choose(admin, 'chu-tich.csv', city.insiderFile)
    await admin.getByLabel('Lý do nhập').fill('Danh sách theo công văn số 8')
    await admin.getByRole('button', { name: 'Nhập tất cả' }).click()
    await admin.getByRole('link', { name: 'Chọn ngẫu nhiên đơn vị' }).first().click()
    await admin.getByRole('checkbox', { name: /^Mỗi người đánh giá mọi đơn vị/ }).check()
    await admin.getByRole('button', { name: 'Xem trước' }).click()
    await admin.getByText('Đủ: cả 3 đơn vị có đủ người đánh giá').waitFor()
    await confirm(admin, 'Giữ kết quả này')

    await admin.getByRole('link', { name: 'Tạo đường dẫn' }).first().click()
    await admin.getByLabel('Tệp', { exact: true }).selectOption('csv')
    await admin.getByRole('button', { name: 'Tạo và tải tệp' }).click()
    const rows = await linesOf(download(admin, 'Tải tệp xuống'))
    handed.insider = rows.find((row) => row.startsWith('Lê Thị An;'))?.split(';')[4] ?? ''

    expect(handed.insider).toContain('/i#')
  })

  test('the supervisor adds an interviewer and prints the sheet; both she and a ward get an account', async () => {
    const fieldwork = console(`rounds/${round}/fieldwork`)
    await supervisor.goto(`${fieldwork}/interviewers/new`)
    await supervisor.getByRole('textbox', { name: 'Danh sách' }).fill('Trần Thị Hoa; 11; Tổ 1')
    await supervisor.getByRole('button', { name: 'Thêm vào đợt' }).click()
    await supervisor.getByText('Đã thêm 1 người.').waitFor()
    await supervisor.getByRole('checkbox', { name: 'Chọn Trần Thị Hoa' }).check()
    await supervisor.getByText('In tờ đăng ký (PDF)').first().click()
    const [sheet] = await Promise.all([
      supervisor.waitForEvent('download'),
      supervisor.getByRole('button', { name: 'In tờ đăng ký (PDF)' }).click(),
    ])
    handed.enrolment = await enrolmentOn(sheet)

    await supervisor.goto(`${fieldwork}/assignments/new`)
    await supervisor.getByLabel('Chỉ một số đơn vị').fill('B02')
    await supervisor.getByRole('checkbox', { name: citizens }).check()
    await supervisor.getByRole('checkbox', { name: 'Trần Thị Hoa (11)' }).check()
    await supervisor.getByRole('button', { name: 'Xem trước' }).click()
    await heading(supervisor, /Sẽ giao thêm 2 phiếu, thành 1 việc/)
    await supervisor.getByRole('button', { name: 'Giao các việc này' }).click()
    await supervisor.getByText('Đã giao 1 việc').waitFor()

    interviewer = await welcome({
      name: 'Trần Thị Hoa',
      role: 'Điều tra viên',
      part: { name: 'Điều tra viên', option: 'Trần Thị Hoa' },
    })
    unit = await welcome({
      name: 'UBND phường Bến Tre',
      role: 'Đơn vị được đánh giá',
      part: { name: 'Đơn vị', option: city.units.B01 },
    })
    await interviewer.waitForURL(/\/console\/mine\/fieldwork$/)
    await unit.waitForURL(/\/console\/mine\/unit$/)
  })

  test('the round is opened', async () => {
    await admin.goto(console(`rounds/${round}/setup`))
    await heading(admin, 'Đợt đã sẵn sàng để mở')

    await confirm(admin, 'Mở đợt, bắt đầu nhận phiếu')

    await heading(admin, /^Đợt đang thu phiếu/)
  })

  test('a citizen answers without a network and sends later; another one was faster', async () => {
    const slow = await world.openPhone()
    await slow.page().goto(handed.counter)
    await slow.page().getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
    await slow.page().waitForURL(/\/x\/contact$/)
    await slow.goOffline()
    await answerEverything(slow.page(), 4, { contact: 4, whynot: 'Chưa có việc gì' })
    await finishOn(slow.page(), 'Trên máy này')

    const fast = await world.openPhone()
    await answerAll(fast.page(), handed.counter, 5)
    await finishOn(fast.page(), 'Đã đến nơi nhận')
    await slow.goOnline()

    await ballotIs(slow.page(), 'Đã đến nơi nhận')
    await Promise.all([slow.shut(), fast.shut()])
  })

  test('an invitation by SMS is spent, once', async () => {
    const invited = await world.openPhone()
    await answerAll(invited.page(), handed.invitation, 3)
    await finishOn(invited.page(), 'Đã đến nơi nhận')

    await invited.page().goto(handed.invitation)
    await heading(invited.page(), 'Thư mời này đã được dùng')
    await invited.shut()
  })

  test('the head of a ward rates three departments by one link', async () => {
    const insider = await world.openPhone()
    const page = insider.page()
    await page.goto(handed.insider)
    await page.getByText('đánh giá 3 cơ quan, đơn vị').waitFor()
    await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
    for (const [done, code] of [4, 5, 3].entries()) {
      if (done > 0) await page.getByRole('button', { name: /^Đơn vị tiếp theo/ }).click()
      await page.waitForURL(/\/answer\/[^/]+\/1$/)
      await answerItems(page, () => code)
      await page.getByRole('button', { name: /^Hoàn thành/ }).click()
      await page.waitForURL(/\/units$/)
      finished += 1
    }

    await heading(page, 'Ông/Bà đã đánh giá đủ 3 đơn vị')
    await page.getByText('Trân trọng cảm ơn').waitFor()
    await insider.shut()
  })

  test('the interviewer brings a ballot and a refusal home', async () => {
    phone = await world.openPhone()
    const page = phone.page()
    await enrolPhone(page, `${world.url}/enrol#${handed.enrolment}`)
    await page.goto(`${world.url}/interview`)
    await page.getByRole('link', { name: 'Việc được giao: 0/2 phiếu' }).click()
    await page.getByRole('button', { name: city.units.B02 }).click()
    if (page.url().endsWith('/group')) await chooseGroup(page, 'ND')
    await page.getByRole('link', { name: 'Bắt đầu phiếu mới' }).click()
    await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).click()
    await page.waitForURL(/\/x\/contact$/)
    await answerEverything(page, 2, { contact: 1 })
    await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click()
    finished += 1
    await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()

    await page.getByRole('link', { name: 'Ghi người không trả lời' }).click()
    await page.getByRole('button', { name: 'Từ chối' }).click()
    await page.getByText('Đã ghi trên máy: Từ chối.').waitFor()
    await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
    await expect.poll(() => countOf(page, 'Đã đến nơi nhận'), { timeout: 20_000 }).toBe(1)

    await interviewer.reload()
    await interviewer.getByText('Đã thu 1 trên 2 phiếu được giao').waitFor()
    await interviewer.goto(console(`rounds/${round}`))
    await notForThem(interviewer)
  })

  test('the supervisor counts the ballot that came late and excludes one, each with a reason', async () => {
    await supervisor.goto(console(`rounds/${round}/review?review=held`))
    await heading(supervisor, '1 phiếu theo bộ lọc')
    await openFirst(supervisor, 'Liên kết đã đủ phiếu')
    await supervisor.getByText('Chưa có việc gì').waitFor()
    await decide('Tính vào kết quả', 'Trả lời khi mất mạng, gửi sau')

    await supervisor.goto(console(`rounds/${round}/review?flag=desk&decided=no`))
    await heading(supervisor, '1 phiếu theo bộ lọc')
    await openFirst(supervisor, 'Tại bàn tiếp nhận')
    await decide('Loại khỏi kết quả', 'Cán bộ của phường tự trả lời')
  })

  test('progress and response rates are what was done', async () => {
    await supervisor.goto(console(`rounds/${round}/fieldwork?by=unit`))
    await heading(supervisor, `${finished - 1} trên 12 phiếu cần có`)
    await supervisor.goto(console(`rounds/${round}/fieldwork/contacts`))

    await heading(supervisor, 'Tỷ lệ trả lời 50,0% (AAPOR RR3)')
    const sms = supervisor.getByRole('row', { name: /^Tin nhắn SMS/ })
    expect((await sms.getByRole('cell').allInnerTexts()).slice(0, 2).join(' ')).toMatch(/^2 1/)
  })

  test('the counted ballots are taken out as a file: a row each', async () => {
    await admin.goto(console(`rounds/${round}/exports`))
    await admin.getByRole('radio', { name: /^Từng phiếu/ }).check()
    await admin.getByRole('radio', { name: /^CSV/ }).check()
    await admin.getByLabel('Trạng thái kiểm tra').selectOption('counted')
    await admin.getByRole('button', { name: 'Bắt đầu xuất' }).click()
    await heading(admin, '1 tệp đã sẵn sàng để tải')
    const bytes = await readFile(await (await download(admin, 'Tải xuống')).path())
    const files = unzipSync(bytes)
    const name = Object.keys(files).find((each) => /ballots.*\.csv$/.test(each)) ?? ''
    const [, ...rows] = strFromU8(files[name]!).trim().split('\r\n')

    expect(rows).toHaveLength(finished - 1)
  })

  test('a backup is made, and restored elsewhere to see that it holds', async () => {
    await admin.goto(console('keeping'))
    await admin.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await admin.getByText(`2 đợt, ${finished} phiếu`).waitFor()
    await admin.getByRole('button', { name: 'Kiểm tra bản này' }).click()

    await admin.getByText('Khôi phục được, mọi số khớp').waitFor({ timeout: 60_000 })
  })

  test('the round is closed: invitations and insiders are gone', async () => {
    await admin.goto(console(`rounds/${round}/course`))
    await move(admin, 'Đóng đợt', 'Đợt đã đóng')
    await admin.getByText('Đã xóa 4 mã mời và 2 người trong danh sách nội bộ.').waitFor()

    await admin.goto(console(`rounds/${round}/insiders/CT`))
    await admin.getByText('danh sách và đường dẫn đã được xóa').waitFor()
    expect(await admin.getByText('Lê Thị An').count()).toBe(0)
  })

  test('assessed points are imported, and the council reads the result and approves it', async () => {
    await admin.goto(console(`rounds/${round}/points/import`))
    await choose(admin, 'diem-tham-dinh.csv', city.assessedFile)
    await admin.getByLabel('Lý do nhập').fill('Biên bản thẩm định số 12')
    await admin.getByRole('button', { name: 'Nhập tất cả' }).click()
    await heading(admin, /^Đã có đủ 12 điểm thẩm định/)

    await council.goto(console(`rounds/${round}/result`))
    await heading(council, /đứng đầu với/)
    await council.goto(console(`rounds/${round}/course`))
    await move(council, 'Duyệt kết quả', 'Đợt đã duyệt')
    await council.goto(console(`rounds/${round}/sending`))
    await notForThem(council)
  })

  test('a rated ward sees its own page and nothing else', async () => {
    await unit.reload()
    await unit.getByText('Chưa có kết quả nào được công bố cho đơn vị này').waitFor()
    for (const path of [`rounds/${round}`, `rounds/${round}/review`, 'people', 'log', 'keeping']) {
      await unit.goto(console(path))
      await notForThem(unit)
    }
  })

  test('the log says who did what, and its chain is unbroken', async () => {
    await admin.goto(console('log'))
    await admin.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
    await admin.getByText('Nguyên vẹn:').waitFor()

    for (const [who, what] of [
      ['Bùi Văn Bình', /quyết định/],
      ['Đặng Thu Cúc', /chuyển trạng thái đợt/],
    ] as const) {
      await admin.getByLabel('Người thực hiện').selectOption({ label: who })
      await admin
        .getByRole('row')
        .filter({ hasText: who })
        .filter({ hasText: what })
        .first()
        .waitFor()
    }
  })

  test('every ballot that somebody finished is kept, and no other', async () => {
    await supervisor.goto(console(`rounds/${round}/review?page=1`))
    await heading(supervisor, new RegExp(`^${finished} phiếu`))

    await supervisor.goto(console(`rounds/${round}`))
    await heading(supervisor, new RegExp(`^${finished - 1} phiếu từ 5/6 đơn vị`))
  })

  function console(path: string): string {
    return `${world.url}/console/${path}`
  }

  async function openDesk(): Promise<Page> {
    const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
    return desk.page()
  }

  /** Invites somebody and lets them join at a desk of their own. */
  async function welcome(colleague: Parameters<typeof inviteColleague>[2]): Promise<Page> {
    const link = await inviteColleague(admin, world.url, colleague)
    const desk = await openDesk()
    await join(desk, link)
    return desk
  }

  async function answerAll(page: Page, link: string, code: number): Promise<void> {
    await page.goto(link)
    await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
    await page.waitForURL(/\/x\/contact$/)
    await answerEverything(page, code, { contact: 1 })
  }

  async function finishOn(page: Page, state: Parameters<typeof ballotIs>[1]): Promise<void> {
    await finish(page)
    finished += 1
    await ballotIs(page, state)
  }

  async function save(): Promise<void> {
    await admin.getByRole('button', { name: 'Lưu', exact: true }).click()
    await admin.getByText('Đã lưu.').waitFor()
  }

  async function decide(what: string, reason: string): Promise<void> {
    await supervisor.getByLabel(what).check()
    await supervisor.getByRole('button', { name: 'Xem ảnh hưởng tới kết quả' }).click()
    await supervisor.getByLabel('Lý do').fill(reason)
    await supervisor.getByRole('button', { name: 'Ghi quyết định này' }).click()
    await supervisor.getByText('Đã quyết định về 1 phiếu; 1 phiếu thay đổi').waitFor()
  }
})

async function openFirst(page: Page, flag: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: flag }).getByRole('link').first().click()
}

/** Moves a round on, as one who has read what that does. */
async function move(page: Page, name: string, then: string): Promise<void> {
  await page.getByText(`${name}…`).click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name }).click()
  await heading(page, new RegExp(`^${then}`))
}

async function notForThem(page: Page): Promise<void> {
  await heading(page, 'Tài khoản này không được xem nội dung này.')
}

async function linesOf(file: Promise<Download>): Promise<string[]> {
  const text = await readFile(await (await file).path(), 'utf8')
  return text.trim().split('\r\n')
}

/** The code that is printed for whoever cannot scan. */
async function enrolmentOn(sheet: Download): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await sheet.path())))
  const { text } = await extractText(pdf, { mergePages: true })
  return /\/enrol\s+([0-9a-z-]{20,})/.exec(text)?.[1]?.replaceAll('-', '') ?? ''
}

/** @param days - from today in the round's time zone; negative before */
function dayFromNow(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000)
  return moment.toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
}
