import { Briefing, LinkOpening, Questionnaire, type Answers } from '@phieu/survey'
import { proveHere } from '../device/outbox/proof-of-work.ts'
import { roundKeys } from './round-keys.ts'

const options = [
  { code: 1, vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
  { code: 5, vi: 'Rất hài lòng', en: 'Very satisfied' },
  { code: 9, vi: 'Không có ý kiến', en: 'No opinion', excluded: true },
]

function asked(block: string, group: string, groupName: { vi: string; en: string }) {
  return Questionnaire.parse({
    id: `hanoi.${block}.${group}`,
    version: 1,
    block,
    group,
    groupName,
    items: [
      { id: 'courtesy', text: { vi: 'Thái độ phục vụ', en: 'Courtesy' }, options },
      { id: 'speed', text: { vi: 'Thời gian giải quyết', en: 'Speed' }, options },
    ],
  })
}

const citizens = { vi: 'Người dân', en: 'Citizens' }
const businesses = { vi: 'Doanh nghiệp', en: 'Businesses' }

const round = {
  id: 'practice-2026',
  title: { vi: 'Đợt thử 2026', en: 'Practice 2026' },
  organiser: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  state: 'open',
  practice: true,
  synthetic: false,
  timeZone: 'Asia/Ho_Chi_Minh',
  keys: roundKeys,
}

/** What a citizen's link opens: two items about one ward. */
export const opening = LinkOpening.parse({
  link: 'ab12cd34',
  round,
  unit: { id: 'B01', block: 'B', name: 'Phường Đống Đa' },
  questionnaire: asked('B', 'citizen', citizens),
})

/** An interviewer's day: three units of two blocks, the same citizens asked about both. */
export const briefing = Briefing.parse({
  interviewer: { id: 'tran-van-a', name: 'Trần Văn A' },
  round,
  blocks: [
    { id: 'A', vi: 'Sở, ngành', en: 'Departments' },
    { id: 'B', vi: 'Xã, phường', en: 'Communes' },
  ],
  units: [
    { id: 'A01', block: 'A', name: 'Sở Nội vụ' },
    { id: 'B01', block: 'B', name: 'Phường Đống Đa' },
    { id: 'B02', block: 'B', name: 'Xã Ứng Hòa' },
  ],
  questionnaires: [
    asked('A', 'business', businesses),
    asked('B', 'citizen', citizens),
    asked('B', 'business', businesses),
  ],
})

/** Answers to both items, without a fault. */
export const answers: Answers = { courtesy: 5, speed: 9 }

/** A quarter past one at night in Hanoi: still the day before in UTC. */
export const night = new Date('2026-11-21T18:15:00Z')

/** What sending needs beside memory and line, in that night. */
export const pushWorld = { work: proveHere, now: () => night }
