import { sha256, type Bilingual } from '@phieu/survey'
import { LEAVES_PART } from './box-record.ts'
import { Run } from './format.ts'
import { leafBytes } from './leaves.ts'
import { readJson, type PartTexts } from './package-file.ts'

/** Hexadecimal digits of a seed. */
const DIGITS = 16

/**
 * The seed of a published result: nobody chose it, since it follows from the envelopes in the box. Whoever
 * could choose would try many, and take the one with the ranges that please.
 *
 * @param leaves - the digests of all envelopes, 32 bytes each, sorted
 * @returns 16 hexadecimal digits: the first of the SHA-256 of these bytes
 */
export async function seedOfLeaves(leaves: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await sha256(leaves)).slice(0, DIGITS)
}

/** Whether the seed is another than that of the leaves, in a sentence. */
export async function findChosenSeed(parts: PartTexts): Promise<Bilingual[]> {
  const run = Run.safeParse(readJson(parts.get('run.json') ?? ''))
  const seed = await seedOfLeaves(leafBytes(parts.get(LEAVES_PART) ?? ''))
  if (run.data?.seed === seed) return []
  return [
    {
      vi: 'Mã khởi tạo của mô phỏng do người chọn, không phải mã sinh ra từ hòm phiếu: có thể đã thử nhiều mã để lấy khoảng thứ hạng vừa ý.',
      en: 'The seed of the repeats was chosen, it is not that of the leaves: of many seeds one may have been taken for its ranges of ranks.',
    },
  ]
}
