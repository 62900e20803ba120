import type { Bilingual, Language } from '@phieu/survey'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import {
  channelWords,
  languageWords,
  modeWords,
  reviewWords,
  widthOf,
  wordsAndCodes,
} from '../code-words.ts'
import type { Column } from '../table.ts'
import { unitColumns } from '../unit-columns.ts'

/** What is known of a ballot beside its answers. */
export function ballotColumns({ units, definition }: RoundPlan): Column[] {
  const [data, block, , unit, , unitName] = unitColumns
  if (!data || !block || !unit || !unitName) throw new Error('the columns of a unit are not there')
  const names = [...units.values()].map(({ name }) => name)
  return [
    data,
    { ...block, width: 32 },
    { ...unit, width: 32, meaning: hiddenUnit(unit.meaning) },
    { ...unitName, width: longest(names) },
    text(
      'group',
      32,
      { vi: 'Mã nhóm', en: 'Group' },
      {
        vi: 'Mã của nhóm đối tượng mà phiếu thuộc về.',
        en: 'Id of the respondent group of the ballot.',
      },
    ),
    text(
      'group_name',
      longest(definition.respondentGroups.flatMap(({ vi, en }) => [vi, en])),
      { vi: 'Nhóm đối tượng', en: 'Group name' },
      { vi: 'Tên của nhóm đối tượng.', en: 'Name of the respondent group.' },
    ),
    words('channel', { vi: 'Kênh', en: 'Channel' }, channelWords),
    words('mode', { vi: 'Hình thức', en: 'Mode' }, modeWords),
    words('language', { vi: 'Ngôn ngữ', en: 'Language' }, languageWords),
    text(
      'questionnaire',
      110,
      { vi: 'Mẫu phiếu', en: 'Questionnaire' },
      {
        vi: 'Mẫu phiếu và phiên bản đã trả lời.',
        en: 'The questionnaire that was answered, with its version.',
      },
    ),
    {
      id: 'week',
      kind: 'day',
      title: { vi: 'Tuần', en: 'Week' },
      meaning: {
        vi: 'Ngày thứ Hai của tuần phiếu được hoàn thành; ngày cụ thể không được xuất.',
        en: 'The Monday of the week in which the ballot was finished; the day itself is not taken out.',
      },
    },
    words('review', { vi: 'Trạng thái kiểm tra', en: 'Review' }, reviewWords),
    count(
      'seconds',
      { vi: 'Thời gian trả lời (giây)', en: 'Seconds' },
      {
        vi: 'Thời gian các câu hỏi ở trên màn hình, làm tròn lên hàng chục, nhiều nhất 600; trống khi không biết.',
        en: 'How long the questions were on the screen, rounded up to tens, at most 600; empty where unknown.',
      },
    ),
    count(
      'interviewer',
      { vi: 'Điều tra viên (số ngẫu nhiên)', en: 'Interviewer (random number)' },
      {
        vi: 'Số thay cho điều tra viên, rút ngẫu nhiên riêng cho tệp này; không so được với tệp khác.',
        en: 'A number in the interviewer’s place, drawn for this file alone; other files have others.',
      },
    ),
    count(
      'rater',
      { vi: 'Người trong hệ thống (số ngẫu nhiên)', en: 'Insider (random number)' },
      {
        vi: 'Số thay cho người đánh giá nhiều đơn vị, rút ngẫu nhiên riêng cho tệp này; trống khi đợt chưa đóng.',
        en: 'A number in the place of someone who rates many units, drawn for this file alone; empty until the round is closed.',
      },
    ),
  ]
}

/** What whoever holds the file must know. */
export function ballotNotes(language: Language, hidesSmallCells: boolean): string[] {
  const notes: Bilingual[] = [
    {
      vi: 'Phiếu không có mã, không có ngày cụ thể, không có tên ai; các dòng xếp theo thứ tự ngẫu nhiên. Câu trả lời bằng chữ nằm ở bảng “Ý kiến bằng chữ”, tách khỏi các câu trả lời khác.',
      en: 'Ballots have no id, no exact day and nobody’s name; lines stand in an order of chance. Answers in words are in the table of texts, apart from the other answers.',
    },
    hidesSmallCells
      ? {
          vi: 'Khi một nhóm có ít hơn 5 phiếu trong tệp về một đơn vị, đơn vị được để trống.',
          en: 'Where the file has fewer than 5 ballots from a group about a unit, the unit is left empty.',
        }
      : {
          vi: 'Đợt dùng thử hoặc giả lập: không ẩn đơn vị có ít phiếu.',
          en: 'A practice or synthetic round: units with few ballots are not hidden.',
        },
    {
      vi: 'Dữ liệu đã khử nhận dạng vẫn là dữ liệu cá nhân (Luật 91/2025/QH15): chỉ dùng để phân tích, không công bố từng dòng; số liệu công bố cần ít nhất 10 phiếu trong mỗi ô.',
      en: 'Pseudonymised data remain personal data (Law 91/2025/QH15): for analysis only, never to be published line by line; what is published needs 10 ballots in each cell.',
    },
  ]
  return notes.map((note) => note[language])
}

function hiddenUnit({ vi, en }: Bilingual): Bilingual {
  return {
    vi: `${vi} Trống khi nhóm có quá ít phiếu về đơn vị.`,
    en: `${en} Empty where the group has too few ballots about it.`,
  }
}

/** A column that holds words; the codebook has their codes too. */
function words(id: string, title: Bilingual, all: Readonly<Record<string, Bilingual>>): Column {
  return text(id, widthOf(all), title, wordsAndCodes(all))
}

function text(id: string, width: number, title: Bilingual, meaning: Bilingual): Column {
  return { id, kind: 'text', width, title, meaning }
}

function count(id: string, title: Bilingual, meaning: Bilingual): Column {
  return { id, kind: 'count', title, meaning }
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((each) => Buffer.byteLength(each.normalize('NFC'))))
}
