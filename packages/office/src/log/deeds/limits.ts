import type { Bilingual } from '@phieu/survey'

/** The limits of flags: a sentence in which the number takes the place of the dots. */
export const limits: Readonly<Record<string, Bilingual>> = {
  wordTime: { vi: 'thời gian đọc (ms)', en: 'reading time (ms)' },
  fastPercent: { vi: 'quá nhanh: dưới … % thời gian đọc', en: 'too fast: below … % of reading' },
  straightItems: { vi: 'cùng một mức: từ … câu', en: 'straight-lining: from … answers' },
  straightPercent: { vi: 'cùng một mức: … % cùng mức', en: 'straight-lining: … % alike' },
  unansweredItems: { vi: 'không có ý kiến: từ … câu', en: 'many unanswered: from … questions' },
  unansweredPercent: { vi: 'không có ý kiến: … %', en: 'many unanswered: … %' },
  duplicateItems: { vi: 'gần trùng: từ … câu', en: 'near-duplicate: from … answers' },
  nearOthers: {
    vi: 'gần trùng: … phiếu khác một câu',
    en: 'near-duplicate: … others with one answer different',
  },
  linkHour: {
    vi: 'gửi dồn dập: … phiếu mỗi giờ một liên kết',
    en: 'burst: … ballots an hour through a link',
  },
  interviewerDay: {
    vi: 'gửi dồn dập: … phiếu mỗi ngày một điều tra viên',
    en: 'burst: … ballots a day of an interviewer',
  },
  effectBallots: { vi: 'so điều tra viên: từ … phiếu', en: 'interviewers: from … ballots' },
  effectPoints: {
    vi: 'so điều tra viên: chênh … điểm %',
    en: 'interviewers: … percentage points apart',
  },
}
