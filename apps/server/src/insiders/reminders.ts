/** What insiders are written, ready for the mail merge. */
import { type Bilingual, type Language, type Round, writeDay } from '@phieu/survey'
import type { InsiderFacts } from '../store/insiders/insider-store.ts'

interface Letter {
  round: Pick<Round, 'title' | 'organiser' | 'fieldworkPeriod'>
  person: Pick<InsiderFacts, 'name'>
  /** Units that are left to rate. */
  units: number
}

/** The invitation with its address, which is nobody else's. */
export function invitationText({ round, person, units }: Letter, address: string): Bilingual {
  const { organiser, title } = round
  const until = lastDay(round)
  return {
    vi: `Kính gửi Ông/Bà ${person.name}. ${organiser.vi} kính mời Ông/Bà đánh giá ${units} cơ quan, đơn vị (${title.vi})${until && `, chậm nhất ngày ${until.vi}`}. Mở đường dẫn dành riêng cho Ông/Bà: ${address} – có thể dừng và làm tiếp bất cứ lúc nào. Câu trả lời không gắn với tên người trả lời. Xin đừng chuyển tiếp đường dẫn này.`,
    en: `Dear ${person.name}, ${organiser.en} asks you to rate ${units} agencies (${title.en})${until && ` by ${until.en}`}. Open the link that is yours alone: ${address} – you can stop and go on at any time. Answers are not joined to names. Please do not pass the link on.`,
  }
}

/** A reminder: without the address, which nobody has any more but the one who was given it. */
export function reminderText({ round, person, units }: Letter): Bilingual {
  const { organiser, title } = round
  const until = lastDay(round)
  return {
    vi: `Kính gửi Ông/Bà ${person.name}. ${organiser.vi} trân trọng nhắc: Ông/Bà còn ${units} cơ quan, đơn vị chưa đánh giá (${title.vi})${until && `, hạn ngày ${until.vi}`}. Xin mở lại đường dẫn dành riêng đã gửi cho Ông/Bà. Trân trọng cảm ơn.`,
    en: `Dear ${person.name}, ${organiser.en} kindly reminds you: ${units} agencies are left for you to rate (${title.en})${until && `, until ${until.en}`}. Please open the personal link that you were sent. Thank you.`,
  }
}

function lastDay({ fieldworkPeriod }: Letter['round']): Record<Language, string> | '' {
  return fieldworkPeriod
    ? { vi: writeDay(fieldworkPeriod.to), en: writeDay(fieldworkPeriod.to) }
    : ''
}
