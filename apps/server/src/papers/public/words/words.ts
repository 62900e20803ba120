/** Everything that the public pages say. Figures come in written. */
import type { ChangeState } from '@phieu/scoring'
import { byLanguage, type Bilingual } from '@phieu/survey'
import { ordinal } from '../../ordinal.ts'
import { accessibility } from './accessibility.ts'
import { api } from './api.ts'
import { announcement } from './announcement.ts'
import { chart } from './chart.ts'
import { compared } from './compared.ts'
import { damaged } from './damaged.ts'
import { data } from './data.ts'
import { frontDoor } from './front-door.ts'
import { likeness } from './likeness.ts'
import { method } from './method.ts'
import { myBallot } from './my-ballot.ts'
import { quality } from './quality.ts'
import { ranking, runs } from './ranking.ts'
import { stop } from './stop.ts'
import { unit } from './unit.ts'
import { weighing } from './weighing.ts'
import { year } from './year.ts'

export const publicWords = byLanguage({
  site: {
    vi: 'Kết quả Chỉ số cải cách hành chính',
    en: 'Public Administration Reform Index: results',
  },
  home: { vi: 'Kết quả đã công bố', en: 'Published results' },
  accessibility,
  api,
  compared,
  damaged,
  data,
  frontDoor,
  stop,
  skip: { vi: 'Đến nội dung chính', en: 'To the main content' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  here: { vi: 'Vị trí trang', en: 'Where this page stands' },
  scroll: (table: string): Bilingual => ({
    vi: `${table}. Kéo ngang để xem hết.`,
    en: `${table}. Scroll sideways to see all of it.`,
  }),
  published: { vi: 'Đã công bố', en: 'Published' },
  erratum: (day: string): Bilingual => ({
    vi: `Đính chính ngày ${day}:`,
    en: `Erratum of ${day}:`,
  }),
  erratumKeeps: {
    vi: 'Gói dữ liệu và mọi số liệu trong bảng, văn bản giữ nguyên như khi công bố.',
    en: 'The package and all figures in tables and documents remain as they were published.',
  },
  publishedOn: (day: string): Bilingual => ({
    vi: `Công bố ngày ${day}`,
    en: `Published on ${day}`,
  }),
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP', en: 'SYNTHETIC DATA' },
  syntheticWhy: {
    vi: 'Được tạo ra để thử hệ thống; không phải ý kiến hay kết quả của ai.',
    en: 'Made up to try the system out; nobody’s opinion and nobody’s result.',
  },
  practice: { vi: 'ĐỢT DÙNG THỬ', en: 'PRACTICE ROUND' },
  practiceWhy: {
    vi: 'Đợt này để làm quen với hệ thống; kết quả không có giá trị chính thức.',
    en: 'This round is for getting to know the system; its results are not official.',
  },
  footer: (organiser: string, day: string, method: number | string): Bilingual => ({
    vi: `${organiser} công bố ngày ${day}. Phương pháp tính, phiên bản ${method}.`,
    en: `Published by ${organiser} on ${day}. Method, version ${method}.`,
  }),
  fingerprint: { vi: 'Mã kiểm tra SHA-256 của gói dữ liệu', en: 'SHA-256 of the data package' },

  missing: {
    title: { vi: 'Không có trang này', en: 'There is no such page' },
    lead: {
      vi: 'Địa chỉ có thể đã gõ thiếu, hoặc kết quả này chưa được công bố.',
      en: 'Part of the address may be missing, or this result has not been published yet.',
    },
    way: { vi: 'Xem mọi kết quả đã công bố', en: 'See all published results' },
  },

  list: {
    title: {
      vi: 'Kết quả Chỉ số cải cách hành chính đã công bố',
      en: 'Published results of the Public Administration Reform Index',
    },
    description: {
      vi: 'Chỉ số, thứ hạng, khoảng tin cậy và dữ liệu mở của các đợt đánh giá đã công bố.',
      en: 'Index, ranks, intervals and open data of the rounds that were published.',
    },
    lead: (n: string): Bilingual => ({
      vi: `${n} đợt đánh giá đã công bố kết quả, mới nhất ở trên.`,
      en: `${n} published, the newest first.`,
    }),
    none: { vi: 'Chưa có kết quả nào được công bố.', en: 'No result has been published yet.' },
    noneWhy: {
      vi: 'Kết quả của một đợt xuất hiện ở đây sau khi đợt đóng, được phê duyệt và công bố. Mỗi đợt chỉ công bố một lần; từ đó kết quả không thay đổi, và ai cũng có thể tải dữ liệu về tính lại.',
      en: 'The result of a round appears here once the round is closed, approved and published. A round is published once; from then on its result never changes, and anyone can download the data and compute it again.',
    },
  },

  round: {
    year: (year: number): Bilingual => ({ vi: `năm ${year}`, en: `${year}` }),
    half: (half: 1 | 2, year: number): Bilingual => ({
      vi: `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
      en: `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    }),
    unnamed: { vi: 'đợt trước', en: 'the earlier round' },
  },

  index: {
    interval: (bounds: string): Bilingual => ({
      vi: `khoảng tin cậy 95%: ${bounds}`,
      en: `95% interval: ${bounds}`,
    }),
    ranks: (first: number, last: number): Bilingual => ({
      vi: first === last ? `thứ hạng ${first}` : `thứ hạng từ ${first} đến ${last}`,
      en: first === last ? `rank ${first}` : `ranks ${first} to ${last}`,
    }),
    noInterval: { vi: 'không tính được khoảng tin cậy', en: 'no interval can be computed' },
    noValue: { vi: 'chưa có giá trị', en: 'no value' },
    last: { vi: 'xếp cuối', en: 'last' },
    ordinal,
  },

  change: {
    up: (distance: string): Bilingual => ({ vi: `tăng ${distance}`, en: `up ${distance}` }),
    down: (distance: string): Bilingual => ({ vi: `giảm ${distance}`, en: `down ${distance}` }),
    points: (change: string): Bilingual => ({
      vi: `${change} điểm phần trăm`,
      en: `${change} percentage points`,
    }),
    notCompared: (why: string): Bilingual => ({
      vi: `không so sánh được, ${why}`,
      en: `cannot be compared, ${why}`,
    }),
    none: { vi: 'không thay đổi', en: 'unchanged' },
    tiny: { vi: 'gần như không thay đổi', en: 'almost unchanged' },
    withinNoise: { vi: 'trong phạm vi sai số', en: 'within the margin of error' },
    beyondNoise: { vi: 'vượt phạm vi sai số', en: 'beyond the margin of error' },
    span: (bounds: string): Bilingual => ({
      vi: `khoảng tin cậy 95%: ${bounds}`,
      en: `95% interval: ${bounds}`,
    }),
    why: {
      'first-round-of-block': { vi: 'đợt đầu tiên của khối', en: 'first round of the block' },
      'unit-changed': { vi: 'đơn vị đã được sắp xếp lại', en: 'the unit was reorganised' },
      'definition-changed': { vi: 'bộ chỉ số đã thay đổi', en: 'the definition changed' },
      'no-value': { vi: 'đợt này chưa có giá trị', en: 'no value in this round' },
      'no-previous-value': {
        vi: 'đợt trước không có giá trị',
        en: 'no value in the earlier round',
      },
      compared: { vi: '', en: '' },
    } satisfies Record<ChangeState, Bilingual>,
    noError: {
      vi: 'Kết quả của đợt trước chỉ có giá trị đã in, không kèm sai số, nên mức thay đổi không có khoảng tin cậy.',
      en: 'For the earlier round only the printed values are known, without their errors, so the changes have no interval.',
    },
    noEarlier: {
      vi: 'Đợt này không có đợt trước để so sánh.',
      en: 'This round has no earlier one to be compared with.',
    },
    counted: (up: string, compared: string, all: string, down: string): Bilingual => ({
      vi: `${up}/${compared} đơn vị tăng, ${down} đơn vị giảm (chỉ tính đơn vị có giá trị ở cả hai đợt; khối có ${all} đơn vị).`,
      en: `${up} of ${compared} units are up, ${down} down (counting units with a value in both rounds; the block has ${all}).`,
    }),
    areas: (up: string, compared: string): Bilingual => ({
      vi: `${up}/${compared} lĩnh vực có giá trị trung bình tăng.`,
      en: `The mean is up in ${up} of ${compared} areas.`,
    }),
    most: (names: string, change: string): Bilingual => ({
      vi: `Tăng nhiều nhất: ${names}, ${change}.`,
      en: `Up most: ${names}, ${change}.`,
    }),
    mean: (change: string): Bilingual => ({
      vi: `Giá trị trung bình của khối ${change}.`,
      en: `The block’s mean is ${change}.`,
    }),
  },

  links: {
    method: {
      vi: 'Phương pháp tính và cách kiểm tra',
      en: 'The method, and how to check the result',
    },
    csv: { vi: 'Dữ liệu mở, CSV', en: 'Open data, CSV' },
    json: { vi: 'Dữ liệu mở, JSON', en: 'Open data, JSON' },
    package: {
      vi: 'Gói dữ liệu để tính lại (ZIP)',
      en: 'Data package for computing it again (ZIP)',
    },
    press: { vi: 'Thông cáo báo chí', en: 'Press release' },
    annex: (block: string): Bilingual => ({
      vi: `Phụ lục quyết định, khối ${block}`,
      en: `Annex of the decision, ${block}`,
    }),
  },
  announcement,
  chart,
  ranking,
  runs,
  unit,
  method,
  myBallot,
  quality,
  weighing,
  likeness,
  year,
})

export type PublicWords = (typeof publicWords)['vi']
