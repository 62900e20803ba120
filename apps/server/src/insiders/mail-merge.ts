/** The tables that leave the house: links for the mail merge, and who is to be reminded. */
import type { BoxKeyHolder, Language, Round } from '@phieu/survey'
import type { Template } from '../papers/sheets/write-template.ts'
import type { InsiderStanding } from '../store/insiders/insider-store.ts'
import { invitationText, reminderText } from './reminders.ts'

/** Links as they are handed out, once: one row a person, below one row of names. */
export function linkTable(
  round: Round,
  links: readonly { insider: InsiderStanding; address: string }[],
  { language, boxBy }: { language: Language; boxBy: BoxKeyHolder | undefined },
): Template {
  return {
    sheet: words.links[language],
    language,
    widths: [28, 36, 28, 10, 50, 80, 80],
    rows: [
      { kind: 'names', cells: [...words.linkNames[language]] },
      ...links.map(({ insider, address }) => {
        const units = insider.units - insider.done
        const text = invitationText({ round, person: insider, units }, address, boxBy)
        const { name, position, contact = '' } = insider
        const cells = [name, position, contact, String(units), address, text.vi, text.en]
        return { kind: 'data' as const, cells }
      }),
    ],
  }
}

/** Who was given a link and has units left. */
export function reminderTable(
  round: Round,
  insiders: readonly InsiderStanding[],
  language: Language,
): Template {
  return {
    sheet: words.reminders[language],
    language,
    widths: [28, 36, 28, 10, 10, 80, 80],
    rows: [
      { kind: 'names', cells: [...words.reminderNames[language]] },
      ...toRemind(insiders).map((insider) => {
        const { name, position, contact = '', units, done } = insider
        const text = reminderText({ round, person: insider, units: units - done })
        const cells = [name, position, contact, String(done), String(units - done)]
        return { kind: 'data' as const, cells: [...cells, text.vi, text.en] }
      }),
    ],
  }
}

/** Those who have a good link and units left. */
export function toRemind(insiders: readonly InsiderStanding[]): InsiderStanding[] {
  return insiders.filter(({ linkIsGood, units, done }) => linkIsGood && done < units)
}

const words = {
  links: { vi: 'Liên kết cá nhân', en: 'Personal links' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  linkNames: {
    vi: [
      'Họ và tên',
      'Chức vụ',
      'Liên hệ',
      'Số đơn vị',
      'Liên kết',
      'Lời mời (tiếng Việt)',
      'Lời mời (tiếng Anh)',
    ],
    en: ['Name', 'Position', 'Contact', 'Units', 'Link', 'Text (Vietnamese)', 'Text (English)'],
  },
  reminderNames: {
    vi: [
      'Họ và tên',
      'Chức vụ',
      'Liên hệ',
      'Đã xong',
      'Còn lại',
      'Lời nhắc (tiếng Việt)',
      'Lời nhắc (tiếng Anh)',
    ],
    en: ['Name', 'Position', 'Contact', 'Done', 'Left', 'Text (Vietnamese)', 'Text (English)'],
  },
} as const
