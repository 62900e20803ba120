/** Lists of insiders with their personal links, and invitations by SMS: made, handed out, half used. */
import { loadRegistry } from '@phieu/catalogue'
import type { LocalDate } from '@phieu/survey'
import type { Chance } from './chance.ts'
import { codesIn, importFile, linkInsiders, makeInvitations, type Desk } from './desk.ts'
import { useRight } from './rights.ts'

/** Who stands in a list, and how many of a hundred have begun. */
const lists = {
  HDND: { people: 24, position: 'Đại biểu HĐND Thành phố', begun: 25 },
  LDS: { people: 16, position: 'Giám đốc sở', begun: 50 },
  CTH: { people: 40, position: 'Chủ tịch UBND phường', begun: 60 },
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const middles = ['Văn', 'Thị', 'Minh', 'Quốc', 'Thu', 'Đức']
const given = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Hà',
  'Hùng',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Sơn',
  'Thảo',
]

/** @returns the name of the `at`th made-up person; the first 720 differ */
export function nameOf(at: number): string {
  const of = (names: readonly string[], place: number) => names[place % names.length] ?? ''
  return [
    of(families, at),
    of(middles, Math.floor(at / 10)),
    of(given, at + Math.floor(at / 60)),
  ].join(' ')
}

/** Imports the lists, draws who rates whom, makes links, and lets some of them rate. @returns how many ballots */
export async function rateAsInsiders(out: HandingOut): Promise<number> {
  const { desk, url, round, today, chance } = out
  let ballots = 0
  let person = 0
  for (const [group, { people, position, begun }] of Object.entries(lists)) {
    const base = `/api/rounds/${round}/insiders/${group}`
    const rows = Array.from({ length: people }, () => {
      person += 1
      return `${nameOf(person)};${position};nguoi${person}@hanoi.example;;`
    })
    const file = new TextEncoder().encode(
      ['name;position;contact;not_units;blocks', ...rows].join('\r\n'),
    )
    await importFile(desk, base, file, 'Danh sách của Văn phòng')
    const letters = await linkInsiders(desk, base, { least: 6, most: 8 })
    for (const code of codesIn(letters)) {
      if (chance.between(1, 100) > begun) continue
      const units = chance.between(1, 100) <= 70 ? 8 : chance.between(2, 5)
      ballots += await useRight(url, { code, rater: chance.uuid(), units, day: today }, chance)
    }
  }
  return ballots
}

/** Makes invitations about the first wards, and uses about a third. @returns how many ballots */
export async function answerInvitations(out: HandingOut): Promise<number> {
  const { desk, url, round, today, chance } = out
  const wards = loadRegistry('hanoi-2026')
    .units.filter(({ block }) => block === 'B')
    .slice(0, 6)
  const codes = await makeInvitations(desk, round, {
    label: 'Tin nhắn đợt 1',
    units: wards.map(({ id }) => id),
    group: 'ND',
    channel: 'sms',
    each: 20,
  })
  let ballots = 0
  for (const code of codes.filter(() => chance.between(1, 100) <= 35)) {
    ballots += await useRight(url, { code, rater: undefined, units: 1, day: today }, chance)
  }
  return ballots
}

export interface HandingOut {
  desk: Desk
  url: string
  round: string
  /** When they are used. */
  today: LocalDate
  chance: Chance
}
