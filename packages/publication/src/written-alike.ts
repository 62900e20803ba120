/** A package is what its writer would write of it: nothing stands there twice, apart, or for nothing. */
import type { Bilingual } from '@phieu/survey'
import { findDifferences, type Difference } from './difference.ts'
import type { PackageKind } from './format.ts'
import { jsonText, readJson, type PartTexts } from './package-file.ts'
import { writeInputs, type InputContent } from './write-parts.ts'

/**
 * Where the parts that a result rests on are other than they would be written: entries that count
 * nowhere or stand there twice, keys that nobody reads, figures of cells that are hidden.
 *
 * @param content - as it was read
 */
export function compareInputs(
  kind: PackageKind,
  content: InputContent,
  parts: PartTexts,
): Difference[] {
  return Object.entries(writeInputs(kind, content)).flatMap(([name, part]) =>
    findDifferences(name, readJson(parts.get(name) ?? ''), readJson(jsonText(part))),
  )
}

/** Parts whose text is another than their content has: a reader might see the one, a program the other. */
export function findOtherHands(parts: PartTexts): Bilingual[] {
  return [...parts].flatMap(([name, text]) =>
    name.endsWith('.json') && jsonText(readJson(text)) !== text
      ? [
          {
            vi: `${name} không được viết theo cách chương trình này viết nội dung đó.`,
            en: `${name} is not written as this program writes what it says.`,
          },
        ]
      : [],
  )
}
