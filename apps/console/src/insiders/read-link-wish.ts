import { readField } from '../components/read-field.ts'

/** The ways on which insiders are sent their links. */
export const channels = ['email', 'zalo', 'sms', 'post', 'web', 'other'] as const

/** For whom links are made at once; else one person is named. */
const bulks = ['new', 'unfinished'] as const

/** What the form of links asks, as the server takes it. */
export function readLinkWish(form: FormData) {
  const whose = readField(form, 'whose')
  return {
    whose: bulks.find((each) => each === whose) ?? [whose],
    channel: channels.find((each) => each === readField(form, 'channel')) ?? 'other',
    format: readField(form, 'format') === 'csv' ? ('csv' as const) : ('xlsx' as const),
    language: readField(form, 'language') === 'en' ? ('en' as const) : ('vi' as const),
  }
}
