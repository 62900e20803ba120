/**
 * The round of a small city, from an empty database to its closing and publication: everybody does
 * their part on their own screen. Each test is a step on the way; after one that fails, none runs.
 */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerEverything, appIsStored, ballotIs, finish, rateUnits } from '../src/answering.ts'
import { openBox, printKeySheets, type SheetLines } from '../src/box-keys.ts'
import {
  choose,
  closedToThem,
  confirm,
  download,
  heading,
  inviteColleague,
  join,
  move,
  propose,
  type Colleague,
} from '../src/desk.ts'
import { inviteBySms, linkCounters, linkInsiders } from '../src/handing-out.ts'
import { countOf, enrolPhone, noteRefusal } from '../src/interviewing.ts'
import { setUpOffice } from '../src/office.ts'
import { askMore, fixDefinition, importRegistry, makeRound, wantEach } from '../src/setting-up.ts'
import { assessedFile, round, units } from '../src/small-city.ts'
import { addInterviewer, assign, decide, openBallot } from '../src/supervising.ts'
import { openWorld, type World } from '../src/world.ts'

const citizens = 'Người dân có giao dịch'
/** How many citizens answer at one counter: enough to be shown one by one. */
const AT_COUNTER = 6

let world: World
/** The pages of the round in the console. */
let pages: string
let admin: Page
let supervisor: Page
let council: Page
let interviewer: Page
let unit: Page
/** What was handed out: addresses that people open. */
const handed = { counter: '', invitation: '', insider: '', enrolment: '' }
/** What stands on the two sheets that open the box. */
let sheet: SheetLines = []
/** How many ballots somebody finished, on whatever phone. */
let finished = 0
let stopped = false

beforeAll(async () => {
  world = await openWorld()
  pages = `${world.url}/console/rounds/${round.id}`
  admin = await openDesk()
})
beforeEach(({ skip, onTestFailed }) => {
  skip(stopped, 'a step before this one failed')
  onTestFailed(() => {
    stopped = true
  })
})
afterAll(() => world.close())

describe('the round is prepared', () => {
  test('the first admin sets up, and a supervisor and a council member join by their links', async () => {
    await setUpOffice(admin, world.setupLink())

    supervisor = await welcome({ name: 'Bùi Văn Bình', role: 'Giám sát viên' })
    council = await welcome({ name: 'Đặng Thu Cúc', role: 'Hội đồng thẩm định' })

    await Promise.all([supervisor, council].map((page) => heading(page, /^Hôm nay/)))
    expect(await supervisor.getByRole('link', { name: 'Người dùng' }).count()).toBe(0)
    expect(await council.getByRole('link', { name: 'Phân phát phiếu' }).count()).toBe(0)
  })

  test('the units of the city are imported, after a fault was mended', () => importRegistry(admin))

  test('its definition is read from a file and fixed as a version', () => fixDefinition(admin))

  test('a round is made, with its days, two extra questions and its quotas', async () => {
    await makeRound(admin)
    await askMore(admin, citizens)
    await wantEach(admin, 2, 'Cần 12 phiếu cho 6 đơn vị')
  })

  test('links, invitations and the links of insiders are made', async () => {
    handed.counter = await linkCounters(admin, pages, {
      group: citizens,
      unit: units.B01,
      most: AT_COUNTER - 1,
    })
    handed.invitation = await inviteBySms(admin, pages, { group: citizens, unit: units.B01 })
    handed.insider = await linkInsiders(admin, pages, 'Lê Thị An')
  })

  test('the supervisor adds an interviewer, prints her sheet, and gives her a ward', async () => {
    handed.enrolment = await addInterviewer(supervisor, pages, 'Trần Thị Hoa')
    const interviewer = 'Trần Thị Hoa (11)'
    await assign(supervisor, pages, { unit: 'B02', group: citizens, interviewer })
  })

  test('the interviewer and a ward join, and land on what is theirs', async () => {
    interviewer = await welcome({
      name: 'Trần Thị Hoa',
      role: 'Điều tra viên',
      part: { name: 'Điều tra viên', option: 'Trần Thị Hoa' },
    })
    unit = await welcome({
      name: 'UBND phường Bến Tre',
      role: 'Đơn vị được đánh giá',
      part: { name: 'Đơn vị', option: units.B01 },
    })

    await interviewer.waitForURL(/\/console\/mine\/fieldwork$/)
    await unit.waitForURL(/\/console\/mine\/unit$/)
  })

  test('the key of the box is printed on two sheets, and one of them is read back', async () => {
    sheet = await printKeySheets(admin, pages)

    await admin.goto(`${pages}/course`)
    await admin.getByText('Chìa khóa hòm phiếu nằm trên hai tờ giấy').waitFor()
  })

  test('the round is opened, and what cannot change any more is only shown', async () => {
    await admin.goto(`${pages}/setup`)
    await heading(admin, 'Đợt đã sẵn sàng để mở')
    await admin.getByText('3 liên kết, 2 thư mời chưa dùng').waitFor()
    await admin.getByText('2 người có liên kết riêng').waitFor()

    await confirm(admin, 'Mở đợt, bắt đầu nhận phiếu')

    await heading(admin, /^Đợt đang thu phiếu/)
    await admin.getByRole('link', { name: 'Xem: Danh sách đơn vị' }).waitFor()
    await admin.getByRole('link', { name: /^Sửa chỉ tiêu/ }).waitFor()
  })
})

describe('people answer', () => {
  test('a citizen answers without a network and sends later; the others at the counter were faster', async () => {
    const slow = await world.openPhone()
    await begin(slow.page(), handed.counter)
    await appIsStored(slow.page())
    await slow.goOffline()
    await answerEverything(slow.page(), 4, { contact: 4, whynot: 'Chưa có việc gì' })
    await finishOn(slow.page(), 'Trên thiết bị này')

    for (const code of [5, 4, 5, 3, 4].slice(0, AT_COUNTER - 1)) {
      const fast = await world.openPhone()
      await begin(fast.page(), handed.counter)
      await answerEverything(fast.page(), code, { contact: 1 })
      await finishOn(fast.page(), 'Đã gửi thành công')
      await fast.shut()
    }
    await slow.goOnline()

    await ballotIs(slow.page(), 'Đã gửi thành công')
    await slow.shut()
  })

  test('an invitation by SMS is spent, once', async () => {
    const phone = await world.openPhone()
    await begin(phone.page(), handed.invitation)
    await answerEverything(phone.page(), 3, { contact: 1 })
    await finishOn(phone.page(), 'Đã gửi thành công')

    await phone.page().goto(handed.invitation)
    await heading(phone.page(), 'Thư mời này đã được dùng')
    await phone.shut()
  })

  test('the head of a ward rates three departments by one link', async () => {
    const phone = await world.openPhone()
    const page = phone.page()
    await rateUnits(page, handed.insider, [4, 5, 3])
    finished += 3

    await heading(page, 'Ông/Bà đã đánh giá đủ 3 đơn vị')
    await page.getByText('Trân trọng cảm ơn').waitFor()
    await phone.shut()
  })

  test('the interviewer brings home a ballot and a refusal, and sees her own work and no other', async () => {
    const phone = await world.openPhone()
    const page = phone.page()
    await enrolPhone(page, `${world.url}/enrol#${handed.enrolment}`)
    await page.goto(`${world.url}/interview`)
    await page.getByRole('link', { name: 'Việc được giao: 0/2 phiếu' }).click()
    await page.getByRole('button', { name: units.B02 }).click()
    await page.getByRole('link', { name: 'Bắt đầu phiếu mới' }).click()
    await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).click()
    await page.waitForURL(/\/x\/contact$/)
    await answerEverything(page, 2, { contact: 1 })
    await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click()
    finished += 1
    await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
    const told = page.waitForResponse((answer) => answer.url().endsWith('/api/contacts'))
    await noteRefusal(page)
    await told
    await expect.poll(() => countOf(page, 'Đã gửi thành công'), { timeout: 20_000 }).toBe(1)
    await phone.shut()

    await interviewer.reload()
    await interviewer.getByText('Đã thu 1 trên 2 phiếu được giao').waitFor()
    await interviewer.goto(pages)
    await closedToThem(interviewer)
  })
})

describe('the box is opened', () => {
  test('as long as the round is open, all of it lies in the box, and nobody sees a score', async () => {
    await admin.goto(`${pages}/box`)
    await heading(admin, `${finished} phiếu trong hòm, chưa mở`)
    await admin.goto(`${pages}/result`)
    await admin.getByText('Chưa có kết quả: đợt đang nhận phiếu').waitFor()
    await supervisor.goto(`${pages}/review?page=1`)
    await heading(supervisor, /^0 phiếu|^Chưa có phiếu|^Không có phiếu/)
  })

  test('before its last day it takes two to close it: invitations and insiders are gone then', async () => {
    await admin.goto(`${pages}/course`)
    await propose(admin, 'Đề nghị đóng đợt')
    await heading(admin, 'Đợt đang mở')
    await council.goto(`${pages}/course`)
    await move(council, 'Xác nhận đóng đợt', 'Đợt đã đóng')
    await council.getByText('Đã xóa 4 thư mời và 2 người trong danh sách nội bộ.').waitFor()

    await admin.goto(`${pages}/insiders/CT`)
    await admin.getByText('danh sách và liên kết đã được xóa').waitFor()
    expect(await admin.getByText('Lê Thị An').count()).toBe(0)
  })

  test('the council brings its sheet, and what named people have answered is counted', async () => {
    await openBox(council, pages, { sheet, named: 4 })

    await council.goto(`${pages}/box`)
    await heading(council, `Đã kiểm hết: ${finished} phiếu`)
  })
})

describe('ballots are judged and taken out', () => {
  test('the supervisor counts the ballot that came late and excludes one, each with a reason', async () => {
    const late = { filter: 'review=held', flag: 'Liên kết đã đủ phiếu', found: 1 }
    await openBallot(supervisor, pages, late)
    await supervisor.getByText('Chưa có việc gì').waitFor()
    await decide(supervisor, 'Tính vào kết quả', 'Trả lời khi mất mạng, gửi sau')

    const filter = 'flag=desk&decided=no'
    const atTheDesk = { filter, flag: 'Tại quầy', found: AT_COUNTER - 1 }
    await openBallot(supervisor, pages, atTheDesk)
    await decide(supervisor, 'Loại khỏi kết quả', 'Cán bộ của phường tự trả lời')
  })

  test('progress and response rates are what was done', async () => {
    await supervisor.goto(`${pages}/fieldwork?by=unit`)
    await heading(supervisor, new RegExp(`^${finished - 1} trên 12 phiếu cần có`))

    await supervisor.goto(`${pages}/fieldwork/contacts`)
    await heading(supervisor, 'Tỷ lệ trả lời 50,0% (AAPOR RR3)')
  })

  test('the counted ballots of five and more people are taken out as a file: a row each', async () => {
    await admin.goto(`${pages}/exports`)
    await admin.getByRole('radio', { name: /^Từng phiếu/ }).check()
    await admin.getByRole('radio', { name: /^CSV/ }).check()
    await admin.getByLabel('Tình trạng duyệt').selectOption('counted')
    await admin.getByRole('button', { name: 'Bắt đầu xuất' }).click()
    await heading(admin, '1 tệp đã sẵn sàng để tải')

    const files = unzipSync(await readFile(await (await download(admin, 'Tải xuống')).path()))
    const name = Object.keys(files).find((each) => /ballots.*\.csv$/.test(each))!
    const [, ...rows] = strFromU8(files[name]!).trim().split('\r\n')
    expect(rows).toHaveLength(AT_COUNTER - 1)
    expect(rows.every((row) => row.includes(units.B01))).toBe(true)
  })

  test('a backup is made, and restored elsewhere to see that it holds', async () => {
    await admin.goto(`${world.url}/console/keeping`)
    await admin.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await admin.getByText(`2 đợt, ${finished} phiếu`).first().waitFor()
    await admin.getByRole('button', { name: 'Kiểm tra bản này' }).first().click()

    await admin.getByText('Khôi phục được, mọi số khớp').waitFor({ timeout: 60_000 })
  })
})

describe('the round ends', () => {
  test('the council reads the result, where few answered without a rank, and approves it; the work of the office it may not do', async () => {
    await admin.goto(`${pages}/points/import`)
    await choose(admin, 'diem-tham-dinh.csv', assessedFile)
    await admin.getByLabel('Lý do nhập').fill('Biên bản thẩm định số 12')
    await admin.getByRole('button', { name: 'Nhập tất cả' }).click()
    await heading(admin, /^Đã có đủ 12 điểm thẩm định/)

    await council.goto(`${pages}/result`)
    await heading(council, /chưa đơn vị nào có chỉ số$/)
    await council.getByText('chưa đủ phiếu để xếp hạng').first().waitFor()
    await council.goto(`${pages}/result?block=B`)
    await heading(council, /^Phường Bến Tre đứng đầu với .*, trong 1 đơn vị được xếp hạng$/)
    await council.goto(`${pages}/course`)
    await move(council, 'Duyệt kết quả', 'Đợt đã duyệt')
    await council.goto(`${pages}/sending`)
    await closedToThem(council)
  })

  test('a ward sees its own result once it is published, and nothing else', async () => {
    await unit.reload()
    await unit.getByText('Chưa có kết quả nào được công bố cho đơn vị này').waitFor()
    await admin.goto(`${pages}/course`)
    await move(admin, 'Công bố kết quả', 'Đợt đã công bố')

    await unit.reload()
    await unit.getByRole('row', { name: round.name }).waitFor()
    expect(await unit.getByText(units.B02).count()).toBe(0)
    for (const path of [`rounds/${round.id}`, `rounds/${round.id}/review`, 'people', 'log']) {
      await unit.goto(`${world.url}/console/${path}`)
      await closedToThem(unit)
    }
  })

  test('the log says who did what, and its chain is unbroken', async () => {
    await admin.goto(`${world.url}/console/log`)
    await admin.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
    await admin.getByText('Nguyên vẹn:').waitFor()

    for (const [who, what] of [
      ['Bùi Văn Bình', 'quyết định về phiếu'],
      ['Đặng Thu Cúc', 'chuyển trạng thái đợt'],
    ] as const) {
      await admin.getByLabel('Người thực hiện').selectOption({ label: who })
      const deed = admin.getByRole('row').filter({ hasText: who }).filter({ hasText: what })
      await deed.first().waitFor()
    }
  })

  test('every ballot that somebody finished is kept, and no other; few of a kind are not shown one by one', async () => {
    await supervisor.goto(`${pages}/review?page=1`)
    await heading(supervisor, new RegExp(`^${AT_COUNTER} phiếu theo bộ lọc$`))

    await supervisor.goto(pages)
    await heading(supervisor, new RegExp(`^${finished - 1} phiếu từ 5/6 đơn vị`))

    await unit.goto(`${world.url}/results/${round.id}/my-ballot`)
    await unit.getByText(`Cộng lại là ${finished} phong bì`).waitFor()
  })
})

async function openDesk(): Promise<Page> {
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  return desk.page()
}

/** Invites somebody and lets them join at a desk of their own. */
async function welcome(colleague: Colleague): Promise<Page> {
  const link = await inviteColleague(admin, world.url, colleague)
  const desk = await openDesk()
  await join(desk, link)
  return desk
}

/** Follows a link and agrees; the first of the extra questions stands then. */
async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await page.waitForURL(/\/x\/contact$/)
}

async function finishOn(page: Page, state: Parameters<typeof ballotIs>[1]): Promise<void> {
  await finish(page)
  finished += 1
  await ballotIs(page, state)
}
