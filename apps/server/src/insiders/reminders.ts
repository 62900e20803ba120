/** What insiders are written, ready for the mail merge. */
import {
  writeDay,
  type Bilingual,
  type BoxKeyHolder,
  type Language,
  type Round,
} from '@phieu/survey'
import type { InsiderFacts } from '../store/insiders/insider-store.ts'

interface Letter {
  round: Pick<Round, 'title' | 'organiser' | 'fieldworkPeriod'>
  person: Pick<InsiderFacts, 'name'>
  /** Units that are left to rate. */
  units: number
}

/**
 * What becomes of the answers: no more than holds. As long as nobody has said where the box key
 * lies, it may come to lie on the server.
 */
function secrecy(boxBy: BoxKeyHolder | undefined): Bilingual {
  return boxBy === 'sheets'
    ? {
        vi: 'Câu trả lời được niêm phong ngay trên thiết bị của Ông/Bà, chỉ được mở sau khi đóng đợt cùng với phiếu của người khác, và không kèm tên; cơ quan chỉ biết Ông/Bà đã đánh giá xong mấy đơn vị.',
        en: 'Your answers are sealed on your own device, opened only after the round is closed, together with those of others and without a name; the office sees only how many agencies you have rated.',
      }
    : {
        vi: 'Câu trả lời được niêm phong ngay trên thiết bị của Ông/Bà và được mở không kèm tên; cơ quan chỉ biết Ông/Bà đã đánh giá xong mấy đơn vị. Người quản trị máy chủ về kỹ thuật có thể mở sớm hơn.',
        en: 'Your answers are sealed on your own device and opened without a name; the office sees only how many agencies you have rated. Technically, whoever runs the server could open them earlier.',
      }
}

/**
 * The invitation with its address, which is nobody else's.
 *
 * @param boxBy - who holds the key that the answers are sealed to; left out before that is said
 */
export function invitationText(
  { round, person, units }: Letter,
  address: string,
  boxBy: BoxKeyHolder | undefined,
): Bilingual {
  const { organiser, title } = round
  const until = lastDay(round)
  const sealed = secrecy(boxBy)
  return {
    vi: `Kính gửi Ông/Bà ${person.name}. ${organiser.vi} kính mời Ông/Bà đánh giá ${units} cơ quan, đơn vị (${title.vi})${until && `, chậm nhất ngày ${until.vi}`}. Mở liên kết dành riêng cho Ông/Bà: ${address} – có thể dừng và làm tiếp bất cứ lúc nào. ${sealed.vi} Xin đừng chuyển tiếp liên kết này.`,
    en: `Dear ${person.name}, ${organiser.en} asks you to rate ${units} agencies (${title.en})${until && ` by ${until.en}`}. Open the link that is yours alone: ${address} – you can stop and go on at any time. ${sealed.en} Please do not pass the link on.`,
  }
}

/** A reminder: without the address, which nobody has any more but the one who was given it. */
export function reminderText({ round, person, units }: Letter): Bilingual {
  const { organiser, title } = round
  const until = lastDay(round)
  return {
    vi: `Kính gửi Ông/Bà ${person.name}. ${organiser.vi} trân trọng nhắc: Ông/Bà còn ${units} cơ quan, đơn vị chưa đánh giá (${title.vi})${until && `, hạn ngày ${until.vi}`}. Xin mở lại liên kết dành riêng đã gửi cho Ông/Bà. Trân trọng cảm ơn.`,
    en: `Dear ${person.name}, ${organiser.en} kindly reminds you: ${units} agencies are left for you to rate (${title.en})${until && `, until ${until.en}`}. Please open the personal link that you were sent. Thank you.`,
  }
}

function lastDay({ fieldworkPeriod }: Letter['round']): Record<Language, string> | '' {
  return fieldworkPeriod
    ? { vi: writeDay(fieldworkPeriod.to), en: writeDay(fieldworkPeriod.to) }
    : ''
}
