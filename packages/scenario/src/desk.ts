/** What people do at a desk of the office, whatever the page: invite, join, choose files, confirm. */
import type { Download, Page } from 'playwright-core'

/** Somebody who is to work in the office; `part` is what they see of it, where it is one part. */
export interface Colleague {
  name: string
  role: string
  part?: { name: string; option: string }
}

/** Makes an invitation; resolves with its link, which is shown once. */
export async function inviteColleague(
  admin: Page,
  url: string,
  { name, role, part }: Colleague,
): Promise<string> {
  await admin.goto(`${url}/console/people/invite`)
  await admin.getByLabel('Họ và tên').fill(name)
  await admin.getByLabel('Vai trò').selectOption({ label: role })
  if (part) {
    const choice = admin.getByRole('combobox', { name: part.name, exact: true })
    const offered = await choice.getByRole('option').allInnerTexts()
    const label = offered.find((each) => each.startsWith(part.option))
    if (label === undefined) throw new Error(`${part.option} is not among ${offered.join(', ')}`)
    await choice.selectOption({ label })
  }
  await admin.getByLabel('Thư điện tử').fill(`${crypto.randomUUID()}@example.vn`)
  await admin.getByRole('button', { name: 'Tạo liên kết mời' }).click()
  return admin.getByLabel('Liên kết mời').inputValue()
}

/** Opens an invitation and sets a password; whoever was invited is signed in then. */
export async function join(page: Page, link: string): Promise<void> {
  const password = `câu dài dễ nhớ ${crypto.randomUUID()}`
  await page.goto(link)
  for (const name of ['Mật khẩu', 'Nhập lại mật khẩu']) {
    await page.getByRole('textbox', { name, exact: true }).fill(password)
  }
  await page.getByRole('button', { name: 'Lập tài khoản và vào' }).click()
  await page.waitForURL((address) => !address.pathname.endsWith('/join'))
}

/** Resolves once the page says so in its heading. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).first().waitFor()
}

/** Chooses a file where the page takes one. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(fileOf(name, text))
}

/** A file as a browser hands it to a page. */
export function fileOf(name: string, text: string) {
  const mimeType = name.endsWith('.json') ? 'application/json' : 'text/csv'
  return { name, mimeType, buffer: Buffer.from(text) }
}

/** Opens what wants to be confirmed, and does it. */
export async function confirm(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: name }).click()
  await page.getByRole('button', { name }).click()
}

/** What a link saves. */
export async function download(page: Page, link: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return file
}

/** Moves a round on from the page of its course, as one who has read what that does. */
export async function move(page: Page, name: string, then: string): Promise<void> {
  await unfold(page, name)
  await explain(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { level: 1, name: then }).waitFor({ timeout: 60_000 })
}

/** Opens the form of a move; that of one that is due stands open with its page. */
async function unfold(page: Page, name: string): Promise<void> {
  const line = page.getByText(`${name}…`)
  await line.waitFor()
  if (!(await page.getByRole('button', { name }).isVisible())) await line.click()
}

/** Gives the reason that a move needs where something of the list before it is red. */
async function explain(page: Page): Promise<void> {
  const why = page.getByLabel('Lý do vẫn chuyển dù còn mục đỏ').filter({ visible: true })
  if ((await why.count()) > 0) await why.fill('Đã xem từng mục')
}

/** Asks for a move that takes two people; nothing has moved yet. */
export async function propose(page: Page, name: string): Promise<void> {
  await unfold(page, name)
  await explain(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name }).click()
  await page.getByText('Đang chờ một người khác có quyền xác nhận').waitFor()
}

/** Resolves once the page says that it is not for whoever is signed in. */
export async function closedToThem(page: Page): Promise<void> {
  await heading(page, 'Tài khoản này không được xem nội dung này.')
}
