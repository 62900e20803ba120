/** What of a package is compared with what this program has itself. */
import type { ResultDocument, RoundInput } from '@phieu/scoring'
import type { Bilingual, Definition, Registry, Round } from '@phieu/survey'
import { findDifferences, type Difference } from './difference.ts'
import { METHOD_PART, PICTURES_PART, PicturesPart } from './format.ts'
import { jsonText, readJson, type PartTexts } from './package-file.ts'

/** What the program has itself, to compare with. */
export interface OwnTexts {
  /** Of METHOD.md. */
  readonly method?: string
  readonly definitions?: readonly Definition[]
  readonly registries?: readonly Registry[]
  /** The pictures of a result as this program draws them. */
  readonly draw?: (result: Drawn) => PicturesPart
}

/** What pictures are drawn from. */
export interface Drawn {
  readonly round: Round
  readonly publishedOn: string
  readonly document: ResultDocument
}

/** The method, the definition and the registry as this program has them. */
export function compareOwn(
  { definition, registry }: RoundInput,
  parts: PartTexts,
  own: OwnTexts,
): Difference[] {
  const method = parts.get(METHOD_PART)
  const compared = [
    ['definition.json', definition, ownDefinition(definition, own)],
    ['registry.json', registry, ownRegistry(registry, own)],
  ] as const
  return [
    ...(own.method === undefined || method === own.method
      ? []
      : [{ part: METHOD_PART, path: '', packaged: method, recomputed: own.method }]),
    ...compared.flatMap(([part, packaged, mine]) =>
      mine ? findDifferences(part, readJson(jsonText(packaged)), readJson(jsonText(mine))) : [],
    ),
  ]
}

/** A definition, and a registry, of which this program has none: they say what they say. */
export function findStrangers({ definition, registry }: RoundInput, own: OwnTexts): Bilingual[] {
  const { id, version } = definition
  return [
    ...(own.definitions && !ownDefinition(definition, own)
      ? [
          {
            vi: `Chương trình này không có bộ chỉ số ${id} phiên bản ${version} để đối chiếu.`,
            en: `This program has no definition ${id} of version ${version} to compare it with.`,
          },
        ]
      : []),
    ...(own.registries && !ownRegistry(registry, own)
      ? [
          {
            vi: `Chương trình này không có danh sách đơn vị ${registry.id} để đối chiếu.`,
            en: `This program has no registry ${registry.id} to compare it with.`,
          },
        ]
      : []),
  ]
}

function ownDefinition({ id, version }: Definition, { definitions }: OwnTexts) {
  return definitions?.find((each) => each.id === id && each.version === version)
}

function ownRegistry({ id }: Registry, { registries }: OwnTexts) {
  return registries?.find((each) => each.id === id)
}

/** Where pictures say something else than this program writes into them of the result. */
export function comparePictures(drawn: PicturesPart, parts: PartTexts): Difference[] {
  const packaged = packagedPictures(parts)
  return [...new Set([...Object.keys(drawn), ...Object.keys(packaged)])].flatMap((name) => {
    const [told, own] = [saidIn(packaged[name]), saidIn(drawn[name])]
    if (told === own) return []
    const at = Math.max(0, firstOther(told, own) - BESIDE)
    const around = (text: string | undefined) => text?.slice(at, at + 3 * BESIDE)
    const path = `["${name}"]`
    return [{ part: PICTURES_PART, path, packaged: around(told), recomputed: around(own) }]
  })
}

/** So many letters before what differs are named, and twice as many behind. */
const BESIDE = 30

function firstOther(one = '', other = ''): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** Pictures that say the same and are drawn otherwise, in a sentence. */
export function findDrawnOtherwise(drawn: PicturesPart, parts: PartTexts): Bilingual[] {
  const packaged = packagedPictures(parts)
  const names = Object.keys(drawn).filter((name) => drawn[name] !== packaged[name])
  if (names.length === 0) return []
  return [
    {
      vi: `Được vẽ khác với chương trình này, chữ và số vẫn như nhau: ${names.join(', ')}. Do một phiên bản khác vẽ, hoặc có người đã thay đổi độ dài hay vị trí.`,
      en: `Drawn otherwise than this program draws them, with the same words and figures: ${names.join(', ')}. Another version did, or somebody changed lengths or places.`,
    },
  ]
}

function packagedPictures(parts: PartTexts): PicturesPart {
  return PicturesPart.safeParse(readJson(parts.get(PICTURES_PART) ?? '')).data ?? {}
}

/** The words and figures of a picture, in the order in which they stand. */
function saidIn(svg: string | undefined): string | undefined {
  return (
    svg
      // A sign that begins nothing must not be looked from to the end, again and again.
      ?.replaceAll(/<[^<>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}
