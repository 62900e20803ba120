/** Whose pages these are: name, contact and emblem of the office, from its settings. */
import type { Bilingual } from '@phieu/survey'
import { readEmblem, type Emblem } from './emblem.ts'

/** As it is set; nothing has to be. */
export interface OfficeSettings {
  name?: string | undefined
  /** The name once more where nothing is said. */
  nameInEnglish?: string | undefined
  /** How people reach it: a telephone, an address, in the office's own words. */
  contact?: string | undefined
  emblemFile?: string | undefined
}

export interface OfficeIdentity {
  name: Bilingual | undefined
  contact: string | undefined
  emblem: Emblem | undefined
}

/** @throws StartError for an emblem that cannot be shown */
export async function readIdentity(settings: OfficeSettings): Promise<OfficeIdentity> {
  const { name, nameInEnglish = name, contact, emblemFile } = settings
  return {
    name: name === undefined ? undefined : { vi: name, en: nameInEnglish ?? name },
    contact,
    emblem: emblemFile === undefined ? undefined : await readEmblem(emblemFile),
  }
}
