/** What `npx pnpm verify` says of a package; what the package itself comes to is said by its own parts. */
export const verificationWords = {
  begun: {
    vi: 'Đang kiểm tra mọi mã băm và tính lại kết quả …',
    en: 'Checking every digest and computing the result anew …',
  },
  inOther: {
    vi: 'In English: npx pnpm verify <package.zip> --lang en',
    en: 'Tiếng Việt: npx pnpm verify <package.zip> --lang vi',
  },
  unreadable: (path: string, reason: string) => ({
    vi: `Không đọc được ${path}: ${reason}.`,
    en: `${path} cannot be read: ${reason}.`,
  }),
  noPackage: (path: string) => ({
    vi: `${path} không phải gói dữ liệu đã công bố: tệp khác, tệp tải dở, hoặc tệp đã được chương trình khác nén lại. Hãy tải lại.`,
    en: `${path} is no published package: it is something else, was broken off, or was packed anew by another program. Download it again.`,
  }),
  kinds: {
    office: { vi: 'gói dữ liệu đầy đủ của cơ quan', en: 'the whole package of the office' },
    public: { vi: 'gói dữ liệu công khai', en: 'the public package' },
  },
  opened: (kind: string, digest: string) => ({
    vi: `Đây là ${kind}, SHA-256 ${digest}.`,
    en: `This is ${kind}, SHA-256 ${digest}.`,
  }),
  at: (path: string) => ({ vi: ` tại ${path}`, en: ` at ${path}` }),
  differs: (place: string, packaged: string, recomputed: string) => ({
    vi: `${place}: gói ghi ${packaged}, tính lại được ${recomputed}.`,
    en: `${place}: the package says ${packaged}, recomputed is ${recomputed}.`,
  }),
  nothing: { vi: 'không có gì', en: 'nothing' },
  more: (places: number) => ({
    vi: `… và ${places} chỗ khác.`,
    en: `… and ${places} more places.`,
  }),
  standings: {
    recomputed: { vi: 'đã tính lại', en: 'recomputed' },
    bounded: { vi: 'nằm trong giới hạn kiểm được', en: 'bounded' },
    trusted: { vi: 'tin theo gói', en: 'taken on trust' },
  },
  /** Both begin with what the page on the method promises in both languages. */
  equal: {
    vi: 'EQUAL (KHỚP): phần đã tính lại đúng như trong gói, phần có giới hạn nằm trong giới hạn. Phần còn lại tin theo gói.',
    en: 'EQUAL: what is recomputed stands as it came out, what is bounded lies within its bounds. The rest is taken on trust.',
  },
  notEqual: {
    vi: 'NOT EQUAL (KHÔNG KHỚP): gói không đúng với những gì tính ra từ chính các phần của gói.',
    en: 'NOT EQUAL: the package is not what comes out of its own parts.',
  },
  /** Whoever makes up all of a package makes up its digests, too. */
  announced: {
    vi: 'Đây là gói đã công bố nếu SHA-256 của gói đúng là mã đã công bố.',
    en: 'It is the package that was announced if its SHA-256 is the announced one.',
  },
  took: (time: string) => ({ vi: `Hết ${time}.`, en: `This took ${time}.` }),
}
