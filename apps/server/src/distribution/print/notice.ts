import {
  groupCode,
  type Bilingual,
  type Language,
  type LocalDate,
  type Questionnaire,
  writeDay,
} from '@phieu/survey'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Link } from '../../store/distribution/link-store.ts'

/** In which languages something is printed. */
export type PrintLanguage = Language | 'both'

/** What is printed of one link or invitation, in one language or both: the second one smaller, below the first. */
export interface Notice {
  unit: string
  /** What the QR code holds. */
  address: string
  /** The same for whoever types: without `https://`, the code in groups. */
  typed: string
  organiser: string[]
  title: string[]
  group: string[]
  how: string[]
  /** Left out at the rated office's own desk: what is said there must not lean anywhere. */
  about: string[]
  privacy: string[]
  days: string[]
  /** Of a round in which nobody's real opinion is asked: on every piece of paper. */
  mark: string[]
}

/**
 * What to print of a link.
 *
 * @throws Error when its group is asked nothing about its unit
 */
export function noticeOf(
  plan: RoundPlan,
  link: Link,
  publicUrl: string,
  language: PrintLanguage,
): Notice {
  const address = `${publicUrl}/l/${link.code}`
  return write(plan, link, language, {
    address,
    typed: `${hostOf(publicUrl)}/l/${groupCode(link.code)}`,
    more: { vi: '', en: '' },
  })
}

/**
 * What to print of an invitation, which is good for one ballot.
 *
 * @throws Error when its group is asked nothing about its unit
 */
export function invitationNotice(
  plan: RoundPlan,
  invitation: Pick<Link, 'code' | 'unit' | 'group' | 'channel'>,
  publicUrl: string,
  language: PrintLanguage,
): Notice {
  const { code } = invitation
  return write(plan, { ...invitation, opensOn: undefined, closesOn: undefined }, language, {
    address: `${publicUrl}/i#${code}`,
    typed: `${hostOf(publicUrl)}/i  ${groupCode(code)}`,
    more: { vi: ' Mã dùng cho một phiếu.', en: ' The code is good for one ballot.' },
  })
}

function hostOf(publicUrl: string): string {
  return publicUrl.replace(/^https?:\/\//, '')
}

/** @param way - `more`: what is said of it beside what is said of all */
function write(
  plan: RoundPlan,
  link: Pick<Link, 'unit' | 'group' | 'channel' | 'opensOn' | 'closesOn'>,
  language: PrintLanguage,
  way: { address: string; typed: string; more: Bilingual },
): Notice {
  const { round } = plan
  const unit = plan.units.get(link.unit)
  const questionnaire = unit && plan.questionnaireFor(unit.block, link.group)
  if (!unit || !questionnaire)
    throw new Error(`group ${link.group} is asked nothing of ${link.unit}`)

  const say = (text: Bilingual | undefined) => said(text, language)
  const { address, typed, more } = way
  return {
    unit: unit.name,
    address,
    typed,
    organiser: say(round.organiser),
    title: say({ vi: 'Mời Ông/Bà cho ý kiến', en: 'Please tell us what you think' }),
    group: say(forGroup(questionnaire)),
    how: say({
      vi: 'Quét mã bằng máy ảnh của điện thoại, hoặc gõ địa chỉ:',
      en: 'Point your phone’s camera at the code, or type the address:',
    }),
    about: say(link.channel === 'desk' ? undefined : purpose),
    privacy: say({
      vi: `Không ghi tên, số điện thoại. ${questionnaire.items.length} câu hỏi, tự nguyện, dùng được cả khi mất mạng.${more.vi}`,
      en: `No name, no telephone number. ${questionnaire.items.length} questions, voluntary, works without a network.${more.en}`,
    }),
    days: say(daysOf(round.fieldworkPeriod, link)),
    mark: say(markOf(round)),
  }
}

const purpose: Bilingual = {
  vi: 'Ý kiến của Ông/Bà là một phần của chỉ số cải cách hành chính.',
  en: 'Your answers are part of the public-administration-reform index.',
}

function forGroup({ groupName }: Questionnaire): Bilingual {
  return { vi: `Dành cho: ${groupName.vi}`, en: `For: ${groupName.en}` }
}

function daysOf(
  period: RoundPlan['round']['fieldworkPeriod'],
  { opensOn, closesOn }: Pick<Link, 'opensOn' | 'closesOn'>,
): Bilingual | undefined {
  const from = later(period?.from, opensOn)
  const to = earlier(period?.to, closesOn)
  if (from && to) {
    return {
      vi: `Từ ngày ${writeDay(from)} đến hết ngày ${writeDay(to)}`,
      en: `${writeDay(from)} to ${writeDay(to)}`,
    }
  }
  return to ? { vi: `Đến hết ngày ${writeDay(to)}`, en: `Until ${writeDay(to)}` } : undefined
}

function markOf({ practice, synthetic }: RoundPlan['round']): Bilingual | undefined {
  if (synthetic) return { vi: 'SỐ LIỆU GIẢ LẬP', en: 'SYNTHETIC DATA' }
  return practice ? { vi: 'ĐỢT THỬ NGHIỆM', en: 'PRACTICE ROUND' } : undefined
}

function said(text: Bilingual | undefined, language: PrintLanguage): string[] {
  if (!text) return []
  return language === 'both' ? [text.vi, text.en] : [text[language]]
}

function later(a: LocalDate | undefined, b: LocalDate | undefined) {
  return a === undefined || (b !== undefined && b > a) ? b : a
}

function earlier(a: LocalDate | undefined, b: LocalDate | undefined) {
  return a === undefined || (b !== undefined && b < a) ? b : a
}
