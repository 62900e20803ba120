import type { Bilingual } from '@phieu/survey'

/** What may be wrong with a list of people who are written to. */
export const mailingSentences = {
  'bad-address': (found: string): Bilingual => ({
    vi: `“${found}” không phải một địa chỉ thư điện tử. Hãy ghi đúng một địa chỉ, phần trước @ không dấu.`,
    en: `“${found}” is no e-mail address. Write exactly one, without accents before the @.`,
  }),
  'unknown-language': (found: string): Bilingual => ({
    vi: `“${found}” không phải ngôn ngữ của thư. Hãy ghi vi hoặc en, hoặc để trống (tiếng Việt).`,
    en: `“${found}” is no language of letters. Write vi or en, or leave the cell empty (Vietnamese).`,
  }),
  'too-few-people': (fewest: number): Bilingual => ({
    vi: `Danh sách còn ít hơn ${fewest} người chưa được mời. Với ít người, số liệu lúc nửa đêm cho biết ai đã trả lời; hãy ghép danh sách.`,
    en: `The list names fewer than ${fewest} people who have not been invited. Of so few, the counts of midnight would tell who has answered; join lists.`,
  }),
} as const
