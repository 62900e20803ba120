/** Why a round is not made or changed, in sentences. */
import type { Bilingual, DefinitionRef } from '@phieu/survey'

export const roundWords = {
  taken: (id: string): Bilingual => ({
    vi: `Đã có đợt mang mã ${id}.`,
    en: `There is a round ${id} already.`,
  }),
  noDefinition: ({ id, version }: DefinitionRef): Bilingual => ({
    vi: `Không có bộ chỉ số ${id}, phiên bản ${version}.`,
    en: `There is no definition ${id}, version ${version}.`,
  }),
  noRegistry: (id: string): Bilingual => ({
    vi: `Không có danh sách đơn vị ${id}.`,
    en: `There is no registry ${id}.`,
  }),
  otherDefinition: ({ id, version }: DefinitionRef): Bilingual => ({
    vi: `Bộ chỉ số ${id}, phiên bản ${version} đã có với nội dung khác.`,
    en: `Definition ${id}, version ${version} exists already with other content.`,
  }),
  otherRegistry: (id: string): Bilingual => ({
    vi: `Danh sách đơn vị ${id} đã có với nội dung khác.`,
    en: `Registry ${id} exists already with other content.`,
  }),
}
