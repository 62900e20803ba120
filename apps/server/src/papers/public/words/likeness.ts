import type { Bilingual } from '@phieu/survey'

/** Of interviewers' ballots, which are alike. */
export const likeness = {
  title: { vi: 'Phiếu của cùng một điều tra viên', en: 'Ballots of the same interviewer' },
  lead: {
    vi: 'Phiếu do cùng một người phỏng vấn thường giống nhau, nên nói được ít hơn cùng số phiếu riêng lẻ. Hệ số tương quan nội nhóm (ICC) cho biết giống đến đâu: 0 là không, 0,05 là thường gặp. Khoảng tin cậy đã tính đến điều này.',
    en: 'Ballots taken by the same interviewer tend to be alike, and carry less information than the same number of independent ones. The intraclass correlation (ICC) measures this: 0 is none, 0.05 is usual. Intervals take it into account.',
  },
  icc: { vi: 'ICC', en: 'ICC' },
  worth: { vi: 'Tương đương', en: 'Worth' },
  ballots: (count: string): Bilingual => ({
    vi: `${count} phiếu riêng lẻ`,
    en: `${count} by themselves`,
  }),
}
